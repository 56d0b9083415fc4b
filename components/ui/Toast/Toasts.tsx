/** What was just done, said at the foot of the window, with the way back. For every screen below the provider. */
import { type ReactNode, createContext, useCallback, useContext, useState } from "react";
import { useLanguage } from "../language";
import { Toast } from "./Toast";
import styles from "./Toast.module.css";
import type { Said } from "./said";

const ToastContext = createContext<(said: Said) => void>(() => {});

/** Says something to the user; what was said before gives way to it. */
export function useToast(): (said: Said) => void {
  return useContext(ToastContext);
}

/**
 * Runs commands: says what was done, with an undo where the command answers with a number, or that it failed. Resolves
 * with whether it worked; never rejects.
 */
export function useCommand(): (command: () => Promise<unknown>, done: string) => Promise<boolean> {
  const tell = useToast();
  const { words } = useLanguage();
  return useCallback(
    async (command, done) => {
      try {
        const entry = await command();
        tell({ text: done, entry: typeof entry === "number" ? entry : undefined });
        return true;
      } catch {
        tell({ text: words.toast.failed, isTrouble: true });
        return false;
      }
    },
    [tell, words],
  );
}

export function Toasts({ children }: { children: ReactNode }) {
  const { words } = useLanguage();
  const [said, setSaid] = useState<Said & { turn: number }>();
  const tell = useCallback((next: Said) => {
    setSaid((before) => ({ ...next, turn: (before?.turn ?? 0) + 1 }));
  }, []);

  const undo = async (entry: number) => {
    // pressed twice, it is undone once
    setSaid((before) => before && { text: before.text, turn: before.turn });
    try {
      const journal = await import("../../../lib/db/journal");
      const isUndone = await journal.undo(entry, { now: Date.now() });
      tell({ text: isUndone ? words.toast.undone : words.toast.tooLate });
    } catch {
      tell({ text: words.toast.failed, isTrouble: true });
    }
  };

  return (
    <ToastContext value={tell}>
      {children}
      <div role="status" aria-live="polite" className={styles.place}>
        {said && (
          <Toast said={said} turn={said.turn} onUndo={(entry) => void undo(entry)} onClose={() => setSaid(undefined)} />
        )}
      </div>
    </ToastContext>
  );
}
