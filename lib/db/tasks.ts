/**
 * Tasks: what is next, and the commands on them. Every command is one transaction that keeps the log and the contact in
 * step; it changes only the fields it names.
 */
import { Dexie, liveQuery } from "dexie";
import type { Activity, Deed } from "../model/activity";
import { defined } from "../model/defined";
import { wrongField } from "../model/entry";
import type { Contact } from "../model/records";
import {
  changedTask,
  newTask,
  nextTask,
  scheduled,
  snoozed,
  type SnoozeChoice,
  snoozeUntil,
  someday,
  type Task,
  type TaskForEach,
  type TaskChanges,
  type TaskEntry,
  type TaskSpan,
  taskSpans,
  tomorrowAt,
} from "../model/task";
import { log } from "./activity";
import { anchorsNow, contactIdsOf, contactsByAnchor } from "./anchors";
import { type Database, db } from "./database";
import { fieldsBefore } from "./undo/fields";
import { foldTables, refold } from "./fold";
import { note } from "./journal";
import type { CommandOptions } from "./profiles";
import { present, unique } from "./rows";
import { aboutTask, reopen } from "./undo/tasks";

/** There is no such task any more; nothing was written. */
export class NoTaskError extends Error {
  override readonly name = "NoTaskError";
}

/** A task with whom it is about. */
export interface TaskLine {
  task: Task;
  contact?: Contact;
}

/**
 * A page of the open tasks, what is due first, first. `until`: only what is due before that instant (ms UTC). `after`: the
 * last one of the page before.
 */
export async function openTasks(
  { limit, until, after }: { limit: number; until?: number; after?: Pick<Task, "id" | "due"> },
  on: Database = db,
): Promise<TaskLine[]> {
  const due = after?.due;
  const ties = due === undefined ? 0 : await on.tasks.where("due").equals(due).count();
  const rows = await on.tasks
    .where("due")
    .between(due ?? Dexie.minKey, until ?? Dexie.maxKey, true, until === undefined)
    .limit(limit + ties)
    .toArray();
  const rest = rows.filter((row) => due === undefined || row.due !== due || row.id > (after?.id ?? ""));
  return linesOf(rest.slice(0, limit), on);
}

/** How many open tasks are due by the end of today, or were before. `now` in ms UTC. */
export async function countDue(now: number, on: Database = db): Promise<number> {
  return on.tasks.where("due").below(tomorrowAt(now)).count();
}

/** How many open tasks each span of time holds, see {@link taskSpans}. `now` in ms UTC. */
export async function countOpen(now: number, on: Database = db): Promise<Record<TaskSpan, number>> {
  const counts = await Promise.all(
    taskSpans(now).map(async ({ id, from, until }) => [
      id,
      await on.tasks.where("due").between(from, until, true, false).count(),
    ]),
  );
  return Object.fromEntries(counts) as Record<TaskSpan, number>;
}

/** A page of the tasks that were done, the latest first. `after`: the last one of the page before. */
export async function doneTasks(
  { limit, after }: { limit: number; after?: Pick<Task, "id" | "doneAt"> },
  on: Database = db,
): Promise<TaskLine[]> {
  const last = after?.doneAt;
  const ties = last === undefined ? 0 : await on.tasks.where("doneAt").equals(last).count();
  const rows = await on.tasks
    .where("doneAt")
    .between(Dexie.minKey, last ?? Dexie.maxKey, true, true)
    .reverse()
    .limit(limit + ties)
    .toArray();
  const rest = rows.filter((row) => last === undefined || row.doneAt !== last || row.id < (after?.id ?? ""));
  return linesOf(rest.slice(0, limit), on);
}

/** How many tasks were done. */
export async function countDone(on: Database = db): Promise<number> {
  return on.tasks.orderBy("doneAt").count();
}

/** All tasks that hang on a contact's accounts: the open ones by when they are due, then those done, latest first. */
export async function tasksOf(identityIds: readonly string[], on: Database = db): Promise<Task[]> {
  return sorted(await on.tasks.where("identityId").anyOf(identityIds).toArray());
}

/** All tasks of an opportunity, in the same order. */
export async function tasksOfOpportunity(opportunityId: string, on: Database = db): Promise<Task[]> {
  return sorted(await on.tasks.where("opportunityId").equals(opportunityId).toArray());
}

function sorted(tasks: readonly Task[]): Task[] {
  const byId = (a: Task, b: Task): number => (a.id < b.id ? -1 : 1);
  const open = tasks.filter(({ doneAt }) => doneAt === undefined);
  const done = tasks.filter(({ doneAt }) => doneAt !== undefined);
  return [
    ...open.sort((a, b) => (a.due ?? someday) - (b.due ?? someday) || byId(a, b)),
    ...done.sort((a, b) => (b.doneAt ?? 0) - (a.doneAt ?? 0) || byId(a, b)),
  ];
}

