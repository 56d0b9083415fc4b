/** Why a backup file cannot be taken. In all of these nothing was written. */

/** It is of a later format or schema than this version knows. */
export class NewerBackupError extends Error {
  override readonly name = "NewerBackupError";
}

/** It is damaged, or was changed; `part` is the entry that is wrong, or absent where the file as a whole is. */
export class DamagedBackupError extends Error {
  override readonly name = "DamagedBackupError";
  constructor(
    readonly part: string | undefined,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** It is something else. */
export class NoBackupError extends Error {
  override readonly name = "NoBackupError";
}

/** It is locked: a passphrase is needed, or this one is not it. */
export class LockedBackupError extends Error {
  override readonly name = "LockedBackupError";
  constructor(readonly reason: "needed" | "wrong") {
    super(`passphrase ${reason}`);
  }
}
