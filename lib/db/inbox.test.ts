import { expect, test } from "vitest";
import { contents, freshDatabase } from "../../tests/builders/database";
import { ingest } from "../ingest/ingest";
import { setOwn } from "../ingest/own";
import type { Capture } from "../model/capture";
import type { InboxItem, InboxState } from "../model/inbox";
import type { Database } from "./database";
import { answerTimes, countInbox, inboxOf, inboxPage, setInbox } from "./inbox";
import { undo } from "./journal";

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 21, 12);
const page = "https://x.com/kopitetes/status/1";
const brand = { id: "did:kopi", handle: "kopitetes" };
const post = { id: "1", author: brand };

async function take(db: Database, ...captures: Capture[]): Promise<void> {
  const rows = captures.map((value) => ({ is: "capture", seenAt: now, source: "dom", value }));
  expect(await ingest({ network: "x", page, rows }, { now, db })).toMatchObject({ quarantined: 0 });
}

/** A question by somebody under the user's post, some hours ago. */
function question(id: string, who: string, hoursAgo: number, more: Partial<Capture> = {}): Capture {
  const at = { at: now - hoursAgo * hour, precision: "ms" as const };
  return { type: "comment", id, actor: { handle: who }, post, text: "Harganya berapa kak?", at, ...more };
}

function answer(id: string, parent: string, hoursAgo: number): Capture {
  return { ...question(id, "", hoursAgo), type: "reply", actor: brand, parent, text: "50 ribu" };
}

/** A shop with three questions: q1 four hours old, q2 three, q3 two. */
async function shop(): Promise<Database> {
  const db = freshDatabase();
  await setOwn("x", brand, true, { now, on: db });
  await take(db, question("q1", "rani", 4), question("q2", "bagas", 3), question("q3", "rani", 2));
  return db;
}

async function idsIn(state: InboxState, db: Database, at = now): Promise<string[]> {
  const lines = await inboxPage({ state, order: "newest", limit: 9, now: at }, db);
  expect(lines.every((line) => line.state === state)).toBe(true);
  return lines.map(({ item }) => item.id.slice("x:item:".length));
}

async function asksOf(contactId: string, db: Database): Promise<number | undefined> {
  return (await db.contacts.get(contactId))?.has.asks;
}

test("what asks the user waits until it is answered, with the first answer seen, and tells whom and what about", async () => {
  const db = await shop();
  expect(await idsIn("open", db)).toEqual(["q3", "q2", "q1"]);
  expect(await asksOf("x:@rani", db)).toBe(2);
  await take(db, answer("a2", "q1", 1));
  expect(await idsIn("answered", db)).toEqual(["q1"]);
  await take(db, answer("a1", "q1", 3));
  const [line] = await inboxPage({ state: "answered", order: "oldest", limit: 9, now }, db);
  expect(line).toMatchObject({
    item: { asks: "question", answeredAt: now - 3 * hour },
    interaction: { text: "Harganya berapa kak?" },
    contact: { name: "rani", has: { asks: 1 }, outbound: { count: 2, last: now - hour } },
    post: { native: "1", captured: { comment: 3, reply: 2 } },
    answer: { text: "50 ribu", native: "a1" },
  });
  expect(await inboxOf(["x:@rani"], now, db)).toHaveLength(2);
});

test("what the user says stands whatever is seen later, and what is seen is noted all the same", async () => {
  const db = await shop();
  await setInbox(["x:item:q1", "x:item:q2"], { state: "answered" }, { now, on: db });
  await setInbox("x:item:q3", { state: "hidden" }, { now, on: db });
  expect(await countInbox(now, db)).toEqual({ open: 0, answered: 2, hidden: 1, snoozed: 0 });
  expect(await asksOf("x:@rani", db)).toBeUndefined();
  await setInbox("x:item:q2", { state: "open" }, { now, on: db });
  await take(db, answer("a2", "q2", 1), answer("a3", "q3", 1));
  expect(await idsIn("open", db)).toEqual(["q2"]);
  expect(await idsIn("hidden", db)).toEqual(["q3"]);
  expect(await db.inbox.get("x:item:q3")).toMatchObject({ answerId: "x:item:a3", answeredAt: now - hour });
  expect((await db.inbox.get("x:item:q1"))?.answeredAt).toBeUndefined();
});

test("a snooze is over at its time without anything being written: open, or answered if an answer was seen", async () => {
  const db = await shop();
  await setInbox(["x:item:q1", "x:item:q2"], { state: "snoozed", until: now + hour }, { now, on: db });
  await take(db, answer("a2", "q2", 1));
  expect(await idsIn("open", db)).toEqual(["q3"]);
  expect(await idsIn("snoozed", db)).toEqual(["q2", "q1"]);
  expect(await asksOf("x:@rani", db)).toBe(2);
  const later = now + hour;
  expect(await idsIn("open", db, later)).toEqual(["q3", "q1"]);
  expect(await idsIn("answered", db, later)).toEqual(["q2"]);
  expect(await countInbox(later, db)).toEqual({ open: 2, answered: 1, hidden: 0, snoozed: 0 });
});

