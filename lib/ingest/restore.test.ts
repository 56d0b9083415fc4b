import { describe, expect, test } from "vitest";
import { backupOf, checked, restoreInto } from "../../tests/builders/backup";
import { freshDatabase } from "../../tests/builders/database";
import { meet, salesStart } from "../../tests/builders/sales";
import type { Database } from "../db/database";
import { schemaVersion } from "../db/dump";
import { RestoringError } from "../db/errors";
import { joinContacts, splitIdentity } from "../db/joins";
import { addNote, deleteNote, editNote, notesOf } from "../db/notes";
import { addOpportunity } from "../db/opportunities";
import { noteViewer, ownAccounts } from "../db/own";
import { addPerson } from "../db/people";
import { addStage } from "../db/pipeline";
import { setCompany, setField, tagContacts } from "../db/profiles";
import { wantRestore } from "../db/restore";
import { isSuppressed, listSuppressed, suppress, unsuppress } from "../db/suppressed";
import { addTask, editTask } from "../db/tasks";
import { verify } from "../db/verify";
import { openBackup } from "../exchange/backup/read";
import type { Account } from "../model/capture";
import { accountKeys } from "../model/ids";
import { eraseForGood } from "./erase";
import { ingest } from "./ingest";
import { rebuildStep } from "./rebuild";
import { setOwn } from "./own";
import { restoreBackup } from "./restore";
import { keysOfIdentity } from "./traits";

const at = (minute: number, on: Database) => ({ now: salesStart + minute * 60_000, on });

async function restored(on: Database, file: Blob): Promise<void> {
  await restoreInto(on, file);
  while (await rebuildStep(on));
}

test("an older backup overwrites nothing newer, and brings back what was deleted", async () => {
  const on = freshDatabase();
  await meet(on, "rani", "budi");
  await setField("x:rani", "company", "Kopi Tetes", at(1, on));
  await tagContacts(["x:rani"], "vip", "add", at(1, on));
  const kept = await addNote("x:rani", "first words", at(1, on));
  const gone = await addNote("x:rani", "to be deleted", at(1, on));
  const task = await addTask({ title: "Call", identityId: "x:rani" }, at(1, on));
  const file = await backupOf(on);
  await setField("x:rani", "company", "Kopi Sore", at(2, on));
  await editNote(kept, "better words", at(2, on));
  await deleteNote(gone, at(2, on));
  await editTask(task.id, { title: "Write" }, at(2, on));
  await restored(on, file);
  expect(await on.profiles.get("x:rani")).toMatchObject({ company: { value: "Kopi Sore" }, tags: ["vip"] });
  expect((await notesOf("x:rani", on)).map(({ text }) => text).sort()).toEqual(["better words", "to be deleted"]);
  expect(await on.tasks.get(task.id)).toMatchObject({ title: "Write" });
  expect(await on.contacts.get("x:rani")).toMatchObject({ company: "Kopi Sore", has: { notes: 2, tasks: 1 } });
});

test("people, their joins, stages and opportunities come to a database that has others", async () => {
  const [there, here] = [freshDatabase(), freshDatabase()];
  await meet(there, "rani", "budi");
  await joinContacts("x:rani", ["x:budi"], at(1, there));
  const stage = await addStage({ name: "Tasting", probability: 40 }, { on: there });
  await addOpportunity({ title: "Beans", identityId: "x:rani", stageId: stage.id }, at(1, there));
  await meet(here, "citra", "rani");
  await addOpportunity({ title: "Cups", identityId: "x:citra" }, at(1, here));
  await restored(here, await backupOf(there));
  expect((await here.contacts.toCollection().primaryKeys()).length).toBe(2);
  expect((await here.identities.get("x:budi"))?.contactId).toBe((await here.identities.get("x:rani"))?.contactId);
  expect(await here.pipeline.get(stage.id)).toMatchObject({ name: "Tasting", count: 1 });
  expect(await here.opportunities.count()).toBe(2);
});

test("who was erased does not come back, nor what hung on them", async () => {
  const [there, here] = [freshDatabase(), freshDatabase()];
  await meet(there, "rani", "budi");
  await addNote("x:rani", "a note", at(1, there));
  await addTask({ title: "Call", identityId: "x:rani" }, at(1, there));
  await setField("x:rani", "company", "Kopi Tetes", at(1, there));
  const keys = accountKeys("x", { handle: "rani" });
  await suppress([{ network: "x", keys }], { at: salesStart, on: here });
  await restored(here, await backupOf(there));
  expect(await here.identities.toCollection().primaryKeys()).toEqual(["x:budi"]);
  expect(await here.interactions.where("[identityId+when]").between(["x:rani"], ["x:rani", []]).count()).toBe(0);
  expect([await here.notes.count(), await here.tasks.count(), await here.profiles.count()]).toEqual([0, 0, 0]);
  expect(await here.identityKeys.get("x:@rani")).toBeUndefined();
});

