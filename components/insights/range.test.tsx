import { describe, expect, it } from "vitest";
import { insightsPath, type InsightsView, insightsView } from "../dashboard/routes";
import { endOfBucket, lengthOf, rangeBefore, rangeOf } from "./range";

const today = "2026-11-22";
const days = (view: InsightsView) => {
  const { from, to, every } = rangeOf(view, today);
  return [from, to, every];
};

describe("the days of a view", () => {
  it("are the last 30 where nothing is said, and as many as are said", () => {
    expect(days({})).toEqual(["2026-10-24", today, "day"]);
    expect(days({ last: "7d" })).toEqual(["2026-11-16", today, "day"]);
    expect(days({ last: "90d" })).toEqual(["2026-08-25", today, "week"]);
    expect(lengthOf(rangeOf({ last: "90d" }, today))).toBe(90);
  });

  it("are whole months but for the present one, where twelve are asked for", () => {
    expect(days({ last: "12m" })).toEqual(["2025-12-01", today, "month"]);
    expect(rangeBefore(rangeOf({ last: "12m" }, today))).toMatchObject({ from: "2024-12-01", to: "2025-11-22" });
  });

  it("are the user's own where they are named, in columns that stay few", () => {
    expect(days({ from: "2026-11-01", to: "2026-11-01" })).toEqual(["2026-11-01", "2026-11-01", "day"]);
    expect(days({ from: "2026-06-01", to: "2026-09-30" })[2]).toBe("week");
    expect(days({ from: "2025-01-01", to: "2026-09-30" })[2]).toBe("month");
  });

  it("are compared with as many before them", () => {
    expect(rangeBefore(rangeOf({}, today))).toMatchObject({ from: "2026-09-24", to: "2026-10-23" });
    expect(rangeBefore(rangeOf({ from: "2026-11-05", to: "2026-11-07" }, today))).toMatchObject({
      from: "2026-11-02",
      to: "2026-11-04",
    });
  });
});

it("ends a column where the next begins, and the last one where the range does", () => {
  expect(endOfBucket("2026-11-10", { every: "day", to: today })).toBe("2026-11-10");
  expect(endOfBucket("2026-08-25", { every: "week", to: today })).toBe("2026-08-30");
  expect(endOfBucket("2026-11-16", { every: "week", to: "2026-11-18" })).toBe("2026-11-18");
  expect(endOfBucket("2026-02-01", { every: "month", to: today })).toBe("2026-02-28");
});

describe("an address", () => {
  const there = (view: InsightsView) => insightsView(insightsPath(view).split("?")[1] ?? "");

  it("opens the same view", () => {
    const views: InsightsView[] = [
      {},
      { last: "12m", network: "bluesky" },
      { from: "2026-11-01", to: "2026-11-07", segment: "a b&c" },
    ];
    for (const view of views) expect(there(view)).toEqual(view);
  });

  it("says nothing by what is no day, or ends before it begins", () => {
    expect(insightsView("from=2026-02-30&to=2026-03-02&last=7d")).toEqual({ last: "7d" });
    expect(insightsView("from=2026-11-07&to=2026-11-01")).toEqual({});
    expect(insightsView("from=2026-11-07&network=x")).toEqual({ network: "x" });
    expect(insightsView("last=8d")).toEqual({});
  });
});
