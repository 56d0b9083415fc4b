import { useEffect, useRef, useState } from "react";
import { isEmpty, restoring, type RestoreMode, wantRestore } from "../../../lib/db/restore";
import {
  DamagedBackupError,
  LockedBackupError,
  NewerBackupError,
  NoBackupError,
} from "../../../lib/exchange/backup/errors";
import { leaveBackup, takeBackup, takenFile } from "../../../lib/exchange/backup/file";
import type { Backup } from "../../../lib/exchange/backup/read";
import { send } from "../../../lib/messaging/send";
import { useLive } from "../../ui/useLive";

/** How it is with a backup that was chosen. */
export type Taken =
  | { is: "none" }
  | { is: "taking"; name: string; doing: "copying" | "checking"; done: number; of: number }
  | { is: "locked"; file: File; isWrong: boolean }
  | { is: "refused"; name: string; why: "none" | "newer" | "failed" | "full" }
  | { is: "damaged"; name: string; part: string | undefined }
  | { is: "ready"; name: string; backup: Backup; mode: RestoreMode }
  | { is: "running"; mode: RestoreMode; rows: number; of: number }
  | { is: "done"; mode: RestoreMode };

export interface Restoring {
  taken: Taken;
  take: (file: File, passphrase?: string) => void;
  /** puts it back */
  start: () => void;
  /** away from it, or from what became of it */
  leave: () => void;
}

/** A backup on its way back: chosen, checked, agreed to, put back. The last goes on by itself wherever it was begun. */
export function useRestore(): Restoring {
  const [taken, setTaken] = useState<Taken>({ is: "none" });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const state = useLive(async () => ({ now: await restoring() }), []);
  const isRunning = taken.is === "running";
  const now = state?.now;
  // one that goes on since before this page was opened, or farther than it was
  if (now && (taken.is !== "running" || taken.rows < now.rows))
    setTaken({ is: "running", mode: now.mode, rows: now.rows, of: now.of });
  useEffect(() => {
    if (!isRunning || !state || state.now) return;
    // what was heard may be from before it began
    void restoring().then(
      (still) => still ?? setTaken((before) => (before.is === "running" ? { is: "done", mode: before.mode } : before)),
    );
  }, [isRunning, state]);

  const take = async (file: File, passphrase?: string) => {
    const control = new AbortController();
    running.current?.abort();
    running.current = control;
    const { name } = file;
    setTaken({ is: "taking", name, doing: "copying", done: 0, of: file.size });
    try {
      const backup = await takeBackup(file, {
        passphrase,
        signal: control.signal,
        onProgress: (done, of, doing) => setTaken({ is: "taking", name, doing, done, of }),
      });
      const mode = (await isEmpty()) ? "whole" : "joined";
      if (!control.signal.aborted) setTaken({ is: "ready", name, backup, mode });
    } catch (error) {
      setTaken(control.signal.aborted ? { is: "none" } : refused(error, file));
    }
  };

  const start = async () => {
    if (taken.is !== "ready") return;
    const { backup, name } = taken;
    try {
      const mode = await wantRestore(takenFile, backup.total);
      setTaken({ is: "running", mode, rows: 0, of: backup.total });
      await send({ kind: "work" });
    } catch {
      // once it is noted, the worker finds it by itself
      if (!(await restoring())) setTaken({ is: "refused", name, why: "failed" });
    }
  };

  const leave = () => {
    running.current?.abort();
    setTaken({ is: "none" });
    void leaveBackup();
  };

  return { taken, take: (...given) => void take(...given), start: () => void start(), leave };
}

function refused(error: unknown, file: File): Taken {
  const { name } = file;
  if (error instanceof LockedBackupError) return { is: "locked", file, isWrong: error.reason === "wrong" };
  if (error instanceof DamagedBackupError) return { is: "damaged", name, part: error.part };
  if (error instanceof NewerBackupError) return { is: "refused", name, why: "newer" };
  if (error instanceof NoBackupError) return { is: "refused", name, why: "none" };
  const isFull = error instanceof Error && error.name === "QuotaExceededError";
  return { is: "refused", name, why: isFull ? "full" : "failed" };
}