test("an account that the user said is not theirs stays nobody's, and one that nothing was said of becomes theirs", async () => {
  const on = freshDatabase();
  await meet(on, "rani", "budi");
  await setOwn("x", { handle: "budi" }, true, at(1, on));
  await setOwn("x", { handle: "rani" }, true, at(1, on));
  const file = await backupOf(on);
  await setOwn("x", { handle: "budi" }, false, at(2, on));
  await restored(on, file);
  expect((await ownAccounts("x", on)).map(({ id }) => id)).toEqual(["x:rani"]);
  const elsewhere = freshDatabase();
  await meet(elsewhere, "rani");
  await restored(elsewhere, file);
  expect((await ownAccounts("x", elsewhere)).map(({ id }) => id)).toEqual(["x:budi", "x:rani"]);
  await setOwn("x", { handle: "budi" }, true, at(3, on));
  await restored(on, file);
  expect(await ownAccounts("x", on)).toHaveLength(2);
});

test("who was allowed again and read since the backup is not left out again, but who has their handle now is no reason", async () => {
  const on = freshDatabase();
  await meet(on, "rani", "budi");
  await eraseForGood(["x:rani"], at(1, on));
  await eraseForGood(["x:budi"], at(1, on));
  const file = await backupOf(on);
  for (const { group } of await listSuppressed(on)) await unsuppress(group, on);
  const seenAt = salesStart + 2 * 60_000;
  const comment = (actor: Account) => ({
    is: "capture",
    seenAt,
    source: "dom",
    value: { type: "comment", id: `new-${actor.id}`, actor, text: "hello again", post: { id: "p" } },
  });
  const rows = [comment({ id: "rani", handle: "rani" }), comment({ id: "another", handle: "budi" })];
  await ingest({ network: "x", page: "https://x.com/home", rows }, { now: seenAt, db: on });
  await addNote("x:rani", "is back", at(3, on));
  await restored(on, file);
  expect(await isSuppressed(["x:rani"], on)).toBe(false);
  expect(await isSuppressed(["x:budi"], on)).toBe(true);
  expect((await notesOf("x:rani", on)).map(({ text }) => text)).toEqual(["is back"]);
});

test("whom another installation erased is not read here either", async () => {
  const [there, here] = [freshDatabase(), freshDatabase()];
  await suppress([{ network: "x", keys: ["x:@rani"] }], { at: salesStart, on: there });
  await meet(here, "budi");
  await setOwn("x", { handle: "budi" }, true, at(1, here));
  await restored(here, await backupOf(there));
  await meet(here, "rani");
  expect(await here.identities.toCollection().primaryKeys()).toEqual(["x:budi"]);
});

test("what is entered while everything is put back stands in the lists afterwards, and pages wait", async () => {
  const [there, here] = [freshDatabase(), freshDatabase()];
  await meet(there, "rani", "budi");
  await addNote("x:rani", "a note", at(1, there));
  const backup = await openBackup(await backupOf(there), { schema: schemaVersion });
  await wantRestore({ file: "a", of: backup.total }, here);
  const { tables, pages } = checked(backup);
  await restoreBackup(
    {
      tables,
      async *pages(table, options) {
        if (table === "identities") {
          await addPerson({ name: "Dian Puspa" }, at(2, here));
          await expect(meet(here, "citra")).rejects.toThrow(RestoringError);
        }
        yield* pages(table, options);
      },
    },
    { on: here, most: 1 },
  );
  while (await rebuildStep(here));
  expect((await verify({ on: here, keysOf: keysOfIdentity })).differences).toEqual([]);
  expect((await here.contacts.toArray()).map(({ name }) => name).sort()).toEqual(["Dian Puspa", "budi", "rani"]);
  expect(new Set((await here.contacts.toArray()).map(({ seq }) => seq)).size).toBe(3);
  expect((await here.contacts.get("x:rani"))?.has).toEqual({ notes: 1 });
});

