import fc from "fast-check";
import { expect, it } from "vitest";
import { RowElements } from "./elements";

const rows = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);

it("keeps the elements of those who stay, and makes some for those who come", () => {
  const elements = new RowElements();
  expect(elements.of(rows(0, 5))).toEqual([0, 1, 2, 3, 4]);
  expect(elements.of(rows(2, 5))).toEqual([2, 3, 4, 5, 6]);
  expect(elements.of(rows(2, 5))).toEqual([2, 3, 4, 5, 6]);
});

it("shows whoever is far away in the elements of those who left, beside the one that stays", () => {
  const elements = new RowElements();
  elements.of(rows(0, 4));
  expect(elements.of([0, ...rows(900, 3)])).toEqual([0, 1, 2, 3]);
  expect(elements.of([0, ...rows(500, 4)])).toEqual([0, 1, 2, 3, 4]);
});

it("never gives two rows one element, and never moves one in the page", () => {
  const window = fc.tuple(fc.nat(60), fc.integer({ min: 0, max: 12 }), fc.nat(60)).map(([from, count, active]) => {
    const seen = rows(from, count);
    return seen.includes(active) ? seen : [...seen, active].sort((a, b) => a - b);
  });
  fc.assert(
    fc.property(fc.array(window, { maxLength: 12 }), (windows) => {
      const elements = new RowElements();
      let before: number[] = [];
      for (const indexes of windows) {
        const keys = elements.of(indexes);
        expect(new Set(keys).size).toBe(indexes.length);
        const there = keys.filter((key) => before.includes(key));
        expect(there).toEqual(before.filter((key) => keys.includes(key)));
        before = keys;
      }
    }),
  );
});
