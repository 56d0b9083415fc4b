/** How one language writes numbers, lists and times, by `Intl`. The catalogues and the components speak through it. */
import type { Precision } from "../model/engagement";
import { dayAt, daysBetween } from "../model/calendar";
import type { Moment } from "../model/capture";
import { unitMs } from "../sites/time";

/** A point in time in words: `short` for lists; `full` for the hover, and only made for it. */
export interface TimeWords {
  short: string;
  full(): string;
}

export interface Speech {
  /** BCP 47 tag, also for the `lang` attribute */
  locale: string;
  /** "1,204" */
  number(value: number): string;
  /** one decimal: "14.2" */
  decimal(value: number): string;
  /** of a share: "4.2%" of 0.042, two digits at most after the point */
  percent(value: number): string;
  /** the form that goes with a number; `many` serves languages without a plural */
  plural(value: number, one: string, many: string): string;
  /** "a, b and c" */
  list(items: readonly string[]): string;
  /** "a, b or c" */
  either(items: readonly string[]): string;
  /** "3 Mar 2026" */
  date(at: number): string;
  /** "November 2026" */
  month(at: number): string;
  /** "Today", "Yesterday", "Tuesday, 17 November"; with the year where it is another one: for headings */
  day(at: number, now: number): string;
  /** "17 Nov, 14:00" */
  hour(at: number): string;
  /** "14:05": under a heading that says the day */
  clock(at: number): string;
  /** "2026" */
  year(at: number): string;
  /** "5m", "2h", "3d"; after a week the date */
  ago(at: number, now: number): string;
  /** "2 minutes ago", never less than one; after a week the date */
  past(at: number, now: number): string;
  /** a moment with what is known of its precision; `about` puts the language's word for it before */
  time(moment: Moment, now: number, about: (time: string) => string): TimeWords;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** Formatters are dear to make, and a list of contacts asks for hundreds of times. */
function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/**
 * The speech of a locale ("en-GB", "id"). `unitDisplay`: how short "2 hours" is made in lists; Indonesian's narrow forms
 * ("5 hr" for days) are nobody's habit.
 */
export function speechOf(locale: string, unitDisplay: "narrow" | "long" = "narrow"): Speech {
  const whole = lazy(() => new Intl.NumberFormat(locale));
  const tenth = lazy(() => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
  const share = lazy(() => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }));
  const rules = lazy(() => new Intl.PluralRules(locale));
  const lists = lazy(() => new Intl.ListFormat(locale, { type: "conjunction" }));
  const choices = lazy(() => new Intl.ListFormat(locale, { type: "disjunction" }));
  const relative = lazy(() => new Intl.RelativeTimeFormat(locale, { style: "short", numeric: "always" }));
  const longAgo = lazy(() => new Intl.RelativeTimeFormat(locale, { numeric: "always" }));
  const nextDays = lazy(() => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));
  const justNow = lazy(() => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(0, "second"));
  const units = {
    minute: lazy(() => new Intl.NumberFormat(locale, { style: "unit", unit: "minute", unitDisplay })),
    hour: lazy(() => new Intl.NumberFormat(locale, { style: "unit", unit: "hour", unitDisplay })),
    day: lazy(() => new Intl.NumberFormat(locale, { style: "unit", unit: "day", unitDisplay })),
  };
  const dates = {
    year: lazy(() => new Intl.DateTimeFormat(locale, { year: "numeric" })),
    month: lazy(() => new Intl.DateTimeFormat(locale, { year: "numeric", month: "long" })),
    monthShort: lazy(() => new Intl.DateTimeFormat(locale, { year: "numeric", month: "short" })),
    day: lazy(() => new Intl.DateTimeFormat(locale, { dateStyle: "medium" })),
    dayShort: lazy(() => new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" })),
    dayLong: lazy(() => new Intl.DateTimeFormat(locale, { dateStyle: "full" })),
    minute: lazy(() => new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short" })),
    weekday: lazy(() => new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" })),
    clock: lazy(() => new Intl.DateTimeFormat(locale, { timeStyle: "short" })),
    hour: lazy(
      () => new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", hour: "numeric", minute: "numeric" }),
    ),
  };

  const ago = (at: number, now: number): string => {
    const since = now - at;
    // clocks differ: a time a little ahead of ours is "now"
    if (since < minute) return since > -hour ? justNow() : dates.day().format(at);
    if (since < hour) return units.minute().format(Math.floor(since / minute));
    if (since < day) return units.hour().format(Math.floor(since / hour));
    if (since < 7 * day) return units.day().format(Math.floor(since / day));
    if (new Date(at).getFullYear() === new Date(now).getFullYear()) return dates.dayShort().format(at);
    return dates.monthShort().format(at);
  };

  const dayOf = (at: number, now: number): string => {
    const away = daysBetween(dayAt(now), dayAt(at));
    if (away === 0 || away === -1) return capital(nextDays().format(away, "day"));
    const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
    return (isThisYear ? dates.weekday() : dates.dayLong()).format(at);
  };

  const past = (at: number, now: number): string => {
    // a minute is as fine as it goes, and clocks differ
    const since = Math.max(now - at, minute);
    if (since < hour) return longAgo().format(-Math.floor(since / minute), "minute");
    if (since < day) return longAgo().format(-Math.floor(since / hour), "hour");
    if (since < 7 * day) return longAgo().format(-Math.floor(since / day), "day");
    return dates.day().format(at);
  };

  const full = (at: number, precision: Precision): string => {
    if (precision === "year") return dates.year().format(at);
    if (precision === "month") return dates.month().format(at);
    if (precision === "week" || precision === "day") return dates.dayLong().format(at);
    return dates.minute().format(at);
  };

  return {
    locale,
    number: (value) => whole().format(value),
    decimal: (value) => tenth().format(value),
    percent: (value) => share().format(value),
    plural: (value, one, many) => (rules().select(value) === "one" ? one : many),
    list: (items) => lists().format(items),
    either: (items) => choices().format(items),
    date: (at) => dates.day().format(at),
    month: (at) => dates.month().format(at),
    day: dayOf,
    hour: (at) => dates.hour().format(at),
    clock: (at) => dates.clock().format(at),
    year: (at) => dates.year().format(at),
    ago,
    past,
    time({ at, precision, about: approximate, words }, now, about) {
      const asShown = words === undefined ? "" : ` (“${words}”)`;
      if (!approximate) return { short: ago(at, now), full: () => full(at, precision) + asShown };
      const unit = precision === "ms" || precision === "s" ? "second" : precision;
      const amount = Math.max(1, Math.round((now - at) / unitMs[precision]));
      // as times that are known are said: beside "2 jam" for hours, "2 h lalu" would be read as such and means days
      const short =
        unit in units ? units[unit as keyof typeof units]().format(amount) : relative().format(-amount, unit);
      return { short: about(short), full: () => about(full(at, precision)) + asShown };
    },
  };
}
