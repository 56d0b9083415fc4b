/** What the user chose not to keep does not even leave the page. The worker says the last word: settings may change meanwhile. */
import { api } from "../messaging/api";
import type { Batch, NetworkId } from "../model/capture";
import { type Keeping, keepingOf, minimised } from "../model/minimise";

const key = "settings";

export interface Kept {
  /** the settings are known */
  ready: Promise<unknown>;
  /** What of a batch is kept; all of it until the settings are known. */
  of(batch: Batch): Batch;
}

/** Follows what is kept of a network, until `signal` aborts. */
export function followKeeping(network: NetworkId, signal: AbortSignal): Kept {
  const { storage } = api();
  let keeping: Keeping = {};
  const take = (settings: unknown): void => {
    keeping = keepingOf(settings, network);
  };
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === "local" && key in changes) take(changes[key]?.newValue);
  };
  storage.onChanged.addListener(listener);
  signal.addEventListener("abort", () => storage.onChanged.removeListener(listener));
  return {
    ready: storage.local.get(key).then(
      (stored) => take(stored[key]),
      () => undefined,
    ),
    of: (batch) => ({ ...batch, rows: minimised(batch.rows, keeping) }),
  };
}
