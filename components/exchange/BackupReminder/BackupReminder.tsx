import { Link } from "wouter";
import { isStuck, restoring } from "../../../lib/db/restore";
import { paths } from "../../dashboard/routes";
import { Banner } from "../../ui/Banner/Banner";
import { useLive } from "../../ui/useLive";
import { useBackups } from "../BackupPage/useBackups";
import { useBackupWords } from "../words";

/** That the last backup, or a restore, failed, with the way to what can be done about it; nothing where all is well. */
export function BackupReminder() {
  const { auto: said, restore } = useBackupWords();
  const failed = useBackups()?.failed;
  const back = useLive(() => restoring(), []);
  const isStopped = back !== undefined && isStuck(back);
  if (!failed && !isStopped) return null;
  return (
    <Banner look="note">
      {isStopped ? restore.reminder : failed && said.failed(failed.at, said.why[failed.reason])}{" "}
      <Link href={paths.backup}>{said.reminder}</Link>
    </Banner>
  );
}
