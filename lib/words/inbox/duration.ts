/** How long something took, in one unit: "45 minutes", "3.5 hours", "2 days". */
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The words of a duration in ms. Up to two of a unit it is said in the smaller one. */
export function durationWords(ms: number, locale: string): string {
  const [unit, size] =
    ms < 2 * hour ? (["minute", minute] as const) : ms < 2 * day ? (["hour", hour] as const) : (["day", day] as const);
  const amount = Math.max(ms / size, 1);
  const format = new Intl.NumberFormat(locale, {
    style: "unit",
    unit,
    unitDisplay: "long",
    maximumFractionDigits: unit !== "minute" && amount < 10 ? 1 : 0,
  });
  return format.format(amount);
}
