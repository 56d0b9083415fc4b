import { describe, expect, it } from "vitest";
import { asciiDigits, parseCount } from "./count";

describe("a count", () => {
  it.each([
    ["0", 0],
    ["48", 48],
    ["1234", 1234],
    // thousands, by the separators of many places
    ["1,349", 1349],
    ["1.349", 1349],
    ["1 349", 1349],
    ["1\u00a0349", 1349],
    ["1\u202f349\u202f000", 1_349_000],
    ["1’349’000", 1_349_000],
    ["12,345,678", 12_345_678],
    ["12.345.678", 12_345_678],
    ["1,23,456", 123_456],
    ["12,34,56,789", 123_456_789],
    // other digits
    ["٢١", 21],
    ["١٬٣٤٩", 1349],
    ["۱۲۳۴", 1234],
    ["१,२३,४५६", 123_456],
    ["１２３", 123],
  ])("%s is %d", (text, expected) => {
    expect(parseCount(text)).toBe(expected);
  });

  it.each([
    ["3.1K", 3100],
    ["1.2M views", 1_200_000],
    ["2B", 2e9],
    ["12,4 rb", 12_400],
    ["12,4 rb suka", 12_400],
    ["1,2 jt", 1_200_000],
    ["3 ribu", 3000],
    ["2 juta penayangan", 2_000_000],
    ["5,3\u00a0mil", 5300],
    ["1,234 mil", 1234],
    ["1.234 mil", 1234],
    ["1.234.567 mil", 1_234_567_000],
    ["1,5 Mio. Aufrufe", 1_500_000],
    ["2,1 Mrd.", 2_100_000_000],
    ["3,4 тыс. отметок", 3400],
    ["1,2 млн", 1_200_000],
    ["2,5 tys.", 2500],
    ["1.2万", 12_000],
    ["4.8万人", 48_000],
    ["1.2億", 120_000_000],
    ["3.5천회", 3500],
    ["2만명", 20_000],
    ["٣ ألف", 3000],
    ["٥٫٣ ألف مشترك", 5300],
    ["۲٫۵ میلیون", 2_500_000],
    ["1.2 लाख", 120_000],
    ["3.4 करोड़", 34_000_000],
  ])("%s is scaled to %d", (text, expected) => {
    expect(parseCount(text)).toBe(expected);
  });

  it.each([
    ["48 replies", 48],
    ["48replies", 48],
    ["25 Kommentare", 25],
    ["2.131 Kommentare", 2131],
    ["1,349 Reposts", 1349],
    ["2 131 комментарий", 2131],
    ["댓글 2,131개", 2131],
    ["2,131 件のコメント", 2131],
    ["٢١ تعليق", 21],
    ["Liked by 7 people", 7],
    ["(12)", 12],
  ])("%s is %d: the word is no scale", (text, expected) => {
    expect(parseCount(text)).toBe(expected);
  });

  it.each(["5.3 foo", "5,3 foo", "٥٫٣ كلمة", "4.8", "12.34", "1.2T", "1,2345", "1.2.3"])("%s is none", (text) => {
    expect(parseCount(text)).toBeUndefined();
  });

  it.each(["", "no digits", "∞", null, undefined])("is not in %o", (text) => {
    expect(parseCount(text)).toBeUndefined();
  });

  it("is the first of several numbers", () => {
    expect(parseCount("34 of 120")).toBe(34);
    expect(parseCount("3, 4")).toBe(3);
    expect(parseCount("12 34")).toBe(12);
  });

  it("is never more than can be counted exactly", () => {
    expect(parseCount("9".repeat(30))).toBeUndefined();
    expect(parseCount(`${"9".repeat(400)}K`)).toBeUndefined();
  });
});

it("digits of every script are the ASCII ones", () => {
  expect(asciiDigits("٣ ۳ ३ ৩ ３ ๓ 3")).toBe("3 3 3 3 3 3 3");
});

it("a text without end is no count, and no fault", () => {
  expect(parseCount(`1 ${"a".repeat(400_000)}`)).toBe(1);
  expect(parseCount(`${" ".repeat(2000)}7`)).toBeUndefined();
});
