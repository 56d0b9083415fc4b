import { Dexie } from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, test } from "vitest";
import { contents, freshDatabase } from "../../tests/builders/database";
import { workOutAll } from "../../tests/builders/reader";
import { first } from "../../tests/fixtures/001-first";
import { second } from "../../tests/fixtures/002-crm";
import { third } from "../../tests/fixtures/003-posts";
import { fifth } from "../../tests/fixtures/005-runs";
import { sixth } from "../../tests/fixtures/006-read-as";
import { seventh } from "../../tests/fixtures/007-facts";
import { twelfth } from "../../tests/fixtures/012-no-names";
import { allMigrations, Database } from "../db/database";
import { historyOf } from "../db/history";
import { contactsAt, orderedSeqs } from "../db/lists";
import { notesOf } from "../db/notes";
import { listOpportunities } from "../db/opportunities";
import { listPosts, type PostsAsked } from "../db/posts";
import { doneTasks } from "../db/tasks";
import type { Capture } from "../model/capture";
import { ingest } from "./ingest";
import { setOwn } from "./own";
import { askRebuild } from "../db/askRebuild";
import { rebuildStep } from "./rebuild";

const now = Date.UTC(2026, 10, 21);

/** A database that an earlier version wrote, opened by today's code. */
async function upgraded(version: number, tables: Record<string, readonly unknown[]>): Promise<Database> {
  const browser = { indexedDB: new IDBFactory(), IDBKeyRange };
  const old = new Dexie("jalin", browser);
  for (const { version: step, stores } of allMigrations.slice(0, version)) old.version(step).stores(stores);
  for (const [table, rows] of Object.entries(tables)) await old.table(table).bulkAdd([...rows]);
  old.close();
  return new Database("jalin", allMigrations, browser);
}

test("a database of version 1 keeps people, history and what was entered, and gets what is derived", async () => {
  const db = await upgraded(1, first);
  expect(await db.contacts.orderBy("hottest").toArray()).toMatchObject([{ id: "x:1001", name: "Rani Puspa" }]);
  while (await rebuildStep(db, 1));
  expect(await db.contacts.get("x:1001")).toMatchObject({
    savedAt: first.contacts[0].savedAt,
    tags: ["reseller", "vip"],
    counts: { comment: 1, reaction: 1 },
    days: [20728, 20727],
    has: { notes: 1, emails: 1 },
    stage: "acquire",
    seq: 0,
  });
  expect(await notesOf("x:1001", db)).toMatchObject([{ text: "datang tiap Jumat" }]);
  expect(await historyOf("x:1001", { limit: 9 }, db)).toHaveLength(2);
  expect(await db.queue.where("kind").equals("rebuild").count()).toBe(0);
  expect(await db.columns.count()).toBe(1);
});

test("posts of version 2 get their places in the orders", async () => {
  const db = await upgraded(2, second);
  const inOrder = async (asked: Omit<PostsAsked, "limit">) =>
    (await listPosts({ ...asked, limit: 9 }, db)).map(({ post }) => post.id);
  expect(await inOrder({ order: "new" })).toEqual([]);
  while (await rebuildStep(db, 1));
  expect(await inOrder({ order: "new" })).toEqual(["x:post:2", "x:post:1"]);
  expect(await inOrder({ order: "most", isOwn: true })).toEqual(["x:post:1", "x:post:2"]);
  expect(await db.queue.toArray()).toMatchObject([{ kind: "reread" }]);
});

test("opportunities and tasks of version 3 get their places in the lists", async () => {
  const db = await upgraded(3, third);
  const titles = async (is: "open" | "won", order: "closing" | "amount" | "changed") =>
    (await listOpportunities({ is, order, from: 0, limit: 9 }, db)).map((card) => card.opportunity.title);
  expect(await titles("open", "closing")).toEqual(["Beans", "Cups"]);
  expect(await titles("open", "amount")).toEqual(["Beans", "Cups"]);
  expect(await titles("open", "changed")).toEqual(["Cups", "Beans"]);
  expect(await titles("won", "changed")).toEqual(["Course"]);
  expect((await doneTasks({ limit: 9 }, db)).map(({ task }) => task.title)).toEqual(["Call"]);
});

