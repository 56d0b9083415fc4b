import { Demo } from "../Demo/Demo";
import screen from "../screen.module.css";
import { useWelcomeWords } from "../words";
import styles from "./What.module.css";

/** What Jalin does: said in three sentences, and tried out beside them. */
export function What() {
  const { what } = useWelcomeWords();
  return (
    <div className={styles.what}>
      <div className={styles.said}>
        <h1 tabIndex={-1} className={screen.title}>
          {what.title}
        </h1>
        {what.sentences.map((sentence) => (
          <p key={sentence} className={screen.lead}>
            {sentence}
          </p>
        ))}
      </div>
      <Demo />
    </div>
  );
}
