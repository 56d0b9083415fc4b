/**
 * Backups by themselves: an alarm looks whether one is due, and a page that nobody sees makes it (keeper.ts), for a worker
 * has no addresses for files. What came of it stands in the browser's storage, for the page of backups to show.
 */
import { browser } from "wxt/browser";
import { restoring } from "../db/restore";
import { type Keep, keeperLock, type KeepReply } from "../messaging/protocol";
import { type BackupRhythm, type Settings, settings as schema } from "../model/settings";
import { noteOutcome } from "./restored";
import { jalinVersion } from "./self";
import { getSettings, updateSettings } from "./settings";

/** The alarm that looks whether a backup is due. */
export const backupAlarm = "backup";

const key = "backups";
const page = "/keeper.html";
const dayMs = 86_400_000;
const rhythmMs: Record<BackupRhythm, number> = {
  off: Infinity,
  daily: dayMs,
  weekly: 7 * dayMs,
  monthly: 30 * dayMs,
};

/** What is known of the backups that were made. */
export interface BackupStatus {
  /** the last one, by the user or by itself; `at` in ms UTC */
  last?: { at: number; name: string; rows: number; bytes: number; byItself: boolean };
  /** the last try failed, since then */
  failed?: { at: number; reason: BackupFailure };
  /** one is being made by itself, since then */
  began?: number;
  /** its file is on its way into the downloads, by this number of theirs */
  download?: { url: string; id: number };
}
/**
 * `permission`: the browser no longer lets Jalin · `download`: it did not take the file · `full`: no room · `stopped`: the
 * browser ended whatever made it
 */
export type BackupFailure = "permission" | "download" | "full" | "busy" | "stopped" | "other";

export async function backupStatus(): Promise<BackupStatus> {
  const stored = await browser.storage.local.get(key);
  return (stored[key] as BackupStatus | undefined) ?? {};
}

/** Calls `changed` whenever that changes. */
export function watchBackups(changed: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === "local" && (key in changes || "settings" in changes)) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener("abort", () => browser.storage.onChanged.removeListener(listener));
}

/** Notes one that was made; what failed before is over. */
export async function noteBackup(last: NonNullable<BackupStatus["last"]>): Promise<void> {
  await browser.storage.local.set({ [key]: { last } satisfies BackupStatus });
}

async function noteFailure(reason: BackupFailure, at: number): Promise<void> {
  const { last } = await backupStatus();
  await browser.storage.local.set({ [key]: { ...(last && { last }), failed: { at, reason } } satisfies BackupStatus });
}

const needed: "downloads"[] = ["downloads"];

/** Asks for what automatic backups need; to be called in the click itself, before anything is awaited. */
export function requestDownloads(): Promise<boolean> {
  return browser.permissions.request({ permissions: needed });
}

function mayDownload(): Promise<boolean> {
  return browser.permissions.contains({ permissions: needed });
}

/** However often the worker wakes, one that failed is not tried again before. */
const retryMs = 30 * 60_000;

/** True where one is to be made at `now` (ms UTC). */
export function isDue(rhythm: BackupRhythm, { last, failed }: BackupStatus, now: number): boolean {
  if (rhythm === "off" || now - (last?.at ?? 0) < rhythmMs[rhythm]) return false;
  return failed === undefined || failed.reason === "permission" || now - failed.at >= retryMs;
}

/** Sets the alarm as the user wishes, and makes a backup if one is due; also goes on with a restore. `now` gives ms UTC. */
export async function keepBackups(now: () => number): Promise<void> {
  const { backup } = await getSettings();
  if (backup.rhythm === "off") await browser.alarms.clear(backupAlarm);
  else if (!(await browser.alarms.get(backupAlarm)))
    await browser.alarms.create(backupAlarm, { delayInMinutes: 60, periodInMinutes: 60 });
  if (await isKept()) return;
  const { began } = await backupStatus();
  if (began !== undefined) await noteFailure("stopped", began);
  if (!isDue(backup.rhythm, await backupStatus(), now())) return;
  if (await mayDownload()) await openKeeper(now);
  else await noteFailure("permission", now());
}

