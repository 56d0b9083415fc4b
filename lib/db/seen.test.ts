import { expect, test } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import { seenSince } from "./seen";

test("what was seen is read from a day on, that day with it", async () => {
  const on = freshDatabase();
  const daily = (day: string, network: string) => ({ id: `${day} ${network}`, day, network, counts: { comment: 1 } });
  await on.daily.bulkAdd([
    daily("2026-11-02", "x"),
    daily("2026-11-01", "x"),
    daily("2026-10-31", "x"),
    daily("2026-11-01", "bluesky"),
  ]);
  expect((await seenSince("2026-11-01", on)).map(({ id }) => id)).toEqual([
    "2026-11-01 bluesky",
    "2026-11-01 x",
    "2026-11-02 x",
  ]);
});
