/**
 * What takes long: the sample data, making derived rows anew, the user's rules, suggestions of joins, reading what was
 * captured, heat by another rule. All of it stands in the database until it is done, step by step, so a worker that dies
 * goes on where it was: an alarm wakes it as long as there is something left.
 */
import { browser } from "wxt/browser";
import { db } from "../db/database";
import { diskFull } from "../db/errors";
import { ruleInForce } from "../db/heatRule";
import { isStuck, restoring } from "../db/restore";
import { forgetImports } from "../db/imports";
import { reheat, reheatProgress, wantRule } from "../db/reheat";
import { runRules } from "../db/rules";
import { inTurn } from "../db/turns";
import { keepingOf } from "../model/minimise";
import { importStep } from "../ingest/importing";
import { askReread, insightStep } from "../ingest/insight";
import { eraseStep } from "../ingest/erase";
import { rebuildStep } from "../ingest/rebuild";
import { sampleStep } from "../ingest/sample/load";
import { suggestQueued } from "../ingest/suggest";
import { openKeeper } from "./backup";
import { textReader } from "./models";
import { purgeWanted } from "./retention";
import { loadSample } from "./sample";
import { getSettings } from "./settings";
import { setNotice } from "./status";

/** The alarm that goes on with them. */
export const jobsAlarm = "jobs";

/** Taken at a time, so that what is captured meanwhile need not wait. */
const few = { rules: 100, suggestions: 20 };

/** Steps of reading before the other work is looked at again: a whole history takes minutes. */
const inARow = 8;

let working: Promise<void> | undefined;
let again = false;

/** Does all that is left to do, one run at a time. `now` gives ms UTC. */
export function work(now: () => number): Promise<void> {
  if (working) again = true;
  working ??= workThrough(now).finally(() => {
    working = undefined;
  });
  return working;
}

async function workThrough(now: () => number): Promise<void> {
  try {
    do {
      again = false;
      // what is half back is not worked on; the alarm looks whether the page that does it still lives
      const back = await restoring(db);
      if (back && !isStuck(back)) {
        await browser.alarms.create(jobsAlarm, { delayInMinutes: 1, periodInMinutes: 1 });
        return await openKeeper(now);
      }
      // the user decides how it goes on; until then part of a whole is nothing to work on
      if (back?.mode === "whole") return void (await browser.alarms.clear(jobsAlarm));
      await wantRule(await getSettings());
      await forgetImports();
      if (!(await isAnythingLeft())) continue;
      await browser.alarms.create(jobsAlarm, { delayInMinutes: 1, periodInMinutes: 1 });
      do {
        // somebody waits for this one
        while (await inTurn(() => sampleStep(loadSample, db)));
        await takeImport();
        while (await inTurn(() => rebuildStep(db)));
        while (await inTurn(() => eraseStep(db)));
        await purgeWanted(now);
        // a file leaves thousands to be looked at: who takes it back right away does not wait for that
        while (await inTurn(() => takeFromQueue(now))) await takeImport();
      } while (await readSome(now));
      await reheat();
    } while (again);
    await setNotice("work-full", false);
    await browser.alarms.clear(jobsAlarm);
    // asked for while the alarm was being cleared
    if (again) await workThrough(now);
  } catch (error) {
    // the alarm stands: it is tried again
    if (diskFull(error)) await setNotice("work-full", true);
    else console.error("Jalin could not finish a job; it goes on later", error);
  }
}

async function isAnythingLeft(): Promise<boolean> {
  return (await db.queue.limit(1).count()) > 0 || (await reheatProgress()) !== undefined;
}

async function takeImport(): Promise<void> {
  // a step locks all tables, and this is asked after every piece of other work
  if ((await db.queue.where("kind").equals("import").count()) === 0) return;
  const settings = await getSettings();
  while (await inTurn(() => importStep(db, (network) => keepingOf(settings, network))));
}

async function takeFromQueue(now: () => number): Promise<boolean> {
  const { halfLifeDays } = await ruleInForce();
  const ran = await runRules({ limit: few.rules, now: now(), halfLifeDays });
  const looked = await suggestQueued(few.suggestions, db);
  return ran + looked > 0;
}

/** Reads some of what was captured; false where nothing is left to read, or nothing reads it. */
async function readSome(now: () => number): Promise<boolean> {
  if ((await db.queue.where("kind").anyOf("insight", "reread").limit(1).count()) === 0) return false;
  const reader = await textReader();
  if (!reader) return false;
  await askReread(reader, db);
  const next = () => inTurn(() => insightStep(db, reader, { now: now() }));
  for (let step = 0; step < inARow; step += 1) if (!(await next())) return false;
  return true;
}
