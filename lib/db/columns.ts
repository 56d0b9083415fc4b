/** Keeps the columns, see model/columns.ts, in step with contacts: to be called in the transaction that changes these. */
import {
  chunkOf,
  chunkSize,
  type Columns,
  emptyColumns,
  isListed,
  placeOf,
  type Places,
  putContact,
  readRow,
  type Stamps,
  takeContact,
} from "../model/columns";
import { sortKey } from "../model/order";
import type { Contact } from "../model/records";
import type { Database } from "./database";
import { present } from "./rows";

/**
 * The tables that are kept in step here: for the transaction of whoever calls. Its scope is to be an `async` function: the
 * functions here wait for something else than the database now and then, and one that only returns their promise ends with
 * a PrematureCommitError in Chromium.
 */
export function columnTables(on: Database) {
  return [on.columns, on.places, on.stamps];
}

interface Kept {
  stamp: number;
  row: Columns;
}

/** Rows as they were last read or written here, by chunk. */
const kept = new WeakMap<Database, Map<number, Kept>>();

function keptOf(on: Database): Map<number, Kept> {
  const known = kept.get(on) ?? new Map<number, Kept>();
  kept.set(on, known);
  return known;
}

/** From so many rows on, all are read: one request for all is less than so many for one. */
const many = 100;

/** All columns; not to be changed. In a transaction over {@link columnTables}. */
export async function readColumns(on: Database): Promise<Columns[]> {
  const stamps = await stampsOf(on);
  const rows = await columnsAt(stamps.of.keys(), stamps, on);
  return [...rows.values()].sort((a, b) => a.chunk - b.chunk);
}

/**
 * The columns of some chunks, as far as they are there. What has the stamp of what is kept comes from memory, so that a
 * live count reads only what was written since, and a batch of ingest hardly anything.
 */
async function columnsAt(
  chunks: Iterable<number>,
  { of: stamps }: Stamps,
  on: Database,
): Promise<Map<number, Columns>> {
  const known = keptOf(on);
  const rows = new Map<number, Columns>();
  const old: number[] = [];
  for (const chunk of chunks) {
    const stamp = stamps[chunk] ?? 0;
    const there = known.get(chunk);
    if (stamp === 0) known.delete(chunk);
    else if (there?.stamp === stamp) rows.set(chunk, there.row);
    else old.push(chunk);
  }
  for (const row of old.length === 0 ? [] : await rowsAt(old, on)) {
    rows.set(row.chunk, row);
    known.set(row.chunk, { stamp: stamps[row.chunk] ?? 0, row });
  }
  return rows;
}

/** The rows of some chunks, as far as they are there. */
async function rowsAt(chunks: readonly number[], on: Database): Promise<Columns[]> {
  if (chunks.length < many) return present(await on.columns.bulkGet([...chunks])).map(readRow);
  const wanted = new Set(chunks);
  return (await on.columns.toArray()).filter(({ chunk }) => wanted.has(chunk)).map(readRow);
}

async function stampsOf(on: Database): Promise<Stamps> {
  return (await on.stamps.get("columns")) ?? { id: "columns", of: [] };
}

/**
 * Brings the columns up to date with contacts that are about to be stored, and answers with these as they are to be
 * stored, in the same order: with their place and sort keys where lists hold them, else without. A contact that gets
 * another id must come without `seq`, and with its old id be given to {@link clearColumns} before. Runs in the caller's
 * transaction over {@link columnTables}, one call at a time.
 */
export async function writeColumns(on: Database, contacts: readonly Contact[]): Promise<Contact[]> {
  const isNew = ({ seq }: Contact): boolean => seq === undefined;
  let next = contacts.some((each) => isNew(each) && isListed(each)) ? await nextSeq(on) : 0;
  const placed = contacts.map((contact): Contact => {
    const { seq: known, hottest: _hottest, newest: _newest, ...rest } = contact;
    if (!isListed(contact)) return rest;
    const seq = known ?? next++;
    return { ...rest, seq, hottest: sortKey("hot", contact), newest: sortKey("new", contact) };
  });
  const unlisted = contacts.filter((contact, at) => contact.seq !== undefined && placed[at]?.seq === undefined);
  const added = placed.filter((_, at) => contacts[at]?.seq === undefined);
  await Promise.all([
    changeColumns(on, [...placed, ...unlisted], (columns, place, contact) =>
      isListed(contact) ? putContact(columns, place, contact) : takeContact(columns, place),
    ),
    added.length + unlisted.length > 0 && changePlaces(on, { added, removed: unlisted }),
  ]);
  return placed;
}

/** Takes contacts that are no more out of the columns, unless somebody else has their place by now. */
export async function clearColumns(on: Database, contacts: readonly Contact[]): Promise<void> {
  const gone = await changePlaces(on, { removed: contacts });
  await changeColumns(on, gone, takeContact);
}

/** A number above all that are in use. */
async function nextSeq(on: Database): Promise<number> {
  const last = await on.places.orderBy(":id").last();
  return last ? last.chunk * chunkSize + last.ids.length : 0;
}

