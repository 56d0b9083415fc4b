/** What somebody feels, as far as their words say. */
import { Features, measures } from "./features";
import { Places } from "./hash";
import type { LanguageGuess } from "./language";
import type { Leaning, View } from "./leaning";
import { Lexicon, type LexiconTable } from "./lexicon";
import { type Mood, moods } from "../model/facts";
import { Unpacker } from "./packed";
import { gladToken, isWord, sadToken } from "./tokens";

export { type Mood, moods };

export interface Sentiment {
  /** the likeliest */
  mood: Mood;
  /** how likely each is; they sum to 1 */
  chances: Record<Mood, number>;
  /** false where the likeliest is not likely enough to be shown as what they feel */
  sure: boolean;
}

/** Whose texts have a bias and temperatures of their own; Malay is read as Indonesian. */
export const groups = ["id", "en", "jv", "su"] as const;
export type Group = (typeof groups)[number];

/** Bits of the hash by which the model knows its features. */
export const sentimentBits = 24;
/** The kind of file, for `Unpacker`. */
export const sentimentKind = "S";

/** From here on a mood is called sure. */
const sureFrom = 0.55;
/** A language surer than this and not ours leaves only emoji to read. */
const foreignFrom = 0.8;

export interface SentimentTable {
  /** ascending */
  keys: Int32Array;
  /** of each key for negative and positive; for neutral it is what makes the three sum to zero */
  weights: Int8Array;
  /** what one unit of weight is worth */
  step: number;
  /** mood by mood within each measure */
  measures: Float32Array;
  /** mood by mood within each group */
  bias: Float32Array;
  /** mood by mood within each group: by how much its sums are too sure of themselves where they say that mood */
  temperatures: Float32Array;
  /** of each group: how much less sure to be, the less of a text is known */
  doubts: Float32Array;
}

export class SentimentModel {
  readonly version: number;
  readonly #table: SentimentTable;
  /** what words mean to it; the keyphrase model asks the same */
  readonly lexicon: Lexicon;
  readonly #places: Places;
  readonly #features = new Features();
  /** in which text each key was last seen */
  readonly #seen: Int32Array;
  #text = 0;

  constructor(bytes: Uint8Array) {
    const packed = new Unpacker(bytes, sentimentKind);
    this.version = packed.version;
    this.#table = unpackedTable(packed);
    this.lexicon = new Lexicon(unpackedLexicon(packed));
    this.#places = new Places(this.#table.keys);
    this.#seen = new Int32Array(this.#table.keys.length);
  }

  /**
   * What is felt in a text, given what `tokensOf` made of it and what `languageOf` said. Of languages that are not learnt
   * only emoji and emoticons are read. Undefined where nothing is there to read. `leaning`: what the user's corrections
   * teach; without it the model speaks alone.
   */
  sentimentOf(
    tokens: readonly string[],
    language: LanguageGuess | undefined,
    leaning?: Leaning,
  ): Sentiment | undefined {
    const view = this.viewOf(tokens, language);
    return view && sentimentFrom(leaning?.bent(view) ?? view.sums);
  }

  /** What the model alone makes of a text, see `sentimentOf`. */
  viewOf(tokens: readonly string[], language: LanguageGuess | undefined): View | undefined {
    const words = tokens.some(isWord);
    if (words && !isForeign(language)) return { tokens, sums: this.#read(tokens, groupOf(language)) };
    const faces = tokens.filter((token) => this.#isFace(token));
    return faces.length === 0 ? undefined : { tokens: faces, sums: this.#read(faces, "en") };
  }

  #isFace(token: string): boolean {
    if (token === gladToken || token === sadToken) return true;
    return !isWord(token) && this.lexicon.meaningOf(token, this.lexicon.hashOf(token)) !== 0;
  }

  /** See `View`. */
  #read(tokens: readonly string[], group: Group): number[] {
    const { weights, step, measures: ofMeasures, bias } = this.#table;
    const features = this.#features;
    features.read(tokens, this.lexicon);
    this.#text += 1;
    let bad = 0;
    let good = 0;
    let known = 0;
    let met = 0;
    for (let at = 0; at < features.count; at += 1) {
      const place = this.#places.of((features.ids[at] ?? 0) >>> (32 - sentimentBits));
      if (place < 0) continue;
      met += 1;
      if (this.#seen[place] === this.#text) continue;
      this.#seen[place] = this.#text;
      known += 1;
      bad += weights[2 * place] ?? 0;
      good += weights[2 * place + 1] ?? 0;
    }
    const scale = step * scaleOf(known);
    const ofGroup = groups.indexOf(group);
    const sums = [bad * scale, -(bad + good) * scale, good * scale];
    for (let c = 0; c < sums.length; c += 1) {
      let sum = (sums[c] ?? 0) + (bias[ofGroup * 3 + c] ?? 0);
      for (let m = 0; m < measures; m += 1) sum += (features.measures[m] ?? 0) * (ofMeasures[m * 3 + c] ?? 0);
      sums[c] = sum;
    }
    const { temperatures, doubts } = this.#table;
    const likeliest = sums.indexOf(Math.max(...sums));
    const heat = heatOf(doubts[ofGroup] ?? 0, met / Math.max(1, features.count));
    const temperature = (temperatures[ofGroup * 3 + likeliest] ?? 1) * heat;
    return sums.map((sum) => sum / temperature);
  }
}

/** By how much a temperature is raised where less of a text is known than usual; lowered only little where it is more. */
export function heatOf(doubt: number, known: number): number {
  return Math.exp(doubt * (usuallyKnown - Math.min(known, mostKnown)));
}

const usuallyKnown = 0.67;
const mostKnown = 0.8;

/** How much the sum of so many features counts. */
export function scaleOf(features: number): number {
  return 1 / Math.sqrt(features + 5);
}

/** Whose bias a text is read with. */
function groupOf(language: LanguageGuess | undefined): Group {
  return groups.find((group) => group === language?.language) ?? "id";
}

function isForeign(language: LanguageGuess | undefined): boolean {
  if (language === undefined || language.probability < foreignFrom) return false;
  return language.language !== "ms" && !groups.some((group) => group === language.language);
}

function sentimentFrom(sums: readonly number[]): Sentiment {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const [negative = 0, neutral = 0, positive = 0] = powers.map((power) => power / total);
  const mood = moods[powers.indexOf(1)] ?? "neutral";
  return { mood, chances: { negative, neutral, positive }, sure: 1 / total >= sureFrom };
}

function unpackedTable(packed: Unpacker): SentimentTable {
  const step = packed.float();
  const ofMeasures = packed.floats();
  const bias = packed.floats();
  const temperatures = packed.floats();
  const doubts = packed.floats();
  const keys = packed.keys();
  const weights = packed.near(keys.length * 2, packed.bits(4));
  return { keys, weights, step, measures: ofMeasures, bias, temperatures, doubts };
}

function unpackedLexicon(packed: Unpacker): LexiconTable {
  const keys = packed.keys();
  const meanings = new Int8Array(keys.length);
  const raised = packed.all(keys.length, 5);
  for (let at = 0; at < meanings.length; at += 1) meanings[at] = (raised[at] ?? 0) - 8;
  const slang = packed.keys();
  // a word stands for one of the words that others stand for as well
  const halves = packed.all(2 * packed.bits(16), 16);
  const stands = packed.all(slang.length, 12);
  for (let at = 0; at < stands.length; at += 1) {
    const target = 2 * (stands[at] ?? 0);
    stands[at] = ((halves[target] ?? 0) << 16) | (halves[target + 1] ?? 0);
  }
  return { keys, meanings, slang, stands };
}
