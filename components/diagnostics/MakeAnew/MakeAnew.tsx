import { useEffect, useRef, useState } from "react";
import { Banner } from "../../ui/Banner/Banner";
import { Button } from "../../ui/Button/Button";
import { useLanguage } from "../../ui/language";
import styles from "../Check/Check.module.css";

/** Makes all that is derived anew, while one watches. */
export function MakeAnew({ makeAnew }: { makeAnew: (signal: AbortSignal) => Promise<void> }) {
  const { words } = useLanguage();
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
      <p className={styles.text}>{words.diagnostics.anewText}</p>
      <div>
        <Button disabled={state === "working"} onClick={() => void start()}>
          {words.diagnostics.anew}
        </Button>
      </div>
      <div role="status">
        {state === "working" && <p className={styles.text}>{words.diagnostics.working}</p>}
        {state === "done" && <p className={styles.result}>{words.diagnostics.done}</p>}
      </div>
      {state === "failed" && <Banner>{words.diagnostics.anewFailed}</Banner>}
    </section>
  );
}
