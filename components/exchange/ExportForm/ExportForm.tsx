import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { countContacts } from "../../../lib/db/lists";
import { type Exported, exportCsv } from "../../../lib/exchange/exports";
import type { Whom } from "../../../lib/model/filter";
import { Banner } from "../../ui/Banner/Banner";
import { Button } from "../../ui/Button/Button";
import { Choice } from "../../ui/Choice/Choice";
import { Progress } from "../../ui/Progress/Progress";
import { Switch } from "../../ui/Switch/Switch";
import { useLanguage } from "../../ui/language";
import { saveFile } from "../../ui/saveFile";
import styles from "./ExportForm.module.css";

type State =
  { is: "idle" } | { is: "working"; rows: number } | { is: "done"; rows: number; name: string } | { is: "failed" };

interface ExportFormProps {
  what: Exported;
  onChoose: (what: Exported) => void;
  whom: Whom;
  halfLifeDays: number;
  /** what chooses whom, between what and how */
  children?: ReactNode;
  /** it has the whole of a window to itself, and scrolls under its foot */
  isWhole?: boolean;
}

/** What to export, of whom, and how far it is. */
export function ExportForm({ what, onChoose, whom, halfLifeDays, children, isWhole = false }: ExportFormProps) {
  const { words } = useLanguage();
  const id = useId();
  const [isExact, setExact] = useState(false);
  const [state, setState] = useState<State>({ is: "idle" });
  const running = useRef<AbortController>(undefined);
  const people = useCount(whom);
  useEffect(() => () => running.current?.abort(), []);

  const start = async () => {
    const control = new AbortController();
    running.current = control;
    setState({ is: "working", rows: 0 });
    try {
      const { file, rows, name } = await exportCsv({
        what,
        filter: whom,
        guard: !isExact,
        now: Date.now(),
        halfLifeDays,
        signal: control.signal,
        onProgress: (done) => setState({ is: "working", rows: done }),
      });
      if (rows > 0) saveFile(file, name);
      setState({ is: "done", rows, name });
    } catch {
      setState({ is: control.signal.aborted ? "idle" : "failed" });
    }
  };

  return (
    <div className={styles.form} data-whole={isWhole}>
      <div className={styles.content}>
        <Choice
          legend={words.export.what}
          value={what}
          options={[
            { value: "contacts", label: words.export.contacts, text: words.export.contactsText },
            { value: "interactions", label: words.export.interactions, text: words.export.interactionsText },
          ]}
          onChange={(value) => {
            onChoose(value);
            setState({ is: "idle" });
          }}
        />
        {children}
        <div className={styles.exact}>
          <div>
            <p>{words.export.exact}</p>
            <p id={id} className={styles.text}>
              {words.export.exactText}
            </p>
          </div>
          <Switch label={words.export.exact} describedBy={id} on={isExact} onToggle={setExact} />
        </div>
      </div>
      <div className={styles.foot}>
        {state.is === "idle" && people !== undefined && (
          <p className={styles.text}>{people === 0 ? words.export.nothing : words.export.scope(what, people)}</p>
        )}
        <div role="status" className={styles.state}>
          {state.is === "working" && (
            <>
              <Progress
                label={words.export.working(state.rows, what === "contacts" ? people : undefined)}
                done={state.rows}
                of={what === "contacts" ? people : undefined}
                onCancel={() => running.current?.abort()}
              />
              <p className={styles.text}>{words.export.stay}</p>
            </>
          )}
          {state.is === "done" && (state.rows === 0 ? words.export.nothing : words.export.done(state.rows, state.name))}
        </div>
        {state.is === "failed" && <Banner>{words.export.failed}</Banner>}
        {state.is !== "working" && (
          <Button look="main" disabled={people === 0} onClick={() => void start()}>
            {words.export.button}
          </Button>
        )}
      </div>
    </div>
  );
}

/** How many contacts are let through, counted once: counting takes its time. */
function useCount(whom: Whom): number | undefined {
  const asked = JSON.stringify(whom);
  const [counted, setCounted] = useState<{ asked: string; count: number }>();
  useEffect(() => {
    let isGone = false;
    void countContacts(JSON.parse(asked) as Whom).then((count) => !isGone && setCounted({ asked, count }));
    return () => {
      isGone = true;
    };
  }, [asked]);
  return counted?.asked === asked ? counted.count : undefined;
}
