/**
 * What is worked out of an interaction, and how the months keep it: one entry for each interaction, of three numbers. So what
 * a year was like is told from some hundred thousand numbers, and no history is read for it.
 */
import type { NetworkId } from "./capture";
import { type InteractionType, interactionTypes } from "./engagement";
import type { Felt } from "./insights";
import type { Interaction } from "./records";
import { momentOf } from "./tally";

/** What somebody may feel, in the order of the model's classes. */
export const moods = ["negative", "neutral", "positive"] as const;
export type Mood = (typeof moods)[number];

/** What somebody may be after, in the order of the model's outputs. */
export const intents = ["question", "complaint", "purchase", "praise", "thanks", "spam"] as const;
export type Intent = (typeof intents)[number];

/** What a text says, by the models of a version. */
export interface Reading {
  /** ISO 639-1 code, or `other` */
  language?: string;
  /** absent where nothing is there to read */
  feeling?: Felt;
  /** how likely the likeliest mood is, between 0 and 1 */
  chance?: number;
  intents?: Intent[];
}

/** Where an interaction stands in the months. */
export interface Entry {
  /** see {@link monthKey} */
  month: string;
  /** see {@link whoOf} */
  who: number;
  /** see {@link codeOf} */
  code: number;
  /** the id of the post, hashed as `who` is; 0 where it is on none */
  post: number;
}

/** What was worked out of one interaction, and what it adds to the months. */
export interface Fact extends Entry, Reading {
  /** that of the interaction */
  id: string;
  /** version of the models that read it; 0 where none did yet */
  models: number;
  /** what the user says of the feeling: it stands, whatever is read; and ms UTC when they said it */
  byHand?: Mood;
  correctedAt?: number;
}

/**
 * The entries of one month, network and sixteenth of the accounts, as rows of numbers in step; sorted by code, hence by
 * time, then by account and post.
 */
export interface MonthFacts {
  /** see {@link monthKey} */
  id: string;
  who: Uint32Array;
  code: Uint32Array;
  post: Uint32Array;
}

/** What the user's corrections teach of the feelings of other texts: mood by mood within each key of words, ascending. */
export interface LeaningTable {
  keys: Int32Array;
  weights: Float32Array;
}

/** The one row in which it is kept; there is none from a change of the corrections until it is learnt anew. */
export interface LeaningRow extends LeaningTable {
  id: "leaning";
  /** version of the models that it was learnt beside */
  models: number;
}

/** What counts as the feeling. */
export function feltOf({ byHand, feeling }: Pick<Fact, "byHand" | "feeling">): Felt | undefined {
  return byHand ?? feeling;
}

/** What the user said of a feeling. */
export interface Word {
  mood: Mood;
  /** ms UTC */
  at: number;
}

/** What they said of this one. */
export function wordOf({ byHand, correctedAt = 0 }: Fact): Word | undefined {
  return byHand && { mood: byHand, at: correctedAt };
}

/** The fact with something else said of it by the user, or nothing: then what was read decides. */
export function withWord(fact: Fact, word: Word | undefined): Fact {
  const { byHand: _mood, correctedAt: _at, ...rest } = fact;
  const next: Fact = { ...rest, ...(word && { byHand: word.mood, correctedAt: word.at }) };
  return { ...next, code: codeOf({ ...codedIn(fact.code), feeling: feltOf(next) }) };
}

/**
 * The id of an identity, or of a post, as 32 bits: FNV-1a with the finalizer of MurmurHash3, for its first bits part the
 * accounts.
 */
