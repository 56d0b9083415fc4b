import { lastBulk, stopImport } from "../../../lib/db/imports";
import { undo } from "../../../lib/db/journal";
import { send } from "../../../lib/messaging/send";
import { progressOf } from "../../../lib/model/importing";
import { Banner } from "../../ui/Banner/Banner";
import { Button } from "../../ui/Button/Button";
import { IconButton } from "../../ui/IconButton/IconButton";
import { Progress } from "../../ui/Progress/Progress";
import { useToast } from "../../ui/Toast/Toasts";
import { isString } from "../../ui/kept";
import { useLanguage } from "../../ui/language";
import { useKept } from "../../ui/useKept";
import { useLive } from "../../ui/useLive";
import styles from "./BulkRun.module.css";
import { doingWords, doneWords } from "./doneWords";

/** How far it is what the worker does to many people, and what came of it, with the way back. Nothing where there is none. */
export function BulkRun() {
  const { words } = useLanguage();
  const tell = useToast();
  const job = useLive(() => lastBulk(), []);
  const [closed, setClosed] = useKept("bulk.closed", "", isString);
  if (!job || job.is === "undone") return null;

  const { deed, counts, rows } = job;
  const close = () => setClosed(job.id);
  if (job.is === "running" || job.is === "undoing") {
    const isRunning = job.is === "running";
    const label = isRunning ? doingWords(words, deed) : words.bulk.undoing;
    return (
      <div className={styles.run}>
        <Progress
          label={label}
          done={progressOf(job)}
          of={rows}
          onCancel={isRunning ? () => void stopImport(job.id) : undefined}
        />
        <p className={styles.quiet}>{words.bulk.goesOn}</p>
      </div>
    );
  }
  if (closed === job.id) return null;
  const takeBack = async () => {
    try {
      if (!(await undo(job.entry, { now: Date.now() }))) return tell({ text: words.toast.tooLate });
      await send({ kind: "work" }).catch(() => {});
    } catch {
      tell({ text: words.toast.failed, isTrouble: true });
    }
  };
  const done = counts.changed + counts.same;
  const { missed = 0 } = counts;
  const said = [
    ...(job.is === "stopped"
      ? [doingWords(words, deed), words.bulk.stopped(done, rows)]
      : [doneWords(words, deed, done)]),
    ...(missed > 0 ? [words.bulk.missed(missed)] : []),
  ];
  return (
    <div className={styles.run}>
      <Banner look="note">
        <div className={styles.done}>
          <span className={styles.text}>{said.join(" · ")}</span>
          <Button look="plain" onClick={() => void takeBack()}>
            {words.toast.undo}
          </Button>
          <IconButton icon="close" label={words.nav.close} onClick={close} />
        </div>
      </Banner>
    </div>
  );
}