/** Changes the rows of some contacts; those of which `change` says that nothing changed are not written. */
async function changeColumns(
  on: Database,
  contacts: readonly Contact[],
  change: (columns: Columns, place: number, contact: Contact) => boolean,
): Promise<void> {
  const byChunk = inChunks(contacts);
  const stamps = await stampsOf(on);
  const before = await columnsAt(byChunk.keys(), stamps, on);
  const changed = [...byChunk].flatMap(([chunk, theirs]) => {
    // a copy: who reads at the same time has the row as it is
    const columns = structuredClone(before.get(chunk)) ?? emptyColumns(chunk);
    const changes = theirs.map(([place, contact]) => change(columns, place, contact));
    return changes.includes(true) ? [columns] : [];
  });
  if (changed.length > 0) await putColumns(on, stamps, changed);
}

async function putColumns(on: Database, stamps: Stamps, changed: readonly Columns[]): Promise<void> {
  const isEmpty = ({ marks }: Columns): boolean => marks.listed === undefined;
  const stamp = Math.random() + Number.MIN_VALUE;
  const of = [...stamps.of];
  for (const row of changed) {
    of[row.chunk] = isEmpty(row) ? 0 : stamp;
    keptOf(on).set(row.chunk, { stamp, row });
  }
  await Promise.all([
    on.columns.bulkPut(changed.filter((columns) => !isEmpty(columns))),
    on.columns.bulkDelete(changed.filter(isEmpty).map(({ chunk }) => chunk)),
    on.stamps.put({ ...stamps, of: Array.from(of, (each) => each ?? 0) }),
  ]);
}

/** Notes who stands where from now on; answers with those removed who did stand at their place. */
async function changePlaces(
  on: Database,
  { added = [], removed }: { added?: readonly Contact[]; removed: readonly Contact[] },
): Promise<Contact[]> {
  const ins = inChunks(added);
  const outs = inChunks(removed);
  const chunks = [...new Set([...ins.keys(), ...outs.keys()])];
  const rows = await on.places.bulkGet(chunks);
  const gone: Contact[] = [];
  const changed = chunks.map((chunk, at): Places => {
    const ids = rows[at]?.ids ?? [];
    for (const [place, contact] of outs.get(chunk) ?? []) {
      if (ids[place] !== contact.id) continue;
      ids[place] = "";
      gone.push(contact);
    }
    for (const [place, { id }] of ins.get(chunk) ?? []) ids[place] = id;
    return { chunk, ids: Array.from(ids, (id) => id ?? "") };
  });
  const isEmpty = ({ ids }: Places): boolean => ids.every((id) => id === "");
  await Promise.all([
    on.places.bulkPut(changed.filter((places) => !isEmpty(places))),
    on.places.bulkDelete(changed.filter(isEmpty).map(({ chunk }) => chunk)),
  ]);
  return gone;
}

/** Contacts that have a place, by chunk. */
function inChunks(contacts: readonly Contact[]): Map<number, [place: number, contact: Contact][]> {
  const byChunk = new Map<number, [place: number, contact: Contact][]>();
  for (const contact of contacts) {
    if (contact.seq === undefined) continue;
    const chunk = chunkOf(contact.seq);
    const there = byChunk.get(chunk);
    if (there) there.push([placeOf(contact.seq), contact]);
    else byChunk.set(chunk, [[placeOf(contact.seq), contact]]);
  }
  return byChunk;
}

/** What a row and its places are made of: the contacts that say they stand there. In a transaction over contacts. */
export async function rowFromContacts(on: Database, chunk: number): Promise<{ columns: Columns; ids: string[] }> {
  const columns = emptyColumns(chunk);
  const ids: string[] = [];
  const between = on.contacts.where("seq").between(chunk * chunkSize, (chunk + 1) * chunkSize, true, false);
  for (const contact of await between.toArray()) {
    if (!isListed(contact)) continue;
    const place = placeOf(contact.seq ?? 0);
    putContact(columns, place, contact);
    ids[place] = contact.id;
  }
  return { columns, ids: Array.from(ids, (id) => id ?? "") };
}

/** The rows there are, by number: those of contacts too, should the columns have none for them. In a transaction. */
export async function countChunks(on: Database): Promise<number> {
  const [columns, places, contact] = await Promise.all([
    on.columns.orderBy(":id").last(),
    on.places.orderBy(":id").last(),
    on.contacts.orderBy("seq").last(),
  ]);
  return 1 + Math.max(columns?.chunk ?? -1, places?.chunk ?? -1, contact ? chunkOf(contact.seq ?? 0) : -1);
}

/** Makes a row and its places anew, whatever is there. In a transaction over contacts and {@link columnTables}. */
export async function remakeRow(on: Database, chunk: number): Promise<void> {
  const { columns, ids } = await rowFromContacts(on, chunk);
  await putColumns(on, await stampsOf(on), [columns]);
  await (ids.length > 0 ? on.places.put({ chunk, ids }) : on.places.delete(chunk));
}
