import { useLocation } from "wouter";
import { countSuggestions } from "../../../lib/db/suggestions";
import { PageHead } from "../../dashboard/PageHead/PageHead";
import { useQuery } from "../../dashboard/location";
import type { PageProps } from "../../dashboard/page";
import {
  contactPath,
  contactsPath,
  inboxPath,
  paths,
  pipelinePath,
  tasksPath,
  todayPath,
} from "../../dashboard/routes";
import { useDashboardWords } from "../../dashboard/words";
import { BackupReminder } from "../../exchange/BackupReminder/BackupReminder";
import { TodayPrivacy } from "../../privacy/TodayPrivacy/TodayPrivacy";
import { Button } from "../../ui/Button/Button";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import { isTodayPart, type TodayPart } from "../parts";
import { Part, Today } from "../Today/Today";
import styles from "./TodayPage.module.css";

const minute = 60_000;

/** What waits today. Each part leads to the list that it is the beginning of. */
export function TodayPage({ halfLifeDays }: PageProps) {
  const { speech } = useLanguage();
  const { pages } = useDashboardWords();
  const [, goTo] = useLocation();
  const now = Math.floor(useNow() / minute) * minute;
  const part = new URLSearchParams(useQuery()).get("part");
  const joins = useLive(() => countSuggestions(now), [now]);
  return (
    <>
      <PageHead title={pages.today} note={speech.date(now)} />
      <Today
        look="page"
        all={isTodayPart(part) ? part : undefined}
        onAll={(next) => goTo(listOf(next))}
        halfLifeDays={halfLifeDays}
        onOpen={(id) => goTo(contactPath(id))}
        onOpenCard={(card) => goTo(pipelinePath({ card }))}
        onContacts={() => goTo(contactsPath())}
      >
        {joins !== undefined && joins > 0 && <Joins count={joins} onOpen={() => goTo(paths.joins)} />}
        <TodayPrivacy now={now} />
        <BackupReminder />
      </Today>
    </>
  );
}

/** Where all of a part stands: the page that is about it, or all of the part alone. */
function listOf(part: TodayPart | undefined): string {
  if (part === "tasks") return tasksPath();
  if (part === "reply") return inboxPath();
  if (part === "closing") return pipelinePath({ table: true });
  return todayPath(part && { part });
}

function Joins({ count, onOpen }: { count: number; onOpen: () => void }) {
  const { words } = useLanguage();
  return (
    <Part title={words.today.joins} count={count} onAll={undefined}>
      <p className={styles.joins}>
        <span>{words.today.joinsText(count)}</span>
        <Button onClick={onOpen}>{words.today.joinsButton}</Button>
      </p>
    </Part>
  );
}
