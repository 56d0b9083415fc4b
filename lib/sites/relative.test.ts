import { describe, expect, it } from "vitest";
import type { Precision } from "../model/engagement";
import { relativeMoment } from "./relative";
import { before } from "./time";

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
const names = Object.keys(units) as (keyof typeof units)[];
const amounts = [1, 2, 3, 4, 5, 8, 11, 14, 22, 25];

/** Interface languages of YouTube, and variants of some. */
const languages = (
  "af am ar as az be bg bn bs ca cs da de el en en-GB es es-419 et eu fa fi fil fr fr-CA gl gu he hi hr hu hy id is " +
  "it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl no or pa pl pt pt-PT ro ru si sk sl sq sr sr-Latn sv " +
  "sw ta te th tr uk ur uz vi zh-CN zh-HK zh-TW zu"
).split(" ");

describe.each(languages)("relative times in %s", (language) => {
  const long = new Intl.RelativeTimeFormat(language);

  it("understands every unit and plural form as the language writes it out", () => {
    for (const name of names)
      for (const amount of amounts) {
        const words = long.format(-amount, name);
        const unit = units[name];
        expect(relativeMoment(words, language, now), words).toMatchObject({
          at: before(now, amount, unit),
          precision: unit,
          about: true,
        });
      }
  });

  // CLDR writes some of Arabic's past months, abbreviated, as if they were to come
  it.skipIf(language === "ar")("takes no time to come for one gone by", () => {
    const coming = names.map((name) => long.format(3, name));
    expect(coming.filter((words) => relativeMoment(words, language, now))).toEqual([]);
  });

  it("is right or silent about abbreviations", () => {
    for (const style of ["short", "narrow"] as const) {
      expect(misread(new Intl.RelativeTimeFormat(language, { style }), language)).toEqual([]);
    }
  });

  it("is right or silent where the page does not name its language", () => {
    expect(misread(long, undefined)).toEqual([]);
  });
});

/** Everything the formatter says of the past that is taken for another time. */
function misread(format: Intl.RelativeTimeFormat, language: string | undefined): string[] {
  return names.flatMap((name) =>
    amounts
      .map((amount) => ({ words: format.format(-amount, name), at: before(now, amount, units[name]) }))
      .filter(({ words, at }) => (relativeMoment(words, language, now)?.at ?? at) !== at)
      .map(({ words }) => words),
  );
}

describe("relative times as sites word them", () => {
  it.each([
    ["12 hours ago", "en", 12, "hour"],
    ["3 months ago (edited)", "en-US", 3, "month"],
    ["Streamed 3 days ago", "en", 3, "day"],
    ["3 bulan yang lalu (diedit)", "id-ID", 3, "month"],
    ["3 bulan lalu", "id", 3, "month"],
    ["vor 4 Jahren (bearbeitet)", "de-DE", 4, "year"],
    ["il y a 2 semaines (modifié)", "fr", 2, "week"],
    ["hace 1 año", "es-419", 1, "year"],
    ["há 2 dias", "pt-BR", 2, "day"],
    ["1 か月前（編集済み）", "ja-JP", 1, "month"],
    ["２日前", "ja", 2, "day"],
    ["3개월 전(수정됨)", "ko-KR", 3, "month"],
    ["2 小時前", "zh-Hant-TW", 2, "hour"],
    ["5天前（修改过）", "zh-Hans-CN", 5, "day"],
    ["قبل ٣ أيام", "ar", 3, "day"],
    ["قبل يومين", "ar", 2, "day"],
    ["לפני שנתיים", "he", 2, "year"],
    ["۳ ماه پیش", "fa-IR", 3, "month"],
    ["३ दिवसांपूर्वी", "mr", 3, "day"],
    ["3 महीने पहले", "hi", 3, "month"],
    ["3 napja", "hu", 3, "day"],
    ["3 hete (szerkesztve)", "hu", 3, "week"],
    ["3 เดือนที่ผ่านมา", "th", 3, "month"],
    ["3 hours\u00a0ago", "en", 3, "hour"],
    ["\u200f3 days ago\u200e", "en", 3, "day"],
    ["yesterday", "en", 1, "day"],
    ["2h", "en", 2, "hour"],
  ] as const)("%s (%s)", (words, language, amount, unit) => {
    expect(relativeMoment(words, language, now)).toMatchObject({ at: before(now, amount, unit), precision: unit });
  });

  it.each([
    ["12 hours ago", "id"],
    ["12 hours ago", "ja"],
    ["12 hours ago", ""],
    ["12 hours ago", null],
    ["12 hours ago", "not a tag"],
  ])("falls back to English for %s on a page in %s", (words, language) => {
    expect(relativeMoment(words, language, now)?.at).toBe(before(now, 12, "hour"));
  });

  it("does not take one language's hour for another's second", () => {
    expect(relativeMoment("3 saat önce", undefined, now)?.precision).toBe("hour");
    expect(relativeMoment("3 saat lalu", undefined, now)?.precision).toBe("s");
  });

  it.each([
    ["nothing", ""],
    ["no words", "   "],
    ["no number", "months ago"],
    ["no unit", "3 apples ago"],
    ["two numbers", "1 hr 5 min ago"],
    ["a date", "12 May 2024"],
    ["the future", "Premieres in 3 hours"],
    ["the future, short", "+3 h"],
    ["a unit that could be two", "5 m"],
    ["more years than there have been", "9999 years ago"],
    ["a huge number", "123456789 days ago"],
    ["a name", "@ranisetyaningrum-dewo"],
  ])("says nothing for %s", (_, words) => {
    expect(relativeMoment(words, "en", now)).toBeUndefined();
  });

  it("keeps the words as they were shown, on one line and at most 200 characters", () => {
    expect(relativeMoment("\n  3 days\n ago (edited) ", "en", now)?.words).toBe("3 days ago (edited)");
    expect(relativeMoment(`3 days ago (${"x".repeat(1_000_000)})`, "en", now)?.words).toHaveLength(200);
  });

  it("counts from the moment it is asked for, though it remembers words", () => {
    const later = now + 86_400_000;
    const first = relativeMoment("3 days ago", "en", now);
    expect(relativeMoment("3 days ago", "en", later)?.at).toBe((first?.at ?? 0) + 86_400_000);
  });
});
