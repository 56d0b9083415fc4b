import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { defaultSettings } from "../model/settings";
import { awake, backupAlarm, backupStatus, isDue, keepBackups, restoredSettings, takeKeep } from "./backup";
import { restoreOutcome } from "./restored";
import { getSettings } from "./settings";

const day = 86_400_000;
const start = Date.UTC(2026, 10, 22);
const clock = () => start;
const last = { at: start, name: "Jalin 2026-11-22.zip", rows: 3, bytes: 9, byItself: true };

const choose = (rhythm: "off" | "daily") =>
  fakeBrowser.storage.local.set({ settings: { ...defaultSettings, backup: { rhythm } } });

/** The downloads as this browser has them: each file ends in this state. */
function downloadsEnd(state: "complete" | "interrupted") {
  const download = vi.fn(() => Promise.resolve(7));
  const states = ["in_progress", state];
  const search = () => Promise.resolve([{ id: 7, state: states.shift() ?? state }]);
  Object.assign(fakeBrowser, { downloads: { download, search } });
  return download;
}

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { permissions: { contains: () => Promise.resolve(true) } });
});

test("a backup is due when the last one is as old as was chosen, and never where it is off", () => {
  expect(isDue("daily", {}, start)).toBe(true);
  expect(isDue("off", {}, start)).toBe(false);
  expect(isDue("daily", { last }, start + day - 1)).toBe(false);
  expect(isDue("daily", { last }, start + day)).toBe(true);
  expect(isDue("weekly", { last }, start + 7 * day - 1)).toBe(false);
  expect(isDue("monthly", { last }, start + 30 * day)).toBe(true);
});

test("one that failed is tried again by the alarm, not whenever the worker wakes", () => {
  const failed = { at: start, reason: "full" } as const;
  expect(isDue("daily", { failed }, start + 60_000)).toBe(false);
  expect(isDue("daily", { failed }, start + day / 24)).toBe(true);
  // the user may have let it meanwhile
  expect(isDue("daily", { failed: { at: start, reason: "permission" } }, start + 1)).toBe(true);
});

test("whoever makes one calls the browser as long as it takes, and no longer", async () => {
  vi.useFakeTimers();
  const call = vi.spyOn(fakeBrowser.runtime, "getPlatformInfo").mockResolvedValue({} as never);
  await awake(async () => void (await vi.advanceTimersByTimeAsync(65_000)));
  await vi.advanceTimersByTimeAsync(65_000);
  expect(call).toHaveBeenCalledTimes(3);
  vi.useRealTimers();
});

describe("by itself", () => {
  test("the alarm stands as long as it is wished", async () => {
    await fakeBrowser.storage.local.set({ backups: { last } });
    await choose("daily");
    await keepBackups(clock);
    expect(await fakeBrowser.alarms.get(backupAlarm)).toBeDefined();
    await choose("off");
    await keepBackups(clock);
    expect(await fakeBrowser.alarms.get(backupAlarm)).toBeUndefined();
  });

  test("where the browser no longer lets it, that is told", async () => {
    Object.assign(fakeBrowser, { permissions: { contains: () => Promise.resolve(false) } });
    await choose("daily");
    await keepBackups(clock);
    expect(await backupStatus()).toEqual({ failed: { at: start, reason: "permission" } });
  });

  test("one that arrived is noted, one that did not is told, and the last good one stays known", async () => {
    const file = { is: "file", url: "blob:x", name: last.name, rows: 3, bytes: 9 } as const;
    const download = downloadsEnd("complete");
    await takeKeep({ kind: "keep", step: file }, clock);
    expect(download).toHaveBeenCalledWith(
      expect.objectContaining({ filename: "Jalin/Jalin 2026-11-22.zip", conflictAction: "uniquify" }),
    );
    expect(await backupStatus()).toEqual({ last });
    downloadsEnd("interrupted");
    await takeKeep({ kind: "keep", step: file }, () => start + day);
    expect(await backupStatus()).toEqual({ last, failed: { at: start + day, reason: "download" } });
  });

  test("one that the browser ended half-way is told", async () => {
    const held = vi.spyOn(navigator.locks, "query").mockResolvedValue({ held: [{ name: "jalin:keeper" }] });
    vi.spyOn(fakeBrowser.runtime, "getManifest").mockReturnValue({ version: "0.1.0" } as never);
    await choose("daily");
    expect(await takeKeep({ kind: "keep", step: { is: "begin" } }, clock)).toHaveProperty("backup");
    await keepBackups(() => start + 1);
    expect((await backupStatus()).failed).toBeUndefined();
    held.mockResolvedValue({ held: [] });
    await keepBackups(() => start + 2);
    expect(await backupStatus()).toEqual({ failed: { at: start, reason: "stopped" } });
  });

  test("a file goes to the downloads once, whoever dies meanwhile", async () => {
    const file = { is: "file", url: "blob:x", name: last.name, rows: 3, bytes: 9 } as const;
    const download = downloadsEnd("complete");
    const { search } = fakeBrowser.downloads;
    // as if the worker died while it asked
    fakeBrowser.downloads.search = () => new Promise(() => undefined);
    void takeKeep({ kind: "keep", step: file }, clock);
    await vi.waitFor(async () => expect(await backupStatus()).toHaveProperty("download"));
    fakeBrowser.downloads.search = search;
    await takeKeep({ kind: "keep", step: file }, clock);
    expect(download).toHaveBeenCalledTimes(1);
    expect(await backupStatus()).toEqual({ last });
  });

  test("what went wrong is told by its name", async () => {
    const fail = (reason: string) => takeKeep({ kind: "keep", step: { is: "failed", reason } }, clock);
    await fail("QuotaExceededError");
    expect((await backupStatus()).failed?.reason).toBe("full");
    await fail("TooBusyError");
    expect((await backupStatus()).failed?.reason).toBe("busy");
  });
});

describe("settings of a backup", () => {
  const theirs = { ...defaultSettings, language: "id", halfLifeDays: 9, backup: { rhythm: "daily" }, later: 1 };

  test("come with all of it, but for how often backups are made, and what is not known", async () => {
    await choose("off");
    const outcome = { id: "1", mode: "whole", is: "done" } as const;
    await takeKeep({ kind: "keep", step: { is: "restored", outcome, settings: theirs } }, clock);
    expect(await restoreOutcome()).toEqual(outcome);
    expect(await getSettings()).toEqual({ ...defaultSettings, language: "id", halfLifeDays: 9, welcomed: true });
  });

  test("delete nobody by their rule, before the user saw whom it concerns", () => {
    const retention = { months: 6, networks: { x: 3 }, agreed: true };
    expect(restoredSettings(defaultSettings, { ...theirs, retention }).retention).toEqual({
      ...retention,
      agreed: false,
    });
  });

  test("stay where they are not to be taken, or are none", async () => {
    await choose("off");
    const outcome = { id: "1", mode: "joined", is: "done" } as const;
    await takeKeep({ kind: "keep", step: { is: "restored", outcome } }, clock);
    expect(await getSettings()).toEqual(defaultSettings);
    expect(restoredSettings(defaultSettings, "x")).toBe(defaultSettings);
    expect(restoredSettings(defaultSettings, { language: "xx" })).toBe(defaultSettings);
  });
});
