import { useEffect, useState } from "react";
import { storedLockKey, storeLockKey, type StoredKey } from "../../../lib/db/lockKey";

/** Whether backups are locked, as far as this page knows, and what changes it. */
export function useLockKey(): {
  isOn: boolean;
  change: (key: StoredKey | undefined) => Promise<void>;
} {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    let isGone = false;
    void storedLockKey().then(
      (stored) => !isGone && setOn(stored !== undefined),
      // whoever makes one asks again, and makes none without an answer
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, []);
  return {
    isOn,
    change: async (next) => {
      await storeLockKey(next);
      setOn(next !== undefined);
    },
  };
}
