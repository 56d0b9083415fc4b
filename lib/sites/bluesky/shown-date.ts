/**
 * Dates that the client printed with Intl, read back with Intl: rows of notifications state their time in no other way.
 * No word of any language is listed here.
 */
import type { Moment } from "../../model/capture";
import { asciiDigits } from "../count";

type Numeric = "day" | "month" | "year" | "hour" | "minute";

/** How one language prints a date and time. */
interface Printing {
  /** the numbers, in order */
  order: Numeric[];
  /** twelve names in lower case; undefined where months are numbers */
  months: string[] | undefined;
  /** for each of the 24 hours: the number that stands for it, and the word for its part of the day */
  hours: { shown: number; period: string }[];
  /** shown year minus Gregorian year */
  yearsAhead: number;
}

const styles = ["long", "medium"] as const;
/** Calendars that differ from the Gregorian in their years at most. */
const sameMonths = new Set(["gregory", "buddhist", "roc"]);
const memo = new Map<string, Printing[]>();

/**
 * The moment that a date like "November 21, 2026 at 8:06 PM" means to somebody in this browser's time zone. `language`:
 * that of the page, `html[lang]`. Undefined where it is not a whole date with a time of that language.
 */
export function shownMoment(text: string | null | undefined, language: string): Moment | undefined {
  if (!text || text.length > 100) return undefined;
  const plain = plainOf(text);
  for (const printing of printingsOf(language)) {
    const at = readAs(plain, printing);
    if (at !== undefined && at >= 0) return { at, precision: "minute" };
  }
  return undefined;
}

/** Lower case, ASCII digits, and one kind of space: Intl's change from version to version. */
function plainOf(text: string): string {
  return asciiDigits(text).toLowerCase().replace(/\s+/g, " ");
}

function readAs(text: string, { order, months, hours, yearsAhead }: Printing): number | undefined {
  const numbers = text.match(/\d+/g) ?? [];
  if (numbers.length !== order.length) return undefined;
  const number = (unit: Numeric): number => Number(numbers[order.indexOf(unit)]);
  const month = months ? longestIn(text, months) : number("month") - 1;
  const hour = hours.findIndex(({ shown, period }) => shown === number("hour") && text.includes(period));
  if (month < 0 || hour < 0) return undefined;
  const date = new Date(number("year") - yearsAhead, month, number("day"), hour, number("minute"));
  return date.getMonth() === month ? date.getTime() : undefined;
}

/** Index of the longest of the names that stands in the text ("marca" also holds "mar"); -1 for none. */
function longestIn(text: string, names: string[]): number {
  const found = names.filter((name) => text.includes(name)).sort((a, b) => b.length - a.length);
  return found[0] === undefined ? -1 : names.indexOf(found[0]);
}

function printingsOf(language: string): Printing[] {
  const known = memo.get(language);
  if (known) return known;
  let printings: Printing[] = [];
  try {
    printings = styles.map((dateStyle) => printingOf(language, dateStyle));
  } catch {
    // not a language tag, or one whose dates stay unread
  }
  memo.set(language, printings);
  return printings;
}

function printingOf(language: string, dateStyle: (typeof styles)[number]): Printing {
  const format = new Intl.DateTimeFormat(language, { dateStyle, timeStyle: "short" });
  if (!sameMonths.has(format.resolvedOptions().calendar)) throw new RangeError("a calendar with other months");
  const parts = (month: number, hour: number) =>
    format
      .formatToParts(new Date(2020, month, 15, hour, 30))
      .map(({ type, value }) => ({ type, value: plainOf(value) }));
  const part = (month: number, hour: number, type: string): string =>
    parts(month, hour).find((each) => each.type === type)?.value ?? "";
  const isNumber = (value: string): boolean => /^\d+$/.test(value);

  const order = parts(0, 12)
    .filter(({ type, value }) => type !== "literal" && type !== "dayPeriod" && isNumber(value))
    .map(({ type }) => type as Numeric);
  return {
    order,
    months: order.includes("month") ? undefined : Array.from({ length: 12 }, (_, month) => part(month, 12, "month")),
    hours: Array.from({ length: 24 }, (_, hour) => ({
      shown: Number(part(0, hour, "hour")),
      period: part(0, hour, "dayPeriod"),
    })),
    yearsAhead: Number(part(0, 12, "year")) - 2020,
  };
}
