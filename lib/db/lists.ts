/**
 * Lists of contacts. That of everybody is read from its index; any other is found in the columns, so that it costs the
 * same whatever is asked.
 */
import { type Bits, chunkOf, chunkSize, type Columns, countBits, forPlaces, placeOf } from "../model/columns";
import { matcherFor, type Whom } from "../model/filter";
import { type After, compareIds, type ContactOrder, indexOf, sortKey } from "../model/order";
import type { Contact } from "../model/records";
import { type Matcher, matcherOf } from "../model/segmentMatcher";
import { sortedSeqs, type Sorting } from "../model/sorting";
import { columnTables, readColumns } from "./columns";
import { type Database, db } from "./database";
import { present } from "./rows";

interface Page {
  order: ContactOrder;
  limit: number;
  /** the last contact of the page before */
  after?: After;
}

/** A page of the contact list, hottest or newest first, whatever the filter. */
export async function listContacts(
  { filter = {}, ...page }: Page & { filter?: Whom },
  on: Database = db,
): Promise<Contact[]> {
  const matcher = matcherFor(filter);
  if (!matcher) return pageOfAll(page, on);
  return on.transaction("r", [on.contacts, ...columnTables(on)], async () => {
    const found = await named(candidates(await readColumns(on), matcher, page), on);
    const { after, limit, order } = page;
    const rest = after === undefined ? found : found.filter((each) => compare(each, pointOf(order, after)) > 0);
    return present(await on.contacts.bulkGet(rest.slice(0, limit).map(({ id }) => id)));
  });
}

/** The ids of all contacts a filter lets through, newest first. */
export async function contactIds(filter: Whom, on: Database = db): Promise<string[]> {
  const matcher = matcherFor(filter);
  if (!matcher) return on.contacts.orderBy(indexOf.new).primaryKeys();
  return on.transaction("r", columnTables(on), async () => {
    const all = candidates(await readColumns(on), matcher, { order: "new", limit: Infinity });
    return (await named(all, on)).map(({ id }) => id);
  });
}

/** How many contacts a filter lets through. */
export async function countContacts(filter: Whom, on: Database = db): Promise<number> {
  const [count = 0] = await countsOf([filter], on);
  return count;
}

/** How many contacts each of several filters lets through, at the cost of one. */
export async function countsOf(filters: readonly Whom[], on: Database = db): Promise<number[]> {
  const matchers = filters.map((filter) => matcherFor(filter) ?? everybody);
  const rows = await on.transaction("r", columnTables(on), async () => readColumns(on));
  return matchers.map((matcher) => rows.reduce((sum, columns) => sum + countBits(matcher(columns)), 0));
}

/**
 * All whom a filter lets through, in an order, as their `seq`: what a table of any length is scrolled through, see
 * {@link contactsAt}.
 */
export async function orderedSeqs(filter: Whom, sorting: Sorting, on: Database = db): Promise<Uint32Array> {
  const rows = await on.transaction("r", columnTables(on), async () => readColumns(on));
  return sortedSeqs(rows, matcherFor(filter) ?? everybody, sorting);
}

/** Who stands at some `seq`s, in the same order; undefined where nobody does any more. */
export async function contactsAt(seqs: readonly number[], on: Database = db): Promise<(Contact | undefined)[]> {
  return on.transaction("r", [on.contacts, on.places], async () => on.contacts.bulkGet(await idsAt(seqs, on)));
}

/** The ids of those who stand at some `seq`s, in the same order; "" where nobody does. */
export async function idsAt(seqs: readonly number[], on: Database = db): Promise<string[]> {
  const chunks = [...new Set(seqs.map(chunkOf))];
  const ids = new Map(present(await on.places.bulkGet(chunks)).map((places) => [places.chunk, places.ids]));
  return seqs.map((seq) => ids.get(chunkOf(seq))?.[placeOf(seq)] ?? "");
}

/** The tags in use and how many contacts have each, the commonest first. */
export async function tagCounts(on: Database = db): Promise<{ tag: string; count: number }[]> {
  const rows = await on.transaction("r", columnTables(on), async () => readColumns(on));
  const counts = new Map<string, number>();
  for (const { tags } of rows)
    for (const [tag, places] of tags) counts.set(tag, (counts.get(tag) ?? 0) + places.length);
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || compareIds(a.tag, b.tag));
}

const everybody = matcherOf({ is: "all", of: [] }, { now: 0, halfLifeDays: 1 });

async function pageOfAll({ order, limit, after }: Page, on: Database): Promise<Contact[]> {
  const index = indexOf[order];
  if (after === undefined) return on.contacts.orderBy(index).limit(limit).toArray();
  const key = sortKey(order, after);
  // contacts with the very same key as the last one: some of them were on the page before
  const tied = await on.contacts.where(index).equals(key).primaryKeys();
  const same = tied.filter((id) => compareIds(id, after.id) > 0).slice(0, limit);
  const [first, others] = await Promise.all([
    on.contacts.bulkGet(same),
    on.contacts
      .where(index)
      .above(key)
      .limit(limit - same.length)
      .toArray(),
  ]);
  return [...present(first), ...others];
}

/** Somebody found in the columns, and the sort key. */
interface Found {
  seq: number;
  key: number;
}

/** Those who may be on a page: of whom the keys tell that they are, and all who have the same key as its ends. */
function candidates(rows: readonly Columns[], matcher: Matcher, { order, limit, after }: Page): Found[] {
  const from = after === undefined ? -Infinity : sortKey(order, after);
  const column = order === "hot" ? "heat" : "last";
  const matched = rows.map((columns) => ({
    first: columns.chunk * chunkSize,
    keys: columns[column],
    bits: matcher(columns),
  }));
  const to = limit === Infinity ? limit : lastKey(matched, from, limit);
  const found: Found[] = [];
  for (const { first, keys, bits } of matched)
    forPlaces(bits, (place) => {
      const key = 0 - (keys[place] ?? 0);
      if (key >= from && key <= to) found.push({ seq: first + place, key });
    });
  return found;
}

/** The key of the last of the first `limit` whose keys are greater than `from`; no end where there are fewer. */
function lastKey(matched: readonly { keys: Float64Array; bits: Bits }[], from: number, limit: number): number {
  const least: number[] = [];
  for (const { keys, bits } of matched)
    forPlaces(bits, (place) => {
      const key = 0 - (keys[place] ?? 0);
      if (key <= from || key >= (least[limit - 1] ?? Infinity)) return;
      let at = Math.min(least.length, limit - 1);
      for (; at > 0 && (least[at - 1] ?? 0) > key; at -= 1) least[at] = least[at - 1] ?? 0;
      least[at] = key;
    });
  return least[limit - 1] ?? Infinity;
}

/** Their ids, in the order of the list. */
async function named(found: readonly Found[], on: Database): Promise<{ id: string; key: number }[]> {
  const ids = await idsAt(
    found.map(({ seq }) => seq),
    on,
  );
  return found.map(({ key }, at) => ({ id: ids[at] ?? "", key })).sort(compare);
}

interface Point {
  id: string;
  key: number;
}

function pointOf(order: ContactOrder, after: After): Point {
  return { id: after.id, key: sortKey(order, after) };
}

function compare(a: Point, b: Point): number {
  return a.key - b.key || compareIds(a.id, b.id);
}
