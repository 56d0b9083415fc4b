import { describe, expect, it } from "vitest";
import type { Precision } from "../model/engagement";
import { relativeMoment } from "./relative";

const now = Date.UTC(2026, 7, 15, 12);

const units = {
  second: "s",
  minute: "minute",
  hour: "hour",
  day: "day",
  week: "week",
  month: "month",
  year: "year",
} as const satisfies Record<string, Precision>;
/** ms; month and year as they are in the mean */
const lengths = {
  s: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
  month: (365.2425 / 12) * 86_400_000,
  year: 365.2425 * 86_400_000,
};
const before = (amount: number, unit: keyof typeof lengths) => now - amount * lengths[unit];
const names = Object.keys(units) as (keyof typeof units)[];
const amounts = [1, 2, 3, 4, 5, 8, 11, 14, 22, 25];

/** Interface languages of YouTube, and variants of some; those that Intl knows. */
const languages = (
  "af am ar as az be bg bn bs ca cs da de el en en-GB es es-419 et eu fa fi fil fr fr-CA gl gu he hi hr hu hy id is " +
  "it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl no or pa pl pt pt-PT ro ru si sk sl sq sr sr-Latn sv " +
  "sw ta te th tr uk ur uz vi zh-CN zh-HK zh-TW"
).split(" ");

describe.each(languages)("relative times in %s", (language) => {
  it("are understood in every unit and plural form as the language writes them out", () => {
    const long = new Intl.RelativeTimeFormat(language);
    for (const name of names)
      for (const amount of amounts) {
        const words = long.format(-amount, name);
        const unit = units[name];
        expect(relativeMoment(words, now), words).toMatchObject({
          at: before(amount, unit),
          precision: unit,
          about: true,
        });
      }
  });

  it.each(["short", "narrow"] as const)("are read right or not at all when %s", (style) => {
    expect(misread(new Intl.RelativeTimeFormat(language, { style }))).toEqual([]);
  });
});

// Zulu writes the number in the middle of words that also say the unit
it("are never taken for others in a language that is not known", () => {
  expect(misread(new Intl.RelativeTimeFormat("zu"))).toEqual([]);
});

/** Everything the formatter says of the past that is taken for another time. */
function misread(format: Intl.RelativeTimeFormat): string[] {
  return names.flatMap((name) =>
    amounts
      .map((amount) => ({ words: format.format(-amount, name), at: before(amount, units[name]) }))
      .filter(({ words, at }) => (relativeMoment(words, now)?.at ?? at) !== at)
      .map(({ words }) => words),
  );
}

describe("relative times as sites word them", () => {
  it.each([
    ["12 hours ago", 12, "hour"],
    ["3 months ago (edited)", 3, "month"],
    ["Streamed 3 days ago", 3, "day"],
    ["3 bulan yang lalu (diedit)", 3, "month"],
    ["3 bulan lalu", 3, "month"],
    ["3 saat önce", 3, "hour"],
    ["3 saat lalu", 3, "s"],
    ["vor 4 Jahren (bearbeitet)", 4, "year"],
    ["il y a 2 semaines (modifié)", 2, "week"],
    ["hace 1 año", 1, "year"],
    ["há 2 dias", 2, "day"],
    ["acum 20 de ore", 20, "hour"],
    ["1 か月前（編集済み）", 1, "month"],
    ["２日前", 2, "day"],
    ["3개월 전(수정됨)", 3, "month"],
    ["2 小時前", 2, "hour"],
    ["5天前（修改过）", 5, "day"],
    ["قبل ٣ أيام", 3, "day"],
    ["قبل يومين", 2, "day"],
    ["قبل ساعة واحدة", 1, "hour"],
    ["לפני שנתיים", 2, "year"],
    ["לפני שתי שניות", 2, "s"],
    ["۳ ماه پیش", 3, "month"],
    ["3 години тому", 3, "hour"],
    ["преди 3 години", 3, "year"],
    ["३ दिवसांपूर्वी", 3, "day"],
    ["3 महीने पहले", 3, "month"],
    ["3 napja", 3, "day"],
    ["3 hete (szerkesztve)", 3, "week"],
    ["siku 3 zilizopita", 3, "day"],
    ["3 เดือนที่ผ่านมา", 3, "month"],
    ["3 hours\u00a0ago", 3, "hour"],
    ["\u200f3 days ago\u200e", 3, "day"],
    ["3 min ago", 3, "minute"],
    ["3mo ago", 3, "month"],
    ["3 éve", 3, "year"],
    ["3 il öncə", 3, "year"],
  ] as const)("%s", (words, amount, unit) => {
    expect(relativeMoment(words, now)).toMatchObject({ at: before(amount, unit), precision: unit });
  });

  it.each([
    ["nothing", ""],
    ["no words", "   "],
    ["no number", "months ago"],
    ["no unit", "3 apples ago"],
    ["another unit", "5 replies"],
    ["two numbers", "1 hr 5 min ago"],
    ["a date", "12 May 2024"],
    ["the future", "+3 h"],
    ["a unit that could be two", "5 m"],
    ["more years than there have been", "9999 years ago"],
    ["a huge number", "123456789 days ago"],
    ["a name", "@ranisetyaningrum-dewo"],
  ])("says nothing for %s", (_, words) => {
    expect(relativeMoment(words, now)).toBeUndefined();
  });

  it("keeps the words as they were shown, on one line and at most 200 characters", () => {
    expect(relativeMoment("\n  3 days\n ago (edited) ", now)?.words).toBe("3 days ago (edited)");
    expect(relativeMoment(`3 days ago (${"x".repeat(1_000_000)})`, now)?.words).toHaveLength(200);
  });
});
