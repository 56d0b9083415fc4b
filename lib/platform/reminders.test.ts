import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { Dexie } from "dexie";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { meet } from "../../tests/builders/sales";
import type { Database } from "../db/database";
import { addDays, dayAt, instantOf } from "../model/calendar";
import type { Task, TaskEntry } from "../model/task";

/** The worker's modules as they are when it starts: what an earlier one had in memory is gone. */
type Worker = typeof import("./reminders") & typeof import("../db/tasks") & { db: Database };

const today = "2026-11-23";
const noon = instantOf(today, 12 * 60);
const minute = 60_000;
let now: number;
let browserData: IDBFactory;
let worker: Worker;
let badge: string;
let titles: Map<number | undefined, string>;

const clock = () => now;
const shown = () => Object.entries(fakeBrowser.notifications.getAllCreateOptions()) as [string, { title: string }][];
const shownTitles = () => shown().map(([, { title }]) => title);
const alarmAt = async () => (await fakeBrowser.alarms.get("reminders"))?.scheduledTime;
const add = (title: string, entry: Partial<TaskEntry> = {}): Promise<Task> =>
  worker.addTask({ title, ...entry }, { now });

/** The worker dies, and the browser starts it again over the same data. */
async function restart(): Promise<void> {
  vi.resetModules();
  Dexie.dependencies.indexedDB = browserData;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  const [reminders, tasks, { db }] = await Promise.all([
    import("./reminders"),
    import("../db/tasks"),
    import("../db/database"),
  ]);
  worker = { ...reminders, ...tasks, db };
}

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal("navigator", { languages: ["en"], locks: { request: (_: string, run: () => unknown) => run() } });
  now = noon;
  badge = "";
  titles = new Map();
  Object.assign(fakeBrowser, {
    action: {
      setBadgeText: async ({ tabId, text }: { tabId?: number; text: string }) => {
        if (tabId === undefined) badge = text;
      },
      setBadgeBackgroundColor: async () => undefined,
      setTitle: async ({ tabId, title }: { tabId?: number; title: string }) => void titles.set(tabId, title),
      getTitle: async ({ tabId }: { tabId?: number }) => titles.get(tabId) ?? titles.get(undefined) ?? "Jalin",
    },
  });
  browserData = new IDBFactory();
  await restart();
});
afterEach(() => vi.unstubAllGlobals());

describe("a reminder", () => {
  it("is shown when its time comes, with whom the task is about, and not again", async () => {
    await meet(worker.db, "rani");
    await add("Call", { identityId: "x:rani", reminder: noon + 10 * minute });
    await worker.remind(clock);
    expect(shown()).toEqual([]);
    expect(await alarmAt()).toBe(noon + 10 * minute);
    now += 10 * minute;
    await worker.remind(clock);
    expect(shown()).toEqual([
      [
        expect.stringMatching(/^task:/) as string,
        {
          type: "basic",
          title: "Call",
          message: "rani",
          iconUrl: expect.stringMatching(/\.png$/) as string,
          buttons: [{ title: "Done" }, { title: "Later today" }],
        },
      ],
    ]);
    await fakeBrowser.notifications.clear(shown()[0]?.[0] ?? "");
    await restart();
    await worker.remind(clock);
    expect(shown()).toEqual([]);
  });

  it("that nobody was awake for is shown at the next start", async () => {
    await add("Call", { reminder: noon });
    now += 3 * 24 * 60 * minute;
    await fakeBrowser.alarms.clearAll();
    await restart();
    await worker.remind(clock);
    expect(shownTitles()).toEqual(["Call"]);
    expect(await alarmAt()).toBe(instantOf(addDays(dayAt(now), 1)));
  });

  it("is lost by no death of the worker, and shown twice by none", async () => {
    await add("Call", { reminder: noon });
    const create = vi.spyOn(fakeBrowser.notifications, "create");
    // dies before the notification is there
    create.mockReturnValueOnce(new Promise(() => undefined) as never);
    void worker.remind(clock);
    await vi.waitFor(() => expect(create).toHaveBeenCalledTimes(1));
    await restart();
    // dies when it is there, before that is noted
    const noting = vi
      .spyOn(worker.db.tasks, "bulkPut")
      .mockImplementationOnce(() => new Promise(() => undefined) as never);
    void worker.remind(clock);
    await vi.waitFor(() => expect(noting).toHaveBeenCalledTimes(1));
    expect(shownTitles()).toEqual(["Call"]);
    create.mockClear();
    browserData = await copyOf(browserData);
    await restart();
    await worker.remind(clock);
    expect(create).not.toHaveBeenCalled();
    expect(shownTitles()).toEqual(["Call"]);
    expect(await worker.nextReminder()).toBeUndefined();
    create.mockRestore();
  });

  it("that could not be shown is tried again after a while", async () => {
    const silence = vi.spyOn(console, "error").mockImplementation(() => undefined);
    await add("Call", { reminder: noon });
    const create = vi.spyOn(fakeBrowser.notifications, "create").mockRejectedValue(new Error("no notifications here"));
    await worker.remind(clock);
    expect(await alarmAt()).toBe(noon + 5 * minute);
    create.mockRestore();
    now += 5 * minute;
    await worker.remind(clock);
    expect(shownTitles()).toEqual(["Call"]);
    silence.mockRestore();
  });

  it("comes without buttons where the browser has none", async () => {
    const create = fakeBrowser.notifications.create.bind(fakeBrowser.notifications) as (
      id: string,
      options: object,
    ) => Promise<string>;
    const spy = vi.spyOn(fakeBrowser.notifications, "create").mockImplementation((async (
      id: string,
      options: object,
    ) => {
      if ("buttons" in options) throw new Error('Property "buttons" is unsupported by Firefox');
      return create(id, options);
    }) as never);
    await add("Call", { reminder: noon });
    await worker.remind(clock);
    expect(shownTitles()).toEqual(["Call"]);
    spy.mockRestore();
  });

  it("of many tasks at once is one", async () => {
    for (const title of ["a", "b", "c", "d"]) await add(title, { reminder: noon });
    await worker.remind(clock);
    expect(shownTitles()).toEqual(["4 reminders"]);
    await worker.remind(clock);
    expect(shown()).toHaveLength(1);
    expect(await worker.nextReminder()).toBeUndefined();
  });

  it("is answered with its buttons: done, or later today", async () => {
    const [call, write] = [await add("Call", { reminder: noon }), await add("Write", { reminder: noon })];
    await worker.remind(clock);
    const [first, second] = shown().map(([id]) => id);
    const press = (task: Task, button: number) =>
      worker.pressReminder((first?.includes(task.id) ? first : second) ?? "", button, now);
    await press(call, 0);
    await press(write, 1);
    expect(shown()).toEqual([]);
    expect((await worker.task(call.id))?.task.doneAt).toBe(now);
    expect(await alarmAt()).toBe(noon + 180 * minute);
    now += 180 * minute;
    await worker.remind(clock);
    expect(shownTitles()).toEqual(["Write"]);
    await worker.deleteTasks([write.id], { now });
    await worker.pressReminder(shown()[0]?.[0] ?? "", 0, now);
    expect(shown()).toEqual([]);
  });

  it("opens the person it is about", async () => {
    const create = vi.spyOn(fakeBrowser.windows, "create").mockResolvedValue({} as never);
    await meet(worker.db, "rani");
    await add("Call", { identityId: "x:rani", reminder: noon });
    await worker.remind(clock);
    await worker.openReminder(shown()[0]?.[0] ?? "");
    expect(create.mock.lastCall?.[0]).toMatchObject({
      url: expect.stringMatching(/popup\.html\?contact=x%3Arani$/) as string,
    });
    expect(shown()).toEqual([]);
    await worker.openReminder("tasks:9:1:1");
    expect(create.mock.lastCall?.[0]).toMatchObject({ url: expect.stringMatching(/popup\.html$/) as string });
    create.mockRestore();
  });
});

