/** What words say by themselves: their mood, and how they turn or strengthen the mood of their neighbours. */
import { Places, hashOf, spread } from "./hash";

/** How bad to how good a word or emoji is, from -7 to 7, or what it does to the words after it. */
export type Meaning = number;

/** Turns what follows: not, tidak. */
export const negates: Meaning = 8;
/** Strengthens what stands beside it: very, banget. */
export const strengthens: Meaning = 9;
/** Weakens what follows: a bit, agak. */
export const weakens: Meaning = 10;
/** What follows outweighs what came before: but, tapi. */
export const contrasts: Meaning = 11;

/** Bits of the hash by which a lexicon knows its words. */
const lexiconBits = 27;

/** The key of a word in a lexicon, from the hash of its text. */
export function lexiconKey(hash: number): number {
  return spread(hash, 0) >>> (32 - lexiconBits);
}

export interface LexiconTable {
  /** ascending */
  keys: Int32Array;
  meanings: Int8Array;
  /** keys of words that are written otherwise in the language's own way, ascending */
  slang: Int32Array;
  /** for each, the hash of the word it stands for */
  stands: Int32Array;
}

export class Lexicon {
  readonly #places: Places;
  readonly #slang: Places;
  readonly #table: LexiconTable;

  constructor(table: LexiconTable) {
    this.#table = table;
    this.#places = new Places(table.keys);
    this.#slang = new Places(table.slang);
  }

  /** The hash of a word, of the one it stands for where it is slang. */
  hashOf(word: string): number {
    const hash = hashOf(word);
    const place = this.#slang.of(lexiconKey(hash));
    return place < 0 ? hash : (this.#table.stands[place] ?? hash);
  }

  /** Zero where the word has none. `hash` is what `hashOf` gave for it. */
  meaningOf(word: string, hash: number): Meaning {
    return this.#at(hash) || (word.length > 4 ? this.#ofForms(word) : 0);
  }

  #at(hash: number): Meaning {
    const place = this.#places.of(lexiconKey(hash));
    return place < 0 ? 0 : (this.#table.meanings[place] ?? 0);
  }

  /** Of the word without what Indonesian hangs on it, without a doubling, or with double letters written once. */
  #ofForms(word: string): Meaning {
    if (word.endsWith("n't")) return negates;
    const stem = word.endsWith("2") ? word.length - 1 : word.length;
    const found = this.#ofStems(word, 0, stem);
    if (found !== 0) return found;
    for (const beginning of beginnings) {
      if (!word.startsWith(beginning)) continue;
      const found = this.#ofStems(word, beginning.length, stem);
      if (found !== 0) return found;
    }
    return doubled.test(word) ? this.#at(hashOf(word.replace(allDoubled, "$1"))) : 0;
  }

  /** Of part of a word, or of that without an ending; nothing of parts so short that they may be anything. */
  #ofStems(word: string, from: number, to: number): Meaning {
    if (to - from < shortestStem) return 0;
    if (from > 0 || to < word.length) {
      const found = this.#at(hashOf(word, from, to));
      if (found !== 0) return found;
    }
    for (const ending of endings) {
      const end = to - ending.length;
      if (end - from < shortestStem || !word.startsWith(ending, end)) continue;
      const found = this.#at(hashOf(word, from, end));
      if (found !== 0) return found;
    }
    return 0;
  }
}

const shortestStem = 4;
const endings = ["lah", "nya", "ku", "mu", "an", "in", "kan", "i"];
const beginnings = ["se", "ter", "di", "ke", "ng", "mem", "men", "me", "ber"];
const doubled = /(.)\1/u;
const allDoubled = /(.)\1/gu;
