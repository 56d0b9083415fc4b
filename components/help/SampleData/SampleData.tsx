import { type ReactNode, useRef } from "react";
import { Button } from "../../ui/Button/Button";
import { Progress } from "../../ui/Progress/Progress";
import { useFocusKept } from "../../ui/useFocusKept";
import { useSampleWords } from "../sampleWords";
import { useSample } from "../useSample";
import styles from "./SampleData.module.css";

/**
 * Invented people to look around with: loaded and removed with one click. `isShort`: without what it is, which stands beside
 * it, and without what removing takes. `children`: what can be done with them, once they are there.
 */
export function SampleData({ isShort = false, children }: { isShort?: boolean; children?: ReactNode }) {
  const words = useSampleWords();
  const { state, load, remove } = useSample();
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root);
  return (
    <div className={styles.sample} ref={root}>
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
          <div className={styles.ways}>
            {children}
            <Button onClick={remove}>{words.remove}</Button>
          </div>
          {!isShort && <p className={styles.text}>{words.removeText}</p>}
        </>
      )}
    </div>
  );
}
