import { expect, it } from "vitest";
import { blockRows, rowHeight, visibleBlocks } from "./window";

const block = blockRows * rowHeight;
const height = 0.4 * block;

it("shows what is in sight and a screen around it", () => {
  expect(visibleBlocks(0, height, 100)).toEqual([0, 0]);
  expect(visibleBlocks(block - height, height, 100)).toEqual([0, 1]);
  expect(visibleBlocks(10.5 * block, height, 100)).toEqual([10, 11]);
});

it("shows no block whose beginning is not known yet", () => {
  expect(visibleBlocks(50 * block, height, 3)).toEqual([2, 2]);
});

it("shows the first block above the list, where search and filters are", () => {
  expect(visibleBlocks(-120, height, 1)).toEqual([0, 0]);
});
