import { beforeEach, describe, expect, test } from "vitest";
import { storeContacts } from "../../../tests/builders/contact";
import { freshDatabase } from "../../../tests/builders/database";
import { comment, type Done, joinAccounts, now, person, write } from "../../../tests/builders/done";
import { dayMs } from "../../model/days";
import type { InsightsQuery } from "../../model/insights";
import type { Database } from "../database";
import { peopleBehind } from "./insights";
import { atRiskOver } from "./silences";

const weekly = (who: string, last: string): Done[] =>
  Array.from({ length: 20 }, (_, at) => comment(who, Date.parse(`${last}T03:00:00Z`) - at * 7 * dayMs));

/** Rani fell silent in September, and came back on the 20th of October for a moment; Budi did in October, and is silent still. */
const rani = [...weekly("x:rani", "2026-09-01"), comment("bluesky:rani", Date.parse("2026-10-20T20:00:00Z"))];
const budi = weekly("x:budi", "2026-10-01");
const october: InsightsQuery = { from: "2026-09-28", to: "2026-11-22", every: "week", zone: "Asia/Jakarta", now };
const vips: InsightsQuery = { ...october, where: { is: "tag", any: ["vip"] } };

let on: Database;
beforeEach(async () => {
  on = freshDatabase();
  const one = person("x:rani", rani, {
    name: "Rani",
    accounts: ["bluesky:rani", "x:rani"],
    tags: ["vip"],
    riskAt: Date.parse("2026-11-10T20:00:00Z"),
  });
  await storeContacts([one, person("x:budi", budi, { riskAt: Date.parse("2026-10-22T03:00:00Z") })], on);
  await joinAccounts(one, on);
  await write([...rani, ...budi], on);
});

const counts = async (query: InsightsQuery) => {
  const { before, buckets } = await atRiskOver(query, on);
  return [before, ...buckets.map(({ count }) => count)];
};
const then = async (query: InsightsQuery, from: string, to: string) =>
  (await peopleBehind(query, { days: { from, to }, atRisk: true }, { limit: 10 }, on)).ids;

describe("those at risk", () => {
  test("are counted when the range began and at the end of each week, on whatever account they came back", async () => {
    expect(await counts(october)).toEqual([1, 1, 1, 1, 1, 1, 1, 2, 2]);
    expect(await counts(vips)).toEqual([1, 1, 1, 1, 0, 0, 0, 1, 1]);
    expect(await counts({ ...october, every: "day", from: "2026-10-20", to: "2026-10-23" })).toEqual([1, 1, 0, 1, 1]);
  });

  test("are those whom the list behind it names", async () => {
    expect(await then(october, "2026-10-12", "2026-10-18")).toEqual(["x:rani"]);
    expect(await then(vips, "2026-10-19", "2026-10-25")).toEqual([]);
    expect(await then(october, "2026-10-19", "2026-10-25")).toEqual(["x:budi"]);
  });

  test("of a column that has not ended are those of whom it is so now", async () => {
    const other = person("x:citra", [comment("x:citra", now - 60 * dayMs)], { name: "Citra", riskAt: now - dayMs });
    await storeContacts([other], on);
    expect((await counts(october)).slice(-2)).toEqual([2, 3]);
    expect(await then(october, "2026-11-16", "2026-11-22")).toContain("x:citra");
    expect(await then(october, "2026-11-16", "2026-11-21")).not.toContain("x:citra");
  });

  test("are told anew once more is read of them, and whom no list holds is none", async () => {
    expect((await counts(october))[1]).toBe(1);
    await write([comment("x:rani", Date.parse("2026-09-20T03:00:00Z"))], on, 100);
    expect((await counts(october))[1]).toBe(0);
    await write(weekly("x:gone", "2026-09-01"), on, 200);
    expect((await counts(october))[1]).toBe(0);
  });

  test("are none where nothing was read", async () => {
    expect(await atRiskOver({ ...october, every: "month" }, freshDatabase())).toEqual({
      before: 0,
      buckets: ["2026-09-28", "2026-10-01", "2026-11-01"].map((from) => ({ from, count: 0 })),
    });
  });
});
