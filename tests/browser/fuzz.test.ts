/**
 * Changed pages of every network, a share of what `npm run fuzz` reads and always the same: no reader throws, hangs, writes to
 * the page or takes longer than 100 ms for an item, no text is run, and what is read is taken by the worker or put aside.
 */
import { afterAll, beforeAll, expect, it } from "vitest";
import { networks } from "../contract/own-pages";
import { type Fuzzer, openFuzzer, told } from "../fuzz/pages";

const seed = 20_261_122;
const each = 60;

let fuzzer: Fuzzer;
beforeAll(async () => {
  fuzzer = await openFuzzer();
});
afterAll(() => fuzzer.close());

it.each(networks)(`finds nothing in changed pages of $network (seed ${seed})`, async ({ network, pages }) => {
  const { findings, pages: read } = await fuzzer.pagesOf(network, pages, each, seed);
  expect(told(findings)).toEqual([]);
  expect(read).toBe(each);
});
