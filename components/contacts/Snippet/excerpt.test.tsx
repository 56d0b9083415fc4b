import { expect, it } from "vitest";
import { excerptOf } from "./excerpt";

it("finds the word without its marks and case, in the middle of a long text", () => {
  const text = "We pour about ninety cups a day and would love to try the Gayô box for a week.";
  expect(excerptOf(text, "gayo")).toEqual({ before: "…to try the ", hit: "Gayô", after: " box for a week." });
});

it("cuts nothing before a word that stands early", () => {
  expect(excerptOf("Kapan buka lagi?", "buk")).toEqual({ before: "Kapan ", hit: "buka", after: " lagi?" });
});

it("finds nothing where the word is not", () => {
  expect(excerptOf("Kapan buka lagi?", "tutup")).toBeUndefined();
});
