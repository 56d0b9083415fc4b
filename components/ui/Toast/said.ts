/** Something said to the user. */
export interface Said {
  text: string;
  /** the number to undo it by, as commands answer it, see lib/db/journal.ts; absent where there is no way back */
  entry?: number | undefined;
  /** it did not work */
  isTrouble?: boolean;
}
