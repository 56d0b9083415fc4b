import { useState } from "react";
import { EntryError, type EntryProblem } from "../../lib/model/entry";
import { useLanguage } from "./language";
import { useToast } from "./Toast/Toasts";
import { failure } from "./Toast/said";

const none: ReadonlyMap<string, EntryProblem> = new Map();

/**
 * Stores what a form holds. `store` resolves with whether it worked; what will not do is then told by `problemOf`, with
 * the field's name as people know it, and any other failure by a toast.
 */
export function useEntry() {
  const { words } = useLanguage();
  const tell = useToast();
  const [problems, setProblems] = useState(none);
  const store = async (command: () => Promise<unknown>): Promise<boolean> => {
    try {
      await command();
      setProblems(none);
      return true;
    } catch (error) {
      if (error instanceof EntryError)
        setProblems(new Map(error.problems.map(({ field, problem }) => [field, problem])));
      else tell(failure(error, words));
      return false;
    }
  };
  const problemOf = (field: string, name: string): string | undefined => {
    const found = problems.get(field) ?? [...problems].find(([key]) => key.startsWith(`${field}.`))?.[1];
    return found && words.entry[found](name);
  };
  return { store, problemOf };
}
