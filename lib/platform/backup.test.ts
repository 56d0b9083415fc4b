import { beforeEach, describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { defaultSettings } from "../model/settings";
import { backupAlarm, backupStatus, isDue, keepBackups, restoredSettings, takeKeep } from "./backup";
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

  test("stay where they are not to be taken, or are none", async () => {
    await choose("off");
    const outcome = { id: "1", mode: "joined", is: "done" } as const;
    await takeKeep({ kind: "keep", step: { is: "restored", outcome } }, clock);
    expect(await getSettings()).toEqual(defaultSettings);
    expect(restoredSettings(defaultSettings, "x")).toBe(defaultSettings);
    expect(restoredSettings(defaultSettings, { language: "xx" })).toBe(defaultSettings);
  });
});
