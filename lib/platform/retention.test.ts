import "fake-indexeddb/auto";
import { beforeEach, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { backupOf, restoreInto } from "../../tests/builders/backup";
import { freshDatabase } from "../../tests/builders/database";
import { db } from "../db/database";
import { purgeJob, wantPurge } from "../db/retention";
import { ingest } from "../ingest/ingest";
import { defaultSettings, type RetentionSettings } from "../model/settings";
import { keepToRule, lastPurge, purgeWanted, retentionAlarm } from "./retention";

const day = 86_400_000;
let now = Date.UTC(2026, 10, 22);
const clock = () => now;

const choose = (change: Partial<RetentionSettings>) =>
  fakeBrowser.storage.local.set({
    settings: { ...defaultSettings, retention: { ...defaultSettings.retention, ...change } },
  });

async function comment(handle: string, days: number): Promise<void> {
  const seenAt = now - days * day;
  const value = { type: "comment", id: handle, actor: { handle }, text: "hi", at: { at: seenAt, precision: "s" } };
  const rows = [{ is: "capture", seenAt, source: "dom", value }];
  await ingest({ network: "x", page: "https://x.com/home", rows }, { now: seenAt });
}

beforeEach(async () => {
  fakeBrowser.reset();
  now = Date.UTC(2026, 10, 22);
  await Promise.all(db.tables.map((table) => table.clear()));
});

it("deletes nobody before the user said yes, though two years are the rule from the start", async () => {
  expect(defaultSettings.retention).toEqual({ months: 24, networks: {}, agreed: false });
  await comment("ana", 900);
  await keepToRule(clock);
  await purgeWanted(clock);
  expect(await db.contacts.count()).toBe(1);
  expect(await fakeBrowser.alarms.get(retentionAlarm)).toBeUndefined();
});

it("looks once a day from then on, and makes up for days that were slept through", async () => {
  await choose({ agreed: true });
  await comment("ana", 900);
  await comment("budi", 700);
  await keepToRule(clock);
  await purgeWanted(clock);
  expect(await db.contacts.toArray()).toMatchObject([{ handle: "budi" }]);
  expect(await lastPurge()).toMatchObject({ at: now, contacts: 1, interactions: 1 });
  expect(await fakeBrowser.alarms.get(retentionAlarm)).toMatchObject({ periodInMinutes: 1440 });
  now += day / 2;
  await keepToRule(clock);
  expect(await purgeJob()).toBeUndefined();
  now += 60 * day;
  await keepToRule(clock);
  await purgeWanted(clock);
  expect(await db.contacts.count()).toBe(0);
});

it("drops what was wanted by a rule that is no more", async () => {
  await choose({ agreed: true });
  await comment("ana", 900);
  await keepToRule(clock);
  expect(await purgeJob()).toBeDefined();
  await choose({ months: 36 });
  await keepToRule(clock);
  await purgeWanted(clock);
  expect(await db.contacts.count()).toBe(1);
});

it("a backup that is put back as a whole deletes nobody by what was going on where it was made", async () => {
  const [there, here] = [freshDatabase(), freshDatabase()];
  await wantPurge({ months: 1, networks: {} }, { now, on: there });
  expect(await purgeJob(there)).toBeDefined();
  await restoreInto(here, await backupOf(there));
  expect(await purgeJob(here)).toBeUndefined();
});
