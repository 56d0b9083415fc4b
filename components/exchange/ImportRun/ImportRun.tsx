import { useState } from "react";
import { Link } from "wouter";
import { stopImport } from "../../../lib/db/imports";
import { undo } from "../../../lib/db/journal";
import { send } from "../../../lib/messaging/send";
import { type Import, progressOf } from "../../../lib/model/importing";
import { paths } from "../../dashboard/routes";
import { Banner } from "../../ui/Banner/Banner";
import { Button } from "../../ui/Button/Button";
import { Progress } from "../../ui/Progress/Progress";
import { Part } from "../Part/Part";
import { useImportWords } from "../words";
import styles from "./ImportRun.module.css";

interface ImportRunProps {
  job: Import;
  /** rows that were not taken in, as a file, where there are any */
  onReturned?: (() => void) | undefined;
  onAnother?: (() => void) | undefined;
}

/** How far an import is, and what came of it. */
export function ImportRun({ job, onReturned, onAnother }: ImportRunProps) {
  const said = useImportWords();
  const [isTooLate, setTooLate] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const { file, counts, rows } = job;
  const takeBack = async (): Promise<void> => {
    setFailed(false);
    setTooLate(!(await undo(job.entry, { now: Date.now() })));
    await send({ kind: "work" }).catch(() => {});
  };
  if (job.is === "running" || job.is === "undoing") {
    const isRunning = job.is === "running";
    return (
      <Part title={isRunning ? said.running(file) : said.undoing(file)} text={said.goesOn}>
        <Progress
          label={isRunning ? said.running(file) : said.undoing(file)}
          done={progressOf(job)}
          of={rows}
          onCancel={isRunning ? () => void stopImport(job.id) : undefined}
        />
      </Part>
    );
  }
  const taken = counts.added + counts.changed + counts.same;
  const text = job.is === "undone" ? said.undoneText : job.is === "stopped" ? said.stoppedText(taken, rows) : undefined;
  const lines = [
    counts.added > 0 && said.added(counts.added),
    counts.changed > 0 && said.changed(counts.changed),
    counts.same > 0 && said.unchanged(counts.same),
    counts.suppressed > 0 && said.suppressed(counts.suppressed),
    counts.missed !== undefined && counts.missed > 0 && said.missed(counts.missed),
    counts.others !== undefined && counts.others > 0 && said.others(counts.others),
    counts.kept !== undefined && counts.kept > 0 && said.valuesKept(counts.kept),
  ].filter((line) => line !== false);
  return (
    <Part title={said[job.is](file)} {...(text !== undefined && { text })}>
      {job.is !== "undone" && lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {isTooLate && <Banner>{said.tooLate}</Banner>}
      {isFailed && <Banner>{said.undoFailed}</Banner>}
      <div className={styles.foot}>
        {onAnother && (
          <Button look="main" onClick={onAnother}>
            {said.another}
          </Button>
        )}
        {job.is !== "undone" && !isTooLate && (
          <Button onClick={() => void takeBack().catch(() => setFailed(true))}>{said.undo}</Button>
        )}
        {onReturned && <Button onClick={onReturned}>{said.returned}</Button>}
        {job.is !== "undone" && <Link href={paths.contacts}>{said.toContacts}</Link>}
      </div>
    </Part>
  );
}
