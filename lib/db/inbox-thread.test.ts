import { expect, test } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import { ingest } from "../ingest/ingest";
import { setOwn } from "../ingest/own";
import type { Capture } from "../model/capture";
import type { Database } from "./database";
import { threadOf } from "./inbox-thread";

const minute = 60_000;
const now = Date.UTC(2026, 10, 21, 12);
const brand = { id: "did:kopi", handle: "kopitetes" };
const post = { id: "1", author: brand, text: "The new harvest is here" };

const take = (on: Database, page: string, ...captures: Capture[]) => takeFrom("x", on, page, ...captures);

async function takeFrom(network: string, on: Database, page: string, ...captures: Capture[]): Promise<void> {
  const rows = captures.map((value) => ({ is: "capture", seenAt: now, source: "dom", value }));
  expect(await ingest({ network, page, rows }, { now, db: on })).toMatchObject({ quarantined: 0 });
}

const said = (id: string, handle: string, minutesAgo: number, more: Partial<Capture> = {}): Capture => ({
  type: "reply",
  id,
  actor: { handle },
  post,
  text: id,
  at: { at: now - minutesAgo * minute, precision: "ms" },
  ...more,
});

async function shop(): Promise<Database> {
  const on = freshDatabase();
  await setOwn("x", brand, true, { now, on });
  return on;
}

test("a comment stands between what it answers and what answers it, with the post and who wrote what", async () => {
  const on = await shop();
  await take(
    on,
    "https://x.com/kopitetes/status/1",
    said("first", "rani", 50, { type: "comment" }),
    said("second", "", 40, { actor: brand, parent: "first" }),
    said("asked", "rani", 30, { parent: "second" }),
    said("aside", "bagas", 20, { parent: "asked" }),
    said("told", "", 10, { actor: brand, parent: "asked" }),
    said("other", "bagas", 5, { type: "comment" }),
  );
  const thread = await threadOf("x:item:asked", on);
  expect(thread?.lines.map((line) => [line.interaction.text, line.contact?.name])).toEqual([
    ["first", "rani"],
    ["second", undefined],
    ["asked", "rani"],
    ["aside", "bagas"],
    ["told", undefined],
  ]);
  expect(thread).toMatchObject({ post: { text: "The new harvest is here" }, postAuthor: { handle: "kopitetes" } });
  expect(await threadOf("x:item:gone", on)).toBeUndefined();
});

test("what has the same number on another network is none of its answers, however many", async () => {
  const on = await shop();
  const page = "https://x.com/kopitetes/status/1";
  const others = Array.from({ length: 20 }, (_, at) => said(`other ${at}`, "bagas", 9, { parent: "7" }));
  await takeFrom("discourse", on, "https://forum.example/t/1", ...others);
  await take(on, page, said("7", "rani", 20), said("told", "bagas", 10, { parent: "7" }));
  const thread = await threadOf("x:item:7", on);
  expect(thread?.lines.map((line) => line.interaction.text)).toEqual(["7", "told"]);
});

test("a message stands in its conversation, and in no other", async () => {
  const on = await shop();
  const message = (id: string, handle: string, ago: number): Capture => {
    const { post: _post, ...rest } = said(id, handle, ago, { type: "message" });
    return handle === "" ? { ...rest, actor: brand } : rest;
  };
  await take(
    on,
    "https://x.com/messages/1-2",
    message("hello", "rani", 9),
    message("yes?", "", 8),
    message("price", "rani", 7),
  );
  await take(on, "https://x.com/messages/1-3", message("hi", "bagas", 8));
  const thread = await threadOf("x:item:price", on);
  expect(thread?.lines.map((line) => line.interaction.text)).toEqual(["hello", "yes?", "price"]);
});
