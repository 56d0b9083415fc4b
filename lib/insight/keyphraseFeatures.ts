/** What the keyphrase model looks at in a word and its neighbours. */
import { hashOf, hashOn, spread, start } from "./hash";
import type { Lexicon } from "./lexicon";
import { accountToken, tokensOf } from "./tokens";
import { wordsByCategory } from "./wordLists";
import plainIndonesian from "./words/plain.id.txt?raw";

/** Bits of the hash by which the model knows its features. */
export const keyphraseBits = 22;

/** Which kind of plain word a word is, counted from one. */
const plain = new Map<string, number>();
for (const [at, words] of [...wordsByCategory(plainIndonesian).values()].entries())
  for (const word of words) if (!plain.has(word)) plain.set(word, at + 1);

/** A word as the features see it. */
interface Seen {
  /** of what it says, slang as what it stands for, without "nya" at its end */
  hash: number;
  /** what it is written with, in lower case */
  letters: string;
  shape: number;
  mood: number;
  plain: number;
}

/** Where no word is. */
const outside: Seen = { hash: 1, letters: "", shape: 31, mood: 15, plain: 15 };

/** The keys of each word's features. Words are what stands between spaces; `tokensOf` reads each of them. */
export function keyphraseKeysOf(words: readonly string[], lexicon: Lexicon): Int32Array[] {
  const seen = words.map((word) => seenIn(word, lexicon));
  return seen.map((word, at) => keysOf(word, seen[at - 1] ?? outside, seen[at + 1] ?? outside));
}

/** What a word says, as terms do: tokens apart by spaces, without "nya" at the end. */
export function sayingOf(word: string): string[] {
  const tokens = tokensOf(word);
  return tokens.length > 1 && tokens.at(-1) === "nya" ? tokens.slice(0, -1) : tokens;
}

function seenIn(word: string, lexicon: Lexicon): Seen {
  const tokens = sayingOf(word);
  let hash = start;
  let mood = 0;
  for (const token of tokens) {
    const own = lexicon.hashOf(token);
    hash = Math.imul(hash, 31) ^ own;
    if (mood === 0) mood = lexicon.meaningOf(token, own);
  }
  return {
    hash,
    letters: tokens.join(""),
    shape: tokens[0] === accountToken ? 9 : shapeOf(word),
    mood: moodStep(mood),
    plain: plain.get(tokens.join(" ")) ?? 0,
  };
}

const hashtag = /^#/;
const digit = /^\P{L}*\p{N}/u;
const capitals = /^\P{L}*\p{Lu}{2,}\P{L}*$/u;
const capital = /^\P{L}*\p{Lu}/u;
const capitalInside = /\p{Lu}/u;
const anyLetter = /\p{L}/u;
const hyphen = /\p{L}[-/]\p{L}/u;

function shapeOf(word: string): number {
  if (hashtag.test(word)) return 8;
  if (digit.test(word)) return 7;
  if (!anyLetter.test(word)) return 6;
  const shape = capitals.test(word) ? 3 : capital.test(word) ? 2 : capitalInside.test(word) ? 1 : 0;
  return hyphen.test(word) ? shape + 10 : shape;
}

/** What a word does to others stays as it is; of moods it matters only which, and whether strong. */
function moodStep(meaning: number): number {
  if (meaning > 7) return meaning;
  return meaning > 3 ? 4 : meaning > 0 ? 3 : meaning === 0 ? 0 : meaning > -4 ? 2 : 1;
}

const longestPiece = 4;
const kinds = {
  always: 1,
  word: 2,
  before: 3,
  after: 4,
  pairBefore: 5,
  pairAfter: 6,
  shape: 7,
  mood: 12,
  plain: 17,
  beginning: 23,
  ending: 24,
} as const;

function keysOf(word: Seen, before: Seen, after: Seen): Int32Array {
  const keys: number[] = [];
  const add = (hash: number, kind: number): void => void keys.push(spread(hash, kind) >>> (32 - keyphraseBits));
  add(start, kinds.always);
  add(word.hash, kinds.word);
  add(before.hash, kinds.before);
  add(after.hash, kinds.after);
  add(Math.imul(before.hash, 31) ^ word.hash, kinds.pairBefore);
  add(Math.imul(word.hash, 31) ^ after.hash, kinds.pairAfter);

  const { letters } = word;
  for (let length = 1; length <= longestPiece && length < letters.length; length += 1) {
    add(hashOf(letters, 0, length), kinds.beginning);
    add(hashOf(letters, letters.length - length), kinds.ending);
  }
  for (const part of ["shape", "mood", "plain"] as const) {
    const [left, own, right] = [before[part], word[part], after[part]];
    const kind = kinds[part];
    add(own, kind);
    add(both(left, own), kind + 1);
    add(both(own, right), kind + 2);
    add(hashOn(both(left, own), right), kind + 3);
    if (part !== "shape") {
      add(left, kind + 4);
      if (part === "plain") add(right, kind + 5);
    }
  }
  return Int32Array.from(keys);
}

function both(one: number, other: number): number {
  return hashOn(hashOn(start, one), other);
}
