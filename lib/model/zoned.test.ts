import fc from "fast-check";
import { expect, test } from "vitest";
import { bucketAt, bucketsOf, oneBucket } from "./buckets";
import { clockOf, hourOf, nameOfDay, numberOfDay, weekdayOf } from "./zoned";

/** What a clock shows, in one zone at one hour. */
function shown(zone: string, hour: number): string {
  const { day, hour: hours } = clockOf(zone, hour, hour + 1);
  return `${nameOfDay(day[0] ?? 0)} ${String(hours[0]).padStart(2, "0")}`;
}

const zones = [
  "Asia/Jakarta",
  "Asia/Kolkata",
  "America/New_York",
  "America/St_Johns",
  "Europe/Berlin",
  "Pacific/Apia",
  "UTC",
];

test("a clock shows what Intl says", () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 1_000_000 }), (zone, hour) => {
      const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
      expect(shown(zone, hour)).toBe(format.format(hour * 3_600_000).slice(0, "2026-11-22 13".length));
    }),
    { numRuns: 500 },
  );
});

test("a range of hours is what each of them is alone, also where clocks change", () => {
  const from = hourOf(Date.UTC(2026, 9, 24));
  const clock = clockOf("Europe/Berlin", from, from + 72);
  const each = Array.from(clock.day, (day, at) => `${nameOfDay(day)} ${String(clock.hour[at] ?? 0).padStart(2, "0")}`);
  expect(each).toEqual(Array.from({ length: 72 }, (_, at) => shown("Europe/Berlin", from + at)));
  // the hour from two to three on the clock is there twice
  expect(each.filter((text) => text === "2026-10-25 02")).toHaveLength(2);
});

test("days have numbers and names, and weeks begin on Monday", () => {
  expect(nameOfDay(numberOfDay("2026-02-28") + 1)).toBe("2026-03-01");
  expect(["2026-11-22", "2026-11-23", "1969-12-29"].map((day) => weekdayOf(numberOfDay(day)))).toEqual([6, 0, 0]);
});

const jakarta = "Asia/Jakarta";

test("buckets are days, weeks from Monday, or months, cut off by the ends of the range", () => {
  const days = { from: "2026-10-29", to: "2026-11-03", zone: jakarta } as const;
  const starts = (every: "day" | "week" | "month") => bucketsOf({ ...days, every }).starts;
  expect(starts("day")).toHaveLength(6);
  expect(starts("week")).toEqual(["2026-10-29", "2026-11-02"]);
  expect(starts("month")).toEqual(["2026-10-29", "2026-11-01"]);
  expect(oneBucket(days).starts).toEqual(["2026-10-29"]);
});

test("an hour is in the bucket of its day on the clock, and in none outside of the range", () => {
  const buckets = bucketsOf({ from: "2026-11-01", to: "2026-11-02", every: "day", zone: jakarta });
  const at = (when: number): number => bucketAt(buckets, hourOf(when));
  // seven hours ahead: the first of November begins there at 17:00 of the day before
  expect(at(Date.UTC(2026, 9, 31, 16))).toBe(-1);
  expect(at(Date.UTC(2026, 9, 31, 17))).toBe(0);
  expect(at(Date.UTC(2026, 10, 1, 16, 59))).toBe(0);
  expect(at(Date.UTC(2026, 10, 1, 17))).toBe(1);
  expect(at(Date.UTC(2026, 10, 2, 17))).toBe(-1);
  expect(at(0)).toBe(-1);
});

test("a range that ends before it begins has no buckets", () => {
  expect(bucketsOf({ from: "2026-11-02", to: "2026-11-01", every: "day", zone: jakarta }).starts).toEqual([]);
});
