import { useEffect, useRef, useState } from "react";
import {
  isEmpty,
  restoring,
  type RestoreMode,
  type RestoreState,
  stopRestore,
  tryAgain,
  wantRestore,
} from "../../../lib/db/restore";
import {
  DamagedBackupError,
  LockedBackupError,
  NewerBackupError,
  NoBackupError,
} from "../../../lib/exchange/backup/errors";
import { takeBackup, type TakenBackup } from "../../../lib/exchange/backup/file";
import { browserScratch } from "../../../lib/exchange/backup/scratch";
import type { RestoreOutcome } from "../../../lib/messaging/protocol";
import { send } from "../../../lib/messaging/send";
import { forgetOutcome, noteOutcome, restoreOutcome } from "../../../lib/platform/restored";
import { useLive } from "../../ui/useLive";

/** How it is with a backup that was chosen. */
export type Taken =
  | { is: "none" }
  | { is: "taking"; name: string; doing: "copying" | "checking"; done: number; of: number }
  | { is: "locked"; file: File; isWrong: boolean }
  | { is: "refused"; name: string; why: "none" | "newer" | "failed" | "full" }
  | { is: "damaged"; name: string; part: string | undefined }
  | { is: "ready"; name: string; backup: TakenBackup; mode: RestoreMode }
  | { is: "running"; state: RestoreState }
  | { is: "over"; outcome: RestoreOutcome };

export interface Restoring {
  taken: Taken;
  take: (file: File, passphrase?: string) => void;
  /** puts it back; into what is here, with its settings where that is wished */
  start: (withSettings: boolean) => void;
  /** goes on with one that is stuck */
  goOn: () => void;
  /** leaves off one that is being put back */
  stop: () => void;
  /** away from it, or from what became of it */
  leave: () => void;
}

/** A backup on its way back: chosen, checked, agreed to, put back. The last goes on by itself wherever it was begun. */
export function useRestore(): Restoring {
  const [taken, setTaken] = useState<Taken>({ is: "none" });
  const running = useRef<AbortController>(undefined);
  // the copy of one that was not agreed to yet
  const copied = useRef<TakenBackup>(undefined);
  useEffect(
    () => () => {
      running.current?.abort();
      void copied.current?.leave();
    },
    [],
  );
  const told = useLive(async () => ({ now: await restoring() }), []);
  const isRunning = taken.is === "running";
  const now = told?.now;
  // one that goes on since before this page was opened, or is elsewhere than it was
  if (now && !(taken.is === "running" && isAsFar(taken.state, now))) setTaken({ is: "running", state: now });
  useEffect(() => {
    if (!isRunning || !told || told.now) return;
    // what was heard may be from before it began
    void Promise.all([restoring(), restoreOutcome()]).then(
      ([still, outcome]) =>
        still ?? setTaken((before) => (before.is === "running" ? ended(before.state, outcome) : before)),
    );
  }, [isRunning, told]);
  useEffect(() => {
    const tell = async () => {
      const outcome = await restoreOutcome();
      if (outcome?.is === "gone" || outcome?.is === "updated")
        setTaken((before) => (before.is === "none" ? { is: "over", outcome } : before));
    };
    // nobody may have seen how the last one ended
    void tell();
  }, []);

  const take = async (file: File, passphrase?: string) => {
    const control = new AbortController();
    running.current?.abort();
    running.current = control;
    const { name } = file;
    setTaken({ is: "taking", name, doing: "copying", done: 0, of: file.size });
    try {
      await forgetOutcome();
      const backup = await takeBackup(file, {
        passphrase,
        signal: control.signal,
        onProgress: (done, of, doing) => setTaken({ is: "taking", name, doing, done, of }),
      });
      if (control.signal.aborted) return await backup.leave();
      copied.current = backup;
      const mode = (await isEmpty()) ? "whole" : "joined";
      if (!control.signal.aborted) setTaken({ is: "ready", name, backup, mode });
    } catch (error) {
      setTaken(control.signal.aborted ? { is: "none" } : refused(error, file));
    }
  };

  const start = async (withSettings: boolean) => {
    if (taken.is !== "ready") return;
    const { backup, name } = taken;
    try {
      const state = await wantRestore({ file: backup.copy, of: backup.total, ...(withSettings && { withSettings }) });
      copied.current = undefined;
      setTaken({ is: "running", state });
      await send({ kind: "work" });
    } catch {
      // once it is noted, the worker finds it by itself
      if (!(await restoring())) setTaken({ is: "refused", name, why: "failed" });
    }
  };

  const goOn = async () => {
    await tryAgain();
    await send({ kind: "work" }).catch(() => undefined);
  };

  const stop = async () => {
    const state = await stopRestore();
    // it came to its end before
    if (!state) return;
    const outcome = { id: state.id, mode: state.mode, is: "stopped" } as const;
    await noteOutcome(outcome);
    setTaken({ is: "over", outcome });
    await browserScratch.remove(state.file);
    await send({ kind: "work" }).catch(() => undefined);
  };

  const leave = () => {
    running.current?.abort();
    setTaken({ is: "none" });
    void copied.current?.leave();
    copied.current = undefined;
    if (taken.is === "over") void forgetOutcome();
  };

  return {
    taken,
    take: (...given) => void take(...given),
    start: (withSettings) => void start(withSettings),
    goOn: () => void goOn(),
    stop: () => void stop(),
    leave,
  };
}

/** False where there is news of it. */
function isAsFar(known: RestoreState, now: RestoreState): boolean {
  return known.id === now.id && known.rows >= now.rows && known.failed?.times === now.failed?.times;
}

function ended({ id }: RestoreState, outcome: RestoreOutcome | undefined): Taken {
  return outcome?.id === id ? { is: "over", outcome } : { is: "none" };
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
