/** What was just done, said at the foot of the window, with the way back. For every screen below the provider. */
import { type ReactNode, createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { useLanguage } from "../language";
import { Toast } from "./Toast";
import styles from "./Toast.module.css";
import { failure, type Said } from "./said";
import { isUndoKey } from "./undoKey";

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

/** Something that is being done. */
interface Work {
  /** the user asked to undo it before it was done */
  isUnwanted: boolean;
}

interface Under {
  works: Work[];
  /** the number to undo by what was done and is unwanted */
  unwanted?: number | undefined;
  /** the number to undo by what was said last: known at once, the words themselves come with the next paint */
  offered?: number | undefined;
}

/** The number to undo by, as commands and the worker's replies hold it. */
function entryOf(value: unknown): number | undefined {
  return typeof value === "number" ? value : (value as { entry?: number } | undefined)?.entry;
}

export function Toasts({ children }: { children: ReactNode }) {
  const { words } = useLanguage();
  const [said, setSaid] = useState<Said & { turn: number }>();
  const under = useRef<Under>({ works: [] });
  const show = useCallback((next: Said) => {
    under.current.offered = next.entry;
    setSaid((before) => ({ ...next, turn: (before?.turn ?? 0) + 1 }));
  }, []);
  const speaker = useMemo(() => {
    const work: Speaker["work"] = async (start) => {
      const { works } = under.current;
      const own: Work = { isUnwanted: false };
      works.push(own);
      const timer = setTimeout(() => show({ text: words.toast.working, isBusy: true }), patience);
      try {
        const value = await start();
        const entry = entryOf(value);
        if (own.isUnwanted && entry !== undefined) under.current.unwanted = entry;
        return value;
      } finally {
        works.splice(works.indexOf(own), 1);
        clearTimeout(timer);
        setSaid((now) => (now?.isBusy ? undefined : now));
      }
    };
    const undo = async (entry: number): Promise<void> => {
      // pressed twice, it is undone once
      under.current.offered = undefined;
      setSaid((before) => before && { text: before.text, turn: before.turn });
      try {
        const journal = await import("../../../lib/db/journal");
        const isUndone = await work(() => journal.undo(entry, { now: Date.now() }));
        show({ text: isUndone ? words.toast.undone : words.toast.tooLate });
      } catch (error) {
        show(failure(error, words));
      }
    };
    const tell: Speaker["tell"] = (next) => {
      show(next);
      if (next.entry === undefined || next.entry !== under.current.unwanted) return;
      delete under.current.unwanted;
      void undo(next.entry);
    };
    return { tell, work, undo };
  }, [show, words]);

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { works, offered } = under.current;
      // what is being done came after what is offered
      const last = works.at(-1);
      if ((!last && offered === undefined) || !isUndoKey(event)) return;
      event.preventDefault();
      if (last) last.isUnwanted = true;
      else if (offered !== undefined) void speaker.undo(offered);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [speaker]);

  return (
    <ToastContext value={speaker}>
      {children}
      <div role="status" aria-live="polite" className={styles.place}>
        {said && (
          <Toast
            said={said}
            turn={said.turn}
            onUndo={(entry) => void speaker.undo(entry)}
            onClose={() => {
              under.current.offered = undefined;
              setSaid(undefined);
            }}
          />
        )}
      </div>
    </ToastContext>
  );
}
