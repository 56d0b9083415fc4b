/**
 * The page that keeps backups: in Chromium one that nobody sees, in Firefox the background. It goes on with a restore that is
 * noted in the queue, makes a backup where one is due, and goes. It may be closed at any time: whatever it did not finish is
 * done when it is opened next.
 */
import { db } from "../db/database";
import { schemaVersion } from "../db/dump";
import { storedLockKey } from "../db/lockKey";
import { restoring } from "../db/restore";
import { browserScratch, makeBackup } from "../exchange/backup/file";
import { type Backup, openBackup } from "../exchange/backup/read";
import { giveUpRestore, restoreBackup } from "../ingest/restore";
import type { Keep, KeepReply } from "../messaging/protocol";

/** Says to the worker how it stands, and hears what is to be done. */
type Tell = (step: Keep["step"]) => Promise<KeepReply>;

/** Does all that is to be done. */
export async function keep(tell: Tell): Promise<void> {
  await navigator.locks.request("jalin:keeper", async () => {
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
  if (!state) return;
  const backup = await copyOf(state.file);
  if (!backup) {
    // the browser took it away: what is in stays in, and all that follows from it is made anew
    await giveUpRestore(db);
    return void (await tell({ is: "failed", reason: "NotFoundError" }));
  }
  const tables = backup.manifest.tables.map(({ name }) => name);
  const settings = await backup.settings();
  await restoreBackup(
    { tables, pages: backup.pages },
    { onRows: async (mode) => void (await tell({ is: "restored", settings, isWhole: mode === "whole" })) },
  );
  await browserScratch.remove(state.file);
}

/** The checked copy; undefined where it is gone or no longer what it was. */
async function copyOf(name: string): Promise<Backup | undefined> {
  try {
    return await openBackup(await browserScratch.read(name), { schema: schemaVersion });
  } catch (error) {
    console.error("the backup that was being put back is gone", error);
    return undefined;
  }
}

async function makeOne(asked: NonNullable<KeepReply["backup"]>, tell: Tell): Promise<void> {
  try {
    const key = await storedLockKey();
    const { file, name, rows } = await makeBackup({ ...asked, now: Date.now(), key });
    const url = URL.createObjectURL(file);
    try {
      await tell({ is: "file", url, name, rows, bytes: file.size });
    } finally {
      URL.revokeObjectURL(url);
    }
  } catch (error) {
    await tell({ is: "failed", reason: error instanceof Error ? error.name : "unknown" });
  }
}
