import { expect, test } from "vitest";
import { partsOf, termsOf, withoutNested } from "./terms";

test.each([
  [
    "Kopi susu gula arennya enak banget kak!",
    ["kopi", "kopi susu", "kopi susu gula", "susu", "susu gula", "susu gula aren", "gula", "gula aren", "aren"],
  ],
  ["We love the new espresso machine", ["espresso", "espresso machine", "machine"]],
  ["Resepnya: kue lapis, bolu", ["resep", "kue", "kue lapis", "lapis", "bolu"]],
  ["#KopiSusu #2026 ＃ngopi_bareng", ["#kopisusu", "#ngopi_bareng"]],
  ["harga 15000 rb 2026", ["harga", "rb"]],
  ["promo promo promo", ["promo", "promo", "promo"]],
  ["tanya ke ayu@example.com atau @ayu_example https://example.com/kopi www.example.com", []],
  ["bgt sih gak jg yg", []],
  ["😍😍 !!!", []],
  ["", []],
])("%s", (text, terms) => {
  expect(termsOf(text).sort()).toEqual([...terms].sort());
});

test.each([
  ["one word", "a".repeat(1_000_000)],
  ["marks", ".".repeat(1_000_000)],
  ["hashes", "#".repeat(1_000_000)],
  ["hashtags", "#a".repeat(500_000)],
  ["accounts", "a@".repeat(500_000)],
  ["words", "kopi susu ".repeat(100_000)],
  ["links", "http://".repeat(150_000)],
  ["dashes", "a-".repeat(500_000)],
])("a hostile text of %s takes no longer than its first 5,000 letters, and gives no long term", (_, text) => {
  const start = performance.now();
  const terms = termsOf(text);
  expect(performance.now() - start).toBeLessThan(500);
  expect(terms.length).toBeLessThan(5_000);
  for (const term of terms) expect(term.length).toBeLessThanOrEqual(3 * 40 + 2);
});

test("parts are the shorter phrases inside", () => {
  expect(partsOf("kopi susu gula")).toEqual(["kopi", "susu", "gula", "kopi susu", "susu gula"]);
  expect(partsOf("#kopisusu")).toEqual([]);
});

test("of phrases that contain each other the longer stays where it is most of the shorter, else the shorter", () => {
  const kept = (counts: Record<string, number>) =>
    withoutNested(
      Object.entries(counts).map(([term, count]) => ({ term, count })),
      ({ count }) => count,
    ).map(({ term }) => term);
  expect(kept({ kopi: 10, "kopi susu": 8, susu: 9 })).toEqual(["kopi susu"]);
  expect(kept({ kopi: 10, "kopi susu": 3, teh: 1 })).toEqual(["kopi", "teh"]);
  expect(kept({ "kopi susu gula": 9, "kopi susu": 10, gula: 9 })).toEqual(["kopi susu gula"]);
});
