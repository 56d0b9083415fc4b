/**
 * Inbound engagement as it is counted: a UTC month as typed arrays in step, in order of time. What the months in the
 * database say (see facts.ts) is put together here once, so that every question is one pass over numbers.
 */
import { bucketAt, type Buckets } from "./buckets";
import { type Bits, hasBit } from "./columns";
import { classOf, engagementClasses } from "./engagement";
import {
  codeFrom,
  feelingIn,
  hourIn,
  isDayKnown,
  isHourKnown,
  isOnOwn,
  isOnPost,
  isOutbound,
  type MonthFacts,
  typeIn,
} from "./facts";
import type { Felt } from "./insights";

/** In the order of their numbers, from 1: 0 says that there is none. */
export const felts = ["negative", "neutral", "positive", "unsure"] as const satisfies Felt[];

/** The engagement of a UTC month. */
export interface Engaged {
  /** counted since 1970, ascending */
  hour: Uint32Array;
  /** see whoOf */
  who: Uint32Array;
  /** the `seq` of whom it is; one above all others where lists hold nobody of that account */
  person: Uint32Array;
  /** see {@link kindOf} */
  kind: Uint16Array;
  /** by their place in a list of networks */
  network: Uint8Array;
  /** number of the post; 0 where it is on none */
  post: Uint32Array;
}

/** What of a code is counted, in fewer bits: the number of the class, then of the feeling, then what is true or not. */
function kindOf(code: number): number {
  const feeling = feelingIn(code);
  return (
    engagementClasses.indexOf(classOf(typeIn(code))) |
    (feeling === undefined ? 0 : (felts.indexOf(feeling) + 1) << 2) |
    (isHourKnown(code) ? hourBit : 0) |
    (isDayKnown(code) ? dayBit : 0) |
    (isOnPost(code) ? postBit : 0) |
    (isOnOwn(code) ? ownBit : 0) |
    (isOutbound(code) ? outboundBit : 0)
  );
}
const [hourBit, dayBit, postBit, ownBit, outboundBit] = [1 << 5, 1 << 6, 1 << 7, 1 << 8, 1 << 9];
const isKnownBit = 1 << 15;

export function classIn(kind: number): number {
  return kind & 3;
}
/** 0 for none, else its number in {@link felts} and 1. */
export function feltIn(kind: number): number {
  return (kind >> 2) & 7;
}
/** Whether more than its month is known. */
export function isDated(kind: number): boolean {
  return (kind & dayBit) !== 0;
}
export function isTimed(kind: number): boolean {
  return (kind & hourBit) !== 0;
}
export function isOnAnyPost(kind: number): boolean {
  return (kind & postBit) !== 0;
}
export function isOnOwnPost(kind: number): boolean {
  return (kind & ownBit) !== 0;
}

/** Kinds by codes without their hours, as far as they were met. */
let kinds: Uint16Array | undefined;

function kindsOf(codes: Uint32Array): Uint16Array {
  const known = (kinds ??= new Uint16Array(codeFrom(1)));
  const mask = codeFrom(1) - 1;
  return Uint16Array.from(codes, (code) => {
    const at = code & mask;
    if (known[at] === 0) known[at] = kindOf(at) | isKnownBit;
    return known[at] ?? 0;
  });
}

/** One of the rows that a month is put together of. */
export interface Part extends Pick<MonthFacts, "who" | "code" | "post"> {
  network: number;
}

/** Puts a month together that begins with an hour. `numberOf`: of a post's hash. Who did it is not known yet. */
export function engagedOf(parts: readonly Part[], start: number, numberOf: (post: number) => number): Engaged {
  const coded = parts.map((part) => ({ ...part, kind: kindsOf(part.code) }));
  // the place where the next entry of each hour goes; no month has more of them
  const next = new Uint32Array(31 * 24 + 1);
  for (const { code, kind } of coded)
    for (let at = 0; at < code.length; at += 1)
      if (((kind[at] ?? 0) & outboundBit) === 0) add(next, hourIn(code[at] ?? 0) + 1);
  for (let hour = 1; hour < next.length; hour += 1) add(next, hour, next[hour - 1]);
  const size = next.at(-1) ?? 0;
  const month: Engaged = {
    hour: new Uint32Array(size),
    who: new Uint32Array(size),
    person: new Uint32Array(size),
    kind: new Uint16Array(size),
    network: new Uint8Array(size),
    post: new Uint32Array(size),
  };
  for (const { code, kind, who, post, network } of coded)
    for (let at = 0; at < code.length; at += 1) {
      if (((kind[at] ?? 0) & outboundBit) !== 0) continue;
      const hour = hourIn(code[at] ?? 0);
      const to = next[hour] ?? 0;
      next[hour] = to + 1;
      month.hour[to] = start + hour;
      month.who[to] = who[at] ?? 0;
      month.kind[to] = kind[at] ?? 0;
      month.network[to] = network;
      month.post[to] = post[at] === 0 ? 0 : numberOf(post[at] ?? 0);
    }
  return month;
}

/** Adds to one of many counts. */
export function add(counts: Uint32Array, at: number, by = 1): void {
  counts[at] = (counts[at] ?? 0) + by;
}

/** Hours of silence after which somebody who engages is back. */
export const silentHours = 60 * 24;

/** Who and what is asked about. */
export interface Asked {
  buckets: Buckets;
  /** those who count, by `seq` */
  people: Bits;
  /** the hour of everybody's first interaction, by `seq`, counted since 1970; one more for nobody */
  firsts: Int32Array;
  /** by its place in the list; absent: all */
  network?: number;
  /** what only the month is known of counts as well, where its time is thought to be */
  undatedToo: boolean;
}

/**
 * One pass over engagement: visits what is asked about, in order of time. It is to begin {@link silentHours} before the
 * first bucket, for it also tells who came back: from whom nothing was seen for so long, on whichever network.
 */
export class Pass {
  /** engagements that would be visited, were more than their month known */
  undated = 0;
  readonly #asked: Asked;
  /** when everybody engaged last, up to where the pass is */
  readonly #last: Int32Array;
  /** the bucket in which somebody came back last, and 1 */
  readonly #backIn: Int32Array;

  constructor(asked: Asked) {
    this.#asked = asked;
    this.#last = asked.firsts.slice();
    this.#backIn = new Int32Array(asked.firsts.length);
  }

  /** `visit` hears the bucket, who it is, and which entry of the month. */
  over(month: Engaged, visit: (bucket: number, person: number, at: number) => void): void {
    const { buckets, people, network: only = -1, undatedToo } = this.#asked;
    const { hour: hours, person: persons, kind: kinds, network: networks } = month;
    for (let at = 0; at < hours.length; at += 1) {
      const hour = hours[at] ?? 0;
      const person = persons[at] ?? 0;
      const last = this.#last[person] ?? 0;
      this.#last[person] = hour;
      if (!hasBit(people, person)) continue;
      const bucket = bucketAt(buckets, hour);
      if (bucket < 0) continue;
      const isCounted = undatedToo || isDated(kinds[at] ?? 0);
      if (isCounted && hour - last > silentHours) this.#backIn[person] = bucket + 1;
      if (only >= 0 && networks[at] !== only) continue;
      if (isCounted) visit(bucket, person, at);
      else this.undated += 1;
    }
  }

  /** Whether somebody who just engaged in a bucket is new or back in it. */
  comeOf(person: number, bucket: number): "new" | "back" | undefined {
    if (bucketAt(this.#asked.buckets, this.#asked.firsts[person] ?? 0) === bucket) return "new";
    return this.#backIn[person] === bucket + 1 ? "back" : undefined;
  }
}
