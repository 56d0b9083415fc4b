/** The days of the week and the hours of the day, as charts name them. */

/** A Monday. */
const monday = Date.UTC(2026, 10, 23);
const dayMs = 86_400_000;

const names = new Map<string, readonly string[]>();

/** Monday first. Kept: a chart of the week asks for them with every hour. */
export function dayNames(locale: string, weekday: "long" | "short"): readonly string[] {
  const key = `${locale} ${weekday}`;
  const known = names.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: "UTC" });
  const made = Array.from({ length: 7 }, (_, day) => format.format(monday + day * dayMs));
  names.set(key, made);
  return made;
}

/** "07:00"; the end of a day is midnight again. */
export function clockHour(hour: number): string {
  return `${String(hour % 24).padStart(2, "0")}:00`;
}

/** A day or month under an axis, as short as it may be: "17 Nov", "Nov". */
export function axisDay(locale: string, span: "day" | "week" | "month"): (at: number) => string {
  const format = new Intl.DateTimeFormat(
    locale,
    span === "month" ? { month: "short", year: "2-digit" } : { day: "numeric", month: "short" },
  );
  return (at) => format.format(at);
}

/** A length of time on an axis: "45m", "3h", "2d". */
export function shortly(minutes: number, locale: string): string {
  const [unit, size] =
    minutes < 90 ? (["minute", 1] as const) : minutes < 2880 ? (["hour", 60] as const) : (["day", 1440] as const);
  const format = new Intl.NumberFormat(locale, {
    style: "unit",
    unit,
    unitDisplay: "narrow",
    maximumFractionDigits: 1,
  });
  return format.format(minutes / size);
}
