/** The models as they are shipped, on sentences of our own. */
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { expect, test } from "vitest";
import { intentFile } from "../../lib/insight/intent";
import { KeyphraseModel, keyphraseFile } from "../../lib/insight/keyphrases";
import { modelFiles, readModels } from "../../lib/insight/models";
import { moods } from "../../lib/insight/sentiment";
import { tokensOf } from "../../lib/insight/tokens";
import { english, indonesian, languages } from "./sentences";

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(`lib/insight/models/${file}`));
const files = { language: bytesOf(modelFiles.language), sentiment: bytesOf(modelFiles.sentiment) };
const { language, sentiment } = readModels(files);
const readKeyphrases = (): KeyphraseModel => new KeyphraseModel(bytesOf(keyphraseFile), sentiment.lexicon);
const keyphrases = readKeyphrases();

test("all of them together are small, and load at once", () => {
  const all = [files.language, files.sentiment, bytesOf(intentFile), bytesOf(keyphraseFile)];
  expect(all.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(250_000);
  const times = Array.from({ length: 9 }, () => {
    const began = performance.now();
    readModels(files);
    readKeyphrases();
    return performance.now() - began;
  }).sort((a, b) => a - b);
  expect(times[0]).toBeLessThan(20);
});

test.each([
  { code: "id", comments: indonesian, right: 0.83 },
  { code: "en", comments: english, right: 0.83 },
])("what people feel is read in $code", ({ code, comments, right }) => {
  const rows = moods.flatMap((mood) => comments[mood].map((text) => ({ mood, text })));
  const wrong = rows.filter(({ mood, text }) => {
    const tokens = tokensOf(text);
    return sentiment.sentimentOf(tokens, language.languageOf(tokens))?.mood !== mood;
  });
  expect(rows.length).toBe(60);
  const shown = wrong.map(({ mood, text }) => `${mood}: ${text}`).join("\n");
  expect(1 - wrong.length / rows.length, `${code}, read otherwise:\n${shown}`).toBeGreaterThanOrEqual(right);
});

test.each([
  { code: "id", comments: indonesian },
  { code: "en", comments: english },
])("what is written in $code is known to be", ({ code, comments }) => {
  const texts = moods.flatMap((mood) => comments[mood]);
  const other = texts.filter((text) => language.languageOf(tokensOf(text))?.language !== code);
  expect(1 - other.length / texts.length, other.join("\n")).toBeGreaterThanOrEqual(0.97);
});

test.each(Object.entries(languages))("%s is told from its neighbours", (code, texts) => {
  for (const text of texts) expect(language.languageOf(tokensOf(text))?.language, text).toBe(code);
});

test("too little text is in no language", () => {
  for (const text of ["", "😀😀", "123 456", "@ayu_example", "https://example.com/a", "a"])
    expect(language.languageOf(tokensOf(text)), text).toBeUndefined();
});

test("emoji alone say something, in every language", () => {
  expect(sentiment.sentimentOf(tokensOf("😍😍😍"), undefined)?.mood).toBe("positive");
  expect(sentiment.sentimentOf(tokensOf("😡👎"), undefined)?.mood).toBe("negative");
  const german = { language: "de", probability: 0.99 };
  expect(sentiment.sentimentOf(tokensOf("Ich weiß nicht recht 😍"), german)?.mood).toBe("positive");
  expect(sentiment.sentimentOf(tokensOf("Ich weiß nicht recht"), german)).toBeUndefined();
});

test("nothing is felt where nothing is said", () => {
  for (const text of ["", "123", "...", "https://example.com/a"])
    expect(sentiment.sentimentOf(tokensOf(text), undefined), text).toBeUndefined();
});

test.each([
  { said: "bagus", denied: "tidak bagus", code: "id" },
  { said: "it is good", denied: "it is not good", code: "en" },
])("a negation turns what is felt: $denied", ({ said, denied, code }) => {
  const positive = (text: string): number =>
    sentiment.sentimentOf(tokensOf(text), { language: code, probability: 1 })?.chances.positive ?? 0;
  expect(positive(said)).toBeGreaterThan(0.6);
  expect(positive(denied)).toBeLessThan(0.4);
});

test("the chances of the three sum to one, and a mood that is hardly likelier than others is not sure", () => {
  for (const { comments } of [{ comments: indonesian }, { comments: english }])
    for (const text of moods.flatMap((mood) => comments[mood])) {
      const found = sentiment.sentimentOf(tokensOf(text), undefined);
      const { negative, neutral, positive } = found?.chances ?? { negative: 0, neutral: 0, positive: 0 };
      expect(negative + neutral + positive).toBeCloseTo(1);
      expect(found?.sure).toBe(Math.max(negative, neutral, positive) >= 0.55);
    }
});

test.each([
  ["Aplikasinya error terus, CS-nya lambat banget!", ["aplikasi", "error", "cs", "lambat"]],
  ["Pelayanannya ramah", ["pelayanan", "ramah"]],
  ["@kopi_example kartu kredit saya ditolak, lihat https://example.com/a", ["kartu kredit", "ditolak"]],
  ["😀 !!! 123", []],
  ["", []],
])("keyphrases say what it is about and what is thought of it: %s", (text, phrases) => {
  expect(keyphrases.phrasesOf(text).map(({ phrase }) => phrase)).toEqual(phrases);
});

test.each([
  ["one endless word", "a".repeat(2_000_000)],
  ["dashes", "a-".repeat(1_000_000)],
  ["apostrophes", "n't".repeat(700_000)],
  ["half an emoticon", ":".repeat(2_000_000)],
  ["an emoticon that never ends", `:${")".repeat(2_000_000)}x`],
  ["a link that never ends", `https://${"a".repeat(2_000_000)}`],
  ["emoji", "👩‍👩‍👧‍👦".repeat(200_000)],
  ["marks that pile up", `a${"\u0301".repeat(2_000_000)}`],
  ["signs that grow when written out", "ﷺ".repeat(2_000_000)],
])("%s takes no time", (_, text) => {
  const began = performance.now();
  const tokens = tokensOf(text);
  sentiment.sentimentOf(tokens, language.languageOf(tokens));
  keyphrases.phrasesOf(text);
  expect(performance.now() - began).toBeLessThan(200);
});
