import { beforeEach, describe, expect, it } from "vitest";
import { contents, freshDatabase } from "../../tests/builders/database";
import { meet, salesStart as now } from "../../tests/builders/sales";
import { addDays, dayAt, endOf, instantOf } from "../model/calendar";
import type { Task, TaskEntry } from "../model/task";
import { activityOf } from "./activity";
import type { Database } from "./database";
import { undo } from "./journal";
import { addOpportunity, deleteOpportunities } from "./opportunities";
import {
  addTask,
  countDone,
  countDue,
  countOpen,
  deleteTasks,
  doneTasks,
  editTask,
  finishTask,
  nextReminder,
  NoTaskError,
  openTasks,
  reopenTask,
  rescheduleTasks,
  ripeReminders,
  setReminded,
  snoozeTask,
  task,
  tasksOf,
  tasksOfOpportunity,
} from "./tasks";

let on: Database;
let clock: number;
beforeEach(async () => {
  on = freshDatabase();
  clock = now;
  await meet(on, "rani", "budi");
});
const at = () => ({ now: (clock += 1000), on });
const today = dayAt(now);
const add = (title: string, more: Partial<TaskEntry> = {}): Promise<Task> =>
  addTask({ identityId: "x:rani", title, ...more }, at());
const row = async (id: string) => (await task(id, on))?.task;
const open = async () => (await openTasks({ limit: 99 }, on)).map((line) => line.task.title);
const deeds = async (taskId: string) =>
  (await activityOf({ taskId }, { limit: 99 }, on)).map(({ deed }) => deed.is).reverse();

describe("the open tasks", () => {
  it("come by when they are due, those without a date last", async () => {
    await add("some day");
    await add("tomorrow", { dueOn: addDays(today, 1) });
    await add("today", { dueOn: today });
    await add("at ten", { dueOn: today, dueMinute: 600 });
    await add("yesterday", { dueOn: addDays(today, -1) });
    expect(await open()).toEqual(["yesterday", "at ten", "today", "tomorrow", "some day"]);
    expect((await openTasks({ limit: 99, until: endOf(today) + 1 }, on)).map((line) => line.task.title)).toEqual([
      "yesterday",
      "at ten",
      "today",
    ]);
    expect(await countDue(now, on)).toBe(3);
    expect(await countDue(endOf(today) + 1, on)).toBe(4);
  });

  it("go on where a page ended, also among equals", async () => {
    for (let each = 0; each < 7; each += 1) await add(`${each}`, each < 4 ? { dueOn: today } : {});
    const all = (await openTasks({ limit: 99 }, on)).map((line) => line.task.id);
    const paged: string[] = [];
    for (let after: Task | undefined; ;) {
      const page = await openTasks({ limit: 2, ...(after && { after }) }, on);
      paged.push(...page.map((line) => line.task.id));
      after = page.at(-1)?.task;
      if (!after) break;
    }
    expect(paged).toEqual(all);
    expect(new Set(paged).size).toBe(7);
  });

  it("say whom they are about", async () => {
    await add("Call");
    const opportunity = await addOpportunity({ identityId: "x:budi", title: "Beans" }, at());
    await addTask({ title: "Send the price", opportunityId: opportunity.id }, at());
    await addTask({ title: "Tidy up" }, at());
    const lines = await openTasks({ limit: 9 }, on);
    expect(new Map(lines.map((line) => [line.task.title, line.contact?.id]))).toEqual(
      new Map([
        ["Call", "x:rani"],
        ["Send the price", "x:budi"],
        ["Tidy up", undefined],
      ]),
    );
    expect(await tasksOfOpportunity(opportunity.id, on)).toHaveLength(1);
    expect((await on.contacts.get("x:budi"))?.has).toEqual({ tasks: 1, opportunities: 1 });
  });
});

