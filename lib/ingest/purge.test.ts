import { expect, test } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import { workThrough } from "../../tests/builders/imports";
import { doToMany } from "../db/bulk";
import type { Database } from "../db/database";
import { reportHealth } from "../db/health";
import { joinContacts } from "../db/joins";
import { addNote } from "../db/notes";
import { keepSilent, setCompany, setSaved, tagContacts } from "../db/profiles";
import { isAnybodyDue, previewPurge, purgeJob, setPurgeJob, silentSaved, wantPurge } from "../db/retention";
import { verify } from "../db/verify";
import type { BulkEdit } from "../model/bulk";
import type { Post } from "../model/capture";
import type { RetentionRule } from "../model/retention";
import { ingest } from "./ingest";
import { setOwn } from "./own";
import { purgeStep } from "./purge";
import { keysOfIdentity } from "./traits";

const now = Date.UTC(2026, 10, 22);
const ago = (months: number): number => Date.UTC(2026, 10 - months, 22);
const rule: RetentionRule = { months: 24, networks: {} };

/** Somebody comments so many months ago, and it was read then. */
async function comment(on: Database, handle: string, months: number, { network = "x", post = "p", id = "" } = {}) {
  const seenAt = ago(months);
  const author = { id: "owner", handle: "owner" };
  const value = {
    type: "comment",
    id: `${handle}${months}${id}`,
    actor: { id: handle, handle, name: handle },
    text: "hi",
    post: { id: post, author },
    at: { at: seenAt, precision: "s" },
  };
  const rows = [{ is: "capture", seenAt, source: "dom", value }];
  await ingest({ network, page: `https://${network}.example/p`, rows }, { now: seenAt, db: on });
}

async function readPost(on: Database, post: Post, months: number): Promise<void> {
  const rows = [{ is: "post", seenAt: ago(months), source: "dom", value: post }];
  await ingest({ network: "x", page: "https://x.com/home", rows }, { now: ago(months), db: on });
}

async function purge(on: Database, by = rule): Promise<void> {
  await wantPurge(by, { now, on });
  for (let step = await purgeStep(on); step !== false; step = await purgeStep(on));
}

const people = async (on: Database) => (await on.contacts.where("newest").notEqual(0).primaryKeys()).sort();

test("who is silent goes with all they did; who is active keeps even what is old", async () => {
  const on = freshDatabase();
  await comment(on, "ana", 30);
  await comment(on, "budi", 30);
  await comment(on, "budi", 1);
  expect(await isAnybodyDue(rule, now, on)).toBe(true);
  expect(await previewPurge(rule, { now, on })).toMatchObject({
    people: [{ id: "x:ana", interactions: 1, since: ago(30), isWhole: true }],
    networks: [{ network: "x", contacts: 1, interactions: 1 }],
  });
  await purge(on);
  expect(await people(on)).toEqual(["x:budi"]);
  expect(await on.interactions.count()).toBe(2);
  // they wrote what budi answered, and nothing else
  expect(await on.identities.get("x:owner")).toBeDefined();
  expect(await isAnybodyDue(rule, now, on)).toBe(false);
});

test("what an old post brings today is not old tomorrow", async () => {
  const on = freshDatabase();
  const value = { type: "comment", id: "1", actor: { handle: "ana" }, text: "hi", at: { at: ago(60), precision: "s" } };
  const rows = [{ is: "capture", seenAt: now, source: "dom", value }];
  await ingest({ network: "x", page: "https://x.com/home", rows }, { now, db: on });
  await purge(on);
  expect(await people(on)).toHaveLength(1);
});

test("who is saved stays, and so does whoever something was entered on", async () => {
  const on = freshDatabase();
  for (const who of ["saved", "noted", "tagged", "firm", "member", "gone"]) await comment(on, who, 30);
  const options = { now, on };
  await setSaved("x:saved", true, options);
  await addNote("x:noted", "met at the fair", options);
  await tagContacts(["x:tagged"], "vip", "add", options);
  await setCompany("x:member", "x:firm", options);
  expect((await previewPurge(rule, options))?.entered.sort()).toEqual(["x:firm", "x:member", "x:noted", "x:tagged"]);
  await purge(on);
  expect(await people(on)).toEqual(["x:firm", "x:member", "x:noted", "x:saved", "x:tagged"]);
});

