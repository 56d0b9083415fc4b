/**
 * Reminders of tasks, and what is due on the toolbar. One alarm stands at whatever comes first: the next reminder, or
 * midnight, when another day's tasks are due. The browser may forget it and the worker may die at any time, so it is set
 * after every change and whenever the worker wakes.
 *
 * A reminder is taken off the list after its notification is shown. A worker that dies in between finds that notification,
 * whose name says which reminder it is, among those shown: so none is lost, and none is given twice.
 */
import { browser } from "wxt/browser";
import {
  countDue,
  finishTask,
  nextReminder,
  rescheduleTasks,
  ripeReminders,
  setReminded,
  snoozeTask,
  task,
  type TaskLine,
  watchTasks,
} from "../db/tasks";
import { tomorrowAt } from "../model/task";
import { language } from "./language";
import { showDue } from "./toolbar";

/** The alarm that wakes for reminders. */
export const reminderAlarm = "reminders";

const prefix = "task:";
/** More than so many at once, as after a holiday, are told in one notification. */
const few = 3;
/** Reminders that are told at once at the most. */
const batch = 200;
const tryAgainMs = 5 * 60_000;

let running: Promise<void> = Promise.resolve();

/** Gives the reminders whose time has come, then settles what follows; one run after the other. `now` gives ms UTC. */
export function remind(now: () => number): Promise<void> {
  running = running.catch(() => undefined).then(() => remindOnce(now));
  return running;
}

async function remindOnce(now: () => number): Promise<void> {
  await followZone();
  try {
    await giveReminders(await ripeReminders(now(), batch));
    await settle(now());
  } catch (error) {
    console.error("Jalin could not show a reminder; it tries again", error);
    await settle(now(), tryAgainMs);
  }
}

/** Counts what is due and sets the alarm, from any page of the extension. `atLeast`: ms until it may ring. */
async function settle(now: number, atLeast = 0): Promise<void> {
  const nextAlarm = async () => Math.max(Math.min((await nextReminder()) ?? Infinity, tomorrowAt(now)), now + atLeast);
  for (let when = await nextAlarm(), set; when !== set; when = await nextAlarm()) {
    set = when;
    await browser.alarms.create(reminderAlarm, { when });
    // once more: a task may have changed since that look, and another page have set the alarm to that already
  }
  await showDue(await countDue(now), await language());
}

/** Keeps alarm and toolbar in step with the tasks while this page, or the worker, lives. */
export function watchReminders(signal: AbortSignal): void {
  watchTasks(() => void settle(Date.now()), signal);
}

async function giveReminders(lines: readonly TaskLine[]): Promise<void> {
  const shown = await browser.notifications.getAll();
  const groups = lines.length > few ? [lines] : lines.map((line) => [line]);
  for (const group of groups) {
    const name = nameOf(group);
    if (!(name in shown)) await show(name, group);
    await setReminded(group.map((line) => line.task));
  }
}

/** The name of a notification: of one task with its reminder, since that is another one when it was put off. */
function nameOf(lines: readonly TaskLine[]): string {
  const last = lines.at(-1)?.task;
  return `${lines.length > 1 ? `tasks:${lines.length}:` : prefix}${last?.id ?? ""}:${last?.remindAt ?? ""}`;
}

function taskOf(notification: string): string | undefined {
  return notification.startsWith(prefix) ? notification.slice(prefix.length, notification.lastIndexOf(":")) : undefined;
}

async function show(name: string, lines: readonly TaskLine[]): Promise<void> {
  const { words, speech } = await language();
  const [first] = lines;
  if (!first) return;
  const look = { type: "basic" as const, iconUrl: browser.runtime.getURL("/icon/128.png") };
  if (lines.length > 1) {
    const titles = speech.list(lines.slice(0, few).map((line) => line.task.title));
    await browser.notifications.create(name, { ...look, title: words.tasks.reminders(lines.length), message: titles });
    return;
  }
  const one = { ...look, title: first.task.title, message: first.contact?.name ?? words.tasks.reminder };
  try {
    const buttons = [{ title: words.tasks.done }, { title: words.tasks.later }];
    await browser.notifications.create(name, { ...one, buttons });
  } catch {
    // Firefox knows no buttons and refuses them
    await browser.notifications.create(name, one);
  }
}

/** A click on a notification shows whom the task is about, in a window of the extension's own. */
export async function openReminder(notification: string): Promise<void> {
  const line = await task(taskOf(notification) ?? "");
  const query = line?.contact ? `?${new URLSearchParams({ contact: line.contact.id }).toString()}` : "";
  await Promise.allSettled([
    browser.notifications.clear(notification),
    browser.windows.create({
      type: "popup",
      width: 420,
      height: 640,
      url: browser.runtime.getURL(`/popup.html${query}`),
    }),
  ]);
}

/** The buttons of a notification: done, later today. A task that is gone by now has nothing left to do. */
export async function pressReminder(notification: string, button: number, now: number): Promise<void> {
  const id = taskOf(notification);
  await browser.notifications.clear(notification);
  if (id === undefined || !(await task(id))) return;
  if (button === 0) await finishTask(id, { now });
  else await snoozeTask(id, "later", { now });
  await settle(now);
}

const zoneKey = "zone";

/** Days are the user's own: where the machine went to another time zone, tasks are due at other instants. */
async function followZone(): Promise<void> {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const stored = await browser.storage.local.get(zoneKey);
  if (stored[zoneKey] === timeZone) return;
  if (stored[zoneKey] !== undefined) await rescheduleTasks();
  await browser.storage.local.set({ [zoneKey]: timeZone });
}
