/** What corrections teach, on invented ways of speaking. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Leaning, leaningFrom, type Lesson } from "../../lib/insight/leaning";
import { modelFiles, readModels } from "../../lib/insight/models";
import { type Mood, type Sentiment, moods } from "../../lib/insight/sentiment";
import { tokensOf } from "../../lib/insight/tokens";
import { habits } from "./habits";
import { english, indonesian } from "./sentences";

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(`lib/insight/models/${file}`));
const { language, sentiment } = readModels({
  language: bytesOf(modelFiles.language),
  sentiment: bytesOf(modelFiles.sentiment),
});

function feltIn(text: string, leaning?: Leaning): Sentiment | undefined {
  const tokens = tokensOf(text);
  return sentiment.sentimentOf(tokens, language.languageOf(tokens), leaning);
}

function lesson(text: string, mood: Mood): Lesson {
  const view = sentiment.viewOf(tokensOf(text), undefined);
  return { ...(view ?? expect.unreachable(text)), mood };
}

const lessons = habits.flatMap(({ corrected, mood }) => corrected.map((text) => lesson(text, mood)));
const leaning = new Leaning(leaningFrom(lessons));
const later = habits.flatMap(({ later, mood }) => later.map((text) => ({ text, mood })));
const elsewhere = [english, indonesian].flatMap((comments) =>
  moods.flatMap((mood) => comments[mood].map((text) => ({ text, mood }))),
);
const right = (texts: typeof later, by?: Leaning) => texts.filter(({ text, mood }) => feltIn(text, by)?.mood === mood);

test("what is like the corrections is read as they say", () => {
  expect(right(later).length / later.length).toBeLessThan(0.2);
  const wrong = later.filter((each) => !right(later, leaning).includes(each));
  expect(1 - wrong.length / later.length, wrong.map(({ text }) => text).join("\n")).toBeGreaterThanOrEqual(0.8);
});

test("what is not like them is read as before", () => {
  const others = readFileSync("tests/intent/comments.tsv", "utf8").split("\n").slice(1);
  const changed = others.filter((text) => feltIn(text)?.mood !== feltIn(text, leaning)?.mood);
  expect(others.length).toBeGreaterThan(1000);
  expect(changed.length / others.length, changed.join("\n")).toBeLessThan(0.01);
  expect(right(elsewhere, leaning).length).toBeGreaterThanOrEqual(right(elsewhere).length);
});

test("one correction is no habit yet", () => {
  const once = new Leaning(leaningFrom(lessons.slice(0, 1)));
  for (const { text } of later) expect(feltIn(text, once)).toEqual(feltIn(text));
});

test("a later correction outweighs an earlier one of the same words", () => {
  const says = (mood: Mood) => ["gaspol bannya", "gaspol rodanya"].map((text) => lesson(text, mood));
  const of = (order: readonly Mood[]) => feltIn("gaspol setirnya", new Leaning(leaningFrom(order.flatMap(says))));
  expect(of(["negative", "positive"])?.chances.positive).toBeGreaterThan(
    of(["positive", "negative"])?.chances.positive ?? 1,
  );
});

test("the same corrections in the same order teach the same", () => {
  expect(leaningFrom([...lessons])).toEqual(leaningFrom(lessons));
  expect(leaningFrom([])).toEqual({ keys: new Int32Array(), weights: new Float32Array() });
});

test("five hundred long corrections are learnt while nobody waits", () => {
  const words = Array.from({ length: 300 }, (_, at) => `kata${String.fromCharCode(97 + (at % 26))}${at}x`).join(" ");
  const many = Array.from({ length: 500 }, (_, at) => lesson(`${words} lagi${at}`, moods[at % 3] ?? "neutral"));
  const began = performance.now();
  const { keys } = leaningFrom(many);
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(keys.length).toBeLessThan(1_000);
});
