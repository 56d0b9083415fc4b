/** Outbound interactions: whom what the user's own accounts do reaches. */
import type { Database } from "../db/database";
import { answered, directed, isPost } from "../model/direction";
import type { Interaction, PostRecord } from "../model/records";
import type { Accounts } from "./accounts";
import { allOf, type Change } from "./interactions";

/** What the user's own accounts did to others: newly, and the accounts for which that must be counted afresh. */
export interface Reach {
  more: readonly { identityId: string; row: Interaction }[];
  anew: readonly string[];
}

/**
 * To be called when everything else of a batch is written: directs what own accounts did in it, and what they had done
 * to comments and posts whose author the batch tells. Without own accounts it is one look.
 */
export async function directOutbound(
  db: Database,
  { touched, stored }: Accounts,
  changed: readonly Change[],
  posts: readonly PostRecord[],
): Promise<Reach> {
  const own = new Set(await db.identities.where("own").equals(1).primaryKeys());
  if (own.size === 0) return { more: [], anew: [] };
  const there = changed.flatMap(({ after }) => after ?? []);
  const became = [...touched.values()].filter(({ id, own: isOwn }) => isOwn && stored.get(id)?.own === undefined);
  const rows = new Map<string, Interaction>();
  for (const row of there)
    if (own.has(row.identityId) || row.answers !== undefined || row.towardsId !== undefined) rows.set(row.id, row);
  const answering = [
    ...changed.flatMap(({ before, after }) => (after ?? before)?.id ?? []),
    ...posts.map(({ id }) => id),
  ];
  const [others, more] = await Promise.all([
    db.interactions.where("answers").anyOf(answering).toArray(),
    interactionsOf(
      db,
      became.map(({ id }) => id),
    ),
  ]);
  for (const row of [...others, ...more]) if (!rows.has(row.id)) rows.set(row.id, row);
  const { more: reached, anew } = await direct(db, [...rows.values()], own);
  // what reached somebody before this batch and was changed by it
  const changedReach = changed.flatMap(({ before, after }) => [before?.towardsId ?? [], after?.towardsId ?? []].flat());
  return { more: reached, anew: [...anew, ...changedReach] };
}

/** Directs everything that some identities did, after these became or ceased to be the user's own. */
export async function redirect(db: Database, identityIds: readonly string[]): Promise<Reach> {
  const own = new Set(await db.identities.where("own").equals(1).primaryKeys());
  return direct(db, await interactionsOf(db, identityIds), own);
}

async function direct(db: Database, rows: readonly Interaction[], own: ReadonlySet<string>): Promise<Reach> {
  const answers = rows.flatMap((row) => (own.has(row.identityId) ? (answered(row) ?? []) : []));
  const [items, posts] = await Promise.all([
    db.interactions.bulkGet(answers.filter((id) => !isPost(id))),
    db.posts.bulkGet(answers.filter(isPost)),
  ]);
  const authors = new Map<string, string | undefined>();
  for (const item of items) if (item) authors.set(item.id, item.identityId);
  for (const post of posts) if (post) authors.set(post.id, post.authorId);
  const different = rows.flatMap((row) => {
    const isOwn = own.has(row.identityId);
    const next = directed(row, isOwn ? "outbound" : "inbound", authors.get(answered(row) ?? ""));
    return next === row ? [] : [{ before: row.towardsId, row: next }];
  });
  await db.interactions.bulkPut(different.map(({ row }) => row));
  return {
    more: different.flatMap(({ row }) => (row.towardsId === undefined ? [] : [{ identityId: row.towardsId, row }])),
    anew: different.flatMap(({ before }) => before ?? []),
  };
}

async function interactionsOf(db: Database, identityIds: readonly string[]): Promise<Interaction[]> {
  if (identityIds.length === 0) return [];
  return db.interactions.where("[identityId+when]").inAnyRange(identityIds.map(allOf)).toArray();
}
