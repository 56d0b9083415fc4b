/**
 * The joining law. Two readings of one thing are joined field by field; for every field the greater of two values wins
 * in a total order, and what was not read is the least. So joining is commutative, associative and idempotent: any
 * order and any repetition of the same readings gives the same record, and a partial reading never erases anything.
 */
import type { Moment } from "./capture";
import { toReaderOf } from "./direction";
import { precisions } from "./engagement";
import { isNamed } from "./ids";
import { joinReadAs } from "./readAs";
import type { Evidence, Identity, Interaction, PostRecord, Stamp } from "./records";
import { wordsOf } from "./search";

/** A total order of (value, stamp) pairs: positive when the first is the greater. */
type Order<V> = (a: V, stampA: Stamp, b: V, stampB: Stamp) => number;
type Orders<R> = { readonly [K in keyof R]?: Order<NonNullable<R[K]>> };

const noStamp: Stamp = [1, 0];

const compare = (a: string | number, b: string | number): number => (a === b ? 0 : a > b ? 1 : -1);

/** Of one value read twice in the same instant either page will do. */
const samePages = ([, , pageA = ""]: Stamp, [, , pageB = ""]: Stamp): number => compare(pageA, pageB);

/** The better evidence wins, then the later reading. */
const surest: Order<string | number> = (a, stampA, b, stampB) =>
  stampA[0] - stampB[0] || stampA[1] - stampB[1] || compare(a, b) || samePages(stampA, stampB);

/** The later reading wins: names, handles and counts change with time. */
const latest: Order<string | number> = (a, stampA, b, stampB) =>
  stampA[1] - stampB[1] || stampA[0] - stampB[0] || compare(a, b) || samePages(stampA, stampB);

/**
 * As {@link latest}, of lists as a whole: a page shows the list whole, so what is missing from the later one was taken
 * away. A union would hold against a person for ever what they no longer say, and its stamp would not be true of all of
 * it. In the same instant the longer list wins.
 */
const latestList: Order<string[]> = (a, stampA, b, stampB) =>
  stampA[1] - stampB[1] || a.length - b.length || latest(JSON.stringify(a), stampA, JSON.stringify(b), stampB);

/** As {@link surest}, but of two texts cut short the longer wins. */
const fullest: Order<string> = (a, stampA, b, stampB) =>
  stampA[0] - stampB[0] || (stampA[0] === 1 ? a.length - b.length : 0) || surest(a, stampA, b, stampB);

/**
 * The more precise time wins, an exact one before an approximate one. Of two approximate ones of the same unit the
 * earlier wins: "2 hours ago" says at least two hours, so each such reading is an upper bound.
 */
const finest: Order<Moment> = (a, stampA, b, stampB) =>
  precisions.indexOf(b.precision) - precisions.indexOf(a.precision) ||
  Number(b.about ?? false) - Number(a.about ?? false) ||
  (a.about ? b.at - a.at : 0) ||
  surest(a.at, stampA, b.at, stampB) ||
  compare(a.words ?? "", b.words ?? "");

/** Of the same value the reading that is told: the later one. */
const told = (stampA: Stamp, stampB: Stamp): number =>
  stampA[1] - stampB[1] || stampA[0] - stampB[0] || samePages(stampA, stampB);

/** Values that do not change or of which any will do: the greater in code units. */
const fixed: Order<string> = (a, stampA, b, stampB) => compare(a, b) || told(stampA, stampB);

/** What was said once stays said. */
const said: Order<number | true> = (a, stampA, b, stampB) => Number(a) - Number(b) || told(stampA, stampB);

const identityOrders: Orders<Identity> = {
  native: fixed,
  handle: latest,
  url: latest,
  name: latest,
  avatar: latest,
  headline: latest,
  links: latestList,
  verified: latestList,
  followers: latest,
  organisation: said,
  own: said,
  group: fixed,
};

const postOrders: Orders<PostRecord> = {
  url: fixed,
  authorId: surest,
  text: fullest,
  at: finest,
  comments: latest,
  reactions: latest,
  shares: latest,
  quotes: latest,
  views: latest,
};

const interactionOrders: Orders<Interaction> = {
  type: surest,
  identityId: surest,
  native: fixed,
  postId: surest,
  parent: surest,
  targetId: surest,
  text: fullest,
  reaction: surest,
  at: finest,
  url: fixed,
  page: latest,
};

/** `a` with everything in which `b` is greater; `a` itself where that is nothing. */
function joinFields<R extends { ev: Evidence }>(a: R, b: R, orders: Orders<R>): R {
  let joined = a;
  for (const key of Object.keys(orders) as (keyof R & string)[]) {
    const ours = a[key];
    const theirs = b[key];
    if (theirs === undefined || theirs === null) continue;
    const order = orders[key] as Order<unknown>;
    if (ours !== undefined && order(theirs, b.ev[key] ?? noStamp, ours, a.ev[key] ?? noStamp) <= 0) continue;
    if (joined === a) joined = { ...a, ev: { ...a.ev } };
    joined[key] = theirs;
    const { [key]: _ours, ...others } = joined.ev;
    const stamp = b.ev[key];
    joined.ev = stamp ? { ...others, [key]: stamp } : others;
  }
  return joined;
}

/** Joins two readings of one account; `a` itself where `b` says nothing new. Ids and contact are the caller's: `a`'s stand. */
export function joinIdentity(a: Identity, b: Identity): Identity {
  const fields = joinFields(a, b, identityOrders);
  const seen = joinSeen(a, b);
  const sameHandles = b.handles.every((handle) => a.handles.includes(handle));
  if (fields === a && sameHandles && seen.firstSeen === a.firstSeen && seen.lastSeen === a.lastSeen) return a;
  const handles = sameHandles ? a.handles : [...new Set([...a.handles, ...b.handles])].sort();
  const joined: Identity = { ...fields, ...seen, handles };
  const sameWords = sameHandles && joined.name === a.name;
  return sameWords ? joined : { ...joined, words: identityWords(joined) };
}

/** What an account is searched by: its name and every handle it ever had. */
export function identityWords({ name, handles }: Pick<Identity, "name" | "handles">): string[] {
  return wordsOf([name ?? "", ...handles].join(" "), 40).sort();
}

/** Joins two readings of one post. */
export function joinPost(a: PostRecord, b: PostRecord): PostRecord {
  return joinFields(a, b, postOrders);
}

/** Joins two readings of one interaction; the derived fields follow. */
export function joinInteraction(a: Interaction, b: Interaction): Interaction {
  const { toReader: _toReader, ...fields } = joinFields(a, b, interactionOrders);
  const joined: Interaction = { ...fields, ...joinSeen(a, b) };
  joined.when = joined.at?.at ?? joined.firstSeen;
  const toReader = toReaderOf(joined);
  if (toReader !== undefined) joined.toReader = toReader;
  joined.words = joined.text === b.text ? b.words : a.words;
  return isNamed(joined.id) ? joinReadAs(joined, a, b) : joined;
}

/** From the first time either was seen to the last. */
function joinSeen<R extends { firstSeen: number; lastSeen: number }>(a: R, b: R): Pick<R, "firstSeen" | "lastSeen"> {
  return { firstSeen: Math.min(a.firstSeen, b.firstSeen), lastSeen: Math.max(a.lastSeen, b.lastSeen) };
}
