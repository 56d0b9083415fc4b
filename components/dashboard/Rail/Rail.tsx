import { Link } from "wouter";
import { dayAt } from "../../../lib/model/calendar";
import { Icon } from "../../ui/Icon/Icon";
import { Mark } from "../../ui/Mark/Mark";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import { loadPage } from "../load";
import { type PageEntry, type PageId, pages } from "../pages";
import { paths } from "../routes";
import { useDashboardWords } from "../words";
import styles from "./Rail.module.css";

/** Pages that are seldom gone to: they stand apart, at the foot. */
const seldom: ReadonlySet<PageId> = new Set(["networks", "data", "settings", "help"]);

/** The pages of the dashboard, with how much waits on each. Icons alone where the window is narrow, a line on top on a phone. */
export function Rail({ here, isPainted }: { here: PageId | undefined; isPainted: boolean }) {
  const words = useDashboardWords();
  const counts = useCounts(isPainted);
  const shown = pages.filter((entry) => entry.under === undefined || (entry.id === "joins" && counts.joins));
  const items = (entries: readonly PageEntry[]) => (
    <ul className={styles.items}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <Item entry={entry} isHere={entry.id === here} count={counts[entry.id]} />
        </li>
      ))}
    </ul>
  );
  return (
    <nav className={styles.rail} aria-label={words.rail}>
      <Link href={paths.contacts} className={styles.brand} aria-hidden tabIndex={-1}>
        <Mark size={20} />
        <span className={styles.label}>{words.name}</span>
      </Link>
      {items(shown.filter(({ id }) => !seldom.has(id)))}
      <div className={styles.spring} />
      {items(shown.filter(({ id }) => seldom.has(id)))}
    </nav>
  );
}

function Item({ entry, isHere, count }: { entry: PageEntry; isHere: boolean; count: number | undefined }) {
  const words = useDashboardWords();
  const { speech } = useLanguage();
  const title = words.pages[entry.id];
  return (
    <Link
      href={entry.path}
      className={styles.item}
      title={title}
      aria-current={isHere ? "page" : undefined}
      onPointerEnter={() => void loadPage(entry)}
    >
      <Icon name={entry.icon} />
      <span className={styles.label}>{title}</span>
      {count !== undefined && count > 0 && <span className={styles.count}>{speech.number(count)}</span>}
    </Link>
  );
}

/** How much waits on a page, where that means something. */
function useCounts(isPainted: boolean): Partial<Record<PageId, number>> {
  const now = useNow();
  const day = dayAt(now);
  const counts = useLive(
    isPainted
      ? async ({ countDue, countInbox, countSuggestions }) => {
          const at = Date.now();
          const [today, inbox, joins] = await Promise.all([countDue(at), countInbox(at), countSuggestions(at)]);
          return { today, inbox: inbox.open, joins };
        }
      : undefined,
    [day],
  );
  return counts ?? {};
}
