import { expect, test } from "vitest";
import { hashOf } from "./hash";
import { Lexicon, lexiconKey, negates } from "./lexicon";

const words = { bagus: 6, sayang: 6, kecewa: -6, benci: -7, tidak: negates } as const;
const entries = Object.entries(words)
  .map(([word, meaning]) => ({ key: lexiconKey(hashOf(word)), meaning }))
  .sort((a, b) => a.key - b.key);
const lexicon = new Lexicon({
  keys: Int32Array.from(entries, ({ key }) => key),
  meanings: Int8Array.from(entries, ({ meaning }) => meaning),
  slang: Int32Array.of(lexiconKey(hashOf("gk"))),
  stands: Int32Array.of(hashOf("tidak")),
});

test.each([
  ["bagus", 6],
  ["gk", negates],
  ["couldn't", negates],
  ["sayangku", 6],
  ["terbagus", 6],
  ["disayangi", 6],
  ["sayang2", 6],
  ["baguss", 6],
  ["mengecewakan", 0],
  ["bag", 0],
  ["meja", 0],
])("%s means %i", (word, meaning) => {
  expect(lexicon.meaningOf(word, lexicon.hashOf(word))).toBe(meaning);
});
