import { afterEach, describe, expect, it } from "vitest";
import { addDays, addMonths, dayAt, daysBetween, endOf, instantOf, movedAlong, nextMonday } from "./calendar";

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

function inZone<T>(name: string, ask: () => T): T {
  process.env.TZ = name;
  return ask();
}

describe("the calendar", () => {
  it("takes the last day of a month that is too short", () => {
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2028-01-31", 1)).toBe("2028-02-29");
    expect(addMonths("2026-01-31", 2)).toBe("2026-03-31");
    expect(addMonths("2026-11-30", 3)).toBe("2027-02-28");
    expect(addMonths("2028-02-29", 12)).toBe("2029-02-28");
  });

  it("counts days over the ends of months and years", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
    expect(daysBetween("2026-02-28", "2026-03-01")).toBe(1);
  });

  it("knows the days of the user, not those of Greenwich", () => {
    const instant = Date.UTC(2026, 10, 21, 20);
    expect(inZone("Asia/Jakarta", () => dayAt(instant))).toBe("2026-11-22");
    expect(inZone("America/New_York", () => dayAt(instant))).toBe("2026-11-21");
    expect(inZone("Asia/Jakarta", () => instantOf("2026-11-22", 9 * 60))).toBe(Date.UTC(2026, 10, 22, 2));
  });

  it("has days of 23 and 25 hours where clocks change", () => {
    const hours = (day: string) => (endOf(day) + 1 - instantOf(day)) / 3_600_000;
    inZone("Europe/Berlin", () => {
      expect(["2026-03-29", "2026-10-25", "2026-11-01"].map(hours)).toEqual([23, 25, 24]);
      // half past two is skipped that night
      expect(instantOf("2026-03-29", 150)).toBe(Date.UTC(2026, 2, 29, 1, 30));
      expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    });
  });

  it("moves an instant by days and leaves its time on the clock", () => {
    inZone("Europe/Berlin", () => {
      const nine = instantOf("2026-03-27", 9 * 60);
      expect(movedAlong(nine, "2026-03-28", "2026-03-30")).toBe(instantOf("2026-03-29", 9 * 60));
    });
  });

  it("finds the Monday after", () => {
    expect(["2026-11-22", "2026-11-23", "2026-11-24"].map(nextMonday)).toEqual([
      "2026-11-23",
      "2026-11-30",
      "2026-11-30",
    ]);
  });
});
