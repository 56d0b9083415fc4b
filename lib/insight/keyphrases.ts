/**
 * The keyphrases of Indonesian text: what is talked about, and what is thought of it ("kartu kredit", "susah dihubungi"). That
 * is what KEPS of IndoNLU calls so, an aspect with its opinion. `termsOf` takes every phrase between plain words; this says
 * which of them matter, and how likely. So they are candidates beside its terms. Nothing is made of them yet: learnt from what
 * people write to one bank, they are too sure of its words.
 */
import { type Span, chainOf, labels, phrasesIn, transitions } from "./chain";
import { Places } from "./hash";
import { keyphraseKeysOf, sayingOf } from "./keyphraseFeatures";
import type { Lexicon } from "./lexicon";
import { Unpacker } from "./packed";
import { isWord } from "./tokens";

/** The kind of file, for `Unpacker`. */
export const keyphraseKind = "K";
/** Where the model is kept, in `models/`. */
export const keyphraseFile = "keyphrase.bin";

/** What comes later in a text is left aside, in UTF-16 units. */
const longestText = 2_000;

export interface KeyphraseTable {
  /** ascending */
  keys: Int32Array;
  /** of each key for the first and for a further word of a phrase; for one outside it is 0 */
  weights: Int8Array;
  /** what one unit of weight is worth */
  step: number;
  /** see {@link chainOf} */
  between: Float32Array;
  /** phrases less likely are none */
  least: number;
}

export interface Keyphrase {
  /** tokens of `tokensOf` apart by spaces, as terms are */
  phrase: string;
  /** how likely it is one, from its first word to its last */
  chance: number;
}

export class KeyphraseModel {
  readonly version: number;
  readonly #table: KeyphraseTable;
  readonly #places: Places;
  readonly #lexicon: Lexicon;

  /** `lexicon` is the one of the sentiment model. Throws where the bytes are no whole model of keyphrases. */
  constructor(bytes: Uint8Array, lexicon: Lexicon) {
    const packed = new Unpacker(bytes, keyphraseKind);
    this.version = packed.version;
    this.#table = unpackedTable(packed);
    this.#places = new Places(this.#table.keys);
    this.#lexicon = lexicon;
  }

  /** In the order of the text, which may be of any length. No phrase goes over a mark; names of accounts and links are none. */
  phrasesOf(text: string): Keyphrase[] {
    const found: Keyphrase[] = [];
    for (const part of text.slice(0, longestText).normalize("NFKC").slice(0, longestText).split(apart)) {
      const words = part.split(/\s+/u).filter((word) => word !== "");
      for (const { from, to, chance } of this.spansOf(words)) {
        const tokens = words.slice(from, to).flatMap(sayingOf);
        if (tokens.some(isWord)) found.push({ phrase: tokens.join(" "), chance });
      }
    }
    return found;
  }

  /** Which of these words are keyphrases. */
  spansOf(words: readonly string[]): Span[] {
    if (words.length === 0) return [];
    const { weights, step, between, least } = this.#table;
    const sums = new Float64Array(words.length * labels);
    for (const [at, keys] of keyphraseKeysOf(words, this.#lexicon).entries()) {
      let first = 0;
      let further = 0;
      for (const key of keys) {
        const place = this.#places.of(key);
        if (place < 0) continue;
        first += weights[2 * place] ?? 0;
        further += weights[2 * place + 1] ?? 0;
      }
      sums[at * labels + 1] = first * step;
      sums[at * labels + 2] = further * step;
    }
    return phrasesIn(chainOf(sums, between), least);
  }
}

// one mark at a time: a run of marks is not looked through anew from each of its places
const apart = /[\n,;()[\]{}"“”«»|•·]|[.:!?…](?=\s|$)/u;

function unpackedTable(packed: Unpacker): KeyphraseTable {
  const step = packed.float();
  const least = packed.float();
  const between = Float32Array.from({ length: transitions }, () => packed.float());
  const keys = packed.keys();
  const weights = packed.near(keys.length * 2, packed.bits(4));
  return { keys, weights, step, between, least };
}
