import type { Intent } from "../../../../lib/model/facts";
import { useFeelingWords } from "../words";
import styles from "./Intents.module.css";

/** What somebody is after in a text: nothing at all where that is nothing. */
export function Intents({ intents }: { intents: readonly Intent[] | undefined }) {
  const words = useFeelingWords();
  if (!intents || intents.length === 0) return null;
  return (
    <span role="list" className={styles.intents} aria-label={words.intents} title={words.intentsReckoned}>
      {intents.map((intent, at) => (
        <span key={intent} role="listitem" className={styles.intent}>
          {words.intent(intent)}
          {/* for the ear, where all of it is the name of a button */}
          {at < intents.length - 1 && <span className="unseen">, </span>}
        </span>
      ))}
    </span>
  );
}