test("a network's own period holds for its accounts alone", async () => {
  const on = freshDatabase();
  await comment(on, "ana", 8, { network: "linkedin" });
  await comment(on, "ana", 8);
  await purge(on, { months: 24, networks: { linkedin: 6 } });
  expect(await people(on)).toEqual(["x:ana"]);
  await purge(on, { months: 0, networks: { linkedin: 6 } });
  expect(await people(on)).toEqual(["x:ana"]);
});

test("the account that somebody was named after goes, and who is left keeps what they did", async () => {
  const on = freshDatabase();
  await comment(on, "ana", 8);
  await comment(on, "ana", 8, { network: "bluesky" });
  await comment(on, "ana", 9, { network: "bluesky" });
  await joinContacts("x:ana", ["bluesky:ana"], { now, on });
  expect(await people(on)).toEqual(["x:ana"]);
  await purge(on, { months: 24, networks: { x: 6 } });
  expect(await on.contacts.get("bluesky:ana")).toMatchObject({ counts: { comment: 2 }, last: ago(8) });
  expect(await people(on)).toEqual(["bluesky:ana"]);
  expect((await verify({ on, keysOf: keysOfIdentity })).differences).toEqual([]);
});

test("posts that nobody engaged with go with their authors; one's own and those of saved people stay", async () => {
  const on = freshDatabase();
  await setOwn("x", { id: "me", handle: "me" }, true, { now: ago(40), on });
  await readPost(on, { id: "mine", author: { id: "me", handle: "me" }, text: "mine" }, 30);
  await readPost(on, { id: "lone", author: { id: "lone", handle: "lone" }, text: "lone" }, 30);
  await readPost(on, { id: "hers", author: { id: "ana", handle: "ana" }, text: "hers" }, 30);
  await readPost(on, { id: "fresh", author: { id: "eko", handle: "eko" }, text: "fresh" }, 2);
  await comment(on, "ana", 30, { post: "left" });
  await setSaved("x:ana", true, { now, on });
  await purge(on);
  expect((await on.posts.toCollection().primaryKeys()).sort()).toEqual([
    "x:post:fresh",
    "x:post:hers",
    "x:post:left",
    "x:post:mine",
  ]);
  expect(await on.identities.get("x:lone")).toBeUndefined();
  expect(await on.identities.get("x:eko")).toBeDefined();
});

test("however many authors are left, all of them go", async () => {
  const on = freshDatabase();
  for (let at = 0; at < 60; at += 1)
    await readPost(on, { id: `${at}`, author: { id: `a${at}`, handle: `a${at}` }, text: "hi" }, 30);
  await comment(on, "budi", 1);
  expect(await previewPurge(rule, { now, on })).toMatchObject({ posts: 60, people: [] });
  await purge(on);
  expect((await on.identities.toCollection().primaryKeys()).sort()).toEqual(["x:budi", "x:owner"]);
});

test("what could not be understood, old health and old ways back go by the same rule", async () => {
  const on = freshDatabase();
  await on.quarantine.bulkAdd(
    [30, 1].map((months) => ({ network: "x", page: "", path: "", reason: "", row: {}, at: ago(months) })),
  );
  await reportHealth("x", { at: ago(30), read: 1, problems: {} }, on);
  await reportHealth("bluesky", { at: ago(1), read: 1, problems: {} }, on);
  await comment(on, "ana", 1);
  await setSaved("x:ana", true, { now: ago(30), on });
  await setSaved("x:ana", false, { now: ago(1), on });
  await purge(on);
  expect(await on.quarantine.toArray()).toMatchObject([{ at: ago(1) }]);
  expect(await on.siteHealth.toCollection().primaryKeys()).toEqual(["bluesky"]);
  expect(await on.journal.toArray()).toMatchObject([{ at: ago(1) }]);
});

