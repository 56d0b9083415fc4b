import { useEffect, useRef, useState } from "react";
import { Banner } from "../../ui/Banner/Banner";
import { Button } from "../../ui/Button/Button";
import { useDiagnosticsWords } from "../words";
import styles from "../Check/Check.module.css";

/** Makes all that is derived anew, while one watches. */
export function MakeAnew({ makeAnew }: { makeAnew: (signal: AbortSignal) => Promise<void> }) {
  const said = useDiagnosticsWords();
  const [state, setState] = useState<"idle" | "working" | "done" | "failed">("idle");
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const control = new AbortController();
    leaving.current = control;
    return () => control.abort();
  }, []);

  const start = async () => {
    setState("working");
    try {
      await makeAnew(leaving.current.signal);
      setState("done");
    } catch {
      setState("failed");
    }
  };

  return (
    <section className={styles.check}>
      <p className={styles.text}>{said.anewText}</p>
      <div>
        <Button disabled={state === "working"} onClick={() => void start()}>
          {said.anew}
        </Button>
      </div>
      <div role="status">
        {state === "working" && <p className={styles.text}>{said.working}</p>}
        {state === "done" && <p className={styles.result}>{said.done}</p>}
      </div>
      {state === "failed" && <Banner>{said.anewFailed}</Banner>}
    </section>
  );
}
