import type { Words } from "../../../lib/words";

/** Something said to the user. */
export interface Said {
  text: string;
  /** the number to undo it by, as commands answer it, see lib/db/journal.ts; absent where there is no way back */
  entry?: number | undefined;
  /** it did not work */
  isTrouble?: boolean;
  /** it is being done: this stays until something else is said */
  isBusy?: boolean;
}

/** Says that something could not be done, and why where the user can do something about it. */
export function failure(error: unknown, { toast }: Words): Said {
  // by its name: what throws it is loaded with the database
  const isBusy = error instanceof Error && error.name === "ImportRunningError";
  return { text: isBusy ? toast.busy : toast.failed, isTrouble: true };
}
