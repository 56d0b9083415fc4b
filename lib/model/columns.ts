/**
 * Columns: what segments and lists ask of contacts, 512 of them to a row. A question about everybody reads two hundred
 * rows instead of a hundred thousand, and is answered by words of 32 people at a time: bitmap indexes (O'Neil and Quass:
 * "Improved Query Performance with Variant Indexes", SIGMOD 1997). A row stays under 60 kB, from where on browsers keep
 * values in files of their own.
 */
import type { NetworkId } from "./capture";
import type { InteractionType } from "./engagement";
import type { Belonging, Contact } from "./records";
import type { Stage } from "./stage";
import { nameKey } from "./nameKey";
import { touchAt } from "./touch";

/** Contacts of one row. */
export const chunkSize = 512;

/** One bit for each place of a chunk, 32 to a word. */
export type Bits = Uint32Array;

/** What is true or not of a contact. */
export type Mark = Flag | Belonging | `stage ${Stage}` | `network ${NetworkId}` | `type ${InteractionType}`;
/** `listed`: somebody stands at this place · `twoWay`: they engaged, and one of the user's accounts reached out to them */
type Flag = "listed" | "saved" | "organisation" | "stageByHand" | "twoWay" | "company" | "informed";

/** One row: the columns of the contacts whose `seq` is `chunk * chunkSize` and more. */
export interface Columns {
  chunk: number;
  /** log2 of the decayed sum, see heat.ts */
  heat: Float64Array;
  /** ms UTC */
  last: Float64Array;
  // whole minutes since 1970, 0 for none
  first: Uint32Array;
  riskAt: Uint32Array;
  backAt: Uint32Array;
  touchAt: Uint32Array;
  /** interactions of theirs */
  total: Uint32Array;
  /** networks they were seen on */
  breadth: Uint8Array;
  /** 0 for none */
  rating: Uint8Array;
  /** see nameKey.ts */
  name: Float64Array;
  nameRest: Uint32Array;
  nameMore: Float64Array;
  /** only those that are true of somebody */
  marks: Partial<Record<Mark, Bits>>;
  /** places in order, by tag */
  tags: Map<string, number[]>;
}

/** Which contact stands at each place of a chunk; "" for nobody. Apart from the columns, since it hardly ever changes. */
export interface Places {
  chunk: number;
  ids: string[];
}

/** When each chunk was last written, as a number of its own for each writing: who keeps rows knows by it which are old. */
export interface Stamps {
  id: "columns";
  /** by chunk; 0 where there is none */
  of: number[];
}

const numbers = [
  "heat",
  "last",
  "first",
  "riskAt",
  "backAt",
  "touchAt",
  "total",
  "breadth",
  "rating",
  "name",
  "nameRest",
  "nameMore",
] as const;

/** What the columns hold of one contact. */
export interface Entry extends Record<(typeof numbers)[number], number> {
  marks: Mark[];
  tags: string[];
}

const nobody: Entry = {
  heat: 0,
  last: 0,
  first: 0,
  riskAt: 0,
  backAt: 0,
  touchAt: 0,
  total: 0,
  breadth: 0,
  rating: 0,
  name: 0,
  nameRest: 0,
  nameMore: 0,
  marks: [],
  tags: [],
};

/** Where a `seq` is: its row, and its place in it. */
export function chunkOf(seq: number): number {
  return Math.floor(seq / chunkSize);
}
export function placeOf(seq: number): number {
  return seq % chunkSize;
}

/** The minute of an instant (ms UTC), as columns hold it. */
export function minuteOf(at: number): number {
  return Math.floor(at / 60_000);
}

/**
 * True for whom lists hold: somebody who engaged, or whom the user saved. Not the user themself, and nobody who is known
 * only as the author of a post that somebody looked at.
 */
export function isListed({ counts, savedAt, own }: Pick<Contact, "counts" | "savedAt" | "own">): boolean {
  return own !== true && (savedAt !== undefined || Object.keys(counts).length > 0);
}

export function emptyColumns(chunk: number): Columns {
  return {
    chunk,
    heat: new Float64Array(chunkSize),
    last: new Float64Array(chunkSize),
    first: new Uint32Array(chunkSize),
    riskAt: new Uint32Array(chunkSize),
    backAt: new Uint32Array(chunkSize),
    touchAt: new Uint32Array(chunkSize),
    total: new Uint32Array(chunkSize),
    breadth: new Uint8Array(chunkSize),
    rating: new Uint8Array(chunkSize),
    name: new Float64Array(chunkSize),
    nameRest: new Uint32Array(chunkSize),
    nameMore: new Float64Array(chunkSize),
    marks: {},
    tags: new Map(),
  };
}

/** A row as it was stored: one of before there were names in it has none until it is made anew. */
export function readRow(stored: Columns): Columns {
  return "nameMore" in stored ? stored : { ...emptyColumns((stored as Columns).chunk), ...(stored as Columns) };
}

export function noBits(): Bits {
  return new Uint32Array(chunkSize / 32);
}

