import { describe, expect, it } from "vitest";
import { type Aging, dueOf, limitsOf, monthsBefore } from "./retention";

const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const now = at("2026-11-22");
const limits = limitsOf({ months: 24, networks: { linkedin: 6, x: 0 } }, now);
const account = (network: string, firstSeen: string, last?: string): Aging => ({
  network,
  firstSeen: at(firstSeen),
  ...(last !== undefined && { last: at(last) }),
});

describe("who goes", () => {
  it("did nothing for longer than the period", () => {
    const old = account("bluesky", "2020-01-01", "2024-11-21");
    expect(dueOf([old], limits)).toEqual([old]);
    expect(dueOf([account("bluesky", "2020-01-01", "2024-11-23")], limits)).toEqual([]);
  });

  it("is not who did it long ago, and was first seen of late", () => {
    expect(dueOf([account("bluesky", "2026-11-01", "2019-05-01")], limits)).toEqual([]);
  });

  it("goes of a network with its own period alone, and never of one that is kept for ever", () => {
    const linkedin = account("linkedin", "2020-01-01", "2026-03-01");
    const bluesky = account("bluesky", "2020-01-01", "2026-03-01");
    const x = account("x", "2020-01-01", "2020-01-01");
    expect(dueOf([linkedin, bluesky, x], limits)).toEqual([linkedin]);
  });

  it("takes accounts of one network as one", () => {
    const silent = account("bluesky", "2020-01-01", "2020-01-01");
    expect(dueOf([silent, account("bluesky", "2020-01-01", "2026-01-01")], limits)).toEqual([]);
  });

  it("keeps an account that did nothing as long as another one of theirs does", () => {
    const linked = account("linkedin", "2020-01-01");
    expect(dueOf([linked, account("bluesky", "2020-01-01", "2026-01-01")], limits)).toEqual([]);
    expect(dueOf([linked, account("bluesky", "2020-01-01", "2021-01-01")], limits)).toHaveLength(2);
    expect(dueOf([linked], limits)).toEqual([linked]);
  });
});

it("counts back months as the calendar has them, no day less", () => {
  expect(new Date(monthsBefore(at("2026-03-31"), 1)).toISOString()).toBe("2026-02-28T12:00:00.000Z");
  expect(new Date(monthsBefore(at("2026-11-22"), 24)).toISOString()).toBe("2024-11-22T12:00:00.000Z");
  expect(monthsBefore(now, 0)).toBe(-Infinity);
});
