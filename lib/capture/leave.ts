/** Leaves batches where they outlive the page, for the worker to take (see platform/handover.ts). */
import { api } from "../messaging/api";
import type { Batch } from "../model/capture";

/** What a page leaves is kept under a key that begins so. */
export const handoverPrefix = "outbox:";

/** Resolves when the browser has them; rejects where it has no room. */
export async function leaveBatches(batches: readonly Batch[]): Promise<void> {
  await api().storage.local.set({ [handoverPrefix + crypto.randomUUID()]: { batches } });
}
