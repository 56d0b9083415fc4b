import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { Dexie } from "dexie";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { act } from "../../tests/browser/faces/people";
import { plainReader } from "../../tests/builders/reader";
import { instantOf } from "../model/calendar";
import { defaultSettings } from "../model/settings";

/** The worker's modules as they are when it starts: what an earlier one had in memory is gone. */
type Worker = typeof import("./digest");

// a Monday, and the Mondays after it
const monday = "2026-11-16";
const next = "2026-11-23";
const after = "2026-11-30";
const hourMs = 3_600_000;
const at = (day: string, hour: number) => instantOf(day, hour * 60);
let now: number;
let worker: Worker;

const clock = () => now;
const shown = () => Object.entries(fakeBrowser.notifications.getAllCreateOptions()) as [string, { message: string }][];
const alarmAt = async () => (await fakeBrowser.alarms.get("digest"))?.scheduledTime;
const choose = (digest: object) =>
  fakeBrowser.storage.local.set({
    settings: { ...defaultSettings, digest: { ...defaultSettings.digest, on: true, ...digest } },
  });

/** The worker dies, and the browser starts it again; what was shown may have been put away by then. */
async function restart({ away = false } = {}): Promise<void> {
  if (away) for (const [id] of shown()) await fakeBrowser.notifications.clear(id);
  vi.resetModules();
  worker = await import("./digest");
}

/** Three things of the week from the 16th to the 22nd, by two people. */
async function engage(): Promise<void> {
  const { ingest } = await import("../ingest/ingest");
  const { insightStep } = await import("../ingest/insight");
  const { db } = await import("../db/database");
  const then = at(next, 8);
  for (const reading of [
    act(then, "maya", "comment", "launch", 48 * hourMs, { text: "Where can I buy it?" }),
    act(then, "maya", "share", "launch", 60 * hourMs),
    act(then, "tomo", "comment", "video", 70 * hourMs, { text: "Nice" }),
  ])
    await ingest(reading, { now: then });
  while (await insightStep(db, plainReader(), { now: then, most: 3 }));
}

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal("navigator", { languages: ["en"], locks: { request: (_: string, run: () => unknown) => run() } });
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  now = at(next, 8);
  await restart();
  await engage();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("the week in a notification", () => {
  it("is told by nobody's wish but the user's", async () => {
    now = at(next, 9);
    await worker.tellWeek(clock);
    expect(shown()).toEqual([]);
    expect(await alarmAt()).toBeUndefined();
  });

  it("comes at the hour that was chosen, in one sentence, and then in a week", async () => {
    await choose({});
    await worker.tellWeek(clock);
    expect(shown()).toEqual([]);
    expect(await alarmAt()).toBe(at(next, 9));
    now = at(next, 9);
    await worker.tellWeek(clock);
    expect(shown()).toEqual([
      [`digest:${monday}`, expect.objectContaining({ title: "Your week", message: "3 interactions by 2 people." })],
    ]);
    expect(await alarmAt()).toBe(at(after, 9));
    expect(worker.weekTold(shown()[0]?.[0] ?? "")).toBe(monday);
    expect(worker.weekTold("task:1:2")).toBeUndefined();
    await worker.closeDigest(shown()[0]?.[0] ?? "");
    expect(shown()).toEqual([]);
  });

  it("that nobody was awake for comes later that day", async () => {
    await choose({});
    await fakeBrowser.alarms.clearAll();
    now = at(next, 23);
    await restart();
    await worker.tellWeek(clock);
    expect(shown()).toHaveLength(1);
  });

  it("does not come on another day", async () => {
    await choose({});
    now = at("2026-11-24", 1);
    await restart();
    await worker.tellWeek(clock);
    expect(shown()).toEqual([]);
    expect(await alarmAt()).toBe(at(after, 9));
  });

  it("is of the last whole week on whatever day it comes", async () => {
    await choose({ weekday: 6, hour: 20 });
    now = at("2026-11-29", 20);
    await worker.tellWeek(clock);
    expect(shown().map(([id]) => id)).toEqual([`digest:${monday}`]);
    expect(await alarmAt()).toBe(at("2026-12-06", 20));
  });

  it("comes once, however often the worker starts, and whether it was put away or not", async () => {
    await choose({});
    const create = vi.spyOn(fakeBrowser.notifications, "create");
    now = at(next, 9);
    await Promise.all([worker.tellWeek(clock), worker.tellWeek(clock)]);
    for (const hour of [9, 10, 15, 23]) {
      now = at(next, hour);
      await restart({ away: hour === 10 });
      await worker.tellWeek(clock);
    }
    expect(create).toHaveBeenCalledTimes(1);
  });

  it.each(["the notification was asked for", "it was there"])(
    "comes once where the worker dies when %s",
    async (when) => {
      await choose({});
      now = at(next, 9);
      const real = fakeBrowser.notifications.create.bind(fakeBrowser.notifications) as (
        id: string,
        options: object,
      ) => Promise<string>;
      const create = vi.spyOn(fakeBrowser.notifications, "create").mockImplementationOnce((async (
        id: string,
        options: object,
      ) => {
        if (when === "it was there") await real(id, options);
        return new Promise<string>(() => undefined);
      }) as never);
      void worker.tellWeek(clock);
      await vi.waitFor(() => expect(create).toHaveBeenCalledTimes(1));
      await restart({ away: true });
      await worker.tellWeek(clock);
      expect(create).toHaveBeenCalledTimes(1);
      expect(await alarmAt()).toBe(at(after, 9));
    },
  );

  it("that the browser refused is tried again after a while", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    await choose({});
    now = at(next, 9);
    const create = vi.spyOn(fakeBrowser.notifications, "create").mockRejectedValueOnce(new Error("not now"));
    await worker.tellWeek(clock);
    expect(await alarmAt()).toBe(now + 5 * 60_000);
    now += 5 * 60_000;
    await restart();
    await worker.tellWeek(clock);
    expect(create).toHaveBeenCalledTimes(2);
    expect(shown()).toHaveLength(1);
  });

  it("of a week without anything does not come", async () => {
    await choose({});
    now = at("2026-12-07", 9);
    await worker.tellWeek(clock);
    expect(shown()).toEqual([]);
  });
});

describe("another hour", () => {
  it("that is over today begins next week", async () => {
    now = at(next, 10);
    await choose({ hour: 9 });
    await worker.followDigest(clock);
    expect(await alarmAt()).toBe(at(after, 9));
    await restart();
    await worker.tellWeek(clock);
    expect(shown()).toEqual([]);
  });

  it("later on the day on which the week was told tells it no more", async () => {
    await choose({});
    now = at(next, 9);
    await worker.tellWeek(clock);
    await choose({ hour: 12 });
    await worker.followDigest(clock);
    expect(await alarmAt()).toBe(at(next, 12));
    now = at(next, 12);
    await worker.tellWeek(clock);
    expect(shown()).toHaveLength(1);
  });

  it("is none where it was turned off", async () => {
    await choose({});
    await worker.followDigest(clock);
    expect(await alarmAt()).toBe(at(next, 9));
    await choose({ on: false });
    await worker.followDigest(clock);
    expect(await alarmAt()).toBeUndefined();
  });
});
