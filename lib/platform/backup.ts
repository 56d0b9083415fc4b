/**
 * Backups by themselves: an alarm looks whether one is due, and a page that nobody sees makes it (keeper.ts), for a worker
 * has no addresses for files. What came of it stands in the browser's storage, for the page of backups to show.
 */
import { browser } from "wxt/browser";
import { restoring } from "../db/restore";
import type { Keep, KeepReply } from "../messaging/protocol";
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
}
/** `permission`: the browser no longer lets Jalin · `download`: it did not take the file · `full`: no room */
export type BackupFailure = "permission" | "download" | "full" | "busy" | "other";

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

/** True where one is to be made at `now` (ms UTC). */
export function isDue(rhythm: BackupRhythm, { last }: BackupStatus, now: number): boolean {
  return rhythm !== "off" && now - (last?.at ?? 0) >= rhythmMs[rhythm];
}

/** Sets the alarm as the user wishes, and makes a backup if one is due; also goes on with a restore. `now` gives ms UTC. */
export async function keepBackups(now: () => number): Promise<void> {
  const { backup } = await getSettings();
  if (backup.rhythm === "off") await browser.alarms.clear(backupAlarm);
  else if (!(await browser.alarms.get(backupAlarm)))
    await browser.alarms.create(backupAlarm, { delayInMinutes: 60, periodInMinutes: 60 });
  if (!isDue(backup.rhythm, await backupStatus(), now())) return;
  if (await mayDownload()) await openKeeper(now);
  else await noteFailure("permission", now());
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
    return keep((step) => takeKeep({ kind: "keep", step }, now));
  }
  const documents = offscreen();
  if (!documents || (await documents.hasDocument())) return;
  const justification = "makes the file of a backup, or reads one to put it back";
  await documents.createDocument({ url: page, reasons: ["BLOBS"], justification });
}

/** Answers the page that keeps backups. */
export async function takeKeep({ step }: Keep, now: () => number): Promise<KeepReply> {
  switch (step.is) {
    case "begin": {
      const settings = await getSettings();
      const isWanted = isDue(settings.backup.rhythm, await backupStatus(), now()) && (await mayDownload());
      return isWanted && (await restoring()) === undefined ? { backup: { settings, app: jalinVersion() } } : {};
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

/** The settings of a backup, as far as this version knows them; when backups are made stays as it is here. */
export function restoredSettings(before: Settings, backup: unknown): Settings {
  if (typeof backup !== "object" || backup === null) return before;
  const known = Object.fromEntries(Object.entries(backup).filter(([name]) => name in schema.shape));
  const parsed = schema.safeParse({ ...known, backup: before.backup, welcomed: true });
  return parsed.success ? parsed.data : before;
}

const pollMs = 500;

/** Puts a file into the downloads; true when it is there. An older one of that name stays as it is. */
async function download(url: string, filename: string): Promise<boolean> {
  const id = await browser.downloads.download({ url, filename, conflictAction: "uniquify", saveAs: false });
  for (;;) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state !== "in_progress") return item?.state === "complete";
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}
