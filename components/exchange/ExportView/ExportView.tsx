import { useEffect, useRef, useState } from "react";
import { countContacts } from "../../../lib/db/lists";
import { type Exported, exportCsv } from "../../../lib/exchange/exports";
import type { ContactFilter } from "../../../lib/model/records";
import { abouts } from "../../../lib/sites/about";
import { Banner } from "../../ui/Banner/Banner";
import { Button } from "../../ui/Button/Button";
import { Choice } from "../../ui/Choice/Choice";
import { IconButton } from "../../ui/IconButton/IconButton";
import { Switch } from "../../ui/Switch/Switch";
import { useLanguage } from "../../ui/language";
import { saveFile } from "../../ui/saveFile";
import { filterOf } from "../../contacts/filter";
import { useKeys } from "../../ui/useKeys";
import styles from "./ExportView.module.css";

type Progress =
  { is: "idle" } | { is: "working"; rows: number } | { is: "done"; rows: number; name: string } | { is: "failed" };

interface ExportViewProps {
  what: Exported;
  filter: ContactFilter;
  halfLifeDays: number;
  onChoose: (what: Exported) => void;
  onBack: () => void;
}

/** What to export, of whom, and how far it is. */
export function ExportView({ what, filter, halfLifeDays, onChoose, onBack }: ExportViewProps) {
  const { words } = useLanguage();
  const [isAll, setAll] = useState(false);
  const [isExact, setExact] = useState(false);
  const [progress, setProgress] = useState<Progress>({ is: "idle" });
  const running = useRef<AbortController>(undefined);
  const back = useRef<HTMLButtonElement>(null);

  const network = abouts.find((about) => about.id === filter.network)?.label;
  const filtered = words.contactList.filterWords(filter, network);
  const chosen = isAll || filtered === "" ? {} : filter;
  const people = useCount(chosen);

  useKeys({ Escape: onBack });
  useEffect(() => {
    back.current?.focus();
    return () => running.current?.abort();
  }, []);

  const start = async () => {
    const control = new AbortController();
    running.current = control;
    setProgress({ is: "working", rows: 0 });
    try {
      const { file, rows, name } = await exportCsv({
        what,
        filter: chosen,
        guard: !isExact,
        now: Date.now(),
        halfLifeDays,
        signal: control.signal,
        onProgress: (done) => setProgress({ is: "working", rows: done }),
      });
      if (rows > 0) saveFile(file, name);
      setProgress({ is: "done", rows, name });
    } catch {
      setProgress({ is: control.signal.aborted ? "idle" : "failed" });
    }
  };

  return (
    <main className={styles.view}>
      <header className={styles.top}>
        <IconButton ref={back} icon="back" label={words.nav.back} className={styles.back} onClick={onBack} />
        <h1>{words.export.title}</h1>
      </header>
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
            setProgress({ is: "idle" });
          }}
        />
        {filtered !== "" && (
          <Choice
            legend={words.export.who}
            value={isAll ? "all" : "filtered"}
            options={[
              { value: "filtered", label: words.export.filtered(filtered) },
              { value: "all", label: words.export.all },
            ]}
            onChange={(value) => setAll(value === "all")}
          />
        )}
        <div className={styles.exact}>
          <div>
            <p>{words.export.exact}</p>
            <p id="exact-text" className={styles.text}>
              {words.export.exactText}
            </p>
          </div>
          <Switch label={words.export.exact} describedBy="exact-text" on={isExact} onToggle={setExact} />
        </div>
      </div>
      <footer className={styles.foot}>
        {progress.is === "idle" && people !== undefined && (
          <p className={styles.text}>{people === 0 ? words.export.nothing : words.export.scope(what, people)}</p>
        )}
        <State progress={progress} of={what === "contacts" ? people : undefined} />
        {progress.is === "working" ? (
          <Button onClick={() => running.current?.abort()}>{words.export.cancel}</Button>
        ) : (
          <Button look="main" disabled={people === 0} onClick={() => void start()}>
            {words.export.button}
          </Button>
        )}
      </footer>
    </main>
  );
}

/** How many contacts a filter lets through, counted once: counting all of them takes its time. */
function useCount({ network, class: kind, saved }: ContactFilter): number | undefined {
  const asked = JSON.stringify([network, kind, saved]);
  const [counted, setCounted] = useState<{ asked: string; count: number }>();
  useEffect(() => {
    let isGone = false;
    void countContacts(filterOf({ network, class: kind, saved })).then(
      (count) => !isGone && setCounted({ asked, count }),
    );
    return () => {
      isGone = true;
    };
  }, [network, kind, saved, asked]);
  return counted?.asked === asked ? counted.count : undefined;
}

function State({ progress, of }: { progress: Progress; of: number | undefined }) {
  const { words } = useLanguage();
  switch (progress.is) {
    case "idle":
      return null;
    case "working":
      return (
        <div role="status" className={styles.state}>
          <progress
            aria-label={words.export.title}
            {...(of !== undefined && of > 0 && { max: of, value: Math.min(progress.rows, of) })}
          />
          <p>
            {words.export.working(progress.rows, of)}
            <span className={styles.text}> {words.export.stay}</span>
          </p>
        </div>
      );
    case "done":
      return (
        <p role="status" className={styles.state}>
          {progress.rows === 0 ? words.export.nothing : words.export.done(progress.rows, progress.name)}
        </p>
      );
    case "failed":
      return <Banner>{words.export.failed}</Banner>;
  }
}
