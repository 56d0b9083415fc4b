import { historyOf, type HistoryFilter, type HistoryLine as Line } from "../../../lib/db/history";
import { totalOf } from "../../../lib/model/breakdown";
import type { Contact } from "../../../lib/model/records";
import { momentOf } from "../../../lib/model/tally";
import type { Speech } from "../../../lib/words";
import { askAhead } from "../../ui/ahead";
import { Button } from "../../ui/Button/Button";
import { Skeleton } from "../../ui/Skeleton/Skeleton";
import { useLanguage } from "../../ui/language";
import { useNow } from "../../ui/useNow";
import { HistoryFilters } from "../HistoryFilters/HistoryFilters";
import { HistoryLine } from "../HistoryLine/HistoryLine";
import { Pages } from "../Pages/Pages";
import { useHistoryWords } from "../words";
import styles from "./Timeline.module.css";

/** Lines read at a time: about what is in sight. */
const page = 12;
/** Histories of fewer lines are looked through sooner than a filter is set. */
const fewLines = 8;

interface TimelineProps {
  contact: Contact;
  filter: HistoryFilter;
  onFilter: (filter: HistoryFilter) => void;
  /** what lines stand under: their month where there is little room, else their day */
  by: "day" | "month";
  /** see HistoryLine */
  postHref?: (id: string) => string;
}

/** Everything somebody did, newest first, or what a filter leaves of it. */
export function Timeline({ contact, filter, onFilter, by, postHref }: TimelineProps) {
  const { speech } = useLanguage();
  const words = useHistoryWords();
  const now = useNow();
  const isFiltered = Object.keys(filter).length > 0;
  const lines = totalOf(contact.counts) + (contact.outbound?.count ?? 0);
  const asked = JSON.stringify(filter);
  return (
    <section className={styles.timeline} aria-labelledby={`history-${contact.id}`}>
      <header className={styles.head}>
        <h2 id={`history-${contact.id}`}>{words.title}</h2>
        {(lines > fewLines || isFiltered) && <HistoryFilters contact={contact} filter={filter} onChange={onFilter} />}
      </header>
      <Pages<Line>
        key={asked}
        size={page}
        {...(!isFiltered && { name: `contact.${contact.id}.pages` })}
        read={({ limit, before }) =>
          historyOf(contact.id, { ...filter, limit, ...(before && { before: before.interaction }) })
        }
        inputs={[contact.id, asked]}
        ahead={aheadOf(contact.id, filter)}
        keyOf={keyOf}
        loading={
          <div className={styles.loading} aria-busy aria-label={words.loading} role="status">
            <Skeleton lines={3} />
            <Skeleton lines={2} />
            <Skeleton lines={3} />
          </div>
        }
        empty={
          isFiltered ? (
            <div className={styles.empty}>
              <p>{words.none}</p>
              <Button onClick={() => onFilter({})}>{words.showAll}</Button>
            </div>
          ) : (
            <p className={styles.empty}>{words.empty}</p>
          )
        }
      >
        {(line, before) => {
          const heading = headingOf(line, by, speech, now);
          const opens = before === undefined || headingOf(before, by, speech, now) !== heading;
          return (
            <div className={styles.line}>
              {opens && <h3 className={styles.heading}>{heading}</h3>}
              <HistoryLine line={line} underDay={by === "day"} postHref={postHref} />
            </div>
          );
        }}
      </Pages>
    </section>
  );
}

/** Asks for the first page of it before it is shown, see ui/ahead.ts. */
export function askTimeline(contactId: string, filter: HistoryFilter): Promise<void> {
  return askAhead(aheadOf(contactId, filter), historyOf(contactId, { ...filter, limit: page }));
}

function aheadOf(contactId: string, filter: HistoryFilter): string {
  return `history ${contactId} ${JSON.stringify(filter)}`;
}

function keyOf({ interaction }: Line): string {
  return interaction.id;
}

/** What is only known to have been in some month does not stand under a day. */
function headingOf({ interaction }: Line, by: "day" | "month", speech: Speech, now: number): string {
  const { precision } = momentOf(interaction);
  if (precision === "year") return speech.year(interaction.when);
  const isRough = precision === "week" || precision === "month";
  return by === "month" || isRough ? speech.month(interaction.when) : speech.day(interaction.when, now);
}