test("items of version 5 that are edited take the place of what was read without an id, of old words and new", async () => {
  const db = await upgraded(5, fifth);
  const take = (value: Partial<Capture>, seenAt: number) => {
    const whole = { type: "comment", actor: { id: "1001" }, post: { id: "1" }, ...value };
    const rows = [{ is: "capture", seenAt, source: "dom", value: whole }];
    return ingest({ network: "x", page: "https://x.com/a/status/1", rows }, { now, db });
  };
  await take({ id: "10", text: "buka jam berapa besok?" }, now);
  await take({ text: "buka jam berapa?" }, now + 1);
  await take({ text: "buka jam berapa besok?" }, now + 2);
  expect(await db.interactions.toArray()).toMatchObject([{ id: "x:item:10", text: "buka jam berapa besok?" }]);
});

test("what version 7 had worked out stays, and is read again for what is talked of", async () => {
  const db = await upgraded(7, seventh);
  expect(await db.facts.get("x:item:10")).toMatchObject(seventh.facts[0]);
  expect(await db.queue.toArray()).toMatchObject([{ kind: "reread", id: "anew" }, { kind: "totals" }]);
  expect(await db.talk.count()).toBe(0);
});

test("what version 6 had captured is told of", async () => {
  const db = await upgraded(6, sixth);
  await workOutAll(db, now);
  expect(await db.facts.toArray()).toMatchObject([
    { id: "x:item:10", feeling: "neutral", models: 1 },
    { id: "x:reaction:~abc", models: 1 },
  ]);
  expect((await db.months.toArray()).map(({ id, code }) => [id, code.length])).toEqual([
    [expect.stringMatching(/^2026-11 x [0-9a-f]$/), 2],
  ]);
  expect((await db.queue.toArray()).map(({ kind }) => kind)).toEqual(["suggest", "totals"]);
});

test("lists of version 12 hold the same people as before, and get their names to sort by", async () => {
  const db = await upgraded(12, twelfth);
  const inOrder = async () => {
    const found = await contactsAt([...(await orderedSeqs({}, { sort: "name", up: true }, db))], db);
    return found.map((each) => each?.name);
  };
  expect(await inOrder()).toHaveLength(3);
  while (await rebuildStep(db));
  expect(await inOrder()).toEqual(["ayu", "Budi", "Čapek"]);
  db.close();
});

test("a recount that was under way in version 12 begins again, so that nobody is left without a name", async () => {
  const db = await upgraded(12, { ...twelfth, queue: [{ kind: "totals", id: "20" }] });
  expect(await db.queue.where("kind").equals("totals").toArray()).toMatchObject([{ id: "" }]);
  while (await rebuildStep(db));
  const found = await contactsAt([...(await orderedSeqs({}, { sort: "name", up: true }, db))], db);
  expect(found.map((each) => each?.name)).toEqual(["ayu", "Budi", "Čapek"]);
  db.close();
});

test("an account that was the user's own in version 1 gets its inbox, and posts their counters", async () => {
  const db = freshDatabase();
  const brand = { handle: "kopitetes" };
  await setOwn("x", brand, true, { now, on: db });
  const post = { id: "1", author: brand };
  const asked = { type: "comment", id: "c1", actor: { handle: "rani" }, text: "Harganya berapa kak?", post };
  const sent = { type: "message", id: "m1", actor: { handle: "bagas" }, text: "masih buka?" };
  for (const value of [asked, sent]) {
    const rows = [{ is: "capture", seenAt: now, source: "dom", value }];
    await ingest({ network: "x", page: "https://x.com/messages/1", rows }, { now, db });
  }
  const before = await contents(db);
  expect(before.inbox).toHaveLength(2);
  await db.inbox.clear();
  await db.posts.toCollection().modify((row) => {
    delete row.captured;
  });
  await db.interactions.toCollection().modify((row) => {
    delete row.toReader;
  });
  await askRebuild(db);
  while (await rebuildStep(db, 1));
  expect(await contents(db)).toEqual(before);
});

test("rebuilding what is right changes nothing", async () => {
  const db = freshDatabase();
  for (const [at, handle] of ["rani", "bagas", "rani"].entries()) {
    const actor = { handle, headline: "rani@puspa.example" };
    const value = { type: "comment", id: String(at), actor, text: "ok", post: { id: "1" } };
    const rows = [{ is: "capture", seenAt: now + at, source: "dom", value }];
    await ingest({ network: at === 1 ? "github" : "x", page: "https://x.com/a/status/1", rows }, { now, db });
  }
  const before = await contents(db);
  await askRebuild(db);
  while (await rebuildStep(db, 1));
  expect(await contents(db)).toEqual(before);
});
