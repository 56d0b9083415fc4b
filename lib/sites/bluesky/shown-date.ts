/**
 * Dates that the client printed with Intl, read back with Intl: rows of notifications state their time in no other way.
 * No word of any language is listed here: one day after another is printed and compared.
 */
import type { Moment } from "../../model/capture";
import { asciiDigits } from "../count";

type Print = (at: Date) => string;

const printers = new Map<string, [date: Print, time: Print]>();

/**
 * The moment that a date like "November 21, 2026 at 8:06 PM" means to somebody in this browser's time zone. `language`:
 * that of the page, `html[lang]`. Undefined where it is not a whole date with a time of that language, of the time
 * before `now`.
 */
export function shownMoment(text: string | null | undefined, language: string, now: number): Moment | undefined {
  if (!text || text.length > 100) return undefined;
  const shown = plainOf(text);
  try {
    const [date, time] = printersOf(language);
    const at = new Date(now);
    // some 400 days backwards, so that "11 May" is met before "1 May", which stands in it
    for (let days = 0; days < 400; days += 1, at.setDate(at.getDate() - 1)) {
      const printed = plainOf(date(at));
      if (!shown.includes(printed)) continue;
      // what is left of the numbers is the time, before noon or after
      const [hour = 0, minute = 0] = (shown.replace(printed, "").match(/\d+/g) ?? []).map(Number);
      for (const half of [0, 12]) {
        at.setHours((hour + half) % 24, minute, 0, 0);
        if (shown.includes(plainOf(time(at)))) return { at: at.getTime(), precision: "minute" };
      }
      return undefined;
    }
  } catch {
    // not a language tag
  }
  return undefined;
}

/** ASCII digits, and one kind of space: Intl's change from version to version. */
function plainOf(text: string): string {
  return asciiDigits(text).replace(/\s+/g, " ");
}

function printersOf(language: string): [date: Print, time: Print] {
  const known = printers.get(language) ?? [
    Intl.DateTimeFormat(language, { dateStyle: "long" }).format,
    Intl.DateTimeFormat(language, { timeStyle: "short" }).format,
  ];
  printers.set(language, known);
  return known;
}
