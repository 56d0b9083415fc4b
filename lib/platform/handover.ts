/**
 * Batches whose page is gone: the page left them in the browser's own storage, the worker takes them from there. They are
 * removed only when they are committed, so that a worker that dies in between does it again.
 */
import { browser } from "wxt/browser";
import { z } from "zod";
import { batchEnvelope } from "../model/capture";
import { handoverPrefix } from "../capture/leave";
import { store } from "./delivery";

/** The alarm that tries again. */
export const handoverAlarm = "handover";

const left = z.strictObject({ batches: z.array(batchEnvelope).max(1000) });

let draining: Promise<void> | undefined;
let again = false;

/** Stores everything that was left. One run at a time; what is left meanwhile is taken by one more. */
export function drain(now: () => number): Promise<void> {
  if (draining) again = true;
  draining ??= drainAll(now).finally(() => {
    draining = undefined;
  });
  return draining;
}

async function drainAll(now: () => number): Promise<void> {
  do {
    again = false;
    const stored = await browser.storage.local.get(null);
    for (const [key, value] of Object.entries(stored)) {
      if (!key.startsWith(handoverPrefix)) continue;
      if (await isDone(value, now)) await browser.storage.local.remove(key);
      else await browser.alarms.create(handoverAlarm, { delayInMinutes: 1 });
    }
  } while (again);
}

/** True when nothing of it needs another try. */
async function isDone(value: unknown, now: () => number): Promise<boolean> {
  const { data } = left.safeParse(value);
  // only our own scripts write there: what does not parse is of another version, and is read again with the page
  if (!data) return true;
  for (const batch of data.batches) {
    const reply = await store(batch, now());
    if (!reply.ok && (reply.reason === "full" || reply.reason === "failed")) return false;
  }
  return true;
}
