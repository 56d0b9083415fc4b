import { useEffect, useRef, useState } from "react";
import { type Difference, type Verified, verify } from "../../../lib/db/verify";
import type { Identity } from "../../../lib/model/records";
import { Banner } from "../../ui/Banner/Banner";
import { Button } from "../../ui/Button/Button";
import { useDiagnosticsWords } from "../words";
import styles from "./Check.module.css";

type Progress =
  { is: "idle" } | { is: "checking"; rows?: number; of?: number } | { is: "done"; found: Verified } | { is: "failed" };

/** Checks everything while one watches, and shows what differs. */
export function Check({ keysOf }: { keysOf: (identity: Identity) => string[] }) {
  const said = useDiagnosticsWords();
  const [progress, setProgress] = useState<Progress>({ is: "idle" });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const start = async () => {
    const control = new AbortController();
    running.current = control;
    setProgress({ is: "checking" });
    try {
      const found = await verify({
        keysOf,
        signal: control.signal,
        onProgress: (rows, of) => setProgress({ is: "checking", rows, of }),
      });
      setProgress({ is: "done", found });
    } catch {
      setProgress({ is: "failed" });
    }
  };

  return (
    <section className={styles.check}>
      <p className={styles.text}>{said.checkText}</p>
      <div>
        {progress.is === "checking" ? (
          <Button onClick={() => running.current?.abort()}>{said.stop}</Button>
        ) : (
          <Button look="main" onClick={() => void start()}>
            {said.check}
          </Button>
        )}
      </div>
      {progress.is === "checking" && <Bar {...progress} />}
      <div role="status">{progress.is === "done" && <Result {...progress.found} />}</div>
      {progress.is === "failed" && <Banner>{said.failed}</Banner>}
      {progress.is === "done" && progress.found.count > 0 && <Differences {...progress.found} />}
    </section>
  );
}

/** How far it is; before that is known, only that it runs. */
function Bar({ rows, of }: { rows?: number; of?: number }) {
  const said = useDiagnosticsWords();
  const isKnown = rows !== undefined && of !== undefined;
  const count = isKnown ? said.checking(rows, of) : undefined;
  return (
    <div className={styles.bar}>
      <progress aria-label={said.check} {...(isKnown && { value: rows, max: of, "aria-valuetext": count })} />
      <p className={styles.text}>{count}</p>
    </div>
  );
}

function Result({ rows, count, isComplete }: Verified) {
  const said = useDiagnosticsWords();
  return (
    <p className={styles.result}>
      {!isComplete && `${said.stopped(rows)} `}
      {count > 0 ? said.found(count) : isComplete && said.well(rows)}
    </p>
  );
}

function Differences({ count, differences }: Verified) {
  const said = useDiagnosticsWords();
  return (
    <>
      {count > differences.length && <p className={styles.text}>{said.first(differences.length)}</p>}
      <div className={styles.frame}>
        <table className={styles.differences}>
          <thead>
            <tr>
              <th scope="col">{said.what}</th>
              <th scope="col">{said.id}</th>
              <th scope="col">{said.is}</th>
              <th scope="col">{said.should}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference) => (
              <Line key={JSON.stringify(difference)} {...difference} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Line({ what, id, is, should }: Difference) {
  return (
    <tr>
      <th scope="row">{what}</th>
      <td>{id}</td>
      <td>
        <code>{written(is)}</code>
      </td>
      <td>
        <code>{written(should)}</code>
      </td>
    </tr>
  );
}

/** Longest value that is shown whole, UTF-16 units. */
const longest = 400;

function written(value: unknown): string {
  const text = value === undefined ? "–" : typeof value === "string" ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
