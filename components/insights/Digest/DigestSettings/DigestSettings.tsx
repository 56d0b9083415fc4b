import { useId } from "react";
import { Link } from "wouter";
import type { DigestSettings as Chosen, Settings } from "../../../../lib/model/settings";
import { updateSettings } from "../../../../lib/platform/settings";
import { weekPath } from "../../../dashboard/routes";
import { Select } from "../../../ui/Select/Select";
import { Switch } from "../../../ui/Switch/Switch";
import { useDigestWords } from "../words";
import styles from "./DigestSettings.module.css";

const hours = Array.from({ length: 24 }, (_, hour) => String(hour));

/** Whether a notification tells of the week before, and when: not, unless somebody asks for it. */
export function DigestSettings({ settings: { digest } }: { settings: Settings }) {
  const said = useDigestWords().setting;
  const id = useId();
  const choose = (change: Partial<Chosen>) =>
    void updateSettings((before) => ({ ...before, digest: { ...before.digest, ...change } }));
  return (
    <div className={styles.digest}>
      <div className={styles.line}>
        <p id={id} className={styles.text}>
          {said.text}
        </p>
        <Switch label={said.on} describedBy={id} on={digest.on} onToggle={(on) => choose({ on })} />
      </div>
      {digest.on && (
        <div className={styles.when}>
          <Select
            label={said.day}
            value={String(digest.weekday)}
            options={said.days.map((label, weekday) => ({ value: String(weekday), label }))}
            onChange={(weekday) => choose({ weekday: Number(weekday) })}
          />
          <Select
            label={said.hour}
            value={String(digest.hour)}
            options={hours.map((value) => ({ value, label: said.clock(Number(value)) }))}
            onChange={(hour) => choose({ hour: Number(hour) })}
          />
        </div>
      )}
      <Link href={weekPath()} className={styles.open}>
        {said.open}
      </Link>
    </div>
  );
}
