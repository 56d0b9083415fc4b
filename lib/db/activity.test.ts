import { expect, it } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import type { Activity } from "../model/activity";
import { activityOf, log } from "./activity";

const deed = { is: "back" } as const;

it("the log of several accounts is one, newest first, page by page", async () => {
  const on = freshDatabase();
  const rows: Activity[] = [1, 2, 2, 2, 3, 3, 4].map((at, index) => ({
    at,
    identityId: index % 2 === 0 ? "x:a" : "bluesky:a",
    deed,
  }));
  await log([...rows, { at: 9, identityId: "x:b", deed }], on);
  const of = { identityIds: ["x:a", "bluesky:a"] };
  const all = await activityOf(of, { limit: 99 }, on);
  expect(all.map(({ at, seq }) => [at, seq])).toEqual([
    [4, 7],
    [3, 6],
    [3, 5],
    [2, 4],
    [2, 3],
    [2, 2],
    [1, 1],
  ]);
  const paged: Activity[] = [];
  for (let before: Activity | undefined; ;) {
    const page = await activityOf(of, { limit: 2, ...(before && { before }) }, on);
    paged.push(...page);
    before = page.at(-1);
    if (!before) break;
  }
  expect(paged).toEqual(all);
});

it("the log of an opportunity or a task is theirs alone", async () => {
  const on = freshDatabase();
  await log(
    [
      { at: 1, taskId: "t", deed },
      { at: 2, opportunityId: "o", taskId: "t", deed },
      { at: 3, taskId: "u", deed },
    ],
    on,
  );
  expect((await activityOf({ taskId: "t" }, { limit: 9 }, on)).map(({ at }) => at)).toEqual([2, 1]);
  expect((await activityOf({ opportunityId: "o" }, { limit: 9 }, on)).map(({ at }) => at)).toEqual([2]);
});
