import { Progress } from "../../ui/Progress/Progress";
import { useSampleWords } from "../sampleWords";
import { useSample } from "../useSample";
import styles from "./SampleBanner.module.css";

/** Says that invented people stand among the others, with the way to be rid of them; nothing where there are none. */
export function SampleBanner() {
  const words = useSampleWords();
  const { state, remove } = useSample();
  if (!state || state.is === "none") return null;
  return (
    <aside className={styles.banner} aria-label={words.title}>
      {state.is === "loading" && (
        <Progress label={words.loading} done={state.done} of={state.of || undefined} onCancel={remove} />
      )}
      {state.is === "removing" && <Progress label={words.removing} done={0} />}
      {state.is === "loaded" && (
        <p className={styles.line}>
          <span>{words.banner(state.people)}</span>
          <button type="button" className={styles.remove} aria-label={words.remove} onClick={remove}>
            {words.removeShort}
          </button>
        </p>
      )}
    </aside>
  );
}
