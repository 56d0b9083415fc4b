/**
 * Lists of contacts. That of everybody is read from its index; any other is found in the columns, so that it costs the
 * same whatever is asked.
 */
import { chunkOf, chunkSize, type Columns, countBits, placeOf, placesIn } from "../model/columns";
import { matcherFor, type Whom } from "../model/filter";
import { type After, compareIds, type ContactOrder, indexOf, sortKey } from "../model/order";
import type { Contact } from "../model/records";
import { type Matcher, matcherOf } from "../model/segmentMatcher";
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
  const rows = await on.transaction("r", columnTables(on), () => readColumns(on));
  return matchers.map((matcher) => rows.reduce((sum, columns) => sum + countBits(matcher(columns)), 0));
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
  const found: Found[] = [];
  for (const columns of rows) {
    const values = order === "hot" ? columns.heat : columns.last;
    for (const place of placesIn(matcher(columns))) {
      const key = 0 - (values[place] ?? 0);
      if (key >= from) found.push({ seq: columns.chunk * chunkSize + place, key });
    }
  }
  const shown = after === undefined ? 0 : found.filter(({ key }) => key === from).length;
  if (found.length <= limit + shown) return found;
  const keys = Float64Array.from(found, ({ key }) => key).sort();
  const last = keys[limit + shown - 1] ?? Infinity;
  return found.filter(({ key }) => key <= last);
}

/** Their ids, in the order of the list. */
async function named(found: readonly Found[], on: Database): Promise<{ id: string; key: number }[]> {
  const chunks = [...new Set(found.map(({ seq }) => chunkOf(seq)))];
  const ids = new Map(present(await on.places.bulkGet(chunks)).map((places) => [places.chunk, places.ids]));
  return found.map(({ seq, key }) => ({ id: ids.get(chunkOf(seq))?.[placeOf(seq)] ?? "", key })).sort(compare);
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
