/** Tallies add up: whatever the order and the grouping, they say the same of a history. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../lib/model/days";
import { defaultHeatRule, defaultWeights, heatNow } from "../../lib/model/heat";
import {
  addTally,
  mostDays,
  noTally,
  type Tallied,
  type Tally,
  tallyOf,
  type TypeCounts,
  withOutbound,
} from "../../lib/model/tally";
import { anyHistory, did, every, shuffled } from "../builders/history";

const now = Date.UTC(2026, 10, 21);
const day = 86_400_000;
const tally = (history: readonly Tallied[]) => tallyOf(history, defaultHeatRule);
const anyTally = fc
  .tuple(anyHistory, fc.array(fc.nat(now), { maxLength: 3 }))
  .map(([history, ours]) => ours.reduce((sum, when) => withOutbound(sum, { when }), tally(history)));

function expectSame(a: Tally, b: Tally): void {
  expect({ ...a, heat: 0 }).toEqual({ ...b, heat: 0 });
  expect(Math.abs(a.heat - b.heat)).toBeLessThan(1e-9);
}

const sum = (counts: TypeCounts) => Object.values(counts).reduce((all, each) => all + each, 0);

describe("adding tallies", () => {
  it("takes them in any order", () => {
    fc.assert(fc.property(anyTally, anyTally, (a, b) => expectSame(addTally(a, b), addTally(b, a))));
  });

  it("takes them in any grouping", () => {
    fc.assert(
      fc.property(anyTally, anyTally, anyTally, (a, b, c) =>
        expectSame(addTally(addTally(a, b), c), addTally(a, addTally(b, c))),
      ),
    );
  });

  it("changes nothing where there is nothing to add", () => {
    fc.assert(
      fc.property(anyTally, (a) => {
        expect(addTally(a, noTally)).toEqual(a);
        expect(addTally(noTally, a)).toEqual(a);
      }),
    );
  });

  it("gives the tally of both histories in one", () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(120), fc.array(fc.nat(1000)), (history, cut, picks) => {
        const parts = [history.slice(0, cut), history.slice(cut)].map(tally) as [Tally, Tally];
        expectSame(addTally(...parts), tally(shuffled(history, picks)));
      }),
    );
  });
});

describe("a tally", () => {
  it("says of a history what a look at all of it says", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const it = tally(history);
        const known = history.filter(({ at }) => !["month", "year"].includes(at?.precision ?? ""));
        const days = [...new Set(known.map(({ when }) => dayOf(when)))].sort((a, b) => b - a);
        expect(it.days).toEqual(days.slice(0, mostDays));
        expect(sum(it.counts)).toBe(history.length);
        expect(Object.values(it.months).reduce((all, month) => all + sum(month), 0)).toBe(history.length);
        const newest = [...history].sort((a, b) => b.when - a.when || (a.id < b.id ? 1 : -1))[0];
        expect(it.lastInteraction?.id).toBe(newest?.id);
        expect(it.last).toBe(newest?.when);
        expect(it.first).toBe(history.length === 0 ? undefined : Math.min(...history.map(({ when }) => when)));
      }),
    );
  });

  it("holds the direct sum of decayed weights as its heat", () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 1, max: 365 }), (history, halfLifeDays) => {
        const { heat } = tallyOf(history, { weights: defaultWeights, halfLifeDays });
        const direct = history.reduce(
          (sum, { type, when }) => sum + defaultWeights[type] * 2 ** (-(now - when) / (halfLifeDays * day)),
          0,
        );
        if (direct === 0) expect(heatNow(heat, now, halfLifeDays)).toBeCloseTo(0, 9);
        else expect(heatNow(heat, now, halfLifeDays) / direct).toBeCloseTo(1, 9);
      }),
    );
  });

  it("counts by month and network, in UTC", () => {
    const history = [
      did("comment", "2026-10-31T23:59:59Z"),
      did("comment", "2026-11-01T00:00:00Z"),
      did("reaction", "2026-11-30T12:00:00Z"),
      did("share", "2026-11-02T00:00:00Z", { network: "bluesky" }),
    ];
    expect(tally(history).months).toEqual({
      "2026-10 x": { comment: 1 },
      "2026-11 x": { comment: 1, reaction: 1 },
      "2026-11 bluesky": { share: 1 },
    });
  });

  it("keeps the newest days when there are more than it holds", () => {
    const { days } = tally(every(2, 100, "2026-11-20T10:00:00Z"));
    expect(days).toHaveLength(mostDays);
    expect(days[0]).toBe(dayOf(Date.parse("2026-11-20")));
    expect(days.at(-1)).toBe(dayOf(Date.parse("2026-11-20")) - 2 * (mostDays - 1));
  });

  it("has no day of an act that the page dates by months only", () => {
    const at = Date.parse("2026-08-20");
    const about = did("comment", at, { at: { at, precision: "month", about: true } });
    expect(tally([about])).toMatchObject({ counts: { comment: 1 }, days: [], last: at });
  });

  it("takes an act that the page does not date for the day it was seen", () => {
    const { at: _at, ...undated } = did("reaction", "2026-11-20T10:00:00Z");
    expect(tally([undated]).days).toEqual([dayOf(Date.parse("2026-11-20"))]);
  });

  it("counts what the user's own accounts did apart", () => {
    const it = [3, 9, 5].reduce((sum, when) => withOutbound(sum, { when }), noTally);
    expect(it).toEqual({ ...noTally, outbound: { count: 3, last: 9 } });
  });

  it("of a contact met but silent takes the first deed, not the first sight, for the beginning", () => {
    const met = { ...noTally, first: 5, last: 5 };
    const deed = tally([did("comment", "2026-11-20")]);
    expect(addTally(met, deed)).toEqual(deed);
  });
});