export function whoOf(identityId: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < identityId.length; at += 1) hash = Math.imul(hash ^ identityId.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The row of an entry: `2026-11 x 7`, of UTC month, network and the first four bits of `who`. `when` in ms UTC. */
export function monthKey(when: number, network: NetworkId, who: number): string {
  const month = new Date(when).toISOString().slice(0, -"-22T00:00:00.000Z".length);
  return `${month} ${network} ${(who >>> 28).toString(16)}`;
}

/** What an entry says of an interaction. */
export interface Coded {
  /** of the month, from 0, in UTC */
  hour: number;
  type: InteractionType;
  /** done by one of the user's own accounts */
  outbound: boolean;
  /** the hour is right, or one off; else only the day may be */
  hourKnown: boolean;
  dayKnown: boolean;
  feeling: Felt | undefined;
  /** on a post of one of the user's own accounts */
  onOwn: boolean;
  onPost: boolean;
  intents: readonly Intent[];
}

const felts = [undefined, "negative", "neutral", "positive", "unsure"] as const;

// from the low end: a bit for each intent, then
const onPostBit = 1 << 6;
const onOwnBit = 1 << 7;
const feelingFrom = 8;
const dayBit = 1 << 11;
const hourBit = 1 << 12;
const outboundBit = 1 << 13;
const typeFrom = 14;
const hourFrom = 17;

/** An entry's second number, of 27 bits. The hour comes first, so that the order of codes is that of time. */
export function codeOf({ hour, type, feeling, intents: found, ...is }: Coded): number {
  const flags =
    (is.onPost ? onPostBit : 0) |
    (is.onOwn ? onOwnBit : 0) |
    (is.dayKnown ? dayBit : 0) |
    (is.hourKnown ? hourBit : 0) |
    (is.outbound ? outboundBit : 0);
  return found.reduce(
    (code, intent) => code | bitOf(intent),
    flags | (felts.indexOf(feeling) << feelingFrom) | (interactionTypes.indexOf(type) << typeFrom) | (hour << hourFrom),
  );
}

/** The bit that says that somebody was after it. */
function bitOf(intent: Intent): number {
  return 1 << intents.indexOf(intent);
}

/** The least code of an hour of a month: those of the hours before are below it. */
export function codeFrom(hour: number): number {
  return hour << hourFrom;
}

export function hourIn(code: number): number {
  return code >>> hourFrom;
}

export function typeIn(code: number): InteractionType {
  return interactionTypes[(code >>> typeFrom) & 7] ?? "reaction";
}

export function feelingIn(code: number): Felt | undefined {
  return felts[(code >>> feelingFrom) & 7];
}

export function isOutbound(code: number): boolean {
  return (code & outboundBit) !== 0;
}

export function isHourKnown(code: number): boolean {
  return (code & hourBit) !== 0;
}

export function isDayKnown(code: number): boolean {
  return (code & dayBit) !== 0;
}

export function isOnOwn(code: number): boolean {
  return (code & onOwnBit) !== 0;
}

export function isOnPost(code: number): boolean {
  return (code & onPostBit) !== 0;
}

function intentsIn(code: number): Intent[] {
  return intents.filter((intent) => (code & bitOf(intent)) !== 0);
}

/** All that a code says. */
export function codedIn(code: number): Coded {
  return {
    hour: hourIn(code),
    type: typeIn(code),
    outbound: isOutbound(code),
    hourKnown: isHourKnown(code),
    dayKnown: isDayKnown(code),
    feeling: feelingIn(code),
    onOwn: isOnOwn(code),
    onPost: isOnPost(code),
    intents: intentsIn(code),
  };
}

/** What an interaction is beside its row: whose it is, and on whose post. */
export interface Bearing {
  outbound: boolean;
  onOwn: boolean;
}

/** Where an interaction stands in the months, with what was read of it. */
export function entryOf(
  row: Pick<Interaction, "identityId" | "network" | "type" | "when" | "at" | "firstSeen" | "postId">,
  { outbound, onOwn }: Bearing,
  read: Pick<Fact, "byHand" | "feeling" | "intents">,
): Entry {
  const { type, when, network, postId } = row;
  const { precision } = momentOf(row);
  const date = new Date(when);
  const who = whoOf(row.identityId);
  const code = codeOf({
    hour: (date.getUTCDate() - 1) * 24 + date.getUTCHours(),
    type,
    outbound,
    hourKnown: toTheHour.has(precision),
    dayKnown: precision === "day" || toTheHour.has(precision),
    feeling: feltOf(read),
    onOwn,
    onPost: postId !== undefined,
    intents: read.intents ?? [],
  });
  return { month: monthKey(when, network, who), who, code, post: postId === undefined ? 0 : whoOf(postId) };
}

const toTheHour: ReadonlySet<string> = new Set(["ms", "s", "minute", "hour"]);

/** A row with entries more and fewer; undefined where none is left. One that is to go and is not there is passed over. */
export function monthWith(
  id: string,
  before: MonthFacts | undefined,
  more: readonly Entry[],
  fewer: readonly Entry[],
): MonthFacts | undefined {
  const coming = [...more].sort(inOrder);
  const going = [...fewer].sort(inOrder);
  const old = before?.code.length ?? 0;
  const who = new Uint32Array(old + coming.length);
  const code = new Uint32Array(old + coming.length);
  const post = new Uint32Array(old + coming.length);
  let size = 0;
  let gone = 0;
  const take = (entry: Numbers): void => {
    let next = going[gone];
    for (; next && inOrder(next, entry) < 0; next = going[gone]) gone += 1;
    if (next && inOrder(next, entry) === 0) {
      gone += 1;
      return;
    }
    who[size] = entry.who;
    code[size] = entry.code;
    post[size] = entry.post;
    size += 1;
  };
  let come = 0;
  for (let at = 0; at < old; at += 1) {
    const entry = { who: before?.who[at] ?? 0, code: before?.code[at] ?? 0, post: before?.post[at] ?? 0 };
    for (let next = coming[come]; next && inOrder(next, entry) < 0; next = coming[come]) {
      take(next);
      come += 1;
    }
    take(entry);
  }
  for (const next of coming.slice(come)) take(next);
  if (size === 0) return undefined;
  return { id, who: who.slice(0, size), code: code.slice(0, size), post: post.slice(0, size) };
}

type Numbers = Pick<Entry, "who" | "code" | "post">;

function inOrder(a: Numbers, b: Numbers): number {
  return a.code - b.code || a.who - b.who || a.post - b.post;
}
