/**
 * The page that keeps backups: in Chromium one that nobody sees, in Firefox the background. It goes on with a restore that is
 * noted in the queue, makes a backup where one is due, and goes. It may be closed at any time: whatever it did not finish is
 * done when it is opened next.
 */
import { db } from "../db/database";
import { schemaVersion } from "../db/dump";
import { storedLockKey } from "../db/lockKey";
import { diskFull } from "../db/errors";
import { isStuck, noteFailed, type RestoreFailure, restoring, type RestoreState, stopRestore } from "../db/restore";
import { DamagedBackupError } from "../exchange/backup/errors";
import { makeBackup } from "../exchange/backup/file";
import { type Backup, openBackup } from "../exchange/backup/read";
import { browserScratch } from "../exchange/backup/scratch";
import { restoreBackup } from "../ingest/restore";
import { type Keep, keeperLock, type KeepReply } from "../messaging/protocol";

/** Says to the worker how it stands, and hears what is to be done. */
type Tell = (step: Keep["step"]) => Promise<KeepReply>;

/** Does all that is to be done. */
export async function keep(tell: Tell): Promise<void> {
  await navigator.locks.request(keeperLock, async () => {
    try {
      await goOnRestoring(tell);
      const { backup } = await tell({ is: "begin" });
      if (backup) await makeOne(backup, tell);
    } catch (error) {
      console.error("Jalin could not keep a backup; it tries again", error);
    } finally {
      await tell({ is: "done" });
    }
  });
}

async function goOnRestoring(tell: Tell): Promise<void> {
  const state = await restoring(db);
  if (!state || isStuck(state)) return;
  try {
    const backup = await copyOf(state.file);
    if (typeof backup === "string") return await leaveOff(state, backup, tell);
    const tables = backup.manifest.tables.map(({ name }) => name);
    const settings = await backup.settings();
    const isDone = await restoreBackup(
      { tables, pages: backup.pages },
      {
        onRows: async ({ id, mode, withSettings }) => {
          const outcome = { id, mode, is: "done" as const };
          const areTaken = mode === "whole" || withSettings;
          await tell({ is: "restored", outcome, ...(areTaken && { settings }) });
        },
      },
    );
    // whoever stopped it took the copy away, and may have put another one there
    if (isDone) await browserScratch.remove(state.file);
  } catch (error) {
    console.error("Jalin could not go on restoring a backup", error);
    await noteFailed(state.id, failureOf(error));
  }
}

function failureOf(error: unknown): RestoreFailure {
  if (error instanceof DamagedBackupError) return "damaged";
  return diskFull(error) ? "full" : "other";
}

/** The checked copy, or why there is none that can be gone on with: that will not be otherwise later. */
async function copyOf(name: string): Promise<Backup | "gone" | "updated"> {
  const file = await browserScratch.read(name).catch((error: unknown) => {
    if (error instanceof Error && error.name === "NotFoundError") return undefined;
    throw error;
  });
  if (!file) return "gone";
  const backup = await openBackup(file, { schema: schemaVersion });
  return backup.manifest.schema < schemaVersion ? "updated" : backup;
}

async function leaveOff({ id, mode, file }: RestoreState, is: "gone" | "updated", tell: Tell): Promise<void> {
  await tell({ is: "restored", outcome: { id, mode, is } });
  await stopRestore();
  await browserScratch.remove(file);
}

async function makeOne(asked: NonNullable<KeepReply["backup"]>, tell: Tell): Promise<void> {
  try {
    const key = await storedLockKey();
    const { file, name, rows, leave } = await makeBackup({ ...asked, now: Date.now(), key });
    const url = URL.createObjectURL(file);
    try {
      await tell({ is: "file", url, name, rows, bytes: file.size });
    } finally {
      URL.revokeObjectURL(url);
      await leave();
    }
  } catch (error) {
    await tell({ is: "failed", reason: error instanceof Error ? error.name : "unknown" });
  }
}
