import fc from "fast-check";
import { expect, test } from "vitest";
import { interactionTypes } from "./engagement";
import { addHeat, defaultHeatRule, defaultWeights, heatNow, heatOf, noHeat, type Weights } from "./heat";

const day = 86_400_000;
const now = Date.UTC(2026, 10, 21);
const event = fc.record({ type: fc.constantFrom(...interactionTypes), ago: fc.integer({ min: 0, max: 700 }) });
const anyWeights: fc.Arbitrary<Weights> = fc.record(
  Object.fromEntries(interactionTypes.map((type) => [type, fc.nat(100)])) as Record<
    keyof Weights,
    fc.Arbitrary<number>
  >,
);

test("heat equals the sum of weights, each halved every half-life", () => {
  fc.assert(
    fc.property(
      fc.array(event, { minLength: 1, maxLength: 50 }),
      anyWeights,
      fc.integer({ min: 7, max: 90 }),
      (events, weights, halfLifeDays) => {
        const stored = events.reduce(
          (sum, { type, ago }) => addHeat(sum, heatOf(type, now - ago * day, { weights, halfLifeDays })),
          noHeat,
        );
        const direct = events.reduce((sum, { type, ago }) => sum + weights[type] * 2 ** (-ago / halfLifeDays), 0);
        if (direct === 0) expect(heatNow(stored, now, halfLifeDays)).toBe(0);
        else expect(heatNow(stored, now, halfLifeDays) / direct).toBeCloseTo(1, 9);
      },
    ),
  );
});

test("the order of two people by stored heat is their order at any later moment", () => {
  fc.assert(
    fc.property(event, event, fc.integer({ min: 0, max: 400 }), (a, b, later) => {
      const [heatA, heatB] = [a, b].map(({ type, ago }) => heatOf(type, now - ago * day, defaultHeatRule)) as [
        number,
        number,
      ];
      const then = now + later * day;
      if (heatA - heatB > 1e-9) expect(heatNow(heatA, then, 30)).toBeGreaterThanOrEqual(heatNow(heatB, then, 30));
    }),
  );
});

test("somebody without interactions has no heat", () => {
  expect(heatNow(noHeat, now, 30)).toBe(0);
});

test("a type of no weight adds no heat", () => {
  const weights = { ...defaultWeights, reaction: 0 };
  expect(heatOf("reaction", now, { weights, halfLifeDays: 30 })).toBe(noHeat);
});
