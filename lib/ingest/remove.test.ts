/** What was done before people were deleted is undone while they are: it shows once they are back. */
import { beforeEach, describe, expect, test } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import { deleteApart, takeBack } from "../../tests/builders/deleting";
import { oneStep, workThrough } from "../../tests/builders/imports";
import { meet, salesStart } from "../../tests/builders/sales";
import { doToMany } from "../db/bulk";
import type { Database } from "../db/database";
import { heldOf } from "../db/held";
import { ImportRunningError, lastBulk, lastImport, startImport } from "../db/imports";
import { setInbox } from "../db/inbox";
import { joinContacts, splitIdentity } from "../db/joins";
import { undo, undoable } from "../db/journal";
import { addOpportunity, deleteOpportunities, editOpportunity, moveOpportunity } from "../db/opportunities";
import { setCompany } from "../db/profiles";
import { addTask, addTaskForEach, deleteTasks, editTask, finishTask } from "../db/tasks";
import type { InboxItem } from "../model/inbox";
import { verify } from "../db/verify";
import { eraseForGood } from "./erase";
import { deleteContacts } from "./remove";
import { keysOfIdentity } from "./traits";

const now = salesStart + 3_600_000;
let on: Database;
let options: { now: number; on: Database };
beforeEach(async () => {
  on = freshDatabase();
  options = { now, on };
  await meet(on, "rani", "budi", "citra");
});

/** The number of the newest step. */
const newest = async (): Promise<number> => (await undoable(1, on))[0]?.seq ?? 0;

/** What is there of what users enter, but for ranks and times of change. */
async function entered(): Promise<unknown> {
  const [tasks, opportunities, inbox, profiles] = await Promise.all([
    on.tasks.toArray(),
    on.opportunities.toArray(),
    on.inbox.toArray(),
    on.profiles.toArray(),
  ]);
  const all = { tasks, opportunities, inbox, profiles };
  return JSON.parse(JSON.stringify(all, (key, value: unknown) => (aside.has(key) ? undefined : value)));
}
const aside = new Set(["changedAt", "rank"]);

/** Each prepares, then does something of which the last step is undone. */
const deeds: Record<string, () => Promise<() => Promise<unknown>>> = {
  "an opportunity that was deleted": async () => {
    const { id } = await addOpportunity({ title: "A hundred cups", identityId: "x:rani" }, options);
    return () => deleteOpportunities([id], options);
  },
  "an opportunity that was moved": async () => {
    const { id } = await addOpportunity({ title: "A hundred cups", identityId: "x:rani" }, options);
    return () => moveOpportunity(id, { stageId: "qualified", place: "first" }, options);
  },
  "an opportunity that was changed": async () => {
    const { id } = await addOpportunity({ title: "A hundred cups", identityId: "x:rani" }, options);
    return () => editOpportunity(id, { title: "Two hundred cups" }, options);
  },
  "an opportunity that was given an organisation": async () => {
    const { id } = await addOpportunity({ title: "A hundred cups", identityId: "x:citra" }, options);
    return () => editOpportunity(id, { companyId: "x:rani" }, options);
  },
  "a task that was deleted": async () => {
    const { id } = await addTask({ title: "Call", identityId: "x:rani" }, options);
    return () => deleteTasks([id], options);
  },
  "a task that was added": async () => () => addTaskForEach(["x:rani"], { title: "Call" }, options),
  "a task that was changed": async () => {
    const { id } = await addTask({ title: "Call", identityId: "x:rani" }, options);
    return () => editTask(id, { title: "Write" }, options);
  },
  "a task that was done, and comes again": async () => {
    const { id } = await addTask(
      { title: "Call", identityId: "x:rani", dueOn: "2026-11-30", repeat: { every: 1, unit: "week" } },
      options,
    );
    return () => finishTask(id, options);
  },
  "what was said of an item of the inbox": async () => {
    const [item] = await on.interactions.where("identityId").equals("x:rani").toArray();
    const asked = { id: item?.id ?? "", identityId: "x:rani", network: "x", when: now, state: "open" as const };
    await on.inbox.put(asked as InboxItem);
    return () => setInbox([item?.id ?? ""], { state: "hidden" }, options);
  },
  "an organisation that was deleted": async () => () => setCompany("x:citra", "x:rani", options),
};

