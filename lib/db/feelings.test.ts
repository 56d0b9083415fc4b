import { beforeEach, expect, test } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import { plainReader, workOutAll } from "../../tests/builders/reader";
import { ingest } from "../ingest/ingest";
import type { Capture } from "../model/capture";
import { monthOf } from "../model/days";
import type { Database } from "./database";
import { correctFeeling } from "./facts";
import { feelingsOf } from "./feelings";
import { joinContacts } from "./joins";

const now = Date.UTC(2026, 10, 21, 9);
let on: Database;

beforeEach(() => {
  on = freshDatabase();
});

interface Said {
  /** ms UTC */
  at: number;
  text?: string;
  network?: string;
}

async function say(...said: Said[]): Promise<void> {
  for (const [index, { at, text, network = "x" }] of said.entries()) {
    const value: Omit<Capture, "type"> & { type: string } = {
      type: text === undefined ? "reaction" : "comment",
      actor: { id: "rani", handle: "rani" },
      post: { id: `p${index}` },
      at: { at, precision: "s" },
      ...(text !== undefined && { id: `i${index}`, text }),
    };
    const rows = [{ is: "capture", seenAt: now, source: "dom", value }];
    await ingest({ network, page: "https://x.com/a/status/1", rows }, { now, db: on });
  }
  await workOutAll(on, now, plainReader());
}

const nothing = { negative: 0, neutral: 0, positive: 0, unsure: 0 };

test("tells by month what the texts of all accounts of a contact felt like, as the user corrected them", async () => {
  await say(
    { at: Date.UTC(2026, 10, 1, 0, 30), text: "good" },
    { at: Date.UTC(2026, 9, 31, 23, 30), text: "bad" },
    { at: Date.UTC(2026, 9, 3), text: "bad", network: "bluesky" },
    { at: Date.UTC(2026, 10, 2) },
    { at: Date.UTC(2025, 10, 30, 23), text: "bad, and too long ago" },
  );
  await joinContacts("x:rani", ["bluesky:rani"], { now, on });
  await correctFeeling("bluesky:item:i2", "positive", { now, on });
  const { months, texts } = await feelingsOf("x:rani", now, on);
  expect(months).toHaveLength(12);
  expect(months.at(-1)).toEqual({ month: monthOf(now), felt: { ...nothing, positive: 1 } });
  expect(months.at(-2)?.felt).toEqual({ ...nothing, negative: 1, positive: 1 });
  expect(months[0]?.felt).toEqual(nothing);
  expect(texts).toBe(3);
});

test("of nobody there is nothing to tell", async () => {
  expect(await feelingsOf("x:nobody", now, on)).toMatchObject({ texts: 0 });
});
