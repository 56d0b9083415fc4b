import { expect, it } from "vitest";
import { sumOf, sumsByNetwork } from "./sums";

const daily = (network: string, day: string, counts: Parameters<typeof sumOf>[0][number]["counts"]) => ({
  id: `${day} ${network}`,
  day,
  network,
  counts,
});

it("sums days by class and network, the busiest network first", () => {
  const days = [
    daily("x", "2026-11-01", { comment: 2, share: 1 }),
    daily("x", "2026-11-02", { reply: 1 }),
    daily("bluesky", "2026-11-02", { reaction: 7 }),
  ];
  expect(sumOf(days)).toEqual({ byClass: { conversation: 3, amplification: 1, reaction: 7 }, all: 11 });
  expect(sumsByNetwork(days).map(({ network, sum }) => [network, sum.all])).toEqual([
    ["bluesky", 7],
    ["x", 4],
  ]);
  expect(sumOf([]).all).toBe(0);
});
