import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listed, type Opportunity, probabilityOf, weightedValue } from "./opportunity";
import { byPlace, defaultStages, emptied, rankBetween, recounted, weightedSums } from "./pipeline";

const [fresh, qualified, , won, lost] = defaultStages;

function opportunity(more: Partial<Opportunity> = {}): Opportunity {
  const row = { id: "1", identityId: "x:1", title: "Beans", stageId: "new", rank: 0, createdAt: 0, changedAt: 0 };
  return listed({ ...row, ...more }, "open");
}
const euros = (minor: number) => ({ minor, currency: "EUR" });

describe("the chance of an opportunity", () => {
  it("is its own, else its stage's", () => {
    expect(probabilityOf({}, qualified)).toBe(30);
    expect(probabilityOf({ probability: 0 }, qualified)).toBe(0);
    expect(probabilityOf({ probability: 80 }, qualified)).toBe(80);
  });

  it("is certain once it is closed", () => {
    expect(probabilityOf({ probability: 80 }, won)).toBe(100);
    expect(probabilityOf({ probability: 80 }, lost)).toBe(0);
  });

  it("weighs its value", () => {
    expect(weightedValue({ value: euros(1005) }, fresh)).toEqual(euros(101));
    expect(weightedValue({}, fresh)).toBeUndefined();
  });
});

describe("the totals of a stage", () => {
  const some = [
    opportunity({ value: euros(1000) }),
    opportunity({ value: euros(500), probability: 50 }),
    opportunity({ value: { minor: 7, currency: "JPY" } }),
    opportunity(),
  ];

  it("count, and sum by currency", () => {
    const full = some.reduce((stage, each) => recounted(stage, each, 1), emptied(fresh));
    expect(full.count).toBe(4);
    expect(Object.entries(full.sums).map(([currency, { value }]) => [currency, value])).toEqual([
      ["EUR", 1500],
      ["JPY", 7],
    ]);
    expect(weightedSums(full)).toEqual({ EUR: 350, JPY: 1 });
    expect(weightedSums({ ...full, probability: 90 })).toEqual({ EUR: 1150, JPY: 6 });
  });

  it("come back to nothing", () => {
    const full = some.reduce((stage, each) => recounted(stage, each, 1), emptied(fresh));
    expect(some.reduce((stage, each) => recounted(stage, each, -1), full)).toEqual(fresh);
  });
});

it("the board goes from the open stages to won and lost", () => {
  expect([...defaultStages].reverse().sort(byPlace)).toEqual(defaultStages);
});

it("a rank lies between its neighbours, until there is no room", () => {
  expect(rankBetween(undefined, undefined)).toBe(0);
  expect(rankBetween(5, 5)).toBeUndefined();
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
      fc.double({ noNaN: true, min: 1e-6, max: 1e6 }),
      (a, gap) => {
        const between = rankBetween(a, a + gap);
        expect(between === undefined || (a < between && between < a + gap)).toBe(true);
        expect(rankBetween(undefined, a)).toBeLessThan(a);
        expect(rankBetween(a, undefined)).toBeGreaterThan(a);
      },
    ),
  );
  let [low, steps] = [0, 0];
  for (let next = rankBetween(low, 1024); next !== undefined; next = rankBetween(low, 1024))
    [low, steps] = [next, steps + 1];
  expect(steps).toBeGreaterThan(40);
});
