import { useLocation } from "wouter";
import { isAnybodyDue, silentSaved } from "../../../lib/db/retention";
import { paths } from "../../dashboard/routes";
import { useSettingsHere } from "../../settings/useSettings";
import { Part } from "../../today/Today/Today";
import { Button } from "../../ui/Button/Button";
import { useLive } from "../../ui/useLive";
import { usePrivacyWords } from "../words";
import styles from "./TodayPrivacy.module.css";

/** One line where people wait for the user's word: they would go, or are saved and silent. */
export function TodayPrivacy({ now }: { now: number }) {
  const words = usePrivacyWords().today;
  const [, goTo] = useLocation();
  const { months, networks, agreed } = useSettingsHere().retention;
  const waiting = useLive(async () => {
    const rule = { months, networks };
    const due = !agreed && (await isAnybodyDue(rule, now));
    return { due, silent: due ? 0 : (await silentSaved(rule, now)).length };
  }, [months, networks, agreed, Math.floor(now / 3_600_000)]);
  if (!waiting || (!waiting.due && waiting.silent === 0)) return null;
  return (
    <Part title={words.title} count={waiting.due ? undefined : waiting.silent} onAll={undefined}>
      <p className={styles.line}>
        <span>{waiting.due ? words.due : words.silent(waiting.silent)}</span>
        <Button onClick={() => goTo(paths.privacy)}>{words.look}</Button>
      </p>
    </Part>
  );
}
