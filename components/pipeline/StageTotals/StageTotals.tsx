import { type PipelineStage, weightedSums } from "../../../lib/model/pipeline";
import type { Speech } from "../../../lib/words";
import { moneyWords } from "../../../lib/words/money";
import { useLanguage } from "../../ui/language";
import { stageName } from "../stageName";
import styles from "./StageTotals.module.css";

/** The head of a stage: its name, how many stand in it, how much that is, and what it is worth by its chance. */
export function StageTotals({ stage, isTall = false }: { stage: PipelineStage; isTall?: boolean }) {
  const { words, speech } = useLanguage();
  const sums = Object.entries(stage.sums).map(([currency, { value }]): [string, number] => [currency, value]);
  return (
    <header className={styles.head} data-is={stage.is} data-tall={isTall}>
      <h2>{stageName(stage, words)}</h2>
      <span className={styles.count} aria-label={words.board.count(stage.count)}>
        {speech.number(stage.count)}
      </span>
      <span className={styles.sums}>
        {sums.length > 0 && <span>{amounts(sums, speech)}</span>}
        {sums.length > 0 && stage.is === "open" && (
          <span className={styles.weighted}>
            {words.board.weighted(amounts(Object.entries(weightedSums(stage)), speech))}
          </span>
        )}
      </span>
    </header>
  );
}

/** Sums of several currencies, which are not added up. */
function amounts(sums: readonly [currency: string, minor: number][], speech: Speech): string {
  return sums.map(([currency, minor]) => moneyWords({ currency, minor }, speech.locale)).join(" + ");
}
