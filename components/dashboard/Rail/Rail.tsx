import type { CSSProperties } from "react";
import { Link } from "wouter";
import { dayAt } from "../../../lib/model/calendar";
import { Icon } from "../../ui/Icon/Icon";
import { IconButton } from "../../ui/IconButton/IconButton";
import { Kbd } from "../../ui/Kbd/Kbd";
import { Mark } from "../../ui/Mark/Mark";
import { Menu } from "../../ui/Menu/Menu";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import { useActions } from "../actions";
import { loadPage } from "../load";
import { goTo } from "../location";
import { type PageEntry, type PageId, pages } from "../pages";
import { paths } from "../routes";
import { useDashboardWords } from "../words";
import styles from "./Rail.module.css";

/** From what is done every day to what is done once. */
const daily: readonly PageId[] = ["today", "contacts", "joins", "inbox", "pipeline", "tasks", "posts", "insights"];
const seldom: readonly PageId[] = ["networks", "data", "settings", "help"];

interface RailProps {
  here: PageId | undefined;
  isPainted: boolean;
}

/** The pages of the dashboard, with how much waits on each. Icons alone where the window is narrow, a menu on a phone. */
export function Rail({ here, isPainted }: RailProps) {
  const words = useDashboardWords();
  const { search } = useActions();
  const counts = useCounts(isPainted);
  const current = pages.find(({ id }) => id === here);
  const marked = current?.under ?? here;
  const shownOf = (ids: readonly PageId[]): PageEntry[] =>
    ids
      .flatMap((id) => pages.find((entry) => entry.id === id) ?? [])
      .filter(({ id }) => id !== "joins" || here === "joins" || (counts.joins ?? 0) > 0);
  const items = (ids: readonly PageId[]) => (
    <ul className={styles.items}>
      {shownOf(ids).map((entry) => (
        <li key={entry.id}>
          <Item entry={entry} isHere={entry.id === marked} count={counts[entry.id]} />
        </li>
      ))}
    </ul>
  );
  const all = [...shownOf(daily), ...shownOf(seldom)];
  return (
    <>
      <nav className={styles.rail} aria-label={words.rail}>
        <Link href={paths.contacts} className={styles.brand} aria-hidden tabIndex={-1}>
          <Mark size={20} />
          <span className={styles.word}>{words.name}</span>
        </Link>
        <button type="button" className={styles.search} title={words.search} onClick={search}>
          <Icon name="search" />
          <span className={styles.word}>{words.find}</span>
          <span className={styles.keys} aria-hidden>
            <Kbd keys="Mod+K" />
          </span>
        </button>
        {items(daily)}
        <div className={styles.spring} />
        {items(seldom)}
      </nav>
      <nav className={styles.bar} aria-label={words.rail}>
        <Menu
          icon="menu"
          label={words.menu}
          items={all.map((entry) => ({
            label: words.pages[entry.id],
            checked: entry.id === marked,
            onChoose: () => goTo(entry.path),
          }))}
        />
        <Mark size={18} />
        <span className={styles.at} aria-hidden>
          {words.name}
        </span>
        <IconButton icon="search" label={words.search} onClick={search} />
      </nav>
    </>
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
      style={{ "--inset": entry.id === "joins" ? "14px" : "0px" } as CSSProperties}
      aria-current={isHere ? "page" : undefined}
      onPointerEnter={() => void loadPage(entry)}
    >
      <Icon name={entry.icon} />
      <span className={styles.word}>{title}</span>
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
