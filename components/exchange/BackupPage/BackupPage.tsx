import { DataFrame } from "../DataFrame/DataFrame";
import { Automatic } from "./Automatic";
import { Lock } from "./Lock";
import { Make } from "./Make";
import { Restore } from "./Restore";
import { useLockKey } from "./useLockKey";

/** Everything in a file, and back. */
export function BackupPage() {
  const lock = useLockKey();
  return (
    <DataFrame at="backup">
      <Make isLocked={lock.isOn} />
      <Automatic />
      <Lock isOn={lock.isOn} onChange={lock.change} />
      <Restore />
    </DataFrame>
  );
}
