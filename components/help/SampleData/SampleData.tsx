import { Button } from "../../ui/Button/Button";
import { Progress } from "../../ui/Progress/Progress";
import { useSampleWords } from "../sampleWords";
import { useSample } from "../useSample";
import styles from "./SampleData.module.css";

/** Invented people to look around with: loaded and removed with one click. `isShort`: without what it is, which stands beside it. */
export function SampleData({ isShort = false }: { isShort?: boolean }) {
  const words = useSampleWords();
  const { state, load, remove } = useSample();
  return (
    <div className={styles.sample}>
      {!isShort && <p className={styles.text}>{words.text}</p>}
      <div role="status" className={styles.state}>
        {state?.is === "loading" && (
          <Progress label={words.loading} done={state.done} of={state.of || undefined} onCancel={remove} />
        )}
        {state?.is === "removing" && <Progress label={words.removing} done={0} />}
        {state?.is === "loaded" && <p>{words.loaded(state.people)}</p>}
      </div>
      {(state === undefined || state.is === "none") && (
        <div>
          <Button disabled={!state} onClick={load}>
            {words.load}
          </Button>
        </div>
      )}
      {state?.is === "loaded" && (
        <>
          <div>
            <Button onClick={remove}>{words.remove}</Button>
          </div>
          <p className={styles.text}>{words.removeText}</p>
        </>
      )}
    </div>
  );
}