/** True while the page that makes them is there. */
async function isKept(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === keeperLock);
}

let opening: Promise<void> = Promise.resolve();

/** Opens the page that does it, where it is not open yet. */
export function openKeeper(now: () => number): Promise<void> {
  opening = opening.catch(() => undefined).then(() => openOnce(now));
  return opening;
}

interface Offscreen {
  hasDocument: () => Promise<boolean>;
  createDocument: (asked: { url: string; reasons: string[]; justification: string }) => Promise<void>;
  closeDocument: () => Promise<void>;
}

function offscreen(): Offscreen | undefined {
  return (globalThis as { chrome?: { offscreen?: Offscreen } }).chrome?.offscreen;
}

async function openOnce(now: () => number): Promise<void> {
  if (import.meta.env.FIREFOX) {
    // its background is a page itself
    const { keep } = await import("./keeper");
    return awake(() => keep((step) => takeKeep({ kind: "keep", step }, now)));
  }
  const documents = offscreen();
  if (!documents || (await documents.hasDocument())) return;
  const justification = "makes the file of a backup, or reads one to put it back";
  await documents.createDocument({ url: page, reasons: ["BLOBS"], justification });
}

const awakeMs = 20_000;

/** Firefox ends its background when for 30 s no interface of the browser's was called, whatever it is doing. */
export async function awake(work: () => Promise<void>): Promise<void> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), awakeMs);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
}

/** Answers the page that keeps backups. */
export async function takeKeep({ step }: Keep, now: () => number): Promise<KeepReply> {
  switch (step.is) {
    case "begin": {
      const settings = await getSettings();
      const status = await backupStatus();
      const isWanted = isDue(settings.backup.rhythm, status, now()) && (await mayDownload());
      if (!isWanted || (await restoring()) !== undefined) return {};
      await browser.storage.local.set({ [key]: { ...status, began: now() } satisfies BackupStatus });
      return { backup: { settings, app: jalinVersion() } };
    }
    case "file": {
      const { url, name, rows, bytes } = step;
      if (await download(url, `Jalin/${name}`).catch(() => false))
        await noteBackup({ at: now(), name, rows, bytes, byItself: true });
      else await noteFailure("download", now());
      return {};
    }
    case "failed":
      await noteFailure(failureOf(step.reason), now());
      return {};
    case "restored":
      if (step.settings !== undefined) await updateSettings((before) => restoredSettings(before, step.settings));
      await noteOutcome(step.outcome);
      return {};
    case "done":
      await offscreen()?.closeDocument();
      return {};
  }
}

function failureOf(reason: string): BackupFailure {
  if (reason === "QuotaExceededError") return "full";
  return reason === "TooBusyError" ? "busy" : "other";
}

/**
 * The settings of a backup, as far as this version knows them; when backups are made stays as it is here. Nobody is deleted by
 * their rule until the user was shown whom it concerns here.
 */
export function restoredSettings(before: Settings, backup: unknown): Settings {
  if (typeof backup !== "object" || backup === null) return before;
  const known = Object.fromEntries(Object.entries(backup).filter(([name]) => name in schema.shape));
  const parsed = schema.safeParse({ ...known, backup: before.backup, welcomed: true });
  return parsed.success ? { ...parsed.data, retention: { ...parsed.data.retention, agreed: false } } : before;
}

const pollMs = 500;

/** Puts a file into the downloads; true when it is there. An older one of that name stays as it is. */
async function download(url: string, filename: string): Promise<boolean> {
  const status = await backupStatus();
  // whoever began it may have died while it waited, and is asked again
  const begun = status.download?.url === url ? status.download.id : undefined;
  const id = begun ?? (await browser.downloads.download({ url, filename, conflictAction: "uniquify", saveAs: false }));
  if (begun === undefined)
    await browser.storage.local.set({ [key]: { ...status, download: { url, id } } satisfies BackupStatus });
  for (;;) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state !== "in_progress") return item?.state === "complete";
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}
