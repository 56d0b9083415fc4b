import { createElement, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Router, useLocation } from "wouter";
import { loadDatabase } from "../../../lib/db/load";
import type { Settings } from "../../../lib/model/settings";
import { noteDrafts, storeLeftovers } from "../../contacts/useDraft";
import { useNotices } from "../../settings/useNotices";
import { Banner } from "../../ui/Banner/Banner";
import { Boundary } from "../../ui/Boundary/Boundary";
import { Toasts } from "../../ui/Toast/Toasts";
import { afterPaint } from "../../ui/afterPaint";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { Lost } from "../Lost/Lost";
import { Rail } from "../Rail/Rail";
import { loadPage } from "../load";
import { goTo, hashLocation } from "../location";
import type { PageProps } from "../page";
import { pageAt, type PageEntry, pages } from "../pages";
import { paths } from "../routes";
import { useArrival } from "../useArrival";
import { usePage } from "../usePage";
import { usePageScroll } from "../usePageScroll";
import { useDashboardWords } from "../words";
import styles from "./Dashboard.module.css";

/** The dashboard: the rail, and the page that the address names. */
export function Dashboard({ settings }: { settings: Settings }) {
  return (
    <Router hook={hashLocation}>
      <Toasts>
        <Shell settings={settings} />
      </Toasts>
    </Router>
  );
}

function Shell({ settings }: { settings: Settings }) {
  const words = useDashboardWords();
  const main = useRef<HTMLElement>(null);
  const [path] = useLocation();
  const here = pageAt(path);
  const [isPainted, setPainted] = useState(false);
  // while heat is reckoned by other settings, what is stored is still by the former
  const rule = useLive(isPainted ? ({ ruleInForce }) => ruleInForce() : undefined, []);
  const { halfLifeDays } = rule ?? settings;

  // once the page is painted: the words that an earlier one closed over, and the code of the others
  useEffect(
    () =>
      afterPaint(() => {
        setPainted(true);
        void storeNotes();
        void loadOthers();
      }),
    [],
  );
  useEffect(() => {
    if (path === "/") goTo(paths.contacts, { replace: true });
  }, [path]);
  const title = words.pages[here?.entry.id ?? "contacts"];
  // before the effects of the page, which may know a better one
  useLayoutEffect(() => {
    document.title = words.title(here ? title : words.lost.title);
  }, [path, words, title, here]);
  useArrival(main, path);
  usePageScroll(main, path);

  return (
    <div className={styles.shell}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {words.skip}
      </button>
      <Rail here={here?.entry.under ?? here?.entry.id} isPainted={isPainted} />
      <main ref={main} tabIndex={-1} className={styles.main}>
        <Notices />
        <Boundary key={path}>
          {here ? (
            <Current entry={here.entry} params={here.params} halfLifeDays={halfLifeDays} />
          ) : (
            path !== "/" && <Lost address={path} />
          )}
        </Boundary>
      </main>
    </div>
  );
}

function Current({ entry, ...props }: PageProps & { entry: PageEntry }) {
  const page = usePage(entry);
  return page ? createElement(page, props) : null;
}

/** What a person must know on every page. */
function Notices() {
  const { words } = useLanguage();
  const notices = useNotices();
  const said = [
    ...(notices.has("full") ? [words.here.full] : []),
    ...(notices.has("settings-unreadable") ? [words.trouble.settings] : []),
  ];
  return said.map((text) => (
    <div key={text} className={styles.notice}>
      <Banner>{text}</Banner>
    </div>
  ));
}

/** Stores the notes that an earlier page closed over. */
async function storeNotes(): Promise<void> {
  const { setNote } = await loadDatabase();
  await storeLeftovers(noteDrafts, (id, text) => setNote(id, text, { now: Date.now() }));
}

/** One after the other, so that none of them stands in the way of what is done meanwhile. */
async function loadOthers(): Promise<void> {
  for (const entry of pages) {
    await new Promise((resolve) => requestIdleCallback(resolve));
    // whoever goes there is told what went wrong
    await loadPage(entry).catch(() => undefined);
  }
}
