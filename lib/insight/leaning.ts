/**
 * What the user's corrections teach: a small model of its own over the words of the corrected texts, added to what the
 * sentiment model says of later ones. The shipped model is never touched, so without corrections nothing differs.
 */
import { type LeaningTable, type Mood, moods } from "../model/facts";
import { Places, hashOf, spread } from "./hash";
import { isPlain } from "./terms";
import { isWord } from "./tokens";

/** What the sentiment model alone sees in a text. */
export interface View {
  /** those that were read */
  tokens: readonly string[];
  /** of each mood the logarithm of its chance, but for what makes the chances sum to one */
  sums: readonly number[];
}

/** A text whose mood the user said. */
export interface Lesson extends View {
  mood: Mood;
}

/** How often the lessons are gone through, in ever smaller steps. */
const passes = 4;
const firstRate = 4;
/** How strongly weights are drawn towards zero wherever they are used. */
const decay = 0.02;
/** A word counts from so many corrections on: one is chance, and most words of a text have no part in its mood. */
const least = 2;
/** Bits of the hash by which words are known. */
const bits = 24;
/** Words looked at in a text. */
const mostWords = 400;

export class Leaning {
  readonly #places: Places;
  readonly #weights: Float32Array;

  constructor({ keys, weights }: LeaningTable) {
    this.#places = new Places(keys);
    this.#weights = weights;
  }

  /** The sums of a text with what its words lean to. */
  bent({ tokens, sums }: View): readonly number[] {
    const keys = keysOf(tokens);
    const places = keys.map((key) => this.#places.of(key)).filter((place) => place >= 0);
    return places.length === 0 ? sums : added(sums, this.#weights, places, valueOf(keys));
  }
}

/**
 * Learns from lessons, the oldest first: regularised logistic regression by stochastic gradient descent, which begins with
 * what the model alone says. The same lessons in the same order give the same weights.
 */
export function leaningFrom(lessons: readonly Lesson[]): LeaningTable {
  const counts = new Map<number, number>();
  const texts = lessons.map(({ tokens, sums, mood }) => ({ keys: keysOf(tokens), sums, mood }));
  for (const key of texts.flatMap(({ keys }) => keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const all = Int32Array.from(counts.keys()).sort();
  const weights = new Float32Array(all.length * moods.length);
  const places = new Places(all);
  for (let pass = 0; pass < passes; pass += 1) {
    const rate = firstRate * (1 - pass / passes);
    for (const { keys, sums, mood } of texts) {
      const value = valueOf(keys);
      const at = keys.map((key) => places.of(key));
      const chances = chancesOf(added(sums, weights, at, value));
      for (let c = 0; c < moods.length; c += 1) {
        const error = (chances[c] ?? 0) - (moods[c] === mood ? 1 : 0);
        for (const place of at) {
          const weight = weights[place * moods.length + c] ?? 0;
          weights[place * moods.length + c] = weight - rate * (error * value + decay * weight);
        }
      }
    }
  }
  // what stands in one alone has explained what is particular to it, and goes
  const kept = [...all.keys()].filter((place) => (counts.get(all[place] ?? 0) ?? 0) >= least);
  return {
    keys: Int32Array.from(kept, (place) => all[place] ?? 0),
    weights: Float32Array.from(
      kept.flatMap((place) => [...weights.subarray(place * moods.length, (place + 1) * moods.length)]),
    ),
  };
}

/** Of the words and emoji of a text that may bear a mood of their own, each once: grammar and praise mean the same to all. */
function keysOf(tokens: readonly string[]): number[] {
  const keys = new Set<number>();
  for (const token of tokens.slice(0, mostWords)) {
    const bears = isWord(token) ? token.length > 2 && !isPlain(token) : emoji.test(token);
    if (bears) keys.add(spread(hashOf(token), 0) >>> (32 - bits));
  }
  return [...keys];
}

const emoji = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator})/u;

/** What each of so many keys counts for. */
function valueOf({ length }: readonly number[]): number {
  return 1 / Math.sqrt(length + 1);
}

function added(sums: readonly number[], weights: Float32Array, places: readonly number[], value: number): number[] {
  return sums.map((sum, c) =>
    places.reduce((all, place) => all + value * (weights[place * moods.length + c] ?? 0), sum),
  );
}

function chancesOf(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
