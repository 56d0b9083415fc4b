/** Which language a text is in. */
import { Places, hashOn, spread, start } from "./hash";
import { Unpacker } from "./packed";
import { type Script, scriptOf, writes } from "./script";
import { isWord } from "./tokens";

/** Scripts in which several languages are written, told apart by runs of letters. */
export const shared = {
  latin: [
    ..."id ms jv su tl en de fr es pt it nl pl tr vi cs sk hu ro sv da no fi hr sl lt lv et ca".split(" "),
    "other",
  ],
  cyrillic: "ru uk bg sr mk be kk mn".split(" "),
  arabic: "ar fa ur".split(" "),
  devanagari: "hi mr".split(" "),
} as const satisfies Partial<Record<Script, readonly string[]>>;

export type SharedScript = keyof typeof shared;
export const sharedScripts = Object.keys(shared) as SharedScript[];

/** An ISO 639-1 code, or `other` for what is none of the languages known here. */
export interface LanguageGuess {
  language: string;
  /** between 0 and 1 */
  probability: number;
}

/** What tells the languages of one script apart. */
export interface LanguageTable {
  /** of runs of letters, ascending */
  keys: Int32Array;
  /** where the weights of each begin, and where the last ends */
  from: Int32Array;
  classes: Uint8Array;
  weights: Int8Array;
  /** what one unit of weight is worth */
  step: number;
  bias: Float32Array;
  temperature: number;
}

interface Reader extends LanguageTable {
  places: Places;
  languages: readonly string[];
}

/** Bits of the hash by which the model knows its features. */
export const languageBits = 24;
/** The kind of file, for `Unpacker`. */
export const languageKind = "L";

/** Words that are looked at: more make it slower, not surer. */
const mostWords = 24;
const longestWord = 20;
/** A guess less sure than this is none. */
const leastProbability = 0.25;

export class LanguageModel {
  readonly version: number;
  readonly #readers: ReadonlyMap<Script, Reader>;

  constructor(bytes: Uint8Array) {
    const packed = new Unpacker(bytes, languageKind);
    this.version = packed.version;
    this.#readers = new Map(
      sharedScripts.map((script) => {
        const table = unpackedTable(packed);
        return [script, { ...table, places: new Places(table.keys), languages: shared[script] }];
      }),
    );
  }

  /** The language of a text, given what `tokensOf` made of it; undefined where there is too little to tell. */
  languageOf(tokens: readonly string[]): LanguageGuess | undefined {
    const words = wordsOf(tokens);
    const { script, letters } = scriptOf(words);
    const reader = this.#readers.get(script);
    if (reader) return letters < 2 ? undefined : guess(reader, words);
    if (letters === 0) return undefined;
    if (script === "kana") return { language: "ja", probability: 1 };
    if (script === "han") return { language: "zh", probability: 0.95 };
    if (script in writes) return { language: writes[script as keyof typeof writes], probability: 1 };
    return { language: "other", probability: 1 };
  }
}

/** The words a language is told by. */
export function wordsOf(tokens: readonly string[]): string[] {
  const words: string[] = [];
  for (const token of tokens) {
    if (isWord(token)) words.push(token);
    if (words.length === mostWords) break;
  }
  return words;
}

/** Calls back with the key of each run of one to four letters, word edges among them, and of each whole word. */
export function eachLanguageKey(words: readonly string[], each: (key: number) => void): void {
  for (const word of words) {
    const last = Math.min(word.length, longestWord) + 1;
    let whole = start;
    for (let from = 0; from <= last; from += 1) {
      let hash = start;
      const to = Math.min(from + 4, last + 1);
      for (let at = from; at < to; at += 1) {
        const unit = at === 0 || at === last ? 0x20 : word.charCodeAt(at - 1);
        hash = hashOn(hash, unit);
        if (at > from || (from > 0 && from < last)) each(spread(hash, 0) >>> (32 - languageBits));
      }
      if (from > 0 && from < last) whole = hashOn(whole, word.charCodeAt(from - 1));
    }
    each(spread(whole, 1) >>> (32 - languageBits));
  }
}

/** How much the sum of so many features counts: longer texts are surer, though not in proportion. */
export function languageScale(features: number): number {
  return 1 / Math.sqrt(features + 8);
}

function guess(reader: Reader, words: readonly string[]): LanguageGuess | undefined {
  const { places, from, classes, weights, step, bias, temperature, languages } = reader;
  const sums = new Float64Array(languages.length);
  let features = 0;
  eachLanguageKey(words, (key) => {
    features += 1;
    const place = places.of(key);
    if (place < 0) return;
    const end = from[place + 1] ?? 0;
    for (let at = from[place] ?? 0; at < end; at += 1) {
      const c = classes[at] ?? 0;
      sums[c] = (sums[c] ?? 0) + (weights[at] ?? 0);
    }
  });
  const scale = step * languageScale(features);
  let best = 0;
  for (let c = 0; c < sums.length; c += 1) {
    sums[c] = ((sums[c] ?? 0) * scale + (bias[c] ?? 0)) / temperature;
    if ((sums[c] ?? 0) > (sums[best] ?? 0)) best = c;
  }
  const most = sums[best] ?? 0;
  let total = 0;
  for (const sum of sums) total += Math.exp(sum - most);
  const probability = 1 / total;
  return probability < leastProbability ? undefined : { language: languages[best] ?? "other", probability };
}

function unpackedTable(packed: Unpacker): LanguageTable {
  const step = packed.float();
  const temperature = packed.float();
  const bias = packed.floats();
  const keys = packed.keys();
  const counts = packed.small(keys.length, packed.bits(4));
  const from = new Int32Array(keys.length + 1);
  for (let at = 0; at < keys.length; at += 1) from[at + 1] = (from[at] ?? 0) + (counts[at] ?? 0);
  const pairs = from[keys.length] ?? 0;
  const classes = new Uint8Array(packed.all(pairs, 5));
  const weights = packed.near(pairs, packed.bits(4));
  return { keys, from, classes, weights, step, bias, temperature };
}
