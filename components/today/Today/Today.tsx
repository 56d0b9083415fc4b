import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { setInbox } from "../../../lib/db/inbox";
import { snoozeTask } from "../../../lib/db/tasks";
import { snoozingOf } from "../../tasks/snoozeItems";
import { Button } from "../../ui/Button/Button";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { EndMark } from "../../ui/EndMark/EndMark";
import { Icon } from "../../ui/Icon/Icon";
import { IconButton } from "../../ui/IconButton/IconButton";
import { type Does, useSteps } from "../../tasks/useSteps";
import { useLanguage } from "../../ui/language";
import { useKeptScroll } from "../../ui/useKeptScroll";
import { useKeys } from "../../ui/useKeys";
import { useRows } from "../../ui/useRows";
import { ClosingRow } from "../ClosingRow/ClosingRow";
import { PersonRow } from "../PersonRow/PersonRow";
import { QuestionRow } from "../QuestionRow/QuestionRow";
import { TaskRows } from "../TaskRows/TaskRows";
import { type TodayPart, todayParts } from "../parts";
import { useWaiting, type Waiting } from "../useWaiting";
import styles from "./Today.module.css";

/** Rows read at a time where one part is shown alone. */
const page = 50;
/** Rows of a part while all parts are shown. */
const few = { popup: 3, page: 5 };

interface TodayProps {
  /** the part that is shown alone, with all its rows */
  all: TodayPart | undefined;
  onAll: (part: TodayPart | undefined) => void;
  halfLifeDays: number;
  /** see RowsOptions */
  returnTo?: string | undefined;
  onOpen: (id: string) => void;
  /** opens an opportunity; where there is no place for it, whom it is with */
  onOpenCard?: (id: string) => void;
  onContacts: () => void;
  /** in a page of its own the parts stand beside each other */
  look?: "popup" | "page";
  /** more parts, after these */
  children?: ReactNode;
}

