import { useEffect, useState } from "react";
import { type BackupStatus, backupStatus, watchBackups } from "../../../lib/platform/backup";

/** What is known of the backups that were made; undefined before it is. */
export function useBackups(): BackupStatus | undefined {
  const [status, setStatus] = useState<BackupStatus>();
  useEffect(() => {
    const leaving = new AbortController();
    const look = () => void backupStatus().then((now) => leaving.signal.aborted || setStatus(now));
    watchBackups(look, leaving.signal);
    look();
    return () => leaving.abort();
  }, []);
  return status;
}
