import { useEffect, useId, useState } from "react";
import { loadDatabase } from "../../../lib/db/load";
import type { PageState } from "../../../lib/messaging/protocol";
import { sendToPage } from "../../../lib/messaging/send";
import { browserName, jalinVersion } from "../../../lib/platform/self";
import { Banner } from "../../ui/Banner/Banner";
import { Button } from "../../ui/Button/Button";
import { useLanguage } from "../../ui/language";
import { saveFile } from "../../ui/saveFile";
import styles from "./Report.module.css";
import { reportText } from "./reportText";

/**
 * What a person may pass on of a page that is no longer read: shown whole, then copied or saved by their own hand. It is of
 * the page as it is at first: give it a key of its address.
 */
export function Report({ page, tabId }: { page: PageState; tabId: number }) {
  const { words } = useLanguage();
  const id = useId();
  const report = useReport(page, tabId);
  const [copied, setCopied] = useState<"yes" | "no">();
  if (report === undefined) return null;
  if (report === null)
    return (
      <div className={styles.report}>
        <Banner look="note">{words.report.silent}</Banner>
      </div>
    );
  const copy = () =>
    navigator.clipboard.writeText(report).then(
      () => setCopied("yes"),
      () => setCopied("no"),
    );
  const save = () => saveFile(new Blob([report], { type: "text/plain" }), `jalin-${page.network}-${page.kind}.txt`);
  return (
    <section className={styles.report} aria-labelledby={id}>
      <h2 id={id}>{words.report.title}</h2>
      <p className={styles.text}>{words.report.text}</p>
      <textarea
        className={styles.preview}
        dir="ltr"
        readOnly
        wrap="off"
        aria-label={words.report.preview}
        value={report}
      />
      <div className={styles.buttons}>
        <Button look="main" onClick={() => void copy()}>
          {words.report.copy}
        </Button>
        <Button onClick={save}>{words.report.save}</Button>
        <span className={styles.copied} role="status">
          {copied === "yes" && words.report.copied}
        </span>
      </div>
      {copied === "no" && <Banner>{words.report.notCopied}</Banner>}
    </section>
  );
}

/** Asks the page how it is built, once; undefined until it answered, null where it does not. */
function useReport(page: PageState, tabId: number): string | null | undefined {
  const { words } = useLanguage();
  const [report, setReport] = useState<string | null>();
  // the page tells its state anew each second
  const [first] = useState(page);
  useEffect(() => {
    let isGone = false;
    const make = async () => {
      const [skeleton, health] = await Promise.all([
        sendToPage(tabId, { kind: "ask-skeleton" }),
        loadDatabase().then(({ healthOf }) => healthOf(first.network)),
      ]);
      if (isGone) return;
      const browser = browserName(navigator.userAgent);
      const facts = { page: first, health, browser, version: jalinVersion(), now: Date.now() };
      setReport(skeleton ? reportText({ ...facts, skeleton }, words) : null);
    };
    make().catch(() => !isGone && setReport(null));
    return () => {
      isGone = true;
    };
  }, [first, tabId, words]);
  return report;
}
