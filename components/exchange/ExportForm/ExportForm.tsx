import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { Chosen } from "../../../lib/db/export";
import { type Exported, exported, type ExportRequest } from "../../../lib/exchange/export/request";
import type { Warning } from "../../../lib/exchange/export/warnings";
import { networkLabel } from "../../../lib/sites/about";
import type { ExportWords } from "../../../lib/words/export/en";
import { Banner } from "../../ui/Banner/Banner";
import { Button } from "../../ui/Button/Button";
import { Choice } from "../../ui/Choice/Choice";
import { Progress } from "../../ui/Progress/Progress";
import { useToast } from "../../ui/Toast/Toasts";
import { saveFile } from "../../ui/saveFile";
import { useExportChoice } from "../exportChoice";
import { FilePreview } from "../FilePreview/FilePreview";
import { FormatChoice } from "../FormatChoice/FormatChoice";
import { useExportWords } from "../words";
import styles from "./ExportForm.module.css";
import { type Ahead, useAhead } from "./useAhead";

type State =
  { is: "idle" } | { is: "working"; rows: number } | { is: "done"; rows: number; name: string } | { is: "failed" };

interface ExportFormProps {
  what: Exported;
  onChoose: (what: Exported) => void;
  whom: Chosen;
  halfLifeDays: number;
  /** what chooses whom, between what and how */
  children?: ReactNode;
  /** it has the whole of a window to itself, and scrolls under its foot */
  isWhole?: boolean;
}

/** What to export, of whom, as what; what it will be; and how far it is. */
export function ExportForm({ what, onChoose, whom, halfLifeDays, children, isWhole = false }: ExportFormProps) {
  const said = useExportWords();
  const [choice, change] = useExportChoice();
  const [state, setState] = useState<State>({ is: "idle" });
  const running = useRef<AbortController>(undefined);
  const tell = useToast();
  const leave = useRef(() => {});
  // a download may go on for a while, also when another page of ours is shown
  const before = useRef<() => Promise<void>>(undefined);
  useEffect(() => {
    leave.current = () => {
      if (!running.current) return;
      running.current.abort();
      tell({ text: said.left, isTrouble: true });
    };
  });
  useEffect(() => () => leave.current(), []);
  const { target, columns, version, isExact } = choice;
  const format = choice.format[what];
  const request = useMemo<ExportRequest>(
    () => ({ what, format, target, columns, version, guard: !isExact, whom }),
    [what, format, target, columns, version, isExact, whom],
  );
  const ahead = useAhead(request, halfLifeDays);

  const start = async () => {
    const control = new AbortController();
    running.current = control;
    setState({ is: "working", rows: 0 });
    try {
      const [{ exportFile }, { browserScratch }] = await Promise.all([
        import("../../../lib/exchange/export/exports"),
        import("../../../lib/exchange/backup/scratch"),
      ]);
      await before.current?.();
      const made = await exportFile(request, {
        now: Date.now(),
        halfLifeDays,
        networkLabel,
        signal: control.signal,
        onProgress: (done) => setState({ is: "working", rows: done }),
        scratch: browserScratch,
      });
      before.current = made.leave;
      const { file, rows, name } = made;
      if (rows > 0) saveFile(file, name);
      setState({ is: "done", rows, name });
    } catch {
      setState({ is: control.signal.aborted ? "idle" : "failed" });
    } finally {
      running.current = undefined;
    }
  };
  const isWorking = state.is === "working";
  // a workbook has more rows than there are contacts
  const of = format === "xlsx" && what === "contacts" ? undefined : ahead.rows;

  return (
    <div className={styles.form} data-whole={isWhole}>
      {/* what runs is what was asked for: nothing can be changed under it */}
      <fieldset className={styles.content} disabled={isWorking}>
        <Choice
          legend={said.what}
          value={what}
          options={exported.map((value) => ({ value, label: said.whats[value], text: said.whatTexts[value] }))}
          onChange={(value) => {
            onChoose(value);
            setState({ is: "idle" });
          }}
        />
        {children}
        <FormatChoice
          what={what}
          choice={choice}
          onChange={(part) => {
            change(part);
            setState({ is: "idle" });
          }}
        />
        <Check ahead={ahead} />
      </fieldset>
      <div className={styles.foot}>
        <div role="status" className={styles.state}>
          {isWorking && (
            <>
              <Progress
                label={said.working(state.rows, of)}
                done={state.rows}
                of={of}
                onCancel={() => running.current?.abort()}
              />
              <p className={styles.text}>{said.stay}</p>
            </>
          )}
          {state.is === "done" && (state.rows === 0 ? said.nothing : said.done(state.rows, state.name))}
        </div>
        {state.is === "failed" && <Banner>{said.failed}</Banner>}
        {!isWorking && (
          <Button look="main" disabled={ahead.rows === 0} onClick={() => void start()}>
            {said.button(said.formats[format])}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What the file will be. */
function Check({ ahead: { rows, preview, warnings, isFailed } }: { ahead: Ahead }) {
  const said = useExportWords();
  return (
    <section className={styles.check} aria-label={said.checkTitle}>
      <p role="status" className={styles.text}>
        {isFailed ? said.uncounted : rows === undefined ? said.counting : rows === 0 ? said.nothing : said.rows(rows)}
      </p>
      {warnings.length > 0 && (
        <ul className={styles.warnings}>
          {warnings.map((warning) => (
            <li key={warning.is}>{warned(warning, said.warnings)}</li>
          ))}
        </ul>
      )}
      {preview && rows !== 0 && <FilePreview preview={preview} />}
    </section>
  );
}

function warned(warning: Warning, said: ExportWords["warnings"]): string {
  switch (warning.is) {
    case "duplicates":
    case "company":
      return said[warning.is](warning.count);
    case "too-many":
      return said.tooMany(warning.most);
    case "split":
      return said.split(warning.most, warning.files);
    case "sheets":
      return said.sheets(warning.most, warning.sheets);
    case "overwrites":
      return said.overwrites;
  }
}
