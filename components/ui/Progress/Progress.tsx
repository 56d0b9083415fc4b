import { useId } from "react";
import { Button } from "../Button/Button";
import { useKitWords } from "../kitWords";
import styles from "./Progress.module.css";

interface ProgressProps {
  /** what is being done */
  label: string;
  done: number;
  /** how much there is in all; without it nobody knows how long it takes */
  of?: number | undefined;
  onCancel?: (() => void) | undefined;
}

/** How far something is that takes longer than a moment. */
export function Progress({ label, done, of, onCancel }: ProgressProps) {
  const words = useKitWords();
  const id = useId();
  const isKnown = of !== undefined && of > 0;
  const share = isKnown ? Math.min(done / of, 1) : undefined;
  const count = isKnown ? words.progress.of(Math.min(done, of), of) : undefined;
  return (
    <div className={styles.progress}>
      <div className={styles.top}>
        <span id={id} className={styles.label}>
          {label}
        </span>
        {count !== undefined && <span className={styles.count}>{count}</span>}
      </div>
      <div className={styles.line}>
        <div
          role="progressbar"
          aria-labelledby={id}
          aria-valuemin={isKnown ? 0 : undefined}
          aria-valuemax={isKnown ? of : undefined}
          aria-valuenow={isKnown ? Math.min(done, of) : undefined}
          aria-valuetext={count}
          className={styles.track}
        >
          <div
            className={styles.bar}
            data-known={isKnown}
            style={share === undefined ? undefined : { inlineSize: `${share * 100}%` }}
          />
        </div>
        {onCancel && (
          <Button look="plain" className={styles.cancel} onClick={onCancel}>
            {words.progress.cancel}
          </Button>
        )}
      </div>
    </div>
  );
}
