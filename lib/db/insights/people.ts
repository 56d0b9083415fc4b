/** Who is behind the hashes of the months: everybody whom lists hold, by the hashes of their accounts. */
import { chunkOf, chunkSize, type Columns } from "../../model/columns";
import { whoOf } from "../../model/facts";
import { Numbering } from "../../model/numbering";
import type { Database } from "../database";
import { present } from "../rows";

/**
 * Two accounts of one hash are taken for the one whose contact stands first: of 100,000 accounts that is to be expected
 * of one pair.
 */
export interface People {
  /** `seq` by the hash of an account; another one whenever somebody comes, goes, is joined or split */
  seqOf: Numbering;
  /** above every `seq`: stands for nobody */
  nobody: number;
  /** by `seq`, the hour of everybody's first interaction, counted since 1970 */
  firsts: Int32Array;
  rows: readonly Columns[];
  /** by chunk */
  ids: ReadonlyMap<number, readonly string[]>;
  /** the contacts of accounts that they are not named after */
  others: ReadonlyMap<string, string>;
}

const none: People = {
  seqOf: new Numbering(),
  nobody: 0,
  firsts: new Int32Array(1),
  rows: [],
  ids: new Map(),
  others: new Map(),
};

/** The tables that {@link peopleNow} reads, besides the columns. */
export function peopleTables(on: Database) {
  return [on.places, on.tallies, on.identities];
}

/**
 * Everybody as the columns, all of them in order, have them now. Where these are those of `before` nothing is read, else
 * what changed. In a transaction over {@link peopleTables}.
 */
export async function peopleNow(rows: readonly Columns[], before: People = none, on: Database): Promise<People> {
  const old = new Map(before.rows.map((row) => [row.chunk, row]));
  const changed = new Set(rows.filter((row) => old.get(row.chunk) !== row).map(({ chunk }) => chunk));
  if (changed.size === 0 && rows.length === old.size) return before;
  const ids = new Map(rows.map(({ chunk }) => [chunk, before.ids.get(chunk) ?? []]));
  const places = await placesAt([...changed], on);
  for (const { chunk, ids: now } of places) ids.set(chunk, now);
  const isSame =
    ids.size === before.ids.size && [...changed].every((chunk) => areSame(ids.get(chunk), before.ids.get(chunk)));
  const named = isSame ? before.seqOf : numbered(ids);
  const others = await othersNow(named, ids, changed, before, on);
  const nobody = ((rows.at(-1)?.chunk ?? -1) + 1) * chunkSize;
  const isKept = isSame && areSameLinks(others, before.others);
  const seqOf = isKept ? named : withOthers(isSame ? numbered(ids) : named, others);
  return { seqOf, nobody, firsts: firstsOf(rows, nobody), rows, ids, others };
}

/** From so many rows on, all are read in one go. */
const many = 100;

async function placesAt(chunks: readonly number[], on: Database) {
  return chunks.length < many ? present(await on.places.bulkGet([...chunks])) : on.places.toArray();
}

function areSame(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a === b || (a.length === b.length && a.every((id, at) => id === b[at]));
}

function areSameLinks(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([id, contactId]) => b.get(id) === contactId);
}

function numbered(ids: People["ids"]): Numbering {
  const numbering = new Numbering(ids.size * chunkSize);
  for (const [chunk, some] of ids)
    for (const [place, id] of some.entries()) if (id !== "") numbering.give(whoOf(id), chunk * chunkSize + place);
  return numbering;
}

/** The numbering itself, with more accounts. */
function withOthers(numbering: Numbering, others: People["others"]): Numbering {
  for (const [id, contactId] of others) {
    const seq = numbering.of(whoOf(contactId));
    if (seq >= 0) numbering.give(whoOf(id), seq);
  }
  return numbering;
}

/**
 * Accounts that are not those their contacts are named after: those that have a tally of their own. Of whom is known
 * already, only those of a chunk that changed are read again.
 */
async function othersNow(
  named: Numbering,
  ids: People["ids"],
  changed: ReadonlySet<number>,
  before: People,
  on: Database,
): Promise<Map<string, string>> {
  const seqOf = (id: string): number => {
    const seq = named.of(whoOf(id));
    return ids.get(chunkOf(seq))?.[seq % chunkSize] === id ? seq : -1;
  };
  const all = (await on.tallies.toCollection().primaryKeys()).filter((id) => seqOf(id) < 0);
  const isKnown = (id: string): boolean => {
    const seq = seqOf(before.others.get(id) ?? "");
    return seq >= 0 && !changed.has(chunkOf(seq));
  };
  const unknown = all.filter((id) => !isKnown(id));
  const read = await on.identities.bulkGet(unknown);
  const contacts = new Map(present(read).map(({ id, contactId }) => [id, contactId]));
  return new Map(all.map((id) => [id, contacts.get(id) ?? before.others.get(id) ?? ""]));
}

function firstsOf(rows: readonly Columns[], nobody: number): Int32Array {
  const firsts = new Int32Array(nobody + 1);
  for (const { chunk, first } of rows)
    for (let place = 0; place < chunkSize; place += 1)
      firsts[chunk * chunkSize + place] = Math.floor((first[place] ?? 0) / 60);
  return firsts;
}

/** The ids of contacts, by `seq`. */
export function idOf({ ids }: People, seq: number): string {
  return ids.get(chunkOf(seq))?.[seq % chunkSize] ?? "";
}
