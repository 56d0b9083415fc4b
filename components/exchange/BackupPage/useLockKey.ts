import { useEffect, useState } from "react";
import { storedLockKey, storeLockKey, type StoredKey } from "../../../lib/db/lockKey";

/** The key that backups are locked with, where there is one, and what changes it. */
export function useLockKey(): {
  key: StoredKey | undefined;
  change: (key: StoredKey | undefined) => Promise<void>;
} {
  const [key, setKey] = useState<StoredKey>();
  useEffect(() => {
    let isGone = false;
    void storedLockKey().then((stored) => !isGone && setKey(stored));
    return () => {
      isGone = true;
    };
  }, []);
  return {
    key,
    change: async (next) => {
      await storeLockKey(next);
      setKey(next);
    },
  };
}
