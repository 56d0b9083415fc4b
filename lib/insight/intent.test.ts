import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { expect, test } from "vitest";
import { type Intent, IntentModel, intentFile } from "./intent";

const model = new IntentModel(new Uint8Array(readFileSync(`lib/insight/models/${intentFile}`)));
const namesIn = (text: string): Intent[] => model.intentsOf(text, undefined).map(({ intent }) => intent);

test.each<[string, Intent[]]>([
  ["What time do you close on Sundays?", ["question"]],
  ["min, pendaftarannya ditutup tanggal berapa ya", ["question", "purchase"]],
  ["how much is the large one and do you ship to Spain?", ["question", "purchase"]],
  ["Thank you so much for your help", ["thanks"]],
  ["makasih banyak kak infonya", ["thanks"]],
  ["Still waiting for my refund, nobody answers my emails", ["complaint"]],
  ["paket saya belum sampai, admin ga balas2, kecewa", ["complaint"]],
  ["This is gorgeous, I love it 😍", ["praise"]],
  ["bagus banget kak, suka 😍", ["praise"]],
  ["mau pesan 2 kak", ["purchase"]],
  ["Earn $500 a day from home, message me now", ["spam"]],
  ["slot gacor hari ini, cek bio", ["spam"]],
  ["haha same", []],
])("%s", (text, found) => {
  expect(namesIn(text)).toEqual(found);
});

test("spam stands alone, whatever else is said to lure", () => {
  const text = "Wow amazing page, thank you! Want to earn $900 a day? Message me, link in my bio 🔥";
  expect(namesIn(text)).toEqual(["spam"]);
});

test("nothing is read where nothing is said", () => {
  for (const text of ["", " ", "\n", "...", "🙂", "@ayu_example"]) expect(namesIn(text), text).not.toContain("spam");
  expect(model.intentsOf("", undefined)).toEqual([]);
});

test("a mood that was read beside the text counts", () => {
  const text = "The new menu";
  const at = (negative: number, positive: number): Float64Array =>
    model.chancesOf(text, {
      mood: positive > negative ? "positive" : "negative",
      chances: { negative, neutral: 1 - negative - positive, positive },
      sure: true,
    });
  expect(at(0.95, 0.02)[1]).toBeGreaterThan(at(0.02, 0.95)[1] ?? 1);
  expect(at(0.02, 0.95)[3]).toBeGreaterThan(at(0.95, 0.02)[3] ?? 1);
});

test("chances are chances", () => {
  for (const { probability } of model.intentsOf("Love it! Where can I buy it? Thanks", undefined)) {
    expect(probability).toBeGreaterThan(0.2);
    expect(probability).toBeLessThanOrEqual(1);
  }
});

test("a file that is no model of intents is refused", () => {
  const sentiment = new Uint8Array(readFileSync("lib/insight/models/sentiment.bin"));
  expect(() => new IntentModel(sentiment)).toThrow("no model");
});

test.each([
  ["one endless word", "a".repeat(2_000_000)],
  ["a question that never ends", "?".repeat(2_000_000)],
  ["telephone numbers", "08".repeat(1_000_000)],
  ["half a link", "www".repeat(700_000)],
  ["accounts", "@a".repeat(1_000_000)],
  ["digits in words", "a1b".repeat(700_000)],
  ["thanks", "thank you ".repeat(200_000)],
  ["negations", "ga bisa ".repeat(200_000)],
  ["marks that pile up", `a${"\u0301".repeat(2_000_000)}`],
  ["signs that grow when written out", "ﷺ".repeat(2_000_000)],
  ["capitals and sums", "A$1 ".repeat(500_000)],
])("%s takes no time", (_, text) => {
  const began = performance.now();
  model.intentsOf(text, undefined);
  expect(performance.now() - began).toBeLessThan(300);
});
