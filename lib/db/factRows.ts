/** Facts of interactions and the months they add up to. What writes one writes the other, in one transaction. */
import { type Bearing, type Entry, entryOf, type Fact, type Mood, monthWith, withWord, wordOf } from "../model/facts";
import type { Queued } from "../model/queue";
import type { Interaction } from "../model/records";
import type { Database } from "./database";
import { allOf, byId, present, unique } from "./rows";
import { forgetTalk } from "./talkRows";

/** The tables that {@link writeFacts} and {@link forgetFacts} read and write. */
export function factTables(on: Database) {
  return [on.facts, on.months, on.talk, on.leaning];
}

/** A fact before and after; undefined where there was, or will be, none. */
export interface FactChange {
  before: Fact | undefined;
  after: Fact | undefined;
}

/** What the months hold of a fact. */
const numbers = ["month", "who", "code", "post"] as const;

/** Writes facts, and in the months what differs by them. In the caller's transaction over {@link factTables}. */
export async function writeFacts(changes: readonly FactChange[], on: Database): Promise<void> {
  const more = new Map<string, Entry[]>();
  const fewer = new Map<string, Entry[]>();
  const add = (to: Map<string, Entry[]>, entry: Entry): void => {
    const there = to.get(entry.month);
    if (there) there.push(entry);
    else to.set(entry.month, [entry]);
  };
  for (const { before, after } of changes) {
    if (before && after && numbers.every((name) => before[name] === after[name])) continue;
    if (before) add(fewer, before);
    if (after) add(more, after);
  }
  const ids = unique([...more.keys(), ...fewer.keys()]);
  const months = byId(await on.months.bulkGet(ids));
  const next = ids.map((id) => monthWith(id, months.get(id), more.get(id) ?? [], fewer.get(id) ?? []));
  await Promise.all([
    on.months.bulkPut(present(next)),
    on.months.bulkDelete(ids.filter((_, at) => next[at] === undefined)),
    on.facts.bulkPut(present(changes.map(({ after }) => after))),
    on.facts.bulkDelete(changes.flatMap(({ before, after }) => (before && !after ? [before.id] : []))),
    // what the user's words teach is learnt anew
    changes.some(({ before, after }) => before?.correctedAt !== after?.correctedAt || before?.byHand !== after?.byHand)
      ? on.leaning.clear()
      : undefined,
  ]);
}

/** Forgets the facts of some interactions, and that they were talk of a day; answers with them. In the caller's transaction. */
export async function forgetFacts(ids: readonly string[], on: Database): Promise<Fact[]> {
  const facts = present(await on.facts.bulkGet(unique(ids)));
  await writeFacts(
    facts.map((before) => ({ before, after: undefined })),
    on,
  );
  await forgetTalk(facts, on);
  return facts;
}

/**
 * What the user said of feelings goes along with interactions that got another id; where something was said of both, it
 * is the later word. To be called before the others are worked out anew. In the caller's transaction.
 */
export async function followFacts(on: Database, renamed: ReadonlyMap<string, string>): Promise<void> {
  const said = present(await on.facts.bulkGet([...renamed.keys()])).filter(wordOf);
  await takeWords(
    said.map((fact) => ({ ...fact, id: renamed.get(fact.id) ?? fact.id })),
    on,
  );
}

/** Gives what the user said of some facts to those that have their ids now, as far as their interactions are there. */
export async function takeWords(said: readonly Fact[], on: Database): Promise<void> {
  if (said.length === 0) return;
  const ids = unique(said.map(({ id }) => id));
  const [facts, rows] = await Promise.all([on.facts.bulkGet(ids).then(byId), on.interactions.bulkGet(ids)]);
  const bearings = await bearingsOf(present(rows), on);
  const next = new Map<string, Fact>();
  for (const row of present(rows)) next.set(row.id, facts.get(row.id) ?? unread(row, bearings));
  for (const { id, byHand, correctedAt = 0 } of said) {
    const fact = next.get(id);
    if (!fact || !byHand || isLater(wordOf(fact), byHand, correctedAt)) continue;
    next.set(id, withWord(fact, { mood: byHand, at: correctedAt }));
  }
  await writeFacts(
    [...next.values()].filter(wordOf).map((after) => ({ before: facts.get(after.id), after })),
    on,
  );
}