describe("what is due", () => {
  it("is counted on the button, and counted anew at midnight", async () => {
    await add("Today", { dueOn: today });
    await add("Tomorrow", { dueOn: addDays(today, 1) });
    await worker.remind(clock);
    expect([badge, titles.get(undefined)]).toEqual(["1", "Jalin\n1 task due"]);
    expect(await alarmAt()).toBe(instantOf(addDays(today, 1)));
    now = instantOf(addDays(today, 1));
    await worker.remind(clock);
    expect([badge, titles.get(undefined)]).toEqual(["2", "Jalin\n2 tasks due"]);
    for (const { task } of await worker.openTasks({ limit: 9 })) await worker.finishTask(task.id, { now });
    await worker.remind(clock);
    expect([badge, titles.get(undefined)]).toEqual(["", "Jalin"]);
  });

  it("follows every change while a page of the extension is open", async () => {
    vi.spyOn(Date, "now").mockImplementation(clock);
    const page = new AbortController();
    worker.watchReminders(page.signal);
    await vi.waitFor(() => expect(badge).toBe(""));
    const { id } = await add("Call", { dueOn: today, reminder: noon + minute });
    await vi.waitFor(() => expect(badge).toBe("1"));
    await vi.waitFor(async () => expect(await alarmAt()).toBe(noon + minute));
    await worker.editTask(id, { reminder: noon + 9 * minute }, { now });
    await vi.waitFor(async () => expect(await alarmAt()).toBe(noon + 9 * minute));
    await worker.snoozeTask(id, "tomorrow", { now });
    await vi.waitFor(() => expect(badge).toBe(""));
    page.abort();
    vi.restoreAllMocks();
  });

  it("is of the days where the user is", async () => {
    const zone = process.env.TZ;
    process.env.TZ = "Asia/Jakarta";
    await worker.remind(clock);
    await add("Call", { dueOn: today });
    process.env.TZ = "Pacific/Honolulu";
    await worker.remind(clock);
    const [line] = await worker.openTasks({ limit: 1 });
    expect(line?.task.due).toBe(instantOf(addDays(today, 1)) - 1);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
});

/** The same tasks in another browser's data: the one that died holds its transaction open for ever. */
async function copyOf(_data: IDBFactory): Promise<IDBFactory> {
  const tasks = await worker.db.tasks.toArray();
  const copy = new IDBFactory();
  const { Database } = await import("../db/database");
  const on = new Database("jalin", undefined, { indexedDB: copy, IDBKeyRange });
  await on.tasks.bulkAdd(tasks);
  on.close();
  return copy;
}
