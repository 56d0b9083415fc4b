import { expect, it } from "vitest";
import { touchAt } from "./touch";

const day = 86_400_000;

it("counts from the last exchange, whoever it came from", () => {
  expect(touchAt({ rhythmDays: 30, last: 100 })).toBe(100 + 30 * day);
  expect(touchAt({ rhythmDays: 30, last: 100, outbound: { count: 1, last: 90 } })).toBe(100 + 30 * day);
  expect(touchAt({ rhythmDays: 30, last: 100, outbound: { count: 1, last: 900 } })).toBe(900 + 30 * day);
});

it("asks for nobody without a rhythm", () => {
  expect(touchAt({ last: 100 })).toBeUndefined();
});
