/** What is aimed at the user: it stands on a post of an own account, answers a comment of one, names one, or went to them. */
import type { Database } from "../db/database";
import { allOf, byId, unique } from "../db/rows";
import { itemOf } from "../model/direction";
import { postId } from "../model/ids";
import type { Interaction, PostRecord } from "../model/records";
import type { Accounts } from "./accounts";
import type { Change } from "./interactions";
import type { Ours } from "./ours";
import type { Authored } from "./posts";

/** Those of the rows that others aimed at the user. */
export async function aimedAtUs(db: Database, ours: Ours, rows: readonly Interaction[]): Promise<Interaction[]> {
  const inbound = rows.filter(({ identityId }) => !ours.ids.has(identityId));
  const [posts, items] = await Promise.all([
    db.posts.bulkGet(unique(inbound.flatMap(postsUnder))),
    db.interactions.bulkGet(unique(inbound.flatMap(itemsUnder))),
  ]);
  const authors = new Map<string, string | undefined>();
  for (const [id, post] of byId(posts)) authors.set(id, post.authorId);
  for (const [id, item] of byId(items)) authors.set(id, item.identityId);
  const isOurs = (identityId: string | undefined): boolean => identityId !== undefined && ours.ids.has(identityId);
  return inbound.filter(
    (row) =>
      isOurs(row.targetId) ||
      (row.toReader !== undefined && ours.networks.has(row.network)) ||
      [...postsUnder(row), ...itemsUnder(row)].some((id) => isOurs(authors.get(id))),
  );
}

/** The posts that a row is under: where all texts are posts, what it answers is one as well. */
function postsUnder({ network, postId: under, parent }: Interaction): string[] {
  return unique([under, parent && postId(network, { id: parent })]);
}

/** The items that a row is under. */
function itemsUnder({ network, postId: under, parent }: Interaction): string[] {
  return unique([
    parent && itemOf(network, parent),
    under && itemOf(network, under.slice(postId(network, { id: "" }).length)),
  ]);
}

/** Something that others may have answered or stood under: a post or an item. */
type Subject = Pick<PostRecord, "network" | "native">;

/** Ids of what is under some posts and items. */
export async function under(db: Database, subjects: readonly Subject[]): Promise<string[]> {
  if (subjects.length === 0) return [];
  const natives = Map.groupBy(subjects, ({ native }) => native);
  const [there, answering] = await Promise.all([
    db.posts.bulkGet(unique(subjects.map(({ network, native }) => postId(network, { id: native })))),
    db.interactions
      .where("parent")
      .anyOf([...natives.keys()])
      .toArray(),
  ]);
  const standing = await Promise.all(
    [...byId(there).keys()].map((id) =>
      db.interactions
        .where("[postId+when]")
        .between(...allOf(id))
        .primaryKeys(),
    ),
  );
  const isUnder = ({ network, parent = "" }: Interaction): boolean =>
    natives.get(parent)?.some((subject) => subject.network === network) ?? false;
  return unique([...answering.filter(isUnder).map(({ id }) => id), ...standing.flat()]);
}

/** The posts and items of a batch that became the user's own, or are no more. */
export function newlyOurs(
  ours: Ours,
  accounts: Accounts,
  changed: readonly Change[],
  authored: readonly Authored[],
): Subject[] {
  const { isOurs, wasOurs } = whoseIn(ours, accounts);
  const items = changed.flatMap(({ before, after }) => {
    const row = after ?? before;
    const differs = wasOurs(before?.identityId) !== isOurs(after?.identityId);
    return row?.native !== undefined && differs ? [{ network: row.network, native: row.native }] : [];
  });
  return [...items, ...newlyOwn(ours, accounts, authored)];
}

/** The posts among them. */
export function newlyOwn(ours: Ours, accounts: Accounts, authored: readonly Authored[]): Authored[] {
  const { isOurs, wasOurs } = whoseIn(ours, accounts);
  return authored.filter(({ before, after }) => wasOurs(before) !== isOurs(after));
}

/** Whose an account was before a batch, and is. */
function whoseIn(ours: Ours, { stored }: Accounts) {
  const isOurs = (id: string | undefined): boolean => id !== undefined && ours.ids.has(id);
  // an account may have been found out to be the user's own by becoming one with it
  const wasOurs = (id: string | undefined): boolean =>
    id !== undefined && stored.has(id) ? stored.get(id)?.own !== undefined : isOurs(id);
  return { isOurs, wasOurs };
}

/** Ids of all that is, or may have been, aimed at some accounts: after these became or ceased to be the user's own. */
export async function aimedAt(
  db: Database,
  identityIds: readonly string[],
  theirs: readonly Interaction[],
): Promise<string[]> {
  const networks = new Set(identityIds.map((id) => id.slice(0, id.indexOf(":"))));
  const [posts, named, read] = await Promise.all([
    db.posts.where("authorId").anyOf(identityIds).toArray(),
    db.interactions.where("targetId").anyOf(identityIds).primaryKeys(),
    Promise.all(
      [...networks].map((network) =>
        db.interactions
          .where("[toReader+when]")
          .between([`${network} `, -Infinity], [`${network} \uffff`, Infinity])
          .primaryKeys(),
      ),
    ),
  ]);
  const items = theirs.flatMap(({ network, native }) => (native === undefined ? [] : [{ network, native }]));
  return unique([...theirs.map(({ id }) => id), ...named, ...read.flat(), ...(await under(db, [...posts, ...items]))]);
}
