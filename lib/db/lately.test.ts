import "fake-indexeddb/auto";
import { beforeEach, expect, it } from "vitest";
import { act } from "../../tests/browser/faces/people";
import { ingest } from "../ingest/ingest";
import { db } from "./database";
import { countsSince } from "./lately";

const now = Date.UTC(2026, 10, 22, 12);
const hour = 3_600_000;
const day = 24 * hour;

beforeEach(() => Promise.all(db.tables.map((table) => table.clear())));

it("counts what people did since then by type, and asks about nobody who did nothing", async () => {
  for (const reading of [
    act(now, "maya", "comment", "launch", hour, { text: "One" }),
    act(now, "maya", "comment", "sample", 2 * hour, { text: "Two" }),
    act(now, "maya", "comment", "sample", 9 * day, { text: "Before" }),
    act(now, "bao", "share", "grinder", 8 * day),
  ])
    await ingest(reading, { now });
  const contacts = await db.contacts.toArray();
  const counts = await countsSince(contacts, now - 7 * day);
  expect([...counts.values()]).toEqual([{ comment: 2 }]);
});
