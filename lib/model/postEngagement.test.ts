import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { totalOf } from "./breakdown";
import { interactionTypes, precisions } from "./engagement";
import { overTime, peopleIn } from "./postEngagement";

const day = 86_400_000;
const start = new Date(2026, 10, 2, 9, 30).getTime();
const at = (ms: number, precision: (typeof precisions)[number] = "s") => ({ at: { at: ms, precision } });

test("who did most stands first, with what they did by type", () => {
  const rows = ["a", "b", "b"].map((identityId, index) => ({
    identityId,
    type: index === 2 ? ("share" as const) : ("comment" as const),
  }));
  expect(peopleIn(rows)).toEqual([
    { identityId: "b", counts: { comment: 1, share: 1 }, total: 2 },
    { identityId: "a", counts: { comment: 1 }, total: 1 },
  ]);
});

describe("engagement over time", () => {
  test("stands in hours where it was one day, and in days where it was a week", () => {
    const hours = overTime([0, 40, 130].map((minutes) => ({ type: "comment", ...at(start + minutes * 60_000) })));
    expect([hours.unit, hours.bars.map(({ counts }) => counts.comment ?? 0)]).toEqual(["hour", [1, 1, 1]]);
    const days = overTime([0, 1, 6].map((days) => ({ type: "comment", ...at(start + days * day) })));
    expect([days.unit, days.bars.map(({ counts }) => counts.comment ?? 0)]).toEqual(["day", [1, 1, 0, 0, 0, 0, 1]]);
    expect(days.bars[0]?.from).toBe(new Date(2026, 10, 2).getTime());
  });

  test("puts nothing where it is not known to have been", () => {
    const rows = [
      { type: "comment" as const, ...at(start) },
      { type: "comment" as const, ...at(start + day) },
      { type: "comment" as const, ...at(start, "month") },
      { type: "reaction" as const },
    ];
    const { unit, bars, untimed } = overTime(rows);
    expect([unit, untimed]).toEqual(["hour", 2]);
    expect(bars.reduce((sum, { counts }) => sum + totalOf(counts), 0)).toBe(2);
    expect(overTime([{ type: "reaction" }])).toMatchObject({ bars: [], untimed: 1 });
  });

  test("counts each interaction once, in bars without a gap, whatever their times", () => {
    const row = fc.record({
      type: fc.constantFrom(...interactionTypes),
      at: fc.option(
        fc.record({
          at: fc.integer({ min: start - 900 * day, max: start }),
          precision: fc.constantFrom(...precisions),
        }),
        { nil: undefined },
      ),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (drawn) => {
        const rows = drawn.map(({ type, at: moment }) => ({ type, ...(moment && { at: moment }) }));
        const { unit, bars, untimed } = overTime(rows);
        const counted = bars.reduce((sum, { counts }) => sum + totalOf(counts), 0);
        expect(counted + untimed).toBe(rows.length);
        expect(bars.length <= 31 || unit === "year").toBe(true);
        const froms = bars.map(({ from }) => from);
        expect(froms).toEqual([...new Set(froms)].sort((a, b) => a - b));
      }),
    );
  });
});