export function hasBit(bits: Bits, place: number): boolean {
  return ((wordAt(bits, place >> 5) >>> (place & 31)) & 1) === 1;
}

export function setBit(bits: Bits, place: number): void {
  bits[place >> 5] = wordAt(bits, place >> 5) | (1 << (place & 31));
}

/** Visits the places whose bit is set, in order. */
export function forPlaces(bits: Bits, visit: (place: number) => void): void {
  for (let at = 0; at < bits.length; at += 1)
    for (let left = wordAt(bits, at); left !== 0; left &= left - 1) visit(at * 32 + 31 - Math.clz32(left & -left));
}

/** How many bits are set. */
export function countBits(bits: Bits): number {
  let sum = 0;
  for (const word of bits) for (let left = word; left !== 0; left &= left - 1) sum += 1;
  return sum;
}

function wordAt(bits: Bits, at: number): number {
  return bits[at] ?? 0;
}

/** What columns hold of a contact whom lists hold. */
export function entryOf(contact: Contact): Entry {
  const { heat, last, first, riskAt, backAt, networks, rating = 0, tags } = contact;
  const [name, nameRest, nameMore] = nameKey(contact.name);
  return {
    heat,
    last,
    first: minuteOf(first),
    riskAt: minuteOf(riskAt ?? 0),
    backAt: minuteOf(backAt ?? 0),
    touchAt: minuteOf(touchAt(contact) ?? 0),
    total: Object.values(contact.counts).reduce((sum, count) => sum + count, 0),
    breadth: networks.length,
    rating,
    name,
    nameRest,
    nameMore,
    marks: marksOf(contact),
    tags: [...new Set(tags)].sort(),
  };
}

function marksOf(contact: Contact): Mark[] {
  const { counts, networks, has, stage } = contact;
  const types = Object.keys(counts) as InteractionType[];
  const flags: Record<Flag, boolean> = {
    listed: true,
    saved: contact.savedAt !== undefined,
    organisation: contact.organisation === true,
    stageByHand: contact.stageByHand === true,
    twoWay: contact.outbound !== undefined && types.length > 0,
    company: contact.company !== undefined,
    informed: contact.informed !== undefined,
  };
  return [
    ...(Object.keys(flags) as Flag[]).filter((flag) => flags[flag]),
    ...(Object.keys(has) as Belonging[]),
    `stage ${stage}` as const,
    ...networks.map((network) => `network ${network}` as const),
    ...types.map((type) => `type ${type}` as const),
  ].sort();
}

/** What stands at a place; undefined where nobody does. */
export function entryAt(columns: Columns, place: number): Entry | undefined {
  const marks = (Object.keys(columns.marks) as Mark[]).filter((mark) => isMarked(columns, mark, place)).sort();
  const tags = [...columns.tags].filter(([, places]) => places.includes(place)).map(([tag]) => tag);
  const entry: Entry = { ...nobody, marks, tags: tags.sort() };
  for (const name of numbers) entry[name] = columns[name][place] ?? 0;
  return marks.includes("listed") ? entry : undefined;
}

function isMarked({ marks }: Columns, mark: Mark, place: number): boolean {
  const bits = marks[mark];
  return bits !== undefined && hasBit(bits, place);
}

/** Puts a contact at a place, over whatever stands there. True when that changed the columns. */
export function putContact(columns: Columns, place: number, contact: Contact): boolean {
  return put(columns, place, entryOf(contact));
}

/** Leaves a place empty. True when that changed the columns. */
export function takeContact(columns: Columns, place: number): boolean {
  return put(columns, place, nobody);
}

function put(columns: Columns, place: number, entry: Entry): boolean {
  let changed = false;
  for (const name of numbers) {
    if (columns[name][place] === entry[name]) continue;
    columns[name][place] = entry[name];
    changed = true;
  }
  const wanted = new Set(entry.marks);
  for (const mark of new Set([...(Object.keys(columns.marks) as Mark[]), ...wanted])) {
    if (isMarked(columns, mark, place) === wanted.has(mark)) continue;
    flip(columns, mark, place);
    changed = true;
  }
  for (const tag of new Set([...columns.tags.keys(), ...entry.tags])) {
    const places = columns.tags.get(tag) ?? [];
    if (places.includes(place) === entry.tags.includes(tag)) continue;
    setPlaces(columns, tag, entry.tags.includes(tag) ? [...places, place] : places.filter((each) => each !== place));
    changed = true;
  }
  return changed;
}

function flip({ marks }: Columns, mark: Mark, place: number): void {
  const bits = (marks[mark] ??= noBits());
  bits[place >> 5] = wordAt(bits, place >> 5) ^ (1 << (place & 31));
  if (bits.every((word) => word === 0)) delete marks[mark];
}

function setPlaces({ tags }: Columns, tag: string, places: number[]): void {
  if (places.length === 0) tags.delete(tag);
  else
    tags.set(
      tag,
      places.sort((a, b) => a - b),
    );
}
