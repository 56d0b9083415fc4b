import { Suspense, useEffect, useRef, useState } from "react";
import { loadDatabase } from "../../../lib/db/load";
import { dayAt } from "../../../lib/model/calendar";
import type { Settings } from "../../../lib/model/settings";
import { openDashboard } from "../../../lib/platform/activeTab";
import { openSidePanel, ownWindow } from "../../../lib/platform/sidePanel";
import { ContactsView } from "../../contacts/ContactsView/ContactsView";
import { noteDrafts, storeLeftovers } from "../../contacts/useDraft";
import { paths } from "../../dashboard/routes";
import { TabHeader } from "../../page/TabHeader/TabHeader";
import { ThisTab } from "../../page/ThisTab/ThisTab";
import { useTabStatus } from "../../page/useTabStatus";
import { Notices } from "../../settings/Notices/Notices";
import { Boundary } from "../../ui/Boundary/Boundary";
import { IconButton } from "../../ui/IconButton/IconButton";
import { Tabs } from "../../ui/Tabs/Tabs";
import { Toasts } from "../../ui/Toast/Toasts";
import { afterPaint } from "../../ui/afterPaint";
import { useLanguage } from "../../ui/language";
import { useKept } from "../../ui/useKept";
import { useKeys } from "../../ui/useKeys";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import { ContactView, ExportView, Pipeline, SampleBanner, Shortcuts, Today, loadScreens } from "../screens";
import { type PopupTab, type View, isView, startView } from "../view";
import styles from "./Popup.module.css";

interface PopupProps {
  settings: Settings;
  /** the tab to speak of; the one in front of the user where it is absent */
  tabId?: number | undefined;
}

/** The popup: this tab, the contacts, today; one contact, the pipeline, the export. It opens where it was left. */
export function Popup({ settings, tabId }: PopupProps) {
  const [view, setView] = useKept<View>("popup", startView, isView);
  const { status, again } = useTabStatus(tabId, view.tab === "here");
  const [isPainted, setPainted] = useState(false);
  // while heat is reckoned by other settings, what is stored is still by the former
  const rule = useLive(isPainted ? ({ ruleInForce }) => ruleInForce() : undefined, []);
  const { halfLifeDays } = rule ?? settings;

  // once this popup is painted: the database, the code of its other screens, the words that an earlier one closed over
  useEffect(
    () =>
      afterPaint(() => {
        setPainted(true);
        loadScreens();
        void storeNotes();
      }),
    [],
  );

  const { contact, exporting, ...base } = view;
  const back = () => setView(base);
  const [returnTo, setReturnTo] = useState<string>();
  const open = (id: string) => {
    setReturnTo(document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row);
    setView({ ...base, contact: id });
  };

  return (
    <div className={styles.popup}>
      <Toasts>
        <Boundary key={contact ?? exporting ?? (view.pipeline ? "pipeline" : view.tab)}>
          <Suspense>
            {contact !== undefined ? (
              <ContactView
                key={contact}
                id={contact}
                halfLifeDays={halfLifeDays}
                onBack={back}
                onOpen={(id) => setView({ ...base, contact: id })}
              />
            ) : exporting ? (
              <ExportView
                what={exporting}
                filter={view.filter}
                segment={view.segment}
                halfLifeDays={halfLifeDays}
                onChoose={(what) => setView({ ...base, exporting: what })}
                onBack={back}
              />
            ) : view.pipeline ? (
              <Pipeline
                returnTo={returnTo}
                onOpen={open}
                onBack={() => {
                  const { pipeline: _pipeline, ...below } = base;
                  setReturnTo(undefined);
                  setView(below);
                }}
              />
            ) : (
              <Lists
                {...{ view: base, setView, status, again, isPainted, halfLifeDays }}
                returnTo={returnTo}
                onOpen={open}
              />
            )}
          </Suspense>
        </Boundary>
      </Toasts>
    </div>
  );
}

/** Stores the notes that an earlier popup closed over; loads the database for all that comes. */
async function storeNotes(): Promise<void> {
  const { setNote } = await loadDatabase();
  await storeLeftovers(noteDrafts, (id, text) => setNote(id, text, { now: Date.now() }));
}

/** The page of the dashboard that has more of a tab. */
const dashboardAt: Record<PopupTab, string> = { here: paths.contacts, contacts: paths.contacts, today: paths.today };

