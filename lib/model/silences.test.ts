import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyHistory, did, every } from "../../tests/builders/history";
import { setBit } from "./columns";
import { dayMs, monthOf, startOfMonth } from "./days";
import { type Engaged, engagedOf } from "./engaged";
import { entryOf } from "./facts";
import { defaultHeatRule } from "./heat";
import { isAtRisk, rhythmOf } from "./rhythm";
import { isLongAt, type Silence, silencesOf, silentAt } from "./silences";
import { type Tallied, tallyOf } from "./tally";

const hourMs = 3_600_000;
const hourOf = (date: string) => Date.parse(date) / hourMs;

/** The months of what some people did, each named by their place. */
function monthsOf(histories: readonly (readonly Tallied[])[]): Engaged[] {
  const all = histories.flatMap((history, person) =>
    history.map((each) => ({
      person,
      month: monthOf(each.when),
      entry: entryOf({ ...each, identityId: "x:a" }, { outbound: false, onOwn: false }, {}),
    })),
  );
  const months = [...Map.groupBy(all, ({ month }) => month)].sort(([a], [b]) => a - b);
  return months.map(([month, rows]) => {
    const part = {
      who: Uint32Array.from(rows, ({ person }) => person),
      code: Uint32Array.from(rows, ({ entry }) => entry.code),
      post: new Uint32Array(rows.length),
      network: 0,
    };
    const engaged = engagedOf([part], startOfMonth(month) / hourMs, () => 0);
    return { ...engaged, person: engaged.who };
  });
}

const silences = (...histories: Tallied[][]): Silence[] => silencesOf(monthsOf(histories), histories.length);
const weekly = every(7, 20, "2026-06-01T10:00:00Z");

describe("silences", () => {
  it("begin when a silence is long for somebody, and end with what they do next", () => {
    const back = did("reaction", "2026-08-03T08:00:00Z");
    expect(silences([...weekly, back])).toEqual([
      { person: 0, after: hourOf("2026-06-22T10:00:00Z"), until: hourOf("2026-08-03T08:00:00Z") },
      // they are as steady as they were
      { person: 0, after: hourOf("2026-08-24T08:00:00Z"), until: Infinity },
    ]);
  });

  it("are those of steady people alone, whoever else is there", () => {
    expect(
      silences(every(7, 5, "2026-06-01"), every(2, 20, "2026-06-01"), [], weekly).map(({ person }) => person),
    ).toEqual([3]);
  });

  it("are told as the rhythm of that moment tells them", () => {
    const instant = fc.integer({ min: hourOf("2023-01-01T00:00:00Z"), max: hourOf("2027-03-01T00:00:00Z") });
    const steady = fc
      .record({ step: fc.integer({ min: 1, max: 40 }), times: fc.integer({ min: 1, max: 80 }) })
      .map(({ step, times }) => every(step, times, "2026-07-01T00:00:00Z"));
    const history = fc.tuple(anyHistory, steady).map((both) =>
      both
        .flat()
        // of what is told to the week the months keep no day
        .filter(({ at }) => at?.precision !== "week")
        .map((each) => ({ ...each, when: Math.floor(each.when / hourMs) * hourMs })),
    );
    fc.assert(
      fc.property(
        fc.array(history, { minLength: 1, maxLength: 3 }),
        fc.array(instant, { minLength: 1 }),
        (all, hours) => {
          const found = silences(...all);
          for (const [person, theirs] of all.entries())
            for (const hour of hours) {
              const before = theirs.filter(({ when }) => when < hour * hourMs);
              expect(found.some((each) => each.person === person && isLongAt(each, hour))).toBe(
                isAtRisk(rhythmOf(tallyOf(before, defaultHeatRule)), hour * hourMs),
              );
            }
        },
      ),
    );
  });

  it("are counted at given hours, of given people", () => {
    const later = every(7, 20, "2026-07-06T10:00:00Z");
    const hours = ["2026-06-22T10:00:00Z", "2026-06-23T00:00:00Z", "2026-08-01T00:00:00Z"].map(hourOf);
    const people = new Uint32Array(1);
    const both = silences(weekly, later);
    expect(silentAt(both, people, hours)).toEqual([0, 0, 0]);
    setBit(people, 0);
    expect(silentAt(both, people, hours)).toEqual([0, 1, 1]);
    setBit(people, 1);
    expect(silentAt(both, people, hours)).toEqual([0, 1, 2]);
  });

  it("outlive no return on the same day", () => {
    const until = hourOf("2026-08-03T08:00:00Z");
    const silence = { person: 0, after: until - dayMs / hourMs, until };
    expect(isLongAt(silence, until)).toBe(true);
    expect(isLongAt(silence, until + 1)).toBe(false);
    expect(isLongAt(silence, silence.after)).toBe(false);
  });
});
