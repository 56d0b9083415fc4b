/** How sure to be, on judgements that are wrong in known ways. */
import { expect, test } from "vitest";
import { heatOf } from "../../lib/insight/sentiment";
import { type Judged, type Sureness, surenessOf } from "./sureness";

/** A thousand texts of which a model says with a chance of 0.9 that they are of some mood, and so many in ten are. */
function judged(set: string, rightInTen: number, known = 0.67): Judged[] {
  const logs = [0.05, 0.05, 0.9].map(Math.log);
  return Array.from({ length: 1_000 }, (_, at) => ({ set, logs, mood: at % 10 < rightInTen ? 2 : 0, known }));
}

/** What chance those are given under a sureness. */
function chanceOf([text]: readonly Judged[], { temperatures, doubt }: Sureness): number {
  const { logs = [], known = 0 } = text ?? {};
  const most = Math.max(...logs);
  const temperature = (temperatures[logs.indexOf(most)] ?? 1) * heatOf(doubt, known);
  return 1 / logs.reduce((sum, log) => sum + Math.exp((log - most) / temperature), 0);
}

test("what is too sure of itself is made less sure, and what is not sure enough surer", () => {
  for (const right of [7, 9, 10]) {
    const texts = judged("one", right);
    const chance = chanceOf(texts, surenessOf([texts]));
    expect(Math.abs(chance - right / 10), `${right} in ten`).toBeLessThan(0.06);
  }
});

test("a large set does not outweigh a small one", () => {
  const large = Array.from({ length: 5 }, () => judged("large", 9)).flat();
  const small = judged("small", 7);
  const chance = chanceOf(small, surenessOf([large, small]));
  expect(chance).toBeGreaterThan(0.76);
  expect(chance).toBeLessThan(0.85);
});

test("where little of a text is known is learnt to be less sure", () => {
  const usual = judged("usual", 9);
  const strange = judged("strange", 7, 0.45);
  const sureness = surenessOf([usual, strange]);
  expect(sureness.doubt).toBeGreaterThan(0);
  expect(Math.abs(chanceOf(usual, sureness) - 0.9)).toBeLessThan(0.05);
  expect(Math.abs(chanceOf(strange, sureness) - 0.7)).toBeLessThan(0.07);
});
