/**
 * Deleting who is silent for long, once a day, from when the user saw whom the rule deletes and said yes. The browser may
 * forget an alarm and the worker may die, so both are looked at whenever it wakes; a day that was slept through is made up
 * for. What is deleted stands in the queue until it is done, see jobs.ts.
 */
import { browser } from "wxt/browser";
import { db } from "../db/database";
import { setPurgeJob, wantPurge } from "../db/retention";
import { inTurn } from "../db/turns";
import { purgeStep } from "../ingest/purge";
import { hasPeriod, type Purged } from "../model/retention";
import { getSettings } from "./settings";

/** The alarm that wakes for it. */
export const retentionAlarm = "retention";

const lastKey = "purged";
const dayMinutes = 24 * 60;

/** What was deleted the last time, and when (ms UTC). */
export interface LastPurge extends Purged {
  at: number;
}

/** Asks for today's deleting where it is due, and sets the alarm; what was asked for by a rule that is no more is dropped. */
export async function keepToRule(now: () => number): Promise<void> {
  try {
    await keepOnce(now);
  } catch (error) {
    console.error("Jalin could not look for who is silent; it tries again later", error);
  }
}

async function keepOnce(now: () => number): Promise<void> {
  const { retention } = await getSettings();
  if (!retention.agreed || !hasPeriod(retention)) {
    await Promise.all([browser.alarms.clear(retentionAlarm), setPurgeJob(undefined)]);
    return;
  }
  if (!(await browser.alarms.get(retentionAlarm)))
    await browser.alarms.create(retentionAlarm, { delayInMinutes: dayMinutes, periodInMinutes: dayMinutes });
  const last = await lastPurge();
  // an alarm may come a little early
  if (last === undefined || now() - last.at > (dayMinutes - 60) * 60_000) await wantPurge(retention, { now: now() });
}

/** Deletes what is wanted, step by step; `now` gives ms UTC. */
export async function purgeWanted(now: () => number): Promise<void> {
  const next = () => inTurn(() => purgeStep(db));
  for (let step = await next(); step !== false; step = await next())
    if (step !== true) await browser.storage.local.set({ [lastKey]: { at: now(), ...step } satisfies LastPurge });
}

/** What was deleted the last time; undefined where nothing ever was looked at. */
export async function lastPurge(): Promise<LastPurge | undefined> {
  return (await browser.storage.local.get(lastKey))[lastKey] as LastPurge | undefined;
}
