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
  const [lastMode, setLastMode] = useState<RestoreMode>();
  if (state?.now && state.now.mode !== lastMode) setLastMode(state.now.mode);

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
    setTaken({ is: "none" });
    try {
      setLastMode(await wantRestore(takenFile, backup.total));
      await send({ kind: "work" });
    } catch {
      if (!(await restoring())) setTaken({ is: "refused", name, why: "failed" });
    }
  };

  const leave = () => {
    running.current?.abort();
    setTaken({ is: "none" });
    setLastMode(undefined);
    void leaveBackup();
  };

  return {
    taken: shown(taken, state?.now, lastMode),
    take: (...given) => void take(...given),
    start: () => void start(),
    leave,
  };
}

/** One that is being put back is shown before anything else, and that it is done after that. */
function shown(taken: Taken, now: Awaited<ReturnType<typeof restoring>>, last: RestoreMode | undefined): Taken {
  if (now) return { is: "running", mode: now.mode, rows: now.rows, of: now.of };
  return taken.is === "none" && last ? { is: "done", mode: last } : taken;
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
