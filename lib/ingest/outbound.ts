/** Outbound interactions: whom what the user's own accounts do reaches. */
import type { Database } from "../db/database";
import { allOf, unique } from "../db/rows";
import { answered, directed, isPost } from "../model/direction";
import type { Interaction } from "../model/records";
import type { Accounts } from "./accounts";
import type { Change } from "./interactions";
import type { Ours } from "./ours";
import type { Authored } from "./posts";

/** An outbound interaction as it was and as it is; undefined where it was not there, or not outbound, or is no more. */
export type Redirected = Change;

/**
 * To be called when everything else of a batch is written: directs what own accounts did in it, and what they had done
 * to comments, posts and conversations whose people the batch tells. Answers with all that was or is outbound of it.
 */
export async function directOutbound(
  db: Database,
  ours: Ours,
  accounts: Accounts,
  changed: readonly Change[],
  authored: readonly Authored[],
): Promise<Redirected[]> {
  const isConcerned = (row: Interaction | undefined): boolean =>
    row !== undefined && (ours.ids.has(row.identityId) || row.answers !== undefined || row.towardsId !== undefined);
  const rows = new Map<string, Interaction>();
  for (const { before, after } of changed)
    if (after && (isConcerned(before) || isConcerned(after))) rows.set(after.id, after);
  const answering = [
    ...changed.flatMap(({ before, after }) => (after ?? before)?.id ?? []),
    ...authored.map(({ id }) => id),
  ];
  const [theirs, aimed] = await Promise.all([
    interactionsOf(db, becameOurs(accounts)),
    aimedBefore(db, ours, accounts),
  ]);
  const more = [...theirs, ...aimed];
  const talks = conversationsOf([...changed.flatMap(({ before, after }) => [before, after]), ...more]);
  const [others, talk] = await Promise.all([
    db.interactions.where("answers").anyOf(answering).toArray(),
    messagesIn(db, talks),
  ]);
  const spoken = [...others, ...more, ...talk.filter(({ identityId }) => ours.ids.has(identityId))];
  for (const row of spoken) if (!rows.has(row.id)) rows.set(row.id, row);
  const next = await direct(db, [...rows.values()], ours);
  const before = new Map(changed.map(({ before, after }) => [(after ?? before)?.id, before]));
  return [
    ...[...rows.values()].map((row, at) => ({
      before: before.has(row.id) ? before.get(row.id) : row,
      after: next[at],
    })),
    ...changed.filter(({ before, after }) => before && !after && isConcerned(before)),
  ];
}

/** What own accounts had aimed at accounts that are there since this batch: these were deleted, and are read once more. */
async function aimedBefore(db: Database, ours: Ours, { touched, stored }: Accounts): Promise<Interaction[]> {
  const fresh = [...touched.keys()].filter((id) => !stored.has(id));
  if (fresh.length === 0) return [];
  const rows = await db.interactions.where("targetId").anyOf(fresh).toArray();
  return rows.filter(({ identityId }) => ours.ids.has(identityId));
}

/** The identities that are the user's own since this batch: joined with one that was. */
export function becameOurs({ touched, stored }: Accounts): string[] {
  return [...touched.values()].flatMap(({ id, own }) => (own && stored.get(id)?.own === undefined ? [id] : []));
}

/** Directs everything that some identities did, after these became or ceased to be the user's own. */
export async function redirect(db: Database, ours: Ours, identityIds: readonly string[]): Promise<Redirected[]> {
  const rows = await interactionsOf(db, identityIds);
  const talk = await messagesIn(db, conversationsOf(rows));
  const all = [...new Map([...rows, ...talk].map((row) => [row.id, row])).values()];
  const next = await direct(db, all, ours);
  return all.map((before, at) => ({ before, after: next[at] }));
}

/** The rows as they are now directed, in the same order; written where they differ. */
async function direct(db: Database, rows: readonly Interaction[], ours: Ours): Promise<Interaction[]> {
  const isOurs = (row: Interaction): boolean => ours.ids.has(row.identityId);
  const own = rows.filter(isOurs);
  const answers = own.flatMap((row) => answered(row) ?? []);
  const [targets, items, posts, partners] = await Promise.all([
    db.identities.bulkGet(unique(own.map(({ targetId }) => targetId))),
    db.interactions.bulkGet(answers.filter((id) => !isPost(id))),
    db.posts.bulkGet(answers.filter(isPost)),
    partnersIn(db, conversationsOf(own), ours),
  ]);
  const reached = new Map<string, string | undefined>(partners);
  for (const target of targets) if (target) reached.set(target.id, target.id);
  for (const item of items) if (item) reached.set(item.id, item.identityId);
  for (const post of posts) if (post) reached.set(post.id, post.authorId);
  const next = rows.map((row) => {
    const subject = row.targetId ?? answered(row) ?? conversationOf(row);
    return directed(row, isOurs(row) ? "outbound" : "inbound", reached.get(subject ?? ""));
  });
  await db.interactions.bulkPut(next.filter((row, at) => row !== rows[at]));
  return next;
}

/** With whom the user speaks in each conversation of two; one of several has no entry. */
async function partnersIn(db: Database, talks: readonly string[], ours: Ours): Promise<Map<string, string>> {
  const others = (await messagesIn(db, talks)).filter(({ identityId }) => !ours.ids.has(identityId));
  const partners = new Map<string, string>();
  for (const [talk, rows] of Map.groupBy(others, conversationOf)) {
    const [partner, ...more] = new Set(rows.map(({ identityId }) => identityId));
    if (talk !== undefined && partner !== undefined && more.length === 0) partners.set(talk, partner);
  }
  return partners;
}

/** All messages of some conversations. */
export async function messagesIn(db: Database, talks: readonly string[]): Promise<Interaction[]> {
  if (talks.length === 0) return [];
  const rows = await db.interactions.where("[toReader+when]").inAnyRange(talks.map(allOf)).toArray();
  return rows.filter(({ type }) => type === "message");
}

/** The conversations that some rows belong to. */
export function conversationsOf(rows: readonly (Interaction | undefined)[]): string[] {
  return [...new Set(rows.flatMap((row) => (row && conversationOf(row)) ?? []))];
}

function conversationOf({ type, toReader }: Interaction): string | undefined {
  return type === "message" ? toReader : undefined;
}

export async function interactionsOf(db: Database, identityIds: readonly string[]): Promise<Interaction[]> {
  if (identityIds.length === 0) return [];
  return db.interactions.where("[identityId+when]").inAnyRange(identityIds.map(allOf)).toArray();
}
