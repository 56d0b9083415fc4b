import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { contactOf } from "../../../tests/builders/contact";
import { type ReadRows, rowWindow } from "./rowWindow";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A list of `count` contacts whose seq is their place, the places asked for, and an answer to the last question. */
function listOf(count: number) {
  const asked: number[][] = [];
  let left = 0;
  let answer: () => void = () => {};
  const read: ReadRows = (seqs, heard) => {
    asked.push([...seqs]);
    answer = () => heard(seqs.map((seq) => contactOf({ id: `x:${seq}` })));
    return () => void (left += 1);
  };
  const rows = rowWindow(read);
  const stop = rows.subscribe(() => {});
  const seqs = Uint32Array.from({ length: count }, (_, at) => at);
  return { rows, seqs, asked, stop, answer: () => answer(), left: () => left };
}

it("shows a list when the rows in sight are read, and not before", () => {
  const { rows, seqs, answer } = listOf(100);
  rows.show(seqs);
  expect(rows.count()).toBeUndefined();
  answer();
  expect(rows.count()).toBe(100);
  expect(rows.rowAt(0)?.id).toBe("x:0");
  // another order: the former stays until the next one can be shown
  rows.show(seqs.toReversed());
  expect(rows.rowAt(0)?.id).toBe("x:0");
  answer();
  expect(rows.rowAt(0)?.id).toBe("x:99");
});

it("asks one question at a time, and then for what is in sight by then", () => {
  const { rows, seqs, asked, answer, left } = listOf(10_000);
  rows.show(seqs);
  for (const from of [10, 20, 30, 40]) rows.need(from, from + 20);
  expect(asked).toHaveLength(1);
  answer();
  expect(asked).toHaveLength(2);
  expect(asked[1]).toContain(60);
  expect(left()).toBe(1);
});

it("waits with its question while somebody drags through thousands of rows", () => {
  const { rows, seqs, asked, answer } = listOf(100_000);
  rows.show(seqs);
  answer();
  for (let from = 1_000; from < 90_000; from += 1_000) {
    rows.need(from, from + 20);
    vi.advanceTimersByTime(16);
  }
  // where they began; what they passed is not asked for when that is answered either
  expect(asked).toHaveLength(2);
  answer();
  expect(asked).toHaveLength(2);
  vi.advanceTimersByTime(200);
  expect(asked).toHaveLength(3);
  answer();
  expect(rows.rowAt(89_005)?.id).toBe("x:89005");
  // whom it read before it remembers
  expect(rows.rowAt(0)?.id).toBe("x:0");
});

it("reads at once where somebody leaps and stays", () => {
  const { rows, seqs, asked, answer } = listOf(100_000);
  rows.show(seqs);
  answer();
  rows.need(99_980, 100_000);
  expect(asked[1]).toContain(99_999);
});

it("is shown at once where nobody is on the list", () => {
  const { rows, answer } = listOf(0);
  rows.show(new Uint32Array());
  answer();
  expect(rows.count()).toBe(0);
});

it("leaves its question when nobody listens any more", () => {
  const { rows, seqs, stop, left } = listOf(10);
  rows.show(seqs);
  stop();
  expect(left()).toBe(1);
});
