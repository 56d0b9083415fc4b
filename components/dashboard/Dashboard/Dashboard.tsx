import { createElement, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Router, useLocation } from "wouter";
import { loadDatabase } from "../../../lib/db/load";
import type { Settings } from "../../../lib/model/settings";
import { noteDrafts, storeLeftovers } from "../../contacts/useDraft";
import { SampleBanner } from "../../help/SampleBanner/SampleBanner";
import { Notices } from "../../settings/Notices/Notices";
import { Boundary } from "../../ui/Boundary/Boundary";
import { Toasts } from "../../ui/Toast/Toasts";
import { afterPaint } from "../../ui/afterPaint";
import { forgetAhead } from "../../ui/ahead";
import { useLive } from "../../ui/useLive";
import { Lost } from "../Lost/Lost";
import { Rail } from "../Rail/Rail";
import { type Actions, ActionsProvider } from "../actions";
import { loadPage } from "../load";
import { goTo, hashLocation } from "../location";
import type { PageProps } from "../page";
import { pageAt, type PageEntry, pages } from "../pages";
import { paths } from "../routes";
import { useArrival } from "../useArrival";
import { usePage } from "../usePage";
import { usePageScroll } from "../usePageScroll";
import { useShellKeys } from "../useShellKeys";
import { useDashboardWords } from "../words";
import styles from "./Dashboard.module.css";
import { type Layer, Layers, loadLayers } from "./Layers";

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
  const [layer, setLayer] = useState<Layer>();
  const [actions] = useState((): Actions => ({
    newContact: (name) => setLayer({ is: "contact", ...(name !== undefined && { name }) }),
    newTask: () => setLayer({ is: "task" }),
    newOpportunity: () => setLayer({ is: "opportunity" }),
    showShortcuts: () => setLayer({ is: "shortcuts" }),
    search: () => setLayer({ is: "palette", query: "" }),
  }));
  const close = useCallback(
    // what closes may have opened another one
    (closed: Layer) => setLayer((now) => (now === closed ? undefined : now)),
    [],
  );
  useShellKeys({
    // what is being written over the page stays
    onPalette: () => (layer ? undefined : actions.search()),
    onSearch: () => focusSearch(main.current) || actions.search(),
    onShortcuts: actions.showShortcuts,
    isCovered: layer !== undefined,
    onEarly: (letter) => setLayer((now) => (now?.is === "palette" ? { ...now, query: now.query + letter } : now)),
  });

  // once the page is painted: the words that an earlier one closed over, and the code of the others
  useEffect(
    () =>
      afterPaint(() => {
        setPainted(true);
        forgetAhead();
        loadLayers();
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
    <ActionsProvider value={actions}>
      <div className={styles.shell}>
        <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
          {words.skip}
        </button>
        <Rail here={here?.entry.id} isPainted={isPainted} />
        <main ref={main} tabIndex={-1} className={styles.main}>
          <Notices className={styles.notice} />
          {isPainted && <SampleBanner />}
          <Boundary key={path}>
            {here ? (
              <Current entry={here.entry} params={here.params} halfLifeDays={halfLifeDays} />
            ) : (
              path !== "/" && <Lost address={path} />
            )}
          </Boundary>
        </main>
      </div>
      <Layers layer={layer} path={path} onClose={() => layer && close(layer)} />
    </ActionsProvider>
  );
}

/** Gives the focus to the page's own search, where it has one. */
function focusSearch(main: HTMLElement | null): boolean {
  const field = main?.querySelector<HTMLInputElement>("[role=search] input");
  field?.focus();
  field?.select();
  return field !== null && field !== undefined;
}

function Current({ entry, ...props }: PageProps & { entry: PageEntry }) {
  const page = usePage(entry);
  return page ? createElement(page, props) : null;
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
