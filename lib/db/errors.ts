/** What can go wrong with the database that a person must hear of. */

/** There is no room left on the disk; nothing of the attempted write was kept. */
export class DiskFullError extends Error {
  override readonly name = "DiskFullError";
}

/** The error as a {@link DiskFullError} if that is what it is at heart: dexie wraps what the transaction died of. */
export function diskFull(error: unknown): DiskFullError | undefined {
  for (let at = error; at instanceof Error; at = "inner" in at && at.inner !== at ? at.inner : at.cause) {
    if (at instanceof DiskFullError) return at;
    if (at.name === "QuotaExceededError") return new DiskFullError(at.message, { cause: error });
  }
  // a bulk write that failed names its causes one by one
  const failures = error instanceof Error && "failures" in error ? error.failures : undefined;
  return Array.isArray(failures) ? failures.map(diskFull).find((each) => each !== undefined) : undefined;
}

/** The database was written by a newer version than this code; nothing of it was touched. */
export class NewerDatabaseError extends Error {
  override readonly name = "NewerDatabaseError";
}

/** A backup is being put back as a whole; nothing was written. */
export class RestoringError extends Error {
  override readonly name = "RestoringError";
}
