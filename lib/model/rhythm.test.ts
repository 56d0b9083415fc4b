import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyHistory, did, every, shuffled } from "../../tests/builders/history";
import { defaultHeatRule } from "./heat";
import { daysSinceLast, isAtRisk, isBack, rhythmOf } from "./rhythm";
import { noTally, type Tallied, tallyOf } from "./tally";

const day = 86_400_000;
const at = Date.parse;
const rhythm = (history: readonly Tallied[]) => rhythmOf(tallyOf(history, defaultHeatRule));
const on = (...dates: string[]) => dates.map((date) => did("comment", `${date}T10:00:00Z`));

describe("cadence", () => {
  it("is the median gap between days of activity, however much was done on one", () => {
    expect(rhythm(on("2026-11-01", "2026-11-04", "2026-11-06", "2026-11-20")).cadenceDays).toBe(3);
    expect(rhythm(on("2026-11-01", "2026-11-04", "2026-11-06")).cadenceDays).toBe(2.5);
    const oneDay = [did("comment", "2026-11-04T11:00:00Z"), did("reaction", "2026-11-04T12:00:00Z")];
    expect(rhythm([...on("2026-11-01", "2026-11-04", "2026-11-06"), ...oneDay]).cadenceDays).toBe(2.5);
  });

  it("needs two days", () => {
    expect(rhythm([])).toEqual({});
    expect(rhythm(on("2026-11-01"))).toEqual({});
  });
});

describe("steady", () => {
  it("is who engaged in every month for ninety days", () => {
    expect(rhythm(every(15, 7, "2026-11-10")).steadyMonths).toBe(4);
    expect(rhythm(every(7, 14, "2026-08-31T12:00:00Z")).steadyMonths).toBe(3);
  });

  it("is not who did so for eighty-nine", () => {
    const history = every(15, 7, "2026-11-10T12:00:00Z");
    expect(rhythm(history.with(0, did("comment", at("2026-11-10T12:00:00Z") - 89 * day))).steadyMonths).toBeUndefined();
  });

  it("is not who left a month out", () => {
    const history = on("2026-06-01", "2026-06-20", "2026-07-28", "2026-09-01", "2026-09-20", "2026-10-28");
    expect(rhythm(history).steadyMonths).toBeUndefined();
    expect(rhythm([...history, ...on("2026-08-15")]).steadyMonths).toBe(5);
  });

  it("is not whose days are fewer than six", () => {
    const five = on("2026-07-01", "2026-07-20", "2026-08-10", "2026-09-10", "2026-10-15");
    expect(rhythm(five).steadyMonths).toBeUndefined();
    expect(rhythm([...five, ...on("2026-10-16")]).steadyMonths).toBe(4);
  });

  it("is a daily visitor too, of whom only the latest days are kept", () => {
    expect(rhythm(every(1, 200, "2026-11-20T10:00:00Z"))).toMatchObject({ cadenceDays: 1, steadyMonths: 7 });
  });

  it("stays so, whatever comes later", () => {
    fc.assert(
      fc.property(anyHistory, (more) => {
        expect(rhythm([...every(10, 12, "2024-05-20"), ...more]).steadyMonths).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});

describe("a silence", () => {
  const last = at("2026-11-10T12:00:00Z");

  it("is long at three times the median gap", () => {
    expect(rhythm(every(10, 12, last)).riskAt).toBe(last + 30 * day);
  });

  it("is never long within three weeks", () => {
    expect(rhythm(every(7, 20, last)).riskAt).toBe(last + 21 * day);
    expect(rhythm(every(1, 100, last)).riskAt).toBe(last + 21 * day);
  });

  it("puts at risk only from the moment after", () => {
    const it = rhythm(every(10, 12, last));
    expect(isAtRisk(it, last + 30 * day)).toBe(false);
    expect(isAtRisk(it, last + 30 * day + 1)).toBe(true);
  });

  it("says nothing of whom are not steady", () => {
    const it = rhythm(every(10, 5, last));
    expect(it.riskAt).toBeUndefined();
    expect(isAtRisk(it, last + 1000 * day)).toBe(false);
  });

  it("becomes long after the last interaction, if at all", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { riskAt } = rhythm([...every(10, 12, "2024-05-20"), ...history]);
        expect(riskAt).toBeGreaterThan(Math.max(at("2024-05-20"), ...history.map(({ when }) => when)));
      }),
    );
  });
});

describe("back", () => {
  const left = at("2026-09-10T09:00:00Z");
  const steady = every(10, 12, left);
  const returned = (days: number) => [...steady, did("comment", left + days * day)];

  it("is who returns after a silence that was long for them", () => {
    expect(rhythm(returned(31))).toMatchObject({ backAt: left + 31 * day, backAfterDays: 31 });
    expect(rhythm(returned(30))).not.toHaveProperty("backAt");
  });

  it("is told for three weeks", () => {
    const it = rhythm(returned(40));
    const { backAt } = it;
    expect(isBack(it, (backAt ?? 0) + 21 * day - 1)).toBe(true);
    expect(isBack(it, (backAt ?? 0) + 21 * day)).toBe(false);
  });

  it("dates from the first day they were there again, and is news no more when they are there three weeks later", () => {
    const again = (days: number) => rhythm([...returned(40), did("reaction", left + (40 + days) * day)]);
    expect(again(5).backAt).toBe(at("2026-10-20T12:00:00Z"));
    expect(again(5).backAfterDays).toBe(40);
    expect(again(21).backAt).toBe(at("2026-10-20T12:00:00Z"));
    expect(again(22).backAt).toBeUndefined();
  });

  it("is nobody who was not steady before", () => {
    expect(rhythm([...every(10, 5, left), ...every(10, 12, left + 200 * day)])).not.toHaveProperty("backAt");
    expect(rhythm([...every(1, 30, left), did("comment", left + 60 * day)])).not.toHaveProperty("backAt");
  });

  it("is nobody who was there in between, though the page told the month only", () => {
    const between = left + 30 * day;
    const rough = did("comment", between, { at: { at: between, precision: "month", about: true } });
    expect(rhythm(returned(70))).toHaveProperty("backAt");
    expect(rhythm([...returned(70), rough])).not.toHaveProperty("backAt");
  });

  it("and at risk is nobody at once", () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 0, max: 800 }), (history, later) => {
        const it = rhythm([...every(10, 12, "2024-05-20"), ...history]);
        const now = (it.riskAt ?? 0) + 1;
        expect(isBack(it, now) && isAtRisk(it, now)).toBe(false);
        expect(isBack(it, now + later * day) && isAtRisk(it, now + later * day)).toBe(false);
      }),
    );
  });
});

it("is the same whatever the order the history was read in", () => {
  fc.assert(
    fc.property(anyHistory, fc.array(fc.nat(1000)), (history, picks) => {
      const all = [...every(9, 14, "2026-08-20"), ...history];
      expect(rhythm(shuffled(all, picks))).toEqual(rhythm(all));
    }),
  );
});

it("counts whole days since the last interaction", () => {
  const tally = tallyOf(on("2026-11-10"), defaultHeatRule);
  expect(daysSinceLast(tally, at("2026-11-13T09:59:00Z"))).toBe(2);
  expect(daysSinceLast(tally, at("2026-11-13T10:00:00Z"))).toBe(3);
  expect(daysSinceLast(tally, at("2026-11-10T09:00:00Z"))).toBe(0);
  expect(daysSinceLast(noTally, 0)).toBeUndefined();
});
