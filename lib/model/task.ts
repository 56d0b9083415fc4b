/** Tasks: what to do next, when, and how often. Days and minutes are the user's own, instants are ms UTC. */
import * as z from "zod/mini";
import { addDays, addMonths, dayAt, endOf, instantOf, monthsBetween, movedAlong, nextMonday } from "./calendar";
import { defined } from "./defined";
import { day, entered, text, wrongField } from "./entry";

/** How a task repeats once it is done. */
export interface Repeat {
  every: number;
  unit: "day" | "week" | "month" | "year";
  /** the day that months are counted from: a task of 31 January is due on 28 February, then on 31 March */
  from: string;
}

export interface Task {
  id: string;
  /** the account it hangs on; absent for one that is about nobody */
  identityId?: string;
  opportunityId?: string;
  title: string;
  text?: string;
  /** the day it is due, `2026-12-31` in the user's own time, and the minute of that day where one was given */
  dueOn?: string;
  dueMinute?: number;
  /** ms UTC: when the user wants to be reminded */
  reminder?: number;
  /** ms UTC: put off until then */
  snoozedUntil?: number;
  /** the value of `remindAt` that was last made good */
  remindedAt?: number;
  repeat?: Repeat;
  createdAt: number;
  changedAt: number;
  doneAt?: number;
  /** the task that followed when this one was done */
  nextId?: string;
  // for the indexes, see scheduled(); of open ones only
  /** ms UTC at which it is due, later if it was put off; {@link someday} without a date */
  due?: number;
  /** ms UTC of a reminder that is still to come */
  remindAt?: number;
}

/** Where tasks without a date stand: last, at the greatest instant there is. */
export const someday = 8.64e15;

const fields = {
  identityId: z.optional(z.string().check(z.minLength(1))),
  opportunityId: z.optional(z.string().check(z.minLength(1))),
  title: text(200),
  text: z.optional(z.string().check(z.trim(), z.maxLength(10_000))),
  dueOn: z.optional(day),
  dueMinute: z.optional(z.int().check(z.minimum(0), z.maximum(24 * 60 - 1))),
  reminder: z.optional(z.int().check(z.minimum(0), z.maximum(someday))),
  repeat: z.optional(
    z.strictObject({
      every: z.int().check(z.minimum(1), z.maximum(999)),
      unit: z.enum(["day", "week", "month", "year"]),
    }),
  ),
};

/** What the user enters to add one. A minute and a repeat need a day. */
export const taskEntry = z.strictObject(fields);
export type TaskEntry = z.input<typeof taskEntry>;

/** The same for each of some people. */
export type TaskForEach = Omit<TaskEntry, "identityId" | "opportunityId">;

/** Fields to change; a key that is there with `undefined` empties its field. */
export const taskChanges = z.strictObject({ ...fields, title: z.exactOptional(fields.title) });
export type TaskChanges = z.input<typeof taskChanges>;

const someDay = z.strictObject({ on: day });

/** Until when to put a task off. */
export type SnoozeChoice = "later" | "tomorrow" | "next-week" | z.input<typeof someDay>;

/** A new task. Throws an EntryError. `now` in ms UTC. */
export function newTask(entry: TaskEntry, id: string, now: number): Task {
  const { title, ...given } = entered(taskEntry, entry);
  return withChanges({ id, title, createdAt: now, changedAt: now }, given, now);
}

/** The task with fields changed and everything that follows from them. Throws an EntryError. `now` in ms UTC. */
export function changedTask(task: Task, changes: TaskChanges, now: number): Task {
  return withChanges(task, entered(taskChanges, changes), now);
}

function withChanges(task: Task, changes: z.output<typeof taskChanges>, now: number): Task {
  const { repeat, ...plain } = changes;
  const title = plain.title ?? task.title;
  const words = plain.text === "" ? undefined : (plain.text ?? ("text" in plain ? undefined : task.text));
  const next: Task = defined({ ...task, ...plain, title, text: words, changedAt: now });
  const { dueOn } = next;
  if (dueOn === undefined && next.dueMinute !== undefined) throw wrongField("dueOn", "missing");
  const wanted = "repeat" in changes ? repeat : next.repeat;
  if (wanted && dueOn === undefined) throw wrongField("dueOn", "missing");
  const isMoved = dueOn !== task.dueOn;
  const isTimed = isMoved || next.dueMinute !== task.dueMinute;
  const { repeat: _repeat, snoozedUntil, ...rest } = next;
  return scheduled({
    ...rest,
    // it moves with its day, unless it is given itself
    ...(isMoved &&
      !("reminder" in changes) &&
      task.reminder !== undefined &&
      task.dueOn !== undefined &&
      dueOn !== undefined && { reminder: movedAlong(task.reminder, task.dueOn, dueOn) }),
    ...(snoozedUntil !== undefined && !isTimed && !("reminder" in changes) && { snoozedUntil }),
    ...(wanted &&
      dueOn !== undefined && {
        repeat: { ...wanted, from: (!isMoved && !repeat ? task.repeat?.from : undefined) ?? dueOn },
      }),
  });
}

