import fc from "fast-check";
import { expect, test } from "vitest";
import { interactionTypes } from "./engagement";
import { addHeat, defaultWeights, heatNow, heatOf, noHeat } from "./heat";

const day = 86_400_000;
const now = Date.UTC(2026, 10, 21);
const event = fc.record({ type: fc.constantFrom(...interactionTypes), ago: fc.integer({ min: 0, max: 700 }) });

test("heat equals the sum of weights, each halved every half-life", () => {
  fc.assert(
    fc.property(
      fc.array(event, { minLength: 1, maxLength: 50 }),
      fc.integer({ min: 7, max: 90 }),
      (events, halfLife) => {
        const stored = events.reduce(
          (sum, { type, ago }) => addHeat(sum, heatOf(type, now - ago * day, halfLife)),
          noHeat,
        );
        const direct = events.reduce((sum, { type, ago }) => sum + defaultWeights[type] * 2 ** (-ago / halfLife), 0);
        expect(heatNow(stored, now, halfLife) / direct).toBeCloseTo(1, 9);
      },
    ),
  );
});

test("the order of two people by stored heat is their order at any later moment", () => {
  fc.assert(
    fc.property(event, event, fc.integer({ min: 0, max: 400 }), (a, b, later) => {
      const [heatA, heatB] = [a, b].map(({ type, ago }) => heatOf(type, now - ago * day, 30)) as [number, number];
      const then = now + later * day;
      if (heatA - heatB > 1e-9) expect(heatNow(heatA, then, 30)).toBeGreaterThanOrEqual(heatNow(heatB, then, 30));
    }),
  );
});

test("somebody without interactions has no heat", () => {
  expect(heatNow(noHeat, now, 30)).toBe(0);
});