describe("a task", () => {
  it("is refused with the field that will not do, and nothing is written", async () => {
    const before = await contents(on);
    await expect(add("Call", { identityId: "x:nobody" })).rejects.toThrow("identityId: wrong");
    await expect(add("Call", { opportunityId: "gone" })).rejects.toThrow("opportunityId: wrong");
    await expect(add("Call", { dueOn: "soon" })).rejects.toThrow("dueOn: wrong");
    await expect(editTask("gone", { title: "Call" }, at())).rejects.toThrow(NoTaskError);
    expect(await contents(on)).toEqual(before);
  });

  it("edited in two windows keeps the fields of both", async () => {
    const { id } = await add("Call");
    await Promise.all([
      editTask(id, { title: "Call again" }, at()),
      editTask(id, { dueOn: today }, at()),
      editTask(id, { text: "about beans" }, at()),
    ]);
    expect(await row(id)).toMatchObject({ title: "Call again", dueOn: today, text: "about beans", due: endOf(today) });
  });

  it("goes to somebody else", async () => {
    const { id } = await add("Call");
    await editTask(id, { identityId: "x:budi" }, at());
    expect((await on.contacts.get("x:rani"))?.has).toEqual({});
    expect((await on.contacts.get("x:budi"))?.has).toEqual({ tasks: 1 });
  });

  it("that is done leaves the list and the contact's count, and comes back", async () => {
    const { id } = await add("Call", { dueOn: today });
    const before = await row(id);
    await finishTask(id, at());
    await finishTask(id, at());
    expect(await open()).toEqual([]);
    expect(await countDue(now, on)).toBe(0);
    expect((await on.contacts.get("x:rani"))?.has).toEqual({});
    await reopenTask(id, at());
    expect(await row(id)).toEqual({ ...before, changedAt: clock });
    expect((await on.contacts.get("x:rani"))?.has).toEqual({ tasks: 1 });
    expect(await deeds(id)).toEqual(["task-added", "task-done", "task-undone"]);
  });

  it("put off is not due today", async () => {
    const { id } = await add("Call", { dueOn: today });
    await snoozeTask(id, "tomorrow", at());
    expect(await countDue(now, on)).toBe(0);
    expect(await row(id)).toMatchObject({ dueOn: today, remindAt: instantOf(addDays(today, 1), 540) });
    await expect(snoozeTask(id, { on: today }, at())).rejects.toThrow("on: past");
    expect(await deeds(id)).toEqual(["task-added", "task-snoozed"]);
  });

  it("shows among all of a contact's, those done after those open", async () => {
    const [a, b, c] = [await add("a"), await add("b", { dueOn: today }), await add("c")];
    await finishTask(a.id, at());
    await finishTask(c.id, at());
    await add("d");
    expect((await tasksOf(["x:rani", "x:budi"], on)).map(({ title }) => title)).toEqual(["b", "d", "c", "a"]);
    expect(b.identityId).toBe("x:rani");
  });
});

describe("a task that repeats", () => {
  const monthly = { dueOn: "2026-01-31", repeat: { every: 1, unit: "month" as const } };

  it("is followed by the next one, once", async () => {
    const { id } = await add("Pay", monthly);
    await Promise.all([finishTask(id, at()), finishTask(id, at())]);
    await finishTask(id, at());
    expect((await tasksOf(["x:rani"], on)).map(({ dueOn }) => dueOn)).toEqual(["2026-02-28", "2026-01-31"]);
    expect((await on.contacts.get("x:rani"))?.has).toEqual({ tasks: 1 });
  });

  it("opened again takes the next one back, and is followed anew", async () => {
    const { id } = await add("Pay", monthly);
    await finishTask(id, at());
    await reopenTask(id, at());
    expect(await open()).toEqual(["Pay"]);
    await finishTask(id, at());
    expect((await openTasks({ limit: 9 }, on)).map((line) => line.task.dueOn)).toEqual(["2026-02-28"]);
  });

  it("opened again leaves a next one that was changed, and makes no other", async () => {
    const { id } = await add("Pay", monthly);
    await finishTask(id, at());
    const nextId = (await row(id))?.nextId ?? "";
    await editTask(nextId, { text: "with the new card" }, at());
    await reopenTask(id, at());
    await finishTask(id, at());
    expect((await openTasks({ limit: 9 }, on)).map((line) => line.task.id)).toEqual([nextId]);
  });
});

describe("undoing", () => {
  const left = async () => {
    const { activity: _log, ...rest } = await contents(on);
    return rest;
  };

  it("a change, a snooze or that it is done leaves nothing but a line in the log", async () => {
    const { id } = await add("Call", { dueOn: today, repeat: { every: 1, unit: "week" } });
    const before = await left();
    const changes = { title: "Write", identityId: "x:budi", dueOn: addDays(today, 3), dueMinute: 600 };
    for (const seq of [await editTask(id, changes, at()), await snoozeTask(id, "tomorrow", at())].reverse())
      expect(await undo(seq ?? 0, at())).toBe(true);
    expect(await left()).toEqual(before);
    expect(await undo((await finishTask(id, at())) ?? 0, at())).toBe(true);
    expect(await row(id)).toMatchObject({ due: endOf(today) });
    expect(await open()).toEqual(["Call"]);
  });

  it("in the order of doing leads to the start as well, and leaves what came after", async () => {
    const { id } = await add("Call", { dueOn: today });
    const first = await editTask(id, { title: "Write" }, at());
    const second = await editTask(id, { title: "Visit", dueOn: addDays(today, 1) }, at());
    await undo(first ?? 0, at());
    expect(await row(id)).toMatchObject({ title: "Visit", dueOn: addDays(today, 1) });
    await undo(second ?? 0, at());
    expect(await row(id)).toMatchObject({ title: "Call", dueOn: today });
  });

  it("reaches what was deleted since", async () => {
    const { id } = await add("Call");
    const change = await editTask(id, { title: "Write" }, at());
    const deletion = await deleteTasks([id], at());
    await undo(change ?? 0, at());
    await undo(deletion ?? 0, at());
    expect((await row(id))?.title).toBe("Call");
  });

  it("that it is done leaves one that was done once more", async () => {
    const { id } = await add("Call");
    const seq = await finishTask(id, at());
    await reopenTask(id, at());
    await finishTask(id, at());
    await undo(seq ?? 0, at());
    expect((await row(id))?.doneAt).toBe(clock - 1000);
  });
});

