import type { Fact } from "../../../../lib/model/facts";
import { FeelingSign, isQuietFact } from "../FeelingSign/FeelingSign";
import { Intents } from "../Intents/Intents";
import styles from "./Feels.module.css";

interface FeelsProps {
  /** of the interaction */
  id: string;
  /** what was worked out of it; absent as long as nothing was */
  fact: Fact | undefined;
}

/** What a text feels like and is after. `data-row` says whether there is something to show to who only reads along. */
export function Feels({ id, fact }: FeelsProps) {
  const isRow = !isQuietFact(fact) || (fact?.intents?.length ?? 0) > 0;
  return (
    <span className={styles.feels} data-row={isRow}>
      <FeelingSign id={id} fact={fact} />
      <Intents intents={fact?.intents} />
    </span>
  );
}
