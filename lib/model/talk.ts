/**
 * What is talked of on a day, packed: for each engagement of the day who it was, which post it was about and which terms it
 * says, all as 32-bit marks (see insight/talk.ts). So the words of a text are kept once, with the text; and what somebody
 * said can be taken back exactly, for it stands under its own id.
 */
import type { NetworkId } from "./capture";
import { type Entry, hourIn, whoOf } from "./facts";
import { dayOf } from "./days";

/** One engagement in the talk of a day. */
export interface Saying {
  /** that of the interaction */
  id: string;
  /** of its identity, see `whoOf` in facts.ts */
  who: number;
  /** 0 where it is about none */
  post: number;
  /** each once */
  terms: Iterable<number>;
}

/** The talk of one day and network, by id. */
export interface Talk {
  /** days since 1970, UTC */
  day: number;
  network: NetworkId;
  ids: string[];
  who: Uint32Array;
  posts: Uint32Array;
  /** where in `terms` those of each end */
  ends: Uint32Array;
  terms: Uint32Array;
}

/** Where what has an entry in the months stands in the talk, if it does. */
export function placeInTalk({ month, code }: Pick<Entry, "month" | "code">): Pick<Talk, "day" | "network"> {
  const [name = "", network = ""] = month.split(" ");
  return { day: dayOf(Date.parse(`${name}-01`)) + Math.floor(hourIn(code) / 24), network };
}

/** More engagements than this of one day and network are a sample: what is said of a share stays right, and rows small. */
const mostOfDay = 5_000;

/**
 * A day with some sayings put in place of those with their ids, and some taken out; undefined where none is left. It
 * matters neither in which order nor how often they come, as long as there are not more than `most`.
 */
export function talkWith(
  before: Talk | undefined,
  { day, network }: Pick<Talk, "day" | "network">,
  { put, gone }: { put: readonly Saying[]; gone: Iterable<string> },
  most = mostOfDay,
): Talk | undefined {
  const all = new Map(sayingsIn(before).map((saying) => [saying.id, saying]));
  for (const id of gone) all.delete(id);
  for (const saying of put) all.set(saying.id, saying);
  const kept = sample([...all.values()], most).sort((a, b) => (a.id < b.id ? -1 : 1));
  if (kept.length === 0) return undefined;
  const terms: number[] = [];
  const ends = new Uint32Array(kept.length);
  for (const [at, saying] of kept.entries()) {
    for (const term of saying.terms) terms.push(term);
    ends[at] = terms.length;
  }
  return {
    day,
    network,
    ids: kept.map(({ id }) => id),
    who: Uint32Array.from(kept, ({ who }) => who),
    posts: Uint32Array.from(kept, ({ post }) => post),
    ends,
    terms: Uint32Array.from(terms),
  };
}

/** What was said on a day. */
export function sayingsIn(talk: Talk | undefined): Saying[] {
  if (!talk) return [];
  const { ids, who, posts, ends, terms } = talk;
  return ids.map((id, at) => ({
    id,
    who: who[at] ?? 0,
    post: posts[at] ?? 0,
    terms: terms.subarray(at === 0 ? 0 : ends[at - 1], ends[at]),
  }));
}

/** By a hash of the id, so that the same ones stay whatever the order. */
function sample(sayings: Saying[], most: number): Saying[] {
  if (sayings.length <= most) return sayings;
  const drawn = sayings.map((saying) => ({ saying, lot: whoOf(saying.id) }));
  drawn.sort((a, b) => a.lot - b.lot || (a.saying.id < b.saying.id ? -1 : 1));
  return drawn.slice(0, most).map(({ saying }) => saying);
}

/**
 * What earlier weeks leave of the terms: numbers, and nobody in them. One row for each network, and one for all together,
 * whose network is "". What every step asks is a row of its own, {@link weeksOver}, without terms, for these are large.
 */
export interface TermPasts {
  network: NetworkId;
  /** the last week that is over for good, see `weekOf` in insight/trends.ts: nothing of it is taken any more */
  week: number;
  /** the day on which that was said */
  on: number;
  /** marks; 0 stands for everybody who said anything */
  terms: Uint32Array;
  /** as many of each, one after the other */
  numbers: Float64Array;
}

/** The network of the row that says which weeks are over. */
export const weeksOver = "*";
