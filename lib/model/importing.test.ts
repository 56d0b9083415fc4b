import { expect, it } from "vitest";
import { type Import, progressOf } from "./importing";

const job = (is: Import["is"], next: number) => progressOf({ is, parts: 4, next, rows: 750 });

it("an import comes farther with each piece, forth and back", () => {
  expect([0, 1, 3, 4].map((next) => job("running", next))).toEqual([0, 188, 563, 750]);
  expect([4, 3, 1, 0].map((next) => job("undoing", next))).toEqual([0, 187, 562, 750]);
  expect(progressOf({ is: "running", parts: 0, next: 0, rows: 0 })).toBe(0);
});
