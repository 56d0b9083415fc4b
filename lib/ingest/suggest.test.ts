import { expect, test } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import type { Database } from "../db/database";
import { joinContacts } from "../db/joins";
import { undo } from "../db/journal";
import { countSuggestions, decideLater, declareDifferent, suggestedJoins, suggestionsOf } from "../db/suggestions";
import { ingest } from "./ingest";
import { suggestQueued } from "./suggest";

const now = Date.UTC(2026, 10, 21);
const rani = { name: "Rani Puspitawidjaja", headline: "Barista at Kopi Tetes, Bandung" };

async function comment(db: Database, network: string, handle: string, shown: object, id = handle): Promise<void> {
  const value = { type: "comment", id, actor: { handle, ...shown }, text: "enak", post: { id: "1" } };
  const rows = [{ is: "capture", seenAt: now, source: "dom", value }];
  await ingest({ network, page: "https://x.com/kedai/status/1", rows }, { now, db });
}

/** Rani on two networks, her namesake's neighbour on a third, all looked at. */
async function world(): Promise<Database> {
  const db = freshDatabase();
  await comment(db, "x", "ranipuspita", rani);
  await comment(db, "github", "rani-puspita", rani);
  await comment(db, "bluesky", "joko.bsky.social", { name: "Joko Lelono" });
  while ((await suggestQueued(10, db)) > 0);
  return db;
}

const pairs = async (db: Database) =>
  (await suggestedJoins(10, now, db)).map(({ contacts }) => contacts.map(({ id }) => id).sort());

test("who is called the same by a rare name, and has nearly the same handle, may be one person; nobody else", async () => {
  const db = await world();
  expect(await db.contacts.count()).toBe(3);
  expect(await pairs(db)).toEqual([["github:@rani-puspita", "x:@ranipuspita"]]);
  const [found] = await suggestedJoins(10, now, db);
  expect(found?.suggestion.score).toBeGreaterThan(0.8);
  expect(found?.suggestion.reasons.map(({ is }) => is)).toEqual(expect.arrayContaining(["name", "handle", "company"]));
  expect(await db.queue.where("kind").equals("suggest").count()).toBe(0);
});

test("what the user said is not asked again, also after more was read of them; undone, it is", async () => {
  const db = await world();
  const seq = await declareDifferent("x:@ranipuspita", "github:@rani-puspita", { now, on: db });
  await comment(db, "x", "ranipuspita", { ...rani, headline: "Barista at Kopi Tetes, Bandung, Indonesia" }, "2");
  while ((await suggestQueued(10, db)) > 0);
  expect(await pairs(db)).toEqual([]);
  await undo(seq, { now, on: db });
  expect(await pairs(db)).toHaveLength(1);
});

test("evidence does not join whom the user told apart, and joins them when that is taken back", async () => {
  const db = await world();
  const seq = await declareDifferent("x:@ranipuspita", "github:@rani-puspita", { now, on: db });
  const shown = { ...rani, headline: "rani@puspa.example" };
  await comment(db, "x", "ranipuspita", shown, "2");
  await comment(db, "github", "rani-puspita", shown, "2");
  expect(await db.contacts.count()).toBe(3);
  await undo(seq, { now, on: db });
  expect(await db.contacts.count()).toBe(2);
});

test("put off, it comes back when its time has come", async () => {
  const db = await world();
  const [found] = await suggestedJoins(10, now, db);
  const seq = await decideLater(found?.suggestion.id ?? "", now + 1000, { now, on: db });
  expect(await pairs(db)).toEqual([]);
  expect(await countSuggestions(now, db)).toBe(0);
  expect(await suggestionsOf("x:@ranipuspita", now + 1000, db)).toHaveLength(1);
  expect(await countSuggestions(now + 1000, db)).toBe(1);
  await undo(seq ?? 0, { now, on: db });
  expect(await suggestedJoins(10, now, db)).toEqual([found]);
});

test("joined, the two are not suggested; undone, they are again", async () => {
  const db = await world();
  const seq = await joinContacts("x:@ranipuspita", ["github:@rani-puspita"], { now, on: db });
  expect(await pairs(db)).toEqual([]);
  await undo(seq, { now, on: db });
  expect(await pairs(db)).toHaveLength(1);
});

test("a contact that has an account of that network already is not suggested for another of it", async () => {
  const db = await world();
  await joinContacts("bluesky:@joko.bsky.social", ["x:@ranipuspita"], { now, on: db });
  await comment(db, "bluesky", "ranipuspita.bsky.social", rani);
  while ((await suggestQueued(10, db)) > 0);
  // both may be the one on GitHub, but not each other
  expect((await pairs(db)).sort((a, b) => (a.join() < b.join() ? -1 : 1))).toEqual([
    ["bluesky:@joko.bsky.social", "github:@rani-puspita"],
    ["bluesky:@ranipuspita.bsky.social", "github:@rani-puspita"],
  ]);
});
