/**
 * The backup that is being made in this tab. It goes on while other pages of Jalin are shown in it, so it hangs on none of
 * them, and stands neither in the address nor in the database: with the tab it ends.
 */
import { useSyncExternalStore } from "react";
import { storedLockKey } from "../../../lib/db/lockKey";
import { makeBackup } from "../../../lib/exchange/backup/file";
import { noteBackup } from "../../../lib/platform/backup";
import { jalinVersion } from "../../../lib/platform/self";
import { getSettings } from "../../../lib/platform/settings";
import { saveFile } from "../../ui/saveFile";

export type Making =
  | { is: "idle" }
  | { is: "working"; done: number; of?: number }
  | { is: "done"; name: string; rows: number; bytes: number }
  | { is: "failed"; why: "failed" | "full" | "busy" };

/** How long a file is kept for the browser to take. */
const keptMs = 10 * 60_000;

let now: Making = { is: "idle" };
let running: AbortController | undefined;
const listeners = new Set<() => void>();

function tell(next: Making): void {
  now = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How far it is. */
export function useMaking(): Making {
  return useSyncExternalStore(subscribe, () => now);
}

/** Makes one and hands it to the downloads, unless one is being made. */
export async function make(): Promise<void> {
  if (now.is === "working") return;
  const control = new AbortController();
  running = control;
  tell({ is: "working", done: 0 });
  try {
    const at = Date.now();
    const { file, name, rows, leave } = await makeBackup({
      app: jalinVersion(),
      now: at,
      settings: await getSettings(),
      // as it is now, whatever this page knew: it may have been set in another tab
      key: await storedLockKey(),
      signal: control.signal,
      onProgress: (done, of) => tell({ is: "working", done, of }),
    });
    saveFile(file, name);
    // nothing tells when the browser has taken all of it; with the tab it goes in any case
    setTimeout(() => void leave(), keptMs);
    await noteBackup({ at, name, rows, bytes: file.size, byItself: false });
    tell({ is: "done", name, rows, bytes: file.size });
  } catch (error) {
    tell(control.signal.aborted ? { is: "idle" } : { is: "failed", why: whyOf(error) });
  }
}

/** Leaves it off. */
export function cancelMaking(): void {
  running?.abort();
}

function whyOf(error: unknown): "failed" | "full" | "busy" {
  const name = error instanceof Error ? error.name : "";
  if (name === "QuotaExceededError") return "full";
  return name === "TooBusyError" ? "busy" : "failed";
}