test("pages read one after the other hold every item once and in order, also those asked in the same instant", async () => {
  const db = await shop();
  const crowd = Array.from({ length: 9 }, (_, at) => question(`c${at}`, `guest${at}`, 5 + (at % 2)));
  await take(db, ...crowd);
  await setInbox(["x:item:c1", "x:item:c4"], { state: "snoozed", until: now - 1 }, { now, on: db });
  const all = [...(await db.inbox.toArray())].sort((a, b) => a.when - b.when || (a.id < b.id ? -1 : 1));
  for (const order of ["oldest", "newest"] as const)
    for (const limit of [1, 2, 5]) {
      const read: InboxItem[] = [];
      for (let after: InboxItem | undefined; ; after = read.at(-1)) {
        const lines = await inboxPage({ state: "open", order, limit, now, ...(after && { after }) }, db);
        if (lines.length === 0) break;
        read.push(...lines.map(({ item }) => item));
      }
      const ids = all.map(({ id }) => id);
      expect(read.map(({ id }) => id)).toEqual(order === "oldest" ? ids : ids.reverse());
    }
});

test("what was said of many is undone at once and in any order, and what was seen meanwhile stays", async () => {
  const db = await shop();
  const before = await contents(db);
  const ids = ["x:item:q1", "x:item:q2", "x:item:q3"];
  const first = await setInbox(ids, { state: "hidden" }, { now, on: db });
  const second = await setInbox("x:item:q2", { state: "snoozed", until: now + hour }, { now, on: db });
  await undo(first, { now, on: db });
  expect(await idsIn("snoozed", db)).toEqual(["q2"]);
  expect(await idsIn("open", db)).toEqual(["q3", "q1"]);
  await undo(second, { now, on: db });
  const { journal: _journal, ...rest } = await contents(db);
  const { journal: _none, ...start } = before;
  expect(rest).toEqual(start);

  const third = await setInbox(ids, { state: "hidden" }, { now, on: db });
  await take(db, answer("a1", "q1", 1));
  await undo(third, { now, on: db });
  expect(await idsIn("answered", db)).toEqual(["q1"]);
  expect(await asksOf("x:@rani", db)).toBe(1);
});

test("what was said of a comment without an id stands when its id and its author's are learnt", async () => {
  const db = freshDatabase();
  await setOwn("x", brand, true, { now, on: db });
  const { id: _id, ...loose } = question("", "rani", 4);
  await take(db, loose);
  const [item] = await db.inbox.toArray();
  await setInbox(item?.id ?? "", { state: "hidden" }, { now, on: db });
  await take(db, { ...loose, actor: { id: "77", handle: "rani" } });
  await take(db, question("q1", "rani", 4));
  expect(await db.inbox.toArray()).toMatchObject([
    { id: "x:item:q1", identityId: "x:77", state: "hidden", byHand: true },
  ]);
  expect(await asksOf("x:77", db)).toBeUndefined();
});

test("a post whose author is learnt to be the user by another page is the user's, with what was asked there before", async () => {
  const db = freshDatabase();
  await take(db, { type: "follow", actor: { handle: "rani" }, target: { id: brand.id } });
  await setOwn("x", brand, true, { now, on: db });
  await take(db, question("q1", "rani", 4, { post: { id: "1", author: { handle: brand.handle } } }));
  expect(await idsIn("open", db)).toEqual([]);
  await take(db, { type: "reaction", actor: brand, post: { id: "9" } });
  expect(await idsIn("open", db)).toEqual(["q1"]);
});

test("the time to the first answer is the middle one, in all and week by week, of 26 weeks", async () => {
  const db = freshDatabase();
  const week = 7 * 24 * hour;
  const asked = (id: string, answeredAt: number, tookHours: number): InboxItem => ({
    id,
    identityId: "x:1",
    network: "x",
    asks: "question",
    when: answeredAt - tookHours * hour,
    state: "answered",
    answeredAt,
  });
  await db.inbox.bulkPut([
    asked("a", now, 1),
    asked("b", now - hour, 5),
    asked("c", now - week, 2),
    asked("d", now - week, 3),
    // its page told the time only about: an answer is not given before the question
    asked("e", now - week, -2),
    asked("f", now - 26 * week, 100),
    { ...asked("g", now, 9), answeredAt: now + hour },
  ]);
  expect(await answerTimes(now, db)).toEqual({
    count: 5,
    median: 2 * hour,
    weeks: [
      { week: "2026-W46", from: Date.UTC(2026, 10, 9), count: 3, median: 2 * hour },
      { week: "2026-W47", from: Date.UTC(2026, 10, 16), count: 2, median: 3 * hour },
    ],
  });
  expect(await answerTimes(Date.UTC(2020, 0, 1), db)).toEqual({ count: 0, weeks: [] });
});
