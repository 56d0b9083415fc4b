import { useLanguage } from "../language";
import { barsOf } from "./bars";
import styles from "./Heat.module.css";

/** The present heat of somebody: bars for the eye, the number beside them. */
export function Heat({ value }: { value: number }) {
  const { words, speech } = useLanguage();
  const number = speech.decimal(value);
  const bars = barsOf(value);
  return (
    <span className={styles.heat} title={words.contact.heatOf(number)}>
      <span className={styles.bars} aria-hidden>
        {[1, 2, 3, 4].map((bar) => (
          <span key={bar} className={styles.bar} data-on={bar <= bars} />
        ))}
      </span>
      <span aria-label={words.contact.heatOf(number)} role="img" className={styles.number}>
        {number}
      </span>
    </span>
  );
}
