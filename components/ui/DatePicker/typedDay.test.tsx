import fc from "fast-check";
import { expect, it } from "vitest";
import { typedDay, weekStart } from "./typedDay";

const today = "2026-11-22";

it.each([
  ["2026-12-31", "en-GB", "2026-12-31"],
  ["31/12/2026", "en-GB", "2026-12-31"],
  ["12/31/2026", "en-US", "2026-12-31"],
  ["31.12.26", "id", "2026-12-31"],
  ["31 Dec 2026", "en-GB", "2026-12-31"],
  ["Dec 31, 2026", "en-US", "2026-12-31"],
  ["31 Agustus 2027", "id", "2027-08-31"],
  ["31 agu", "id", "2026-08-31"],
  ["31 Aug", "id", "2026-08-31"],
  ["5 Januari", "id", "2027-01-05"],
  ["1/12", "en-GB", "2026-12-01"],
  ["2/1", "en-GB", "2027-01-02"],
  ["2026/3/8", "en-GB", "2026-08-03"],
  ["  8 march 2027 ", "en", "2027-03-08"],
])("%j in %s is %s", (typed, locale, day) => {
  expect(typedDay(typed, locale, today)).toBe(day);
});

it.each(["", "soon", "31 Feb 2026", "32/1/2026", "1", "1/2/3/4", "31 Foo 2026", "2026"])("%j is no day", (typed) => {
  expect(typedDay(typed, "en-GB", today)).toBeUndefined();
});

it("reads every day back as a locale writes it", () => {
  const day = fc.date({ min: new Date("1950-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.constantFrom("en-GB", "en-US", "en", "id"), (date, locale) => {
      const written = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(date);
      expect(typedDay(written, locale, today)).toBe(date.toISOString().slice(0, 10));
    }),
  );
});

it("begins the week as people there do", () => {
  expect(weekStart("en-GB")).toBe(1);
  expect(weekStart("en-US")).toBe(0);
  expect(weekStart("id")).toBe(0);
});
