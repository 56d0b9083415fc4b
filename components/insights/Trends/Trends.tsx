import { type KeyboardEvent, useId, useState } from "react";
import type { Kind } from "../../../lib/insight/talk";
import type { Window } from "../../../lib/insight/trends";
import { instantOf } from "../../../lib/model/calendar";
import type { NetworkId } from "../../../lib/model/capture";
import { dayOf } from "../../../lib/model/days";
import type { DayName } from "../../../lib/model/insights";
import type { Condition } from "../../../lib/model/segment";
import type { TrendsWords } from "../../../lib/words/trends/en";
import { Icon } from "../../ui/Icon/Icon";
import { Menu } from "../../ui/Menu/Menu";
import { Skeleton } from "../../ui/Skeleton/Skeleton";
import { Tabs } from "../../ui/Tabs/Tabs";
import { useCommand } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { saveFile } from "../../ui/saveFile";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import { askTrends, type NamedTrend, noonOf, pastEnd, type Trends as Found } from "./ask";
import { Behind } from "./Behind";
import { Spark } from "./Spark";
import styles from "./Trends.module.css";
import { useInsightsWords } from "../words";
import { useTrendsWords } from "./words";

interface TrendsProps {
  network?: NetworkId | undefined;
  /** of whom; everybody where it is absent */
  where?: Condition | undefined;
  /** the last day that is asked about; today where it is absent */
  to?: DayName | undefined;
  /** shows nothing where nothing is rising */
  isLeftOut?: boolean;
  halfLifeDays: number;
}

const windows = ["day", "week"] as const satisfies readonly Window[];
const kinds = ["term", "post"] as const satisfies readonly Kind[];

/** What is rising today or in the last seven days, or was on the last day of a range that is over and in the six before it: what people talk of, and the posts they engage with. */
export function Trends({ network, where, to, isLeftOut = false, halfLifeDays }: TrendsProps) {
  const words = useTrendsWords();
  const insights = useInsightsWords();
  const run = useCommand();
  const { speech } = useLanguage();
  const title = useId();
  const now = useNow();
  const [window, setWindow] = useState<Window>("week");
  const today = dayOf(now);
  const until = to === undefined ? undefined : pastEnd(to, now);
  const told = until === undefined ? words : words.past;
  const heading = until === undefined ? words.title : words.past.title(speech.date(instantOf(until)));
  const found = useLive(async () => {
    const asOf = { now: until === undefined ? Date.now() : noonOf(until), halfLifeDays };
    return { ...(await askTrends({ window, network, where }, asOf)), until };
  }, [window, network, where, until, halfLifeDays, today]);
  const isNow = found?.window === window && found.until === until;
  const isNone = isNow && kinds.every((kind) => found[kind].length === 0);
  const isEarly = found !== undefined && found.days < enoughDays[window];
  const save = async (trends: Found | undefined) => {
    const { csvFile } = await import("../export/saveChart");
    const rows = kinds.flatMap((kind) =>
      (trends?.[kind] ?? []).map((trend) => [
        words[kind === "term" ? "terms" : "posts"],
        nameOf(trend, words),
        ...[trend.contacts, Math.round(trend.before * trend.of), trend.of].map(String),
      ]),
    );
    const { kind, name, people, usual, of } = words.columns;
    saveFile(await csvFile([[kind, name, people, usual, of], ...rows]), "jalin-trends.csv");
  };
  // the days shown first decide
  if (isLeftOut && (!found || (window === "week" && isNone))) return null;
  return (
    <section className={styles.trends} aria-labelledby={title} aria-busy={!isNow} data-wide>
      <header className={styles.top}>
        <h2 id={title}>{heading}</h2>
        <Menu
          label={insights.exportOf(heading)}
          icon="save"
          items={[
            {
              label: insights.exports.csv,
              onChoose: () => void run(() => save(found), insights.saved("CSV")),
              disabled: !isNow || isNone,
            },
          ]}
        />
      </header>
      <p className={styles.says}>{words.says}</p>
      <div className={styles.tabs}>
        <Tabs
          label={words.windows}
          tabs={windows.map((id) => ({ id, label: told.window[id] }))}
          selected={window}
          onSelect={setWindow}
        >
          <div className={styles.panel}>
            {!isNow && (
              <div role="status" aria-label={words.loading}>
                <Skeleton lines={4} />
              </div>
            )}
            {isNone && (
              <div className={styles.none}>
                <p>
                  <b>{isEarly ? words.early : told.none[window]}</b>
                </p>
                <p>{isEarly ? words.earlyText(found.days) : told.noneText}</p>
              </div>
            )}
            {isNow && kinds.map((kind) => <List key={kind} kind={kind} window={window} trends={found[kind]} />)}
            {isNow && !isNone && where && <p className={styles.quiet}>{words.among}</p>}
          </div>
        </Tabs>
      </div>
    </section>
  );
}

/** Days with talk before which nothing is usual. */
const enoughDays: Record<Window, number> = { day: 3, week: 10 };

interface ListProps {
  kind: Kind;
  window: Window;
  trends: readonly NamedTrend[];
}

function List({ kind, window, trends }: ListProps) {
  const words = useTrendsWords();
  const id = useId();
  if (trends.length === 0) return null;
  return (
    <div className={styles.part}>
      <h3 id={id}>{kind === "term" ? words.terms : words.posts}</h3>
      <ol className={styles.list} aria-labelledby={id}>
        {trends.map((trend) => (
          <Row key={trend.id} trend={trend} window={window} />
        ))}
      </ol>
    </div>
  );
}

/** Up and down go from one trend to the next. */
function stepOnArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const all = event.currentTarget.closest("section")?.querySelectorAll<HTMLElement>("[data-trend]") ?? [];
  const next = [...all][[...all].indexOf(event.currentTarget) + step];
  if (step === 0 || !next) return;
  event.preventDefault();
  next.focus();
}

/** Letters of a post in its line. */
const longest = 200;

function nameOf({ id, line }: NamedTrend, { untitled }: TrendsWords): string {
  return line ? (line.post.text?.replace(/\s+/g, " ").slice(0, longest) ?? untitled) : id;
}

function Row({ trend, window }: { trend: NamedTrend; window: Window }) {
  const words = useTrendsWords();
  const [isOpen, setOpen] = useState(false);
  const panel = useId();
  const spark = useId();
  const { contacts, of, before, days, line } = trend;
  const author = line?.author?.name ?? line?.author?.handle;
  return (
    <li className={styles.row}>
      <button
        type="button"
        data-trend
        className={styles.head}
        aria-expanded={isOpen}
        aria-controls={panel}
        aria-describedby={spark}
        onKeyDown={stepOnArrows}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.name} data-post={line !== undefined}>
          <bdi>{nameOf(trend, words)}</bdi>
          {author !== undefined && <span className={styles.quiet}>{words.by(author)}</span>}
        </span>
        <span className={styles.counts} title={words.of(of)}>
          {words.counts(contacts, before * of, window)}
        </span>
        <Spark numbers={days} />
        <Icon name={isOpen ? "up" : "down"} size={14} />
      </button>
      <span id={spark} hidden>
        {words.spark(days)}
      </span>
      <div id={panel} hidden={!isOpen}>
        {isOpen && <Behind trend={trend} />}
      </div>
    </li>
  );
}
