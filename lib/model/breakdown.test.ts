import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyHistory, did } from "../../tests/builders/history";
import { breakdownOf, totalOf, visibleRate } from "./breakdown";
import { engagementClasses } from "./engagement";
import { defaultHeatRule } from "./heat";
import { noTally, tallyOf, type TypeCounts, withOutbound } from "./tally";

const now = Date.parse("2026-11-21T12:00:00Z");

it("tells what somebody's engagement is made of", () => {
  const history = [
    did("comment", "2026-09-30T12:00:00Z"),
    did("reaction", "2026-11-02T12:00:00Z"),
    did("reaction", "2026-11-06T12:00:00Z", { network: "bluesky" }),
    did("share", "2026-11-18T12:00:00Z"),
  ];
  expect(breakdownOf(withOutbound(tallyOf(history, defaultHeatRule), { when: now }), now)).toEqual({
    byType: { comment: 1, reaction: 2, share: 1 },
    byClass: { conversation: 1, amplification: 1, reaction: 2 },
    byNetwork: [
      { network: "x", counts: { comment: 1, reaction: 1, share: 1 } },
      { network: "bluesky", counts: { reaction: 1 } },
    ],
    byMonth: [
      { month: "2026-09", counts: { comment: 1 } },
      { month: "2026-11", counts: { reaction: 2, share: 1 } },
    ],
    theirs: 4,
    ours: 1,
    cadenceDays: 12,
    daysSinceLast: 3,
  });
});

it("tells of nobody that there is nothing", () => {
  expect(breakdownOf(noTally, now)).toEqual({
    byType: {},
    byClass: { conversation: 0, amplification: 0, reaction: 0 },
    byNetwork: [],
    byMonth: [],
    theirs: 0,
    ours: 0,
  });
});

it("has every interaction once in each of its parts", () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const { byType, byClass, byNetwork, byMonth, theirs } = breakdownOf(tallyOf(history, defaultHeatRule), now);
      const sum = (parts: { counts: TypeCounts }[]) => parts.reduce((all, { counts }) => all + totalOf(counts), 0);
      expect(theirs).toBe(history.length);
      expect(totalOf(byType)).toBe(history.length);
      expect(engagementClasses.reduce((all, each) => all + byClass[each], 0)).toBe(history.length);
      expect(sum(byNetwork)).toBe(history.length);
      expect(sum(byMonth)).toBe(history.length);
    }),
  );
});

describe("the visible engagement rate", () => {
  it("is captured engagements over followers shown", () => {
    expect(visibleRate({ comment: 3, reaction: 9 }, 400)).toBe(0.03);
    expect(visibleRate({}, 400)).toBe(0);
  });

  it("is unknown where no followers are shown", () => {
    expect(visibleRate({ comment: 3 }, undefined)).toBeUndefined();
    expect(visibleRate({ comment: 3 }, 0)).toBeUndefined();
  });
});
