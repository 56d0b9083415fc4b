import { Link } from "wouter";
import { paths } from "../../dashboard/routes";
import { Banner } from "../../ui/Banner/Banner";
import { useBackups } from "../BackupPage/useBackups";
import { useBackupWords } from "../words";

/** That the last backup failed, with the way to what can be done about it; nothing where all is well. */
export function BackupReminder() {
  const { auto: said } = useBackupWords();
  const failed = useBackups()?.failed;
  if (!failed) return null;
  return (
    <Banner look="note">
      {said.failed(failed.at, said.why[failed.reason])} <Link href={paths.backup}>{said.reminder}</Link>
    </Banner>
  );
}
