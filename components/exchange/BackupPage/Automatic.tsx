import { useState } from "react";
import { backupRhythms, type BackupRhythm } from "../../../lib/model/settings";
import { requestDownloads } from "../../../lib/platform/backup";
import { updateSettings } from "../../../lib/platform/settings";
import { useSettingsHere } from "../../settings/useSettings";
import { Banner } from "../../ui/Banner/Banner";
import { Select } from "../../ui/Select/Select";
import { Part } from "../Part/Part";
import { useBackupWords } from "../words";
import styles from "./BackupPage.module.css";
import { useBackups } from "./useBackups";

/** How often a backup is made by itself, and what came of it last. */
export function Automatic() {
  const { auto: said } = useBackupWords();
  const { rhythm } = useSettingsHere().backup;
  const status = useBackups();
  const [isRefused, setRefused] = useState(false);

  const choose = async (next: BackupRhythm) => {
    // asked for in the choice itself: browsers want to see that somebody wished it
    const isGranted = next === "off" || (await requestDownloads());
    setRefused(!isGranted);
    if (isGranted) await updateSettings((before) => ({ ...before, backup: { rhythm: next } }));
  };

  return (
    <Part title={said.title} text={said.text}>
      <div className={styles.choice}>
        <span aria-hidden="true">{said.rhythm}</span>
        <Select
          label={said.rhythm}
          value={rhythm}
          options={backupRhythms.map((value) => ({ value, label: said.rhythms[value] }))}
          onChange={(value) => void choose(value)}
        />
      </div>
      {isRefused && <Banner>{said.refused}</Banner>}
      {status?.failed && <Banner>{said.failed(status.failed.at, said.why[status.failed.reason])}</Banner>}
      {status && (
        <p className={styles.quiet}>
          {status.last ? said.last(status.last.at, status.last.name, status.last.byItself) : said.none}
        </p>
      )}
    </Part>
  );
}