async function linesOf(tasks: readonly Task[], on: Database): Promise<TaskLine[]> {
  const contacts = await contactsByAnchor(
    tasks.map(({ identityId }) => identityId),
    on,
  );
  return tasks.map((task) => {
    const contact = contacts.get(task.identityId ?? "");
    return { task, ...(contact && { contact }) };
  });
}

/** One task with whom it is about; undefined where it is no more. */
export async function task(id: string, on: Database = db): Promise<TaskLine | undefined> {
  const [line] = await linesOf(present([await on.tasks.get(id)]), on);
  return line;
}

/** Adds a task; one of an opportunity is about whom that is with. Throws an EntryError. */
export async function addTask(entry: TaskEntry, { now, on = db }: CommandOptions): Promise<Task> {
  const fresh = newTask(entry, crypto.randomUUID(), now);
  return inTransaction(on, async () => {
    const added = await anchored(fresh, on);
    await on.tasks.add(added);
    await logged([added], ({ title }) => ({ is: "task-added", title }), now, on);
    await refoldOf([added], on);
    return added;
  });
}

/**
 * Adds the same task for each of some accounts, in one step; answers with the number to undo it by. Throws an EntryError,
 * also where one of the accounts is not known.
 */
export async function addTaskForEach(
  identityIds: readonly string[],
  entry: TaskForEach,
  { now, on = db }: CommandOptions,
): Promise<number> {
  return inTransaction(on, async () => {
    const anchors = await anchorsNow(identityIds, on);
    if (identityIds.some((id) => !anchors.has(id))) throw wrongField("identityId");
    const ids = await makeTasks(unique([...anchors.values()]), entry, { now, on });
    const inverse = [{ do: "delete" as const, table: "tasks", ids }];
    return note({ at: now, command: "add-tasks", count: ids.length, inverse }, on);
  });
}

/**
 * The same task for each of some accounts, by the ids they have now, as part of something larger, which notes it for undo: in
 * the caller's transaction. Answers with the ids of the tasks. Throws an EntryError.
 */
export async function makeTasks(
  identityIds: readonly string[],
  entry: TaskForEach,
  { now, on }: Required<CommandOptions>,
): Promise<string[]> {
  const rows = identityIds.map((identityId) => newTask({ ...entry, identityId }, crypto.randomUUID(), now));
  await on.tasks.bulkAdd(rows);
  await logged(rows, ({ title }) => ({ is: "task-added", title }), now, on);
  await refoldOf(rows, on);
  return rows.map(({ id }) => id);
}

/**
 * Changes the fields that are named, and no others; answers with the number to undo it by, undefined where nothing differs.
 * Throws an EntryError, and a {@link NoTaskError}.
 */
