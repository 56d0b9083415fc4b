/** What people talk of: the days of the last weeks, what is left of those before, and who is behind it. */
import { Dexie } from "dexie";
import type { NetworkId } from "../model/capture";
import { forPlaces } from "../model/columns";
import { type Fact, whoOf } from "../model/facts";
import type { Condition } from "../model/segment";
import { type AsOf, matcherOf } from "../model/segmentMatcher";
import type { Talk, TermPasts } from "../model/talk";
import { type Database, db } from "./database";
import { contactsByAnchor } from "./anchors";
import { columnTables, readColumns } from "./columns";
import type { PostHistoryLine } from "./history";
import { byId, present } from "./rows";

/** The talk of some days, both included, of one network or all. */
export async function talkBetween(
  from: number,
  to: number,
  network: NetworkId | undefined,
  on: Database = db,
): Promise<Talk[]> {
  if (network === undefined) return on.talk.where(":id").between([from, Dexie.minKey], [to, Dexie.maxKey]).toArray();
  const keys = Array.from({ length: to - from + 1 }, (_, at): [number, string] => [from + at, network]);
  return present(await on.talk.bulkGet(keys));
}

/** What the weeks before leave, of one network or of all. */
export function termPasts(network: NetworkId | undefined, on: Database = db): Promise<TermPasts | undefined> {
  return on.termPasts.get(network ?? "");
}

/** For each of some accounts whose contact has several the mark of that contact, by the account's mark. */
export async function sharedMarks(accounts: ReadonlySet<number>, on: Database = db): Promise<Map<number, number>> {
  const several = await on.tallies.toCollection().primaryKeys();
  const ids = several.filter((id) => accounts.has(whoOf(id)));
  const identities = present(await on.identities.bulkGet(ids));
  return new Map(identities.map(({ id, contactId }) => [whoOf(id), whoOf(contactId)]));
}

/** The marks of all contacts of a segment. */
export async function marksOf(where: Condition, asOf: AsOf, on: Database = db): Promise<Set<number>> {
  const matcher = matcherOf(where, asOf);
  return on.transaction("r", columnTables(on), async () => {
    const rows = await readColumns(on);
    const places = new Map((await on.places.toArray()).map(({ chunk, ids }) => [chunk, ids]));
    const marks = new Set<number>();
    for (const columns of rows)
      forPlaces(matcher(columns), (place) => marks.add(whoOf(places.get(columns.chunk)?.[place] ?? "")));
    return marks;
  });
}

/** A text, or something else that was done, with who did it and what it felt like. */
export interface TalkLine extends PostHistoryLine {
  fact?: Fact;
}

/** What is behind a trend, by the ids of its interactions; those that are no more are left out. */
export async function linesOf(ids: readonly string[], on: Database = db): Promise<TalkLine[]> {
  const [found, facts] = await Promise.all([on.interactions.bulkGet([...ids]), on.facts.bulkGet([...ids])]);
  const rows = present(found);
  const contacts = await contactsByAnchor(
    rows.map(({ identityId }) => identityId),
    on,
  );
  const known = byId(facts);
  return rows.map((interaction) => {
    const contact = contacts.get(interaction.identityId);
    const fact = known.get(interaction.id);
    return { interaction, ...(contact && { contact }), ...(fact && { fact }) };
  });
}
