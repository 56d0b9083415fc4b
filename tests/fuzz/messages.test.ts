/** A share of what `npm run fuzz` sends, always the same. */
import { expect, test } from "vitest";
import { fuzzMessages } from "./messages";

const seed = 20_261_122;
const count = 400;

test(`changed messages are answered or refused, and leave the database whole (seed ${seed})`, async () => {
  const { findings, messages, taken, refused, quarantined } = await fuzzMessages(count, seed);
  expect(findings.slice(0, 20)).toEqual([]);
  expect(messages).toBe(count);
  // most are changed so that they can be read, or in part
  expect(taken).toBeGreaterThan(count / 4);
  expect(refused).toBeGreaterThan(count / 10);
  expect(quarantined).toBeGreaterThan(count / 20);
}, 120_000);