describe.each([
  ["at once", deleteContacts],
  ["one by one", deleteApart],
])("deleted %s", (_, remove) => {
  test.each(Object.keys(deeds))("%s", async (name) => {
    const deed = await deeds[name]?.();
    const before = await entered();
    await deed?.();
    const done = await newest();
    expect(await entered()).not.toEqual(before);
    const gone = await remove(["x:rani", "x:nobody"], options);
    expect(await undo(done, options)).toBe(true);
    expect(await takeBack(gone ?? 0, options)).toBe(true);
    expect(await entered()).toEqual(before);
    expect((await verify({ on, keysOf: keysOfIdentity })).differences).toEqual([]);
  });
});

test("what was hung on somebody while they were away is taken off again", async () => {
  const added = await addTaskForEach(["x:rani"], { title: "Call" }, options);
  const [task] = await on.tasks.toArray();
  const removed = await deleteTasks([task?.id ?? ""], options);
  const gone = await deleteApart(["x:rani", "x:budi"], options);
  for (const step of [removed, added]) expect(await undo(step ?? 0, options)).toBe(true);
  expect(await takeBack(gone ?? 0, options)).toBe(true);
  expect(await on.contacts.count()).toBe(3);
  expect(await on.tasks.count()).toBe(0);
});

test("two jobs: one is taken back while the other is, and both come to an end", async () => {
  await startImport({ file: "a.csv", people: [{ to: "x:citra", tags: ["fair"] }], ...options });
  await workThrough(on);
  for (const first of ["deletion", "import"]) {
    await deleteApart(["x:rani", "x:budi"], options);
    const deletion = await lastBulk(on);
    const file = await lastImport(on);
    const both = [deletion?.entry ?? 0, file?.entry ?? 0];
    for (const entry of first === "deletion" ? both : both.reverse()) {
      await undo(entry, options);
      if (entry === deletion?.entry) await oneStep(on);
    }
    await workThrough(on);
    expect(await on.contacts.count()).toBe(3);
    expect((await on.imports.toArray()).map(({ is }) => is)).not.toContain("undoing");
    expect(await on.queue.where("kind").equals("import").count()).toBe(0);
  }
  expect((await on.contacts.get("x:citra"))?.tags).toEqual([]);
});

test("a new job waits for nothing that another one left, and stopping it stops no other", async () => {
  await deleteApart(["x:rani", "x:budi"], options);
  await undo((await lastBulk(on))?.entry ?? 0, options);
  await expect(doToMany(["x:citra"], { is: "tag", tag: "vip" }, { ...options, most: 0 })).rejects.toThrow(
    ImportRunningError,
  );
  await workThrough(on);
  expect(await doToMany(["x:citra"], { is: "tag", tag: "vip" }, { ...options, most: 0 })).toBe("later");
});

test.each([
  ["at once", deleteContacts],
  ["one by one", deleteApart],
])("nobody's file holds of those who were deleted %s with them but what names them", async (_, remove) => {
  await setCompany("x:citra", "x:rani", options);
  await addTask({ title: "a secret of budi's", identityId: "x:budi" }, options);
  await remove(["x:rani", "x:budi"], options);
  const held = await heldOf("x:citra", on);
  expect(JSON.stringify(held)).not.toContain("budi");
  expect(JSON.stringify(held?.undo)).toContain("x:citra");
});

test.each([
  ["at once", deleteContacts],
  ["one by one", deleteApart],
])("no line of the log names who was erased since their friend was deleted %s", async (_, remove) => {
  await on.identities.update("x:rani", { name: "Rani Puspa" });
  await joinContacts("x:budi", ["x:rani"], options);
  await splitIdentity("x:rani", options);
  await on.activity.add({ at: now, identityId: "x:budi", deed: { is: "joined", name: "Rani Puspa" } });
  const gone = await remove(["x:budi", "x:citra"], options);
  await eraseForGood(["x:rani"], options);
  expect(JSON.stringify([await on.journal.toArray(), await on.importParts.toArray()])).not.toContain("Rani Puspa");
  await takeBack(gone ?? 0, options);
  expect(JSON.stringify(await on.activity.toArray())).not.toContain("Rani Puspa");
});