test("ways back go by the period of the network that they bring something back of", async () => {
  const on = freshDatabase();
  await comment(on, "ana", 1);
  await comment(on, "budi", 1, { network: "bluesky" });
  await setSaved("x:ana", true, { now: ago(4), on });
  await setSaved("bluesky:budi", true, { now: ago(4), on });
  await purge(on, { months: 24, networks: { x: 3 } });
  expect(JSON.stringify(await on.journal.toArray())).not.toContain('"x:');
  expect(await on.journal.count()).toBe(1);
});

test("what is of several networks goes by the shortest period of theirs", async () => {
  const on = freshDatabase();
  await comment(on, "ana", 1);
  await comment(on, "budi", 1, { network: "bluesky" });
  await tagContacts(["x:ana", "bluesky:budi"], "vip", "add", { now: ago(4), on });
  await tagContacts(["x:ana"], "fair", "add", { now: ago(4), on });
  await purge(on, { months: 3, networks: { x: 24 } });
  expect(await on.journal.toArray()).toMatchObject([{ count: 1 }]);
});

test("the way back of what was done to many goes by the shortest period of those it leads back", async () => {
  const on = freshDatabase();
  await comment(on, "ana", 1);
  await comment(on, "budi", 1, { network: "bluesky" });
  const jobs: BulkEdit[] = [
    { is: "tag", tag: "vip" },
    { is: "tag", tag: "fair" },
  ];
  for (const [at, deed] of jobs.entries()) {
    const whom = at === 0 ? ["x:ana", "bluesky:budi"] : ["x:ana"];
    expect(await doToMany(whom, deed, { now: ago(4), on, most: 0 })).toBe("later");
    await workThrough(on);
  }
  await purge(on, { months: 3, networks: { x: 24 } });
  expect(await on.journal.toArray()).toMatchObject([{ count: 1 }]);
  expect(await on.imports.toArray()).toMatchObject([{ deed: { tag: "fair" } }]);
  expect(await on.importParts.count()).toBe(1);
});

test("neither looking nor deleting reads a row of whoever is active", async () => {
  const on = freshDatabase();
  for (let at = 0; at < 40; at += 1) await comment(on, `active${at}`, 1, { post: "new" });
  for (let at = 0; at < 3; at += 1) await comment(on, `silent${at}`, 30, { post: "old" });
  const read: string[] = [];
  for (const table of [on.contacts, on.identities, on.interactions])
    table.hook("reading", (row: { id: string } | undefined) => {
      if (row) read.push(row.id);
      return row;
    });
  await previewPurge(rule, { now, on });
  expect(read.filter((id) => id.includes("silent"))).not.toEqual([]);
  await purge(on);
  expect(await on.contacts.where(":id").startsWith("x:silent").count()).toBe(0);
  expect(read.filter((id) => id.includes("active"))).toEqual([]);
});

test("goes in steps: what is done meanwhile counts, and when it is stopped the others stay", async () => {
  const on = freshDatabase();
  for (let at = 0; at < 120; at += 1) await comment(on, `p${String(at).padStart(3, "0")}`, 30);
  await wantPurge(rule, { now, on });
  expect(await purgeStep(on)).toBe(true);
  expect(await purgeJob(on)).toMatchObject({ done: 50, of: 120, purged: { contacts: 50 } });
  await comment(on, "p119", 0);
  await setPurgeJob(undefined, on);
  expect(await purgeStep(on)).toBe(false);
  expect(await people(on)).toHaveLength(70);
  await purge(on);
  expect(await people(on)).toEqual(["x:p119"]);
});

test("saved people who are silent are shown, and not again for as long once they are kept", async () => {
  const on = freshDatabase();
  await comment(on, "ana", 40);
  await comment(on, "budi", 30);
  await comment(on, "citra", 30);
  await setSaved(["x:ana", "x:budi"], true, { now: ago(29), on });
  await setSaved("x:citra", true, { now, on });
  const names = async (at: number) => (await silentSaved(rule, at, on)).map(({ contact }) => contact.id);
  expect(await names(now)).toEqual(["x:ana", "x:budi"]);
  await keepSilent(["x:ana"], { now, on });
  expect(await names(now)).toEqual(["x:budi"]);
  expect(await names(Date.UTC(2029, 0))).toEqual(["x:budi", "x:ana", "x:citra"]);
});
