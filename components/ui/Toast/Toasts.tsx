/** What was just done, said at the foot of the window, with the way back. For every screen below the provider. */
import { type ReactNode, createContext, useCallback, useContext, useMemo, useState } from "react";
import { useLanguage } from "../language";
import { Toast } from "./Toast";
import styles from "./Toast.module.css";
import { failure, type Said } from "./said";

/** How long something may take before it is said that it goes on, in ms. */
const patience = 500;

interface Speaker {
  tell: (said: Said) => void;
  work: <T>(work: () => Promise<T>) => Promise<T>;
}

const ToastContext = createContext<Speaker>({ tell: () => {}, work: (work) => work() });

/** Says something to the user; what was said before gives way to it. */
export function useToast(): Speaker["tell"] {
  return useContext(ToastContext).tell;
}

/** Says of what takes longer than a moment that it goes on, until it is done. Resolves and rejects as that does. */
export function useWorking(): Speaker["work"] {
  return useContext(ToastContext).work;
}

/**
 * Runs commands: says what was done, with an undo where the command answers with a number, or that it failed. Resolves
 * with whether it worked; never rejects.
 */
export function useCommand(): (command: () => Promise<unknown>, done: string) => Promise<boolean> {
  const { tell, work } = useContext(ToastContext);
  const { words } = useLanguage();
  return useCallback(
    async (command, done) => {
      try {
        const entry = await work(command);
        tell({ text: done, entry: typeof entry === "number" ? entry : undefined });
        return true;
      } catch (error) {
        tell(failure(error, words));
        return false;
      }
    },
    [tell, work, words],
  );
}

export function Toasts({ children }: { children: ReactNode }) {
  const { words } = useLanguage();
  const [said, setSaid] = useState<Said & { turn: number }>();
  const tell = useCallback((next: Said) => {
    setSaid((before) => ({ ...next, turn: (before?.turn ?? 0) + 1 }));
  }, []);
  const { working } = words.toast;
  const speaker = useMemo((): Speaker => {
    const work: Speaker["work"] = async (start) => {
      const timer = setTimeout(() => tell({ text: working, isBusy: true }), patience);
      try {
        return await start();
      } finally {
        clearTimeout(timer);
        setSaid((now) => (now?.isBusy ? undefined : now));
      }
    };
    return { tell, work };
  }, [tell, working]);

  const undo = async (entry: number) => {
    // pressed twice, it is undone once
    setSaid((before) => before && { text: before.text, turn: before.turn });
    try {
      const journal = await import("../../../lib/db/journal");
      const isUndone = await speaker.work(() => journal.undo(entry, { now: Date.now() }));
      tell({ text: isUndone ? words.toast.undone : words.toast.tooLate });
    } catch (error) {
      tell(failure(error, words));
    }
  };

  return (
    <ToastContext value={speaker}>
      {children}
      <div role="status" aria-live="polite" className={styles.place}>
        {said && (
          <Toast said={said} turn={said.turn} onUndo={(entry) => void undo(entry)} onClose={() => setSaid(undefined)} />
        )}
      </div>
    </ToastContext>
  );
}
