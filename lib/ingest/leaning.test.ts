import { readFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import { workOutAll } from "../../tests/builders/reader";
import { correctFeeling } from "../db/facts";
import type { Database } from "../db/database";
import { undo } from "../db/journal";
import { readerFiles, readerOf } from "../insight/reader";
import { ingest } from "./ingest";

const now = Date.UTC(2026, 10, 21, 9);
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(`lib/insight/models/${file}`));
const reader = readerOf({
  language: bytesOf(readerFiles.language),
  sentiment: bytesOf(readerFiles.sentiment),
  intent: bytesOf(readerFiles.intent),
});
let on: Database;

/** Captures a comment and has it read; answers with what it feels like. */
async function comment(id: string, text: string): Promise<string | undefined> {
  const value = { type: "comment", id, text, actor: { id: "rani", handle: "rani" }, post: { id: "1" } };
  const rows = [{ is: "capture", seenAt: now, source: "dom", value }];
  await ingest({ network: "x", page: "https://x.com/a/status/1", rows }, { now, db: on });
  await workOutAll(on, now, reader);
  return (await on.facts.get(`x:item:${id}`))?.feeling;
}
const correct = (id: string, at: number) => correctFeeling(`x:item:${id}`, "positive", { now: now + at, on });

beforeEach(async () => {
  on = freshDatabase();
  await comment("1", "sadis sih kombonya");
  await comment("2", "sadis, sekali hit langsung tumbang");
  await comment("3", "damage-nya sadis parah bang");
});

test("what the user corrects is how later texts of the kind are read, and what was read before stays", async () => {
  for (const id of ["1", "2", "3"]) {
    expect((await on.facts.get(`x:item:${id}`))?.feeling).toBe("negative");
    await correct(id, Number(id));
  }
  expect(await comment("4", "nah ini baru sadis")).toBe("positive");
  expect((await on.facts.get("x:item:1"))?.feeling).toBe("negative");
  expect((await on.leaning.get("leaning"))?.keys.length).toBe(1);
});

test("what is taken back teaches no longer", async () => {
  await correct("1", 1);
  await correct("2", 2);
  const last = (await correct("3", 3)) ?? expect.unreachable();
  expect(await comment("4", "nah ini baru sadis")).toBe("positive");
  await undo(last, { now: now + 9, on });
  await undo(last - 1, { now: now + 9, on });
  expect(await on.leaning.count()).toBe(0);
  expect(await comment("5", "nah itu baru sadis")).toBe("negative");
});

test("other models learn it anew", async () => {
  for (const id of ["1", "2", "3"]) await correct(id, Number(id));
  await comment("4", "nah ini baru sadis");
  const before = await on.leaning.get("leaning");
  await on.leaning.put({ id: "leaning", models: 1, keys: new Int32Array(), weights: new Float32Array() });
  await comment("5", "nah itu baru sadis");
  expect(await on.leaning.get("leaning")).toEqual(before);
});
