import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { beforeEach, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { db } from "../db/database";
import { ruleInForce } from "../db/heatRule";
import { startImport } from "../db/imports";
import { saveRule } from "../db/rules";
import { suggestedJoins } from "../db/suggestions";
import { ingest } from "../ingest/ingest";
import { defaultSettings } from "../model/settings";
import type { Queued } from "../model/queue";
import { shippedModel } from "../../tests/builders/models";
import { jobsAlarm, work } from "./jobs";
import { updateSettings } from "./settings";
import { getNotices } from "./status";

const now = Date.UTC(2026, 10, 21);

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal("fetch", shippedModel);
  await Promise.all(db.tables.map((table) => table.clear()));
});

async function comment(network: string, handle: string): Promise<void> {
  const actor = { handle, name: "Rani Puspitawidjaja", headline: "Barista at Kopi Tetes, Bandung" };
  const value = { type: "comment", id: handle, actor, text: "enak", post: { id: "1" } };
  const rows = [{ is: "capture", seenAt: now, source: "dom", value }];
  await ingest({ network, page: "https://x.com/kedai/status/1", rows }, { now });
}

test("what ingest left is done, and the alarm that would go on with it is taken away", async () => {
  const who = { is: "network" as const, any: ["x"] };
  await saveRule({ name: "Vip", on: true, when: {}, who, deeds: [{ do: "tag", tag: "vip" }] }, { now });
  await comment("x", "ranipuspita");
  await comment("github", "rani-puspita");
  expect(await db.queue.count()).toBeGreaterThan(1);
  await work(() => now);
  expect(await db.queue.count()).toBe(0);
  expect(await db.facts.toArray()).toMatchObject([{ feeling: "positive" }, { feeling: "positive" }]);
  expect(await suggestedJoins(9, now)).toHaveLength(1);
  expect(await db.contacts.get("x:@ranipuspita")).toMatchObject({ tags: ["vip"] });
  expect(await browser.alarms.get(jobsAlarm)).toBeUndefined();
});

test("an import does not wait for all that was left to be looked at", async () => {
  const left = Array.from({ length: 100 }, (_, at) => ({ kind: "suggest" as const, id: `x:@gone${at}` }));
  await db.queue.bulkAdd(left);
  let asked: Promise<unknown> | undefined;
  const order: string[] = [];
  const watch = (_key: number, { kind }: Queued): void => {
    order.push(kind);
    const people = [{ to: "hand:~budi", make: { name: "Budi Example" }, savedAt: now }];
    asked ??= Dexie.ignoreTransaction(() => startImport({ file: "people.csv", people, now }));
  };
  db.queue.hook("deleting", watch);
  await work(() => now);
  db.queue.hook("deleting").unsubscribe(watch);
  await asked;
  expect(order.indexOf("import")).toBeGreaterThan(0);
  expect(order.indexOf("import")).toBeLessThan(left.length);
  expect(order.lastIndexOf("suggest")).toBeGreaterThan(order.indexOf("import"));
});

test("heat is reckoned by the weights the user chose, and stored under that rule", async () => {
  await comment("x", "rani");
  const before = (await db.contacts.toArray())[0]?.heat ?? 0;
  await updateSettings(() => ({ ...defaultSettings, weights: { ...defaultSettings.weights, comment: 8 } }));
  await work(() => now);
  expect((await ruleInForce()).weights.comment).toBe(8);
  expect((await db.contacts.toArray())[0]?.heat).toBeCloseTo(before + 1, 6);
});

test("where a step fails the alarm stays, and the next run goes on", async () => {
  await comment("x", "rani");
  const broken = db.suggestions.bulkPut;
  db.suggestions.bulkPut = () => {
    throw new Error("planted");
  };
  await work(() => now);
  db.suggestions.bulkPut = broken;
  expect(await browser.alarms.get(jobsAlarm)).toBeDefined();
  expect((await db.queue.toArray()).map(({ kind }) => kind)).toEqual(["suggest", "insight"]);
  await work(() => now);
  expect(await db.queue.count()).toBe(0);
  expect(await browser.alarms.get(jobsAlarm)).toBeUndefined();
});

test("a full disk is said to the user, until the work is done", async () => {
  const people = [{ to: "hand:~budi", make: { name: "Budi Example" }, savedAt: now }];
  await startImport({ file: "people.csv", people, now });
  const add = vi.spyOn(db.identities, "bulkAdd").mockImplementation(() => {
    const full = new Dexie.QuotaExceededError("planted");
    return Dexie.Promise.reject(new Dexie.AbortError("Transaction aborted", full));
  });
  await work(() => now);
  expect(await getNotices()).toEqual(new Set(["work-full"]));
  expect(await browser.alarms.get(jobsAlarm)).toBeDefined();
  expect(await db.contacts.count()).toBe(0);
  add.mockRestore();
  await work(() => now);
  expect(await getNotices()).toEqual(new Set());
  expect(await db.contacts.count()).toBe(1);
});

test("a step that fails for another reason says nothing of the disk", async () => {
  await comment("x", "rani");
  const broken = vi.spyOn(db.suggestions, "bulkPut").mockRejectedValue(new Error("planted"));
  await work(() => now);
  broken.mockRestore();
  expect(await getNotices()).toEqual(new Set());
});
