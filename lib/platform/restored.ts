/** What became of the last restore, in the browser's storage: the database may hold nothing by then. */
import { browser } from "wxt/browser";
import type { RestoreOutcome } from "../messaging/protocol";

const key = "restored";

export async function restoreOutcome(): Promise<RestoreOutcome | undefined> {
  const stored = await browser.storage.local.get(key);
  return stored[key] as RestoreOutcome | undefined;
}

export async function noteOutcome(outcome: RestoreOutcome): Promise<void> {
  await browser.storage.local.set({ [key]: outcome });
}

/** It was seen. */
export async function forgetOutcome(): Promise<void> {
  await browser.storage.local.remove(key);
}
