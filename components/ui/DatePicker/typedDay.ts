/** Days as people type them. */
import { daysBetween } from "../../../lib/model/calendar";

/** A day without a year that lies further back than this, in days, is next year's. */
const past = 183;

/**
 * The day in what was typed, `2026-12-31`; undefined where there is none. Understood are that form, numbers in the order
 * of the locale ("31/12/26", "12/31/26"), and the locale's and English names of months ("31 Dec 2026"). Without a year it
 * is the one that lies nearest.
 */
export function typedDay(typed: string, locale: string, today: string): string | undefined {
  const text = typed.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));

  const numbers = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  const month = words.map((word) => monthOf(word, locale) ?? monthOf(word, "en")).find((found) => found !== undefined);
  if (month === undefined && words.length > 0) return undefined;

  const order = orderOf(locale).filter((part) => month === undefined || part !== "month");
  // a year of four digits is one wherever it stands
  const long = numbers.findIndex((number) => number > 999);
  const year = long < 0 ? undefined : numbers.splice(long, 1)[0];
  const parts = order.filter((part) => part !== "year" || (year === undefined && numbers.length === order.length));
  if (numbers.length !== parts.length) return undefined;
  const by = Object.fromEntries(parts.map((part, at) => [part, numbers[at]]));
  const date = by["day"];
  const inMonth = month ?? by["month"];
  if (date === undefined || inMonth === undefined) return undefined;
  const short = by["year"];
  const inYear = year ?? (short === undefined ? undefined : 2000 + short);
  if (inYear !== undefined) return dayOf(inYear, inMonth, date);
  const thisYear = dayOf(Number(today.slice(0, 4)), inMonth, date);
  if (thisYear === undefined || daysBetween(thisYear, today) <= past) return thisYear;
  return dayOf(Number(today.slice(0, 4)) + 1, inMonth, date);
}

/** A day that there is. */
function dayOf(year: number, month: number, date: number): string | undefined {
  const there = new Date(Date.UTC(year, month - 1, date));
  if (there.getUTCFullYear() !== year || there.getUTCMonth() !== month - 1 || there.getUTCDate() !== date)
    return undefined;
  return there.toISOString().slice(0, 10);
}

/** The month, from 1, of which a word is the name or its beginning. */
function monthOf(word: string, locale: string): number | undefined {
  for (const month of ["long", "short"] as const) {
    const format = new Intl.DateTimeFormat(locale, { month, timeZone: "UTC" });
    for (let at = 0; at < 12; at += 1) {
      const name = format
        .format(Date.UTC(2026, at, 15))
        .toLowerCase()
        .replace(/\.$/, "");
      if (name.startsWith(word)) return at + 1;
    }
  }
  return undefined;
}

/** Day, month and year as the locale writes them in numbers. */
function orderOf(locale: string): string[] {
  return new Intl.DateTimeFormat(locale, { dateStyle: "short" })
    .formatToParts(0)
    .map(({ type }) => type)
    .filter((type) => type === "day" || type === "month" || type === "year");
}

/** The first day of the week, 0 for Sunday, as in the locale's region. */
export function weekStart(locale: string): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  type Week = { firstDay: number };
  const known = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => Week; weekInfo?: Week };
  const week = known.getWeekInfo?.() ?? known.weekInfo;
  // Firefox does not know (seen 2026-11)
  const first = week?.firstDay ?? (/^(US|CA|ID|IN|JP|PH|BR|IL|ZA)$/.test(known.maximize().region ?? "") ? 7 : 1);
  return (first % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
}
