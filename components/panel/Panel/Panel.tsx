import { lazy, Suspense, useEffect, useState } from "react";
import { dayAt } from "../../../lib/model/calendar";
import type { Settings } from "../../../lib/model/settings";
import { openDashboard } from "../../../lib/platform/activeTab";
import { noteDrafts, storeLeftovers } from "../../contacts/useDraft";
import { paths } from "../../dashboard/routes";
import { TabHeader } from "../../page/TabHeader/TabHeader";
import { loadParts } from "../../page/parts";
import { ThisTab } from "../../page/ThisTab/ThisTab";
import type { TabStatus } from "../../page/status";
import { useTabStatus } from "../../page/useTabStatus";
import { SampleBanner } from "../../help/SampleBanner/SampleBanner";
import { Notices } from "../../settings/Notices/Notices";
import { Boundary } from "../../ui/Boundary/Boundary";
import { IconButton } from "../../ui/IconButton/IconButton";
import { Toasts } from "../../ui/Toast/Toasts";
import { afterPaint } from "../../ui/afterPaint";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import { usePanelWords } from "../usePanelWords";
import styles from "./Panel.module.css";

const contactView = () => import("../../contacts/ContactView/ContactView");
const ContactView = lazy(async () => ({ default: (await contactView()).ContactView }));

loadParts();

interface PanelProps {
  settings: Settings;
  /** the tab to speak of; the one in front of the user where it is absent */
  tabId?: number | undefined;
}

/** The panel beside the pages: it stays open and follows them. Who is here, and everything about one of them. */
export function Panel({ settings, tabId }: PanelProps) {
  const { status, again } = useTabStatus(tabId, true);
  const [contact, setContact] = useState<string>();
  const [returnTo, setReturnTo] = useState<string>();
  const rule = useLive(({ ruleInForce }) => ruleInForce(), []);
  const { halfLifeDays } = rule ?? settings;
  useEffect(() => afterPaint(() => void begin()), []);
  useLeaveWith(addressOf(status), () => setContact(undefined));

  const open = (id: string) => {
    setReturnTo(document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row);
    setContact(id);
  };
  return (
    <div className={styles.panel}>
      <Toasts>
        <Boundary key={contact ?? "here"}>
          <Suspense>
            {contact === undefined ? (
              <Here {...{ status, again, halfLifeDays, returnTo }} onOpen={open} />
            ) : (
              <ContactView
                key={contact}
                id={contact}
                halfLifeDays={halfLifeDays}
                onBack={() => setContact(undefined)}
                onOpen={setContact}
              />
            )}
          </Suspense>
        </Boundary>
      </Toasts>
    </div>
  );
}

/** What is not painted first: the code of a contact, and notes that an earlier panel closed over. */
async function begin(): Promise<void> {
  void contactView();
  const { setNote } = await import("../../../lib/db/notes");
  await storeLeftovers(noteDrafts, (id, text) => setNote(id, text, { now: Date.now() }));
}

function addressOf(status: TabStatus | undefined): string | undefined {
  return status?.is === "answered" ? status.page.url : status?.is;
}

/** Follows the pages: another one in front closes what is open over the former, unless somebody is at work in here. */
function useLeaveWith(address: string | undefined, leave: () => void): void {
  const [before, setBefore] = useState(address);
  if (before === address || address === undefined || address === "loading") return;
  setBefore(address);
  if (before !== undefined && !document.hasFocus()) leave();
}

interface HereProps {
  status: TabStatus | undefined;
  again: () => void;
  halfLifeDays: number;
  returnTo: string | undefined;
  onOpen: (id: string) => void;
}

function Here({ status, again, halfLifeDays, returnTo, onOpen }: HereProps) {
  const { words, speech } = useLanguage();
  const said = usePanelWords();
  const page = status?.is === "answered" ? status.page : undefined;
  const day = dayAt(useNow());
  const due = useLive(({ countDue }) => countDue(Date.now()), [day]) ?? 0;
  const toToday = () => void openDashboard(paths.today);
  return (
    <>
      <TabHeader
        status={status}
        showsCoverage={false}
        menu={[
          { label: words.menu.dashboard, onChoose: () => void openDashboard(paths.contacts) },
          { label: words.menu.pipeline, onChoose: () => void openDashboard(paths.pipeline) },
          { label: words.menu.settings, onChoose: () => void openDashboard(paths.networks) },
          { label: words.nav.help, onChoose: () => void openDashboard(paths.help) },
        ]}
      >
        <button
          type="button"
          className={styles.today}
          title={due > 0 ? said.today(due) : said.todayNone}
          onClick={toToday}
        >
          {words.today.tab}
          {due > 0 && <span className={styles.due}>{speech.number(due)}</span>}
        </button>
        <IconButton
          icon="open"
          className={styles.dashboard}
          label={words.menu.dashboard}
          onClick={() => void openDashboard(paths.contacts)}
        />
      </TabHeader>
      <Notices saysFull={page?.state === "full"} />
      <SampleBanner />
      <main className={styles.main}>
        <ThisTab isBeside status={status} onChange={again} {...{ halfLifeDays, returnTo, onOpen }} />
      </main>
    </>
  );
}
