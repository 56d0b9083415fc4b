/**
 * What the user must be told wherever Jalin is opened next. Kept in the browser's memory, not on the disk: a full disk is
 * one of the things to tell.
 */
import { browser } from "wxt/browser";

/**
 * `full`: captures could not be stored for want of space · `work-full`: nor could a job go on, see jobs.ts ·
 * `settings-unreadable`: see settings.ts
 */
export type Notice = "full" | "work-full" | "settings-unreadable";

const key = "notices";

/** The notices that stand. */
export async function getNotices(): Promise<ReadonlySet<Notice>> {
  const stored = await browser.storage.session.get(key);
  const raw: unknown = stored[key];
  return new Set(Array.isArray(raw) ? (raw as Notice[]) : []);
}

/** Puts up a notice or takes it down. */
export async function setNotice(notice: Notice, stands: boolean): Promise<void> {
  const notices = new Set(await getNotices());
  if (notices.has(notice) === stands) return;
  if (stands) notices.add(notice);
  else notices.delete(notice);
  await browser.storage.session.set({ [key]: [...notices] });
}

/** Calls `changed` with the notices that stand, whenever they change. */
export function watchNotices(changed: (notices: ReadonlySet<Notice>) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === "session" && key in changes) void getNotices().then(changed);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener("abort", () => browser.storage.onChanged.removeListener(listener));
}
