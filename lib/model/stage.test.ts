import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyHistory, did, every, shuffled } from "../../tests/builders/history";
import { defaultHeatRule } from "./heat";
import { stageOf, stages } from "./stage";
import { type Tallied, tallyOf, withOutbound } from "./tally";

const nobody = { isCustomer: false };
const when = "2026-11-10T12:00:00Z";
const later = "2026-11-11T12:00:00Z";

/** The advice for a history, and so many acts of the user's own. */
function advice(history: readonly Tallied[], ours = 0, given = nobody) {
  let tally = tallyOf(history, defaultHeatRule);
  for (let count = 0; count < ours; count += 1) tally = withOutbound(tally, { when: Date.parse(when) });
  return stageOf(tally, given);
}

describe("acquire", () => {
  it("is who did nothing yet", () => {
    expect(advice([])).toEqual({ stage: "acquire", reason: { is: "nothing" } });
    expect(advice([], 3)).toEqual({ stage: "acquire", reason: { is: "nothing" } });
  });

  it("is who came on one day, however much they did", () => {
    const history = [did("comment", when), did("reaction", when), did("share", when), did("follow", when)];
    expect(advice(history)).toEqual({ stage: "acquire", reason: { is: "one-day", count: 4 } });
  });

  it("is who came twice", () => {
    expect(advice([did("comment", when), did("reaction", later)])).toEqual({
      stage: "acquire",
      reason: { is: "few", count: 2 },
    });
  });

  it("is who does always the same", () => {
    expect(advice(every(2, 9, when, "reaction"))).toEqual({
      stage: "acquire",
      reason: { is: "one-class", count: 9, class: "reaction" },
    });
  });
});

describe("enhance", () => {
  it("is who came three times, on two days, with two classes", () => {
    expect(advice([did("comment", when), did("reaction", when), did("reaction", later)])).toEqual({
      stage: "enhance",
      reason: { is: "varied", count: 3, classes: ["conversation", "reaction"] },
    });
  });

  it("is whom the user answered once", () => {
    expect(advice([did("comment", when)], 1)).toEqual({
      stage: "enhance",
      reason: { is: "exchange", theirs: 1, ours: 1 },
    });
  });

  it("is nobody who only reacted, whatever the user did", () => {
    expect(advice([did("reaction", when)], 5).stage).toBe("acquire");
  });
});

describe("retain", () => {
  it("is a customer, also one never seen", () => {
    const customer = { stage: "retain", reason: { is: "customer" } };
    expect(advice([], 0, { isCustomer: true })).toEqual(customer);
    expect(advice(every(10, 12, when), 1, { isCustomer: true })).toEqual(customer);
  });

  it("is who was there for three months, also with one kind of engagement", () => {
    expect(advice(every(9, 11, when, "reaction"))).toEqual({
      stage: "retain",
      reason: { is: "steady", months: 4, cadenceDays: 9 },
    });
    expect(advice(every(9, 10, when, "reaction")).stage).toBe("acquire");
  });
});

it("is the same whatever the order the history was read in", () => {
  fc.assert(
    fc.property(anyHistory, fc.array(fc.nat(1000)), fc.nat(2), (history, picks, ours) => {
      expect(advice(shuffled(history, picks), ours)).toEqual(advice(history, ours));
    }),
  );
});

it("is never taken back by more history", () => {
  fc.assert(
    fc.property(anyHistory, anyHistory, fc.nat(1), fc.nat(1), (some, others, ours, more) => {
      const rest = others.map((row) => ({ ...row, id: `more ${row.id}` }));
      const before = stages.indexOf(advice(some, ours).stage);
      expect(stages.indexOf(advice([...some, ...rest], ours + more).stage)).toBeGreaterThanOrEqual(before);
    }),
  );
});