describe("the lists", () => {
  it("count what is late, today's, this week's, later, and without a date", async () => {
    const noon = instantOf(today, 12 * 60);
    await add("late", { dueOn: addDays(today, -1) });
    await add("late today", { dueOn: today, dueMinute: 60 });
    await add("today", { dueOn: today });
    await add("this week", { dueOn: addDays(today, 1) });
    await add("next week", { dueOn: addDays(today, 7) });
    await add("some day");
    expect(await countOpen(noon, on)).toEqual({ overdue: 2, today: 1, week: 1, later: 1, someday: 1 });
  });

  it("have what was done last first, in pages", async () => {
    const [a, b, c] = [await add("a"), await add("b"), await add("c")];
    for (const { id } of [b, a]) await finishTask(id, at());
    await finishTask(c.id, { now: clock, on });
    expect(await countDone(on)).toBe(3);
    const titles: string[] = [];
    for (let after: Task | undefined; ;) {
      const page = await doneTasks({ limit: 1, ...(after && { after }) }, on);
      if (page.length === 0) break;
      titles.push(...page.map((line) => line.task.title));
      after = page[0]?.task;
    }
    expect(titles[2]).toBe("b");
    expect(titles.slice(0, 2).sort()).toEqual(["a", "c"]);
  });
});

describe("deleting", () => {
  it("is undone exactly", async () => {
    const [a, b] = [await add("a", { dueOn: today, reminder: now }), await add("b")];
    await finishTask(b.id, at());
    const { activity: _log, ...before } = await contents(on);
    const seq = await deleteTasks([a.id, b.id], at());
    expect(await on.tasks.count()).toBe(0);
    expect((await on.contacts.get("x:rani"))?.has).toEqual({});
    await undo(seq ?? 0, at());
    const { activity: _more, journal: _entry, ...after } = await contents(on);
    expect(after).toEqual({ ...before, journal: undefined });
    expect(await deeds(a.id)).toEqual(["task-added", "task-deleted", "task-restored"]);
  });

  it("of an opportunity leaves its tasks with the person", async () => {
    const opportunity = await addOpportunity({ identityId: "x:rani", title: "Beans" }, at());
    const { id } = await add("Send the price", { opportunityId: opportunity.id });
    await deleteOpportunities([opportunity.id], at());
    await editTask(id, { title: "Write" }, at());
    expect(await row(id)).toMatchObject({ identityId: "x:rani", title: "Write" });
  });
});

describe("reminders", () => {
  it("are ripe when their time comes, the oldest first, until they are given", async () => {
    await add("later", { reminder: now + 500 });
    const first = await add("first", { reminder: now + 100 });
    expect(await nextReminder(on)).toBe(now + 100);
    expect(await ripeReminders(now + 99, 9, on)).toEqual([]);
    const ripe = await ripeReminders(now + 500, 9, on);
    expect(ripe.map((line) => [line.task.title, line.contact?.id])).toEqual([
      ["first", "x:rani"],
      ["later", "x:rani"],
    ]);
    await setReminded([first], on);
    expect(await nextReminder(on)).toBe(now + 500);
    await finishTask(first.id, at());
    await reopenTask(first.id, at());
    expect(await nextReminder(on)).toBe(now + 500);
  });

  it("set anew while one was given stay", async () => {
    const given = await add("Call", { reminder: now + 100 });
    await editTask(given.id, { reminder: now + 900 }, at());
    await setReminded([given], on);
    expect(await nextReminder(on)).toBe(now + 900);
  });

  it("are not given for what is done", async () => {
    const { id } = await add("Call", { reminder: now + 100 });
    await finishTask(id, at());
    expect(await nextReminder(on)).toBeUndefined();
  });
});

it("days move with the user to another time zone", async () => {
  const zone = process.env.TZ;
  process.env.TZ = "Asia/Jakarta";
  const { id } = await add("Call", { dueOn: "2026-11-22" });
  process.env.TZ = "Europe/Berlin";
  await rescheduleTasks(on);
  expect((await row(id))?.due).toBe(Date.UTC(2026, 10, 22, 23) - 1);
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});