function isLater(word: ReturnType<typeof wordOf>, mood: Mood, at: number): boolean {
  return word !== undefined && (word.at > at || (word.at === at && word.mood >= mood));
}

/** The fact of an interaction of which nothing was read yet. */
export function unread(row: Interaction, bearings: ReadonlyMap<string, Bearing>): Fact {
  return { id: row.id, models: 0, ...entryOf(row, bearings.get(row.id) ?? { outbound: false, onOwn: false }, {}) };
}

/** Whose some interactions are, and on whose posts: by their ids. */
export async function bearingsOf(rows: readonly Interaction[], on: Database): Promise<Map<string, Bearing>> {
  const [own, posts] = await Promise.all([
    on.identities.where("own").equals(1).primaryKeys(),
    on.posts.bulkGet(unique(rows.map(({ postId }) => postId))).then(byId),
  ]);
  const ours = new Set(own);
  return new Map(
    rows.map(({ id, identityId, postId = "" }) => [
      id,
      { outbound: ours.has(identityId), onOwn: ours.has(posts.get(postId)?.authorId ?? "") },
    ]),
  );
}

/**
 * Ids of all that some accounts did, and that was done to their posts or to other ones: whose it is, and on whose post, is
 * part of what is told.
 */
export async function borneBy(
  identityIds: readonly string[],
  postIds: readonly string[],
  on: Database,
): Promise<string[]> {
  const theirs = identityIds.length === 0 ? [] : await on.posts.where("authorId").anyOf(identityIds).primaryKeys();
  const posts = unique([...theirs, ...postIds]);
  const [done, received] = await Promise.all([
    identityIds.length === 0
      ? []
      : on.interactions.where("[identityId+when]").inAnyRange(identityIds.map(allOf)).primaryKeys(),
    posts.length === 0 ? [] : on.interactions.where("[postId+when]").inAnyRange(posts.map(allOf)).primaryKeys(),
  ]);
  return unique([...done, ...received]);
}

/** As many ids stand in one row of the queue; a batch is not more. */
const most = 500;

/**
 * Leaves interactions that came, changed or went to be worked out (see ingest/insight.ts), in the caller's transaction:
 * whatever reads them does it after that, so nothing that is captured waits for it.
 */
export async function leaveInsight(ids: readonly string[], on: Database): Promise<void> {
  if (ids.length > 0) await on.queue.bulkAdd(insightRows(ids));
}

/** The rows of the queue that name some interactions. */
export function insightRows(ids: readonly string[]): Queued[] {
  const all = unique(ids);
  const rows: Queued[] = [];
  // a network may have any letters in its ids
  for (let at = 0; at < all.length; at += most)
    rows.push({ kind: "insight", id: JSON.stringify(all.slice(at, at + most)) });
  return rows;
}

/** Takes interactions that are no more out of what was left. In the caller's transaction over the queue. */
export async function forgetLeft(gone: ReadonlySet<string>, on: Database): Promise<void> {
  for (const row of await on.queue.where("kind").equals("insight").toArray()) {
    const ids = idsIn(row);
    const left = ids.filter((id) => !gone.has(id));
    if (left.length === ids.length || row.seq === undefined) continue;
    if (left.length === 0) await on.queue.delete(row.seq);
    else await on.queue.put({ ...row, id: JSON.stringify(left) });
  }
}

/** The ids that a row of the queue names. */
export function idsIn({ id }: Queued): string[] {
  return JSON.parse(id) as string[];
}

/** How far the reading of everything came, and by which models. */
type Progress = [models: number, after: string];

/** Says to read everything from nothing but what was captured and what the user said. */
export const anew = "anew";

/** The id after which everything is still to be read, by these models or whichever read what is before it. */
export function rereadFrom({ id }: Queued, models?: number): string {
  if (id === "" || id === anew) return "";
  const [by, after] = JSON.parse(id) as Progress;
  return models === undefined || models === by ? after : "";
}

/** Notes that everything up to an id was read. */
export function rereadTo(after: string, models: number): string {
  return JSON.stringify([models, after] satisfies Progress);
}