export async function editTask(
  id: string,
  changes: TaskChanges,
  { now, on = db }: CommandOptions,
): Promise<number | undefined> {
  return inTransaction(on, async () => {
    const before = await one(id, on);
    const changed = changedTask(before, changes, now);
    const isMoved = changed.identityId !== before.identityId || changed.opportunityId !== before.opportunityId;
    const after = isMoved ? await anchored(changed, on) : changed;
    const fields = (Object.keys(changes) as (keyof TaskChanges)[]).filter(
      (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
    );
    if (fields.length === 0) return undefined;
    await on.tasks.put(after);
    await logged([after], ({ title }) => ({ is: "task-changed", title, fields }), now, on);
    if (isMoved) await refoldOf([before, after], on);
    const inverse = fieldsBefore("tasks", before, after);
    return note({ at: now, command: "edit-task", count: 1, inverse: [inverse] }, on);
  });
}

/**
 * Marks a task as done; one that repeats is followed by the next, once. Answers with the number to undo it by, undefined
 * where it is done already. Throws a {@link NoTaskError}.
 */
export async function finishTask(id: string, { now, on = db }: CommandOptions): Promise<number | undefined> {
  return inTransaction(on, async () => {
    const before = await one(id, on);
    if (before.doneAt !== undefined) return undefined;
    const next = before.nextId === undefined ? nextTask(before, crypto.randomUUID(), now) : undefined;
    const after = scheduled({ ...before, doneAt: now, changedAt: now, ...(next && { nextId: next.id }) });
    await on.tasks.bulkPut(next ? [after, next] : [after]);
    await logged([after], ({ title }) => ({ is: "task-done", title }), now, on);
    await refoldOf([after], on);
    const inverse = [{ do: "reopen" as const, id, doneAt: now }];
    return note({ at: now, command: "finish-task", count: 1, inverse }, on);
  });
}

/** Opens a task that was done, see {@link reopen}. Throws a {@link NoTaskError}. */
export async function reopenTask(id: string, { now, on = db }: CommandOptions): Promise<void> {
  await inTransaction(on, async () => {
    const before = await one(id, on);
    if (before.doneAt === undefined) return;
    await refold(await contactIdsOf(await reopen(before, now, on), on), on);
  });
}

/**
 * Puts an open task off; answers with the number to undo it by, undefined where it is done. Throws an EntryError for a day
 * that is not ahead, and a {@link NoTaskError}.
 */
export async function snoozeTask(
  id: string,
  choice: SnoozeChoice,
  { now, on = db }: CommandOptions,
): Promise<number | undefined> {
  const until = snoozeUntil(choice, now);
  return inTransaction(on, async () => {
    const before = await one(id, on);
    if (before.doneAt !== undefined) return undefined;
    const after = snoozed(before, until, now);
    await on.tasks.put(after);
    await logged([after], ({ title }) => ({ is: "task-snoozed", title, until }), now, on);
    const inverse = fieldsBefore("tasks", before, after);
    return note({ at: now, command: "snooze-task", count: 1, inverse: [inverse] }, on);
  });
}

/** Deletes tasks; answers with the number to undo it by, undefined where none of them is there. */
export async function deleteTasks(
  ids: readonly string[],
  { now, on = db }: CommandOptions,
): Promise<number | undefined> {
  return inTransaction(on, async () => {
    const rows = present(await on.tasks.bulkGet([...new Set(ids)]));
    if (rows.length === 0) return undefined;
    await on.tasks.bulkDelete(rows.map(({ id }) => id));
    await logged(rows, ({ title }) => ({ is: "task-deleted", title }), now, on);
    await refoldOf(rows, on);
    const inverse = [{ do: "tasks" as const, rows }];
    return note({ at: now, command: "delete-tasks", count: rows.length, inverse }, on);
  });
}

/** The reminders whose time has come by `now` (ms UTC), the oldest first. */
export async function ripeReminders(now: number, limit: number, on: Database = db): Promise<TaskLine[]> {
  const rows = await on.tasks.where("remindAt").belowOrEqual(now).limit(limit).toArray();
  return linesOf(rows, on);
}

/** The instant of the next reminder, ms UTC. */
export async function nextReminder(on: Database = db): Promise<number | undefined> {
  const next = await on.tasks.orderBy("remindAt").first();
  return next?.remindAt;
}

/** Notes that the reminders of these tasks were given; one that was set anew meanwhile stays. */
export async function setReminded(given: readonly Task[], on: Database = db): Promise<void> {
  await on.transaction("rw", on.tasks, async () => {
    const found = await on.tasks.bulkGet(given.map(({ id }) => id));
    const same = present(found.map((row, at) => (row?.remindAt === given[at]?.remindAt ? row : undefined)));
    await on.tasks.bulkPut(same.map((row) => scheduled(defined({ ...row, remindedAt: row.remindAt }))));
  });
}

/** Makes the instants of open tasks anew from their days: after the machine went to another time zone. */
export async function rescheduleTasks(on: Database = db): Promise<void> {
  await on.transaction("rw", on.tasks, async () => {
    const open = await on.tasks.orderBy("due").toArray();
    await on.tasks.bulkPut(open.map(scheduled));
  });
}

/** Calls `changed` after every change of a task in any context of the extension, and once at the start. */
export function watchTasks(changed: () => void, signal: AbortSignal, on: Database = db): void {
  // dexie follows a query past its first await only if the function it is given is an async one
  const watching = liveQuery(async () => {
    await on.tasks.orderBy("due").count();
    await nextReminder(on);
  }).subscribe(changed);
  signal.addEventListener("abort", () => watching.unsubscribe());
}

function inTransaction<T>(on: Database, command: () => Promise<T>): Promise<T> {
  return on.transaction("rw", [...foldTables(on), on.identityKeys, on.activity, on.journal], command);
}

async function one(id: string, on: Database): Promise<Task> {
  const found = await on.tasks.get(id);
  if (!found) throw new NoTaskError(id);
  return found;
}

/** The task with its account by the id it has now. Throws an EntryError where what it hangs on is not known. */
async function anchored(given: Task, on: Database): Promise<Task> {
  const opportunity = await on.opportunities.get(given.opportunityId ?? "");
  if (given.opportunityId !== undefined && !opportunity) throw wrongField("opportunityId");
  const wanted = given.identityId ?? opportunity?.identityId;
  if (wanted === undefined) return given;
  const identityId = (await anchorsNow([wanted], on)).get(wanted);
  if (identityId === undefined) throw wrongField("identityId");
  return { ...given, identityId };
}

async function refoldOf(tasks: readonly Task[], on: Database): Promise<void> {
  await refold(
    await contactIdsOf(
      tasks.map(({ identityId }) => identityId),
      on,
    ),
    on,
  );
}

async function logged(rows: readonly Task[], deed: (row: Task) => Deed, now: number, on: Database): Promise<void> {
  await log(
    rows.map((row): Activity => ({ ...aboutTask(row), at: now, deed: deed(row) })),
    on,
  );
}