/** The task with what the indexes hold, which follows from the rest of it and the time zone of this machine. */
export function scheduled(task: Task): Task {
  const { due: _due, remindAt: _remind, ...rest } = task;
  if (task.doneAt !== undefined) return rest;
  const wish = task.snoozedUntil ?? task.reminder;
  const isMade = wish !== undefined && task.remindedAt !== undefined && task.remindedAt >= wish;
  return { ...rest, due: dueOf(task), ...(wish !== undefined && !isMade && { remindAt: wish }) };
}

/** A day is due until it ends. */
function dueOf({ dueOn, dueMinute, snoozedUntil }: Task): number {
  if (dueOn === undefined) return snoozedUntil ?? someday;
  return Math.max(dueMinute === undefined ? endOf(dueOn) : instantOf(dueOn, dueMinute), snoozedUntil ?? 0);
}

/** True for an open task that should have been done by `now` (ms UTC). */
export function isOverdue({ due }: Pick<Task, "due">, now: number): boolean {
  return due !== undefined && due < now;
}

/** The first instant of tomorrow: what is due before it is due today, or was before. */
export function tomorrowAt(now: number): number {
  return instantOf(addDays(dayAt(now), 1));
}

/** The spans of time that open tasks are shown in, in their order. */
export type TaskSpan = "overdue" | "today" | "week" | "later" | "someday";

/**
 * Where each span begins and ends (ms UTC, without its end), to be compared with a task's `due`: what should have been done,
 * the rest of today, the days until Sunday, all that has a date, and what has none.
 */
export function taskSpans(now: number): { id: TaskSpan; from: number; until: number }[] {
  const tomorrow = tomorrowAt(now);
  const monday = instantOf(nextMonday(dayAt(now)));
  return [
    { id: "overdue", from: 0, until: now },
    { id: "today", from: now, until: tomorrow },
    { id: "week", from: tomorrow, until: monday },
    { id: "later", from: monday, until: someday },
    { id: "someday", from: someday, until: Infinity },
  ];
}

const morning = 9 * 60;
const minuteMs = 60_000;
const laterMs = 180 * minuteMs;

/**
 * The instant (ms UTC) a choice means: three hours from now but still today; nine in the morning of tomorrow, of next
 * Monday, or of a day ahead. Throws an EntryError.
 */
export function snoozeUntil(choice: SnoozeChoice, now: number): number {
  const today = dayAt(now);
  if (choice === "later") return Math.max(now + minuteMs, Math.min(now + laterMs, endOf(today)));
  if (choice === "tomorrow") return instantOf(addDays(today, 1), morning);
  if (choice === "next-week") return instantOf(nextMonday(today), morning);
  const { on } = entered(someDay, choice);
  if (on <= today) throw wrongField("on", "past");
  return instantOf(on, morning);
}

/** The task put off. */
export function snoozed(task: Task, until: number, now: number): Task {
  return scheduled({ ...task, snoozedUntil: until, changedAt: now });
}

/** The task that follows when a repeating one is done: the next day of the row, never one later. */
export function nextTask(task: Task, id: string, now: number): Task | undefined {
  const { repeat, dueOn, dueMinute, identityId, opportunityId, title, text: words, reminder } = task;
  if (!repeat || dueOn === undefined) return undefined;
  const next = nextDay(repeat, dueOn);
  return scheduled(
    defined({
      id,
      identityId,
      opportunityId,
      title,
      text: words,
      dueOn: next,
      dueMinute,
      reminder: reminder === undefined ? undefined : movedAlong(reminder, dueOn, next),
      repeat,
      createdAt: now,
      changedAt: now,
    }),
  );
}

/** The day of a repeat that comes after `after`, itself one of them. */
export function nextDay({ every, unit, from }: Repeat, after: string): string {
  if (unit === "day") return addDays(after, every);
  if (unit === "week") return addDays(after, every * 7);
  const step = unit === "month" ? every : every * 12;
  // counted from the first day, so that a short month does not shorten those after it
  const gone = Math.floor(monthsBetween(from, after) / step);
  return addMonths(from, (gone + 1) * step);
}
