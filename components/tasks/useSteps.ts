import { useRef } from "react";
import { undo } from "../../lib/db/journal";
import { useCommand } from "../ui/Toast/Toasts";
import { useLanguage } from "../ui/language";

/** Runs a command and says what was done, or that it failed; resolves with whether it worked. */
export type Does = (command: () => Promise<number | undefined>, said: string) => Promise<boolean>;

/**
 * Runs commands and remembers them, so that a key takes them back one by one, the last first. `of` is what a command was
 * done to.
 */
export function useSteps<Of>() {
  const { words } = useLanguage();
  const run = useCommand();
  const done = useRef<{ entry: number; of: Of }[]>([]);
  return {
    /** see useCommand */
    step(command: () => Promise<number | undefined>, said: string, of: Of): Promise<boolean> {
      const remembered = async () => {
        const entry = await command();
        if (entry !== undefined) done.current.push({ entry, of });
        return entry;
      };
      return run(remembered, said);
    },
    /** Takes the last one back; answers with what it was done to, undefined where there is none. */
    back(): { of: Of } | undefined {
      const last = done.current.pop();
      if (!last) return undefined;
      const command = async () => {
        if (!(await undo(last.entry, { now: Date.now() }))) throw new Error("it was undone already");
      };
      void run(command, words.toast.undone);
      return { of: last.of };
    },
  };
}