describe("of somebody who was erased after the backup was made, nothing comes back", () => {
  const rani: Account = { id: "7001", handle: "rani_puspa", name: "Rani Puspa", url: "https://x.com/rani_puspa" };
  const [budi, shop]: Account[] = [
    { id: "7002", handle: "budi", name: "Budi" },
    { id: "7003", handle: "kopi_tetes", name: "Kopi Tetes" },
  ];
  const citra: Account = { id: "did:plc:puspa", handle: "puspa.example", name: "Citra" };
  const ours: Account = { id: "did:plc:budi", handle: "budi.example" };

  async function read(on: Database, network: string, rows: readonly object[], page: string): Promise<void> {
    const sightings = rows.map((row) => ({ seenAt: salesStart, source: "dom", is: "capture", ...row }));
    await ingest({ network, page, rows: sightings }, { now: salesStart, db: on });
  }

  const comment = (actor: Account | undefined, id: string, more: object = {}) => ({
    value: { type: "comment", id, actor, text: "when do you open?", post: { id: "p1", author: shop }, ...more },
  });

  async function lived(): Promise<Database> {
    const on = freshDatabase();
    const theirPage = "https://x.com/rani_puspa/status/p9?s=20";
    const post = { id: "p9", author: rani, text: "a secret post", url: "https://x.com/rani_puspa/status/p9" };
    const skeet = { id: "at://did:plc:puspa/app.bsky.feed.post/1", author: citra, text: "a secret skeet" };
    await read(on, "x", [{ is: "post", value: post }, comment(budi, "c5", { post: { id: "p9" } })], theirPage);
    await read(
      on,
      "x",
      [
        comment(rani, "c1", { text: "my secret wish", url: "https://x.com/rani_puspa/status/c1" }),
        {
          value: { type: "comment", id: "c4", actor: shop, parent: "c1", post: { id: "p1" }, text: "at nine, secret" },
        },
        { value: { type: "follow", actor: budi, target: rani } },
        { value: { type: "follow", actor: budi, target: shop } },
        { value: { type: "mention", id: "c3", actor: budi, target: rani, text: "come by" } },
        { is: "post", value: { id: "p8", text: "a secret of nobody", url: "https://x.com/rani_puspa/status/p8" } },
      ],
      "https://x.com/home",
    );
    await read(
      on,
      "bluesky",
      [
        comment(ours, "b1", { post: skeet, parent: skeet.id, url: "https://bsky.app/profile/puspa.example/post/1" }),
        { value: { type: "reaction", actor: ours, post: skeet } },
      ],
      "https://bsky.app/profile/puspa.example/post/1",
    );
    await setOwn("x", { id: "7003" }, true, at(1, on));
    await noteViewer("x", rani, on);
    await setCompany("x:7002", "x:7001", at(2, on));
    await addOpportunity({ title: "Beans", identityId: "x:7002", companyId: "x:7001" }, at(2, on));
    await joinContacts("x:7002", ["x:7001"], at(3, on));
    await splitIdentity("x:7001", at(4, on));
    while (await rebuildStep(on));
    return on;
  }

  async function rowsWith(pattern: RegExp, on: Database): Promise<string[]> {
    const rows = await Promise.all(
      on.tables.map(async (table) =>
        (await table.toArray()).map((row: unknown) => `${table.name} ${JSON.stringify(row)}`),
      ),
    );
    return rows.flat().filter((row) => pattern.test(row));
  }

  const anyTrace = /rani|7001|puspa|secret/i;

  test.each(["x:7001", "bluesky:did:plc:puspa"])("%s", async (id) => {
    const on = await lived();
    const file = await backupOf(on);
    expect((await rowsWith(anyTrace, on)).length).toBeGreaterThan(15);
    for (const each of ["x:7001", "bluesky:did:plc:puspa"]) if (each !== id) await eraseForGood([each], at(5, on));
    await eraseForGood([id], at(6, on));
    expect(await rowsWith(anyTrace, on)).toEqual([]);
    const before = await on.interactions.toArray();
    await restored(on, file);
    expect(await rowsWith(anyTrace, on)).toEqual([]);
    expect(await on.interactions.toArray()).toEqual(before);
  });

  test("nor in a database that never held them, where they are erased by another name", async () => {
    const [there, here] = [await lived(), freshDatabase()];
    await suppress([{ network: "x", keys: ["x:url:https://x.com/rani_puspa"] }], { at: salesStart, on: here });
    await restored(here, await backupOf(there));
    expect(await here.identities.get("x:7001")).toBeUndefined();
    expect(await rowsWith(/rani puspa|secret (?:post|wish)|7001/i, here)).toEqual([]);
    // what others did that was not about them alone stays
    const types = (await here.interactions.toArray()).map(({ type }) => type).sort();
    expect(types).toEqual(["comment", "comment", "follow", "mention", "reaction"]);
  });
});
