import fc from "fast-check";
import { expect, it } from "vitest";
import { RowElements } from "./elements";

const rows = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);

it("keeps the elements of those who stay, and makes some for those who come", () => {
  const elements = new RowElements();
  expect(elements.of(rows(0, 5), 0)).toEqual([0, 1, 2, 3, 4]);
  expect(elements.of(rows(2, 5), 0)).toEqual([2, 3, 4, 5, 6]);
  expect(elements.of(rows(2, 5), 0)).toEqual([2, 3, 4, 5, 6]);
});

it("shows whoever is far away in the elements of those who left, beside the one that stays", () => {
  const elements = new RowElements();
  elements.of(rows(0, 4), 0);
  expect(elements.of([0, ...rows(900, 3)], 0)).toEqual([0, 1, 2, 3]);
  expect(elements.of([0, ...rows(500, 4)], 0)).toEqual([0, 1, 2, 3, 4]);
});

it("gives them anew where more come than stay, but leaves the keyboard's row its own", () => {
  const elements = new RowElements();
  elements.of(rows(0, 8), 6);
  expect(elements.of(rows(5, 8), 6)).toEqual([0, 6, 7, 8, 9, 10, 11, 12]);
  expect(elements.of(rows(11, 8), 18)).toEqual([0, 6, 7, 8, 9, 10, 11, 12]);
});

it("never gives two rows one element, and never moves one in the page", () => {
  const window = fc.tuple(fc.nat(60), fc.integer({ min: 0, max: 12 }), fc.nat(60)).map(([from, count, active]) => {
    const seen = rows(from, count);
    return { active, indexes: seen.includes(active) ? seen : [...seen, active].sort((a, b) => a - b) };
  });
  fc.assert(
    fc.property(fc.array(window, { maxLength: 12 }), (windows) => {
      const elements = new RowElements();
      let before: number[] = [];
      for (const { indexes, active } of windows) {
        const keys = elements.of(indexes, active);
        expect(new Set(keys).size).toBe(indexes.length);
        const there = keys.filter((key) => before.includes(key));
        expect(there).toEqual(before.filter((key) => keys.includes(key)));
        before = keys;
      }
    }),
  );
});
