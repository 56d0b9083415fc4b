import { expect, test } from "vitest";
import { backupOf, restoreInto } from "../../tests/builders/backup";
import { freshDatabase } from "../../tests/builders/database";
import { meet, salesStart } from "../../tests/builders/sales";
import type { Database } from "../db/database";
import { joinContacts } from "../db/joins";
import { addNote, deleteNote, editNote, notesOf } from "../db/notes";
import { addOpportunity } from "../db/opportunities";
import { addStage } from "../db/pipeline";
import { setField, tagContacts } from "../db/profiles";
import { suppress } from "../db/suppressed";
import { addTask, editTask } from "../db/tasks";
import { accountKeys } from "../model/ids";
import { rebuildStep } from "./rebuild";
import { setOwn } from "./own";

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

test("whom another installation erased is not read here either", async () => {
  const [there, here] = [freshDatabase(), freshDatabase()];
  await suppress([{ network: "x", keys: ["x:@rani"] }], { at: salesStart, on: there });
  await meet(here, "budi");
  await setOwn("x", { handle: "budi" }, true, at(1, here));
  await restored(here, await backupOf(there));
  await meet(here, "rani");
  expect(await here.identities.toCollection().primaryKeys()).toEqual(["x:budi"]);
});
