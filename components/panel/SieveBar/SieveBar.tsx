import { type Sieve, sieves } from "../../page/standing";
import { Chip } from "../../ui/Chip/Chip";
import { usePanelWords } from "../usePanelWords";
import styles from "./SieveBar.module.css";

/** Who of the people of a page is shown: all, or those of one standing, each with how many they are. */
export function SieveBar(props: {
  counts: Record<Sieve, number>;
  sieve: Sieve;
  shown: number;
  onSieve: (sieve: Sieve) => void;
}) {
  const { counts, sieve, shown, onSieve } = props;
  const words = usePanelWords().sieve;
  return (
    <>
      <div className={styles.bar} role="group" aria-label={words.label}>
        {sieves.map((each) => (
          <Chip key={each} on={each === sieve} onToggle={() => onSieve(each)}>
            {words[each](counts[each])}
          </Chip>
        ))}
      </div>
      {shown === 0 && <p className={styles.nobody}>{words.nobody}</p>}
    </>
  );
}