/** What waits for the user: tasks due, questions, people who fall silent, come back or should hear from them. */
export function Today(props: TodayProps) {
  const { all, onAll, halfLifeDays, returnTo, onOpen, onOpenCard, onContacts, look = "popup", children } = props;
  const { words } = useLanguage();
  const { step, back } = useSteps<undefined>();
  const does: Does = (command, said) => step(command, said, undefined);
  const scroller = useRef<HTMLDivElement>(null);
  const [most, setMost] = useState(page);
  const { waiting, now } = useWaiting({ halfLifeDays, few: few[look], all, most });
  useTodayKeys(scroller, { returnTo, does, back });
  useKeptScroll(`today.${all ?? ""}`, scroller);

  const show = (part: TodayPart | undefined) => {
    setMost(page);
    onAll(part);
  };
  const rows = (part: TodayPart, found: Waiting): ReactNode => {
    if (part === "tasks") return <TaskRows lines={found.tasks} does={does} onOpen={onOpen} />;
    if (part === "reply")
      return (
        <ul>
          {found.reply.map((line) => (
            <li key={line.item.id}>
              <QuestionRow line={line} does={does} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      );
    if (part === "closing")
      return (
        <ul>
          {found.closing.map((card) => (
            <li key={card.opportunity.id}>
              <ClosingRow card={card} now={now} onOpen={onOpen} onOpenCard={onOpenCard} />
            </li>
          ))}
        </ul>
      );
    return (
      <ul>
        {found.people[part].map((contact) => (
          <li key={contact.id}>
            <PersonRow {...{ part, contact, now, halfLifeDays, onOpen }} />
          </li>
        ))}
      </ul>
    );
  };

  const isCalm = waiting && todayParts.every((part) => waiting.counts[part] === 0);
  // what was just ticked off stays in sight: so the parts stay where they were once they had something
  const [seen, setSeen] = useState<ReadonlySet<TodayPart>>(new Set());
  const fresh = waiting ? todayParts.filter((part) => waiting.counts[part] > 0 && !seen.has(part)) : [];
  if (fresh.length > 0) setSeen(new Set([...seen, ...fresh]));

  return (
    <div ref={scroller} className={styles.scroller} data-look={look}>
      {waiting && all !== undefined && (
        <Alone title={words.today[all]} count={waiting.counts[all]} onBack={() => show(undefined)}>
          {waiting.counts[all] === 0 && <p className={styles.nothing}>{words.today.done}</p>}
          {rows(all, waiting)}
          {waiting.counts[all] > most && <EndMark key={most} onSeen={() => setMost(most + page)} />}
        </Alone>
      )}
      {waiting && all === undefined && isCalm && seen.size === 0 && (
        <EmptyState
          picture={<Icon name="check" size={28} />}
          title={words.today.emptyTitle}
          text={words.today.emptyText}
        >
          <Button onClick={onContacts}>{words.today.emptyButton}</Button>
        </EmptyState>
      )}
      {waiting && all === undefined && (
        <div className={styles.parts}>
          {todayParts
            .filter((part) => seen.has(part))
            .map((part) => (
              <Part
                key={part}
                title={words.today[part]}
                count={waiting.counts[part]}
                onAll={look === "page" || waiting.counts[part] > few[look] ? () => show(part) : undefined}
              >
                {rows(part, waiting)}
                {waiting.counts[part] === 0 && part !== "tasks" && <p className={styles.nothing}>{words.today.done}</p>}
              </Part>
            ))}
          {children}
        </div>
      )}
    </div>
  );
}

interface PartProps {
  title: string;
  /** of the rows; absent where nobody counted */
  count: number | undefined;
  /** shows all of it; absent where all is there */
  onAll: (() => void) | undefined;
  children: ReactNode;
}

/** A part of what waits, with the first of its rows. */
export function Part({ title, count, onAll, children }: PartProps) {
  const { words, speech } = useLanguage();
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        {count !== undefined && <span className={styles.count}>{speech.number(count)}</span>}
        {onAll && count !== undefined && (
          <Button look="plain" className={styles.all} aria-label={words.today.allOf(title, count)} onClick={onAll}>
            {words.today.all(count)}
          </Button>
        )}
      </header>
      {children}
    </section>
  );
}

/** One part with all its rows. */
function Alone(props: { title: string; count: number; onBack: () => void; children: ReactNode }) {
  const { title, count, onBack, children } = props;
  const { words, speech } = useLanguage();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus({ preventScroll: true }), []);
  useKeys({ Escape: onBack });
  return (
    <section aria-label={title}>
      <header className={styles.top}>
        <IconButton ref={back} icon="back" label={words.nav.back} onClick={onBack} />
        <h2>{title}</h2>
        <span className={styles.count}>{speech.number(count)}</span>
      </header>
      {children}
    </section>
  );
}

interface TodayKeys {
  returnTo: string | undefined;
  does: Does;
  back: () => object | undefined;
}

/** `e` or `x`: done, or answered; `s` puts off until tomorrow; `h` hides a question; `o` opens its post; `z` undoes. */
function useTodayKeys(scroller: React.RefObject<HTMLElement | null>, { returnTo, does, back }: TodayKeys): void {
  const language = useLanguage();
  const { words } = language;
  const click = (row: HTMLElement, what: string): void | false => {
    const button = row.querySelector<HTMLElement>(what);
    if (!button) return false;
    button.click();
  };
  const done = (row: HTMLElement): void | false => click(row, "[aria-pressed], [data-answered]");
  const isQuestion = (row: HTMLElement): boolean => row.querySelector("[data-answered]") !== null;
  const isTask = (row: HTMLElement): boolean => row.dataset.done === "false";
  const snooze = (row: HTMLElement): void | false => {
    const id = row.dataset.row ?? "";
    const { until, now, done: said } = snoozingOf("tomorrow", language);
    if (isTask(row)) void does(() => snoozeTask(id, "tomorrow", { now }), said);
    else if (isQuestion(row)) void does(() => setInbox(id, { state: "snoozed", until }, { now }), said);
    else return false;
  };
  const hide = (row: HTMLElement): void | false => {
    if (!isQuestion(row)) return false;
    void does(() => setInbox(row.dataset.row ?? "", { state: "hidden" }, { now: Date.now() }), words.today.nowHidden);
  };
  useRows(scroller, {
    returnTo,
    onKey: { e: done, x: done, o: (row) => click(row, "[data-post]"), h: hide, s: snooze },
  });
  useKeys({ z: () => (back() ? undefined : false) });
}