interface ListsProps extends ReturnType<typeof useTabStatus> {
  view: View;
  setView: (view: View) => void;
  halfLifeDays: number;
  /** the first picture is there: the database may be asked for what is beside it */
  isPainted: boolean;
  /** the row that opened what the person comes back from */
  returnTo: string | undefined;
  onOpen: (id: string) => void;
}

function Lists({ view, setView, status, again, isPainted, halfLifeDays, returnTo, onOpen }: ListsProps) {
  const { words, speech } = useLanguage();
  const [showsShortcuts, setShowsShortcuts] = useState(false);
  const page = status?.is === "answered" ? status.page : undefined;
  const day = dayAt(useNow());
  // the same number as on the button in the toolbar
  const due = useLive(isPainted ? ({ countDue }) => countDue(Date.now()) : undefined, [day]);
  // asked for before the click: browsers open the panel only in the click itself
  const inWindow = useRef<number>(undefined);
  useEffect(() => afterPaint(() => void ownWindow().then((id) => (inWindow.current = id))), []);
  const openPanel = () => {
    if (inWindow.current === undefined) return;
    void openSidePanel(inWindow.current).then((isOpen) => isOpen && window.close());
  };
  const settings = () => void openDashboard(paths.networks);
  const select = (tab: PopupTab) => setView({ ...view, tab });
  useKeys({
    "1": () => select("here"),
    "2": () => select("contacts"),
    "3": () => select("today"),
    "/": () => (view.tab === "contacts" ? false : select("contacts")),
    "?": () => setShowsShortcuts(true),
  });

  return (
    <>
      <TabHeader
        status={status}
        showsCoverage={view.tab !== "here"}
        menu={[
          { label: words.menu.panel, onChoose: openPanel, group: words.menu.wider },
          {
            label: words.menu.dashboard,
            onChoose: () => void openDashboard(dashboardAt[view.tab]),
            group: words.menu.wider,
          },
          { label: words.menu.settings, onChoose: settings, group: words.menu.wider },
          { label: words.nav.help, onChoose: () => void openDashboard(paths.help), group: words.menu.wider },
          ...[
            { label: words.menu.pipeline, onChoose: () => setView({ ...view, pipeline: true }) },
            { label: words.menu.exportContacts, onChoose: () => setView({ ...view, exporting: "contacts" }) },
            { label: words.menu.exportInteractions, onChoose: () => setView({ ...view, exporting: "interactions" }) },
            { label: words.menu.shortcuts, keys: "?", onChoose: () => setShowsShortcuts(true) },
          ].map((item) => ({ ...item, group: words.menu.inHere })),
        ]}
      >
        <IconButton icon="aside" label={words.menu.panel} onClick={openPanel} />
      </TabHeader>
      <Notices saysFull={page?.state === "full"} />
      {isPainted && (
        <Suspense>
          <SampleBanner />
        </Suspense>
      )}
      <main className={styles.main}>
        <Tabs<PopupTab>
          label={words.nav.views}
          selected={view.tab}
          onSelect={select}
          tabs={[
            { id: "here", label: words.nav.here, count: page && speech.number(page.people.length) },
            { id: "contacts", label: words.nav.contacts },
            { id: "today", label: words.today.tab, count: due ? speech.number(due) : undefined },
          ]}
        >
          {view.tab === "here" ? (
            <ThisTab status={status} onChange={again} {...{ halfLifeDays, returnTo, onOpen }} />
          ) : view.tab === "today" ? (
            <Suspense>
              <Today
                all={view.all}
                onAll={(part) => {
                  const { all: _all, ...rest } = view;
                  setView(part === undefined ? rest : { ...rest, all: part });
                }}
                onContacts={() => select("contacts")}
                {...{ halfLifeDays, returnTo, onOpen }}
              />
            </Suspense>
          ) : (
            <ContactsView
              choice={view}
              onChoose={(choice) => {
                const { segment: _segment, ...rest } = view;
                setView({ ...rest, ...choice });
              }}
              onSettings={settings}
              {...{ halfLifeDays, returnTo, onOpen }}
            />
          )}
        </Tabs>
      </main>
      <Suspense>{showsShortcuts && <Shortcuts onClose={() => setShowsShortcuts(false)} />}</Suspense>
    </>
  );
}
