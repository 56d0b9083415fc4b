import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { backupOf, memoryScratch } from "../../tests/builders/backup";
import { freshDatabase } from "../../tests/builders/database";
import { meet } from "../../tests/builders/sales";
import { Database, db } from "../db/database";
import { isStuck, restoring, stopRestore, tryAgain, wantRestore } from "../db/restore";
import { browserScratch } from "../exchange/backup/scratch";
import type { PostRecord } from "../model/records";
import { defaultSettings } from "../model/settings";
import { takeKeep } from "./backup";
import { work } from "./jobs";
import { keep } from "./keeper";
import { restoreOutcome } from "./restored";
import { getSettings } from "./settings";

const schema = vi.hoisted(() => ({ newer: 0 }));

vi.mock("../exchange/backup/scratch", async (original) => ({
  ...(await original<object>()),
  browserScratch: memoryScratch(),
}));
vi.mock("../db/dump", async (original) => {
  const dump = await original<{ schemaVersion: number }>();
  return {
    ...dump,
    get schemaVersion() {
      return dump.schemaVersion + schema.newer;
    },
  };
});

const now = () => Date.UTC(2026, 10, 22);
const takenFile = "taken-1";
const goOn = () => keep((step) => takeKeep({ kind: "keep", step }, now));

beforeEach(async () => {
  schema.newer = 0;
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { offscreen: undefined, permissions: { contains: () => Promise.resolve(false) } });
  vi.stubGlobal("navigator", {
    locks: { request: async (...given: unknown[]) => (given.at(-1) as (lock: object) => Promise<void>)({}) },
  });
  vi.spyOn(console, "error").mockReturnValue();
  await Promise.all(db.tables.map((table) => table.clear()));
  await copied(await theirs());
});

async function theirs(): Promise<Blob> {
  const there = freshDatabase();
  await meet(there, "rani", "budi");
  return backupOf(there, { settings: { ...defaultSettings, language: "id" } });
}

async function copied(file: Blob): Promise<void> {
  await file.stream().pipeTo(await browserScratch.write(takenFile));
}

const want = (withSettings?: true) => wantRestore({ file: takenFile, of: 9, ...(withSettings && { withSettings }) });
const rows = async () =>
  Promise.all(db.tables.map((table) => table.count())).then((all) => all.reduce((a, b) => a + b));

/** Until it is given back, no post can be written: into an empty database by name, into a filled one as a post. */
function fullDisk(): { mockRestore: () => void } {
  const spies = [db.table("posts"), db.posts].map((table) => {
    const put = table.bulkPut.bind(table);
    return vi.spyOn(table, "bulkPut").mockImplementation((rows: readonly PostRecord[]) => {
      if (rows.length > 0) throw new DOMException("no room", "QuotaExceededError");
      return put(rows);
    });
  });
  return { mockRestore: () => spies.forEach((spy) => spy.mockRestore()) };
}

test("a restore is told to be done, and only then", async () => {
  const { id } = await want();
  await goOn();
  expect(await restoreOutcome()).toEqual({ id, mode: "whole", is: "done" });
  expect(await db.contacts.count()).toBe(2);
  expect((await getSettings()).language).toBe("id");
});

test.each([[undefined, defaultSettings.language] as const, [true, "id"] as const])(
  "settings of what is joined come where that is wished: %s",
  async (withSettings, language) => {
    await meet(db, "citra");
    await want(withSettings);
    await goOn();
    expect((await restoreOutcome())?.is).toBe("done");
    expect((await getSettings()).language).toBe(language);
  },
);

test("one that fails again and again waits for the user, who is told why, and may try again", async () => {
  await want();
  const disk = fullDisk();
  for (let times = 1; times <= 3; times += 1) {
    await goOn();
    expect((await restoring())?.failed).toEqual({ times, why: "full" });
  }
  const stuck = await restoring();
  expect(stuck && isStuck(stuck)).toBe(true);
  expect(await restoreOutcome()).toBeUndefined();
  disk.mockRestore();
  await goOn();
  await work(now);
  expect((await restoring())?.failed?.times).toBe(3);
  await tryAgain();
  await goOn();
  expect(await restoring()).toBeUndefined();
  expect(await db.contacts.count()).toBe(2);
});

test("what fails in passing does not end it", async () => {
  await want();
  const read = vi.spyOn(browserScratch, "read").mockRejectedValueOnce(new DOMException("busy", "NotReadableError"));
  await goOn();
  expect(await restoring()).toMatchObject({ failed: { times: 1, why: "other" } });
  read.mockRestore();
  await goOn();
  expect((await restoreOutcome())?.is).toBe("done");
});

test("stopped on its way into an empty database nothing of it is left, into a filled one what is in", async () => {
  await want();
  const disk = fullDisk();
  await goOn();
  expect(await rows()).toBeGreaterThan(1);
  await stopRestore();
  expect(await rows()).toBe(0);
  disk.mockRestore();

  await meet(db, "citra");
  await want();
  const again = fullDisk();
  await goOn();
  again.mockRestore();
  await stopRestore();
  expect(await db.identities.count()).toBe(3);
  expect((await db.queue.toArray()).map(({ kind }) => kind)).toContain("rebuild");
  expect(await restoring()).toBeUndefined();
});

test("one that is stopped while it goes on writes nothing more", async () => {
  await want();
  const table = db.table("interactions");
  const put = table.bulkPut.bind(table);
  let stopping: Promise<unknown> | undefined;
  vi.spyOn(table, "bulkPut").mockImplementationOnce((all) => {
    // from another page, as soon as it may
    stopping = stopRestore(new Database());
    return put(all);
  });
  await goOn();
  await stopping;
  expect(stopping).toBeDefined();
  expect(await rows()).toBe(0);
  expect(await restoreOutcome()).toBeUndefined();
});

test.each(["gone", "updated"] as const)("a copy that is %s ends it, with nothing half-way", async (is) => {
  const { id } = await want();
  const disk = fullDisk();
  await goOn();
  disk.mockRestore();
  if (is === "gone") await browserScratch.remove(takenFile);
  else schema.newer = 1;
  await goOn();
  expect(await restoreOutcome()).toEqual({ id, mode: "whole", is });
  expect(await rows()).toBe(0);
  expect((await fakeBrowser.storage.local.get("backups")).backups).toBeUndefined();
});
