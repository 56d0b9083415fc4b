import { useState } from "react";
import { activityOf, type LogOf } from "../../../lib/db/activity";
import { Button } from "../../ui/Button/Button";
import { RelativeTime } from "../../ui/RelativeTime/RelativeTime";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import styles from "./Log.module.css";

const page = 20;

/** What was done with somebody, or with an opportunity, newest first; closed at first. */
export function Log({ of }: { of: LogOf }) {
  const { words } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [limit, setLimit] = useState(page);
  const lines = useLive(isOpen ? () => activityOf(of, { limit: limit + 1 }) : undefined, [of, limit]);
  return (
    <details className={styles.log} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{words.log.title}</h2>
      </summary>
      {lines?.length === 0 && <p className={styles.nothing}>{words.log.empty}</p>}
      {lines && lines.length > 0 && (
        <ol className={styles.lines}>
          {lines.slice(0, limit).map(({ seq, at, deed }) => (
            <li key={seq}>
              <bdi>{words.log.deed(deed)}</bdi>
              <RelativeTime moment={{ at, precision: "minute" }} />
            </li>
          ))}
        </ol>
      )}
      {lines && lines.length > limit && (
        <Button look="plain" onClick={() => setLimit(limit + page)}>
          {words.form.more}
        </Button>
      )}
    </details>
  );
}
