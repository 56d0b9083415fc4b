/** The intent model as it is shipped, on comments that it was not fitted to, and the fitting itself. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { IntentModel, intentFile, intents } from "../../lib/insight/intent";
import { modelFiles, readModels } from "../../lib/insight/models";
import { feelWith, intentScores, judgedBy, readIntents, trainIntent } from "./intent";

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(`lib/insight/models/${file}`));
const feel = feelWith(readModels({ language: bytesOf(modelFiles.language), sentiment: bytesOf(modelFiles.sentiment) }));
const comments = readIntents("tests/intent/comments.tsv");
const fresh = readIntents("tests/intent/fresh.tsv");

test("the labelled comments are as their page says", () => {
  expect(comments.length).toBe(1_061);
  expect(fresh.length).toBe(120);
  const spam = intents.indexOf("spam");
  for (const { labels, text } of [...comments, ...fresh])
    if (labels[spam]) expect(labels.filter(Boolean).length, text).toBe(1);
  const known = new Set(comments.map(({ text }) => text));
  expect(fresh.filter(({ text }) => known.has(text))).toEqual([]);
});

test("comments in another voice are read", () => {
  const bytes = bytesOf(intentFile);
  expect(bytes.length).toBeLessThan(40_000);
  const { f1, macroF1, ece } = intentScores(judgedBy(new IntentModel(bytes), fresh, feel));
  expect(macroF1, f1.map((one, at) => `${intents[at]}: ${one.toFixed(1)}`).join(", ")).toBeGreaterThan(78);
  expect(ece).toBeLessThan(0.06);
});

test("a model knows again what it was fitted to, and two fits give the same bytes", () => {
  const some = comments.slice(0, 150);
  const bytes = trainIntent(some, feel);
  expect(intentScores(judgedBy(new IntentModel(bytes), some, feel)).macroF1).toBeGreaterThan(90);
  expect(trainIntent(some, feel)).toEqual(bytes);
});
