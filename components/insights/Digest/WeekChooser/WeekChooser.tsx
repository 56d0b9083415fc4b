import { addDays, instantOf } from "../../../../lib/model/calendar";
import type { DayName } from "../../../../lib/model/insights";
import { goTo } from "../../../dashboard/location";
import { weekPath } from "../../../dashboard/routes";
import { Button } from "../../../ui/Button/Button";
import { IconButton } from "../../../ui/IconButton/IconButton";
import { useLanguage } from "../../../ui/language";
import { useKeys } from "../../../ui/useKeys";
import { useDigestWords } from "../words";
import styles from "./WeekChooser.module.css";

interface WeekChooserProps {
  /** its Monday */
  week: DayName;
  /** the week that today is in: the last one there is */
  running: DayName;
}

/** Which week is told of, and the ways to those beside it: by [ and ] too. */
export function WeekChooser({ week, running }: WeekChooserProps) {
  const words = useDigestWords();
  const { speech } = useLanguage();
  const isLatest = week >= running;
  const go = (from: DayName) => goTo(weekPath({ from }), { replace: true });
  const step = (weeks: number) => {
    if (weeks < 0 || !isLatest) go(addDays(week, 7 * weeks));
  };
  useKeys({ "[": () => step(-1), "]": () => step(1) });
  return (
    <div className={styles.chooser} role="group" aria-label={words.choose}>
      <IconButton icon="back" className={styles.before} label={words.before} keys="[" onClick={() => step(-1)} />
      <h2 className={styles.days} aria-live="polite">
        {words.of(speech.date(instantOf(week)), speech.date(instantOf(addDays(week, 6))))}
      </h2>
      <IconButton
        icon="back"
        className={styles.after}
        label={words.after}
        keys="]"
        disabled={isLatest}
        onClick={() => step(1)}
      />
      {week !== addDays(running, -7) && (
        <Button look="plain" className={styles.latest} onClick={() => go(addDays(running, -7))}>
          {words.latest}
        </Button>
      )}
    </div>
  );
}
