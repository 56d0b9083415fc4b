import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { setInbox } from "../../../lib/db/inbox";
import { snoozeTask } from "../../../lib/db/tasks";
import { dayMs } from "../../../lib/model/days";
import { heatNow } from "../../../lib/model/heat";
import type { Contact } from "../../../lib/model/records";
import { PersonLine } from "../../contacts/PersonLine/PersonLine";
import { snoozingOf } from "../../tasks/snoozeItems";
import { Button } from "../../ui/Button/Button";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { EndMark } from "../../ui/EndMark/EndMark";
import { Heat } from "../../ui/Heat/Heat";
import { Icon } from "../../ui/Icon/Icon";
import { IconButton } from "../../ui/IconButton/IconButton";
import { useCommand } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { useKeptScroll } from "../../ui/useKeptScroll";
import { useKeys } from "../../ui/useKeys";
import { useRows } from "../../ui/useRows";
import { QuestionRow } from "../QuestionRow/QuestionRow";
import { TaskRows } from "../TaskRows/TaskRows";
import { type PeoplePart, type TodayPart, todayParts } from "../parts";
import { few, useWaiting, type Waiting } from "../useWaiting";
import styles from "./Today.module.css";

/** Rows read at a time where one part is shown alone. */
const page = 50;

interface TodayProps {
  /** the part that is shown alone, with all its rows */
  all: TodayPart | undefined;
  onAll: (part: TodayPart | undefined) => void;
  halfLifeDays: number;
  /** see RowsOptions */
  returnTo?: string | undefined;
  onOpen: (id: string) => void;
  onContacts: () => void;
}

/** What waits for the user: tasks due, questions, people who fall silent, come back or should hear from them. */
export function Today({ all, onAll, halfLifeDays, returnTo, onOpen, onContacts }: TodayProps) {
  const { words } = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const [most, setMost] = useState(page);
  const { waiting, now } = useWaiting(halfLifeDays, all, most);
  useTodayKeys(scroller, returnTo);
  useKeptScroll(`today.${all ?? ""}`, scroller);

  const show = (part: TodayPart | undefined) => {
    setMost(page);
    onAll(part);
  };
  const rows = (part: TodayPart, found: Waiting): ReactNode => {
    if (part === "tasks") return <TaskRows lines={found.tasks} onOpen={onOpen} />;
    if (part === "reply")
      return (
        <ul>
          {found.reply.map((line) => (
            <li key={line.item.id}>
              <QuestionRow line={line} onOpen={onOpen} />
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
    <div ref={scroller} className={styles.scroller}>
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
      {waiting &&
        all === undefined &&
        todayParts
          .filter((part) => seen.has(part))
          .map((part) => (
            <Part key={part} part={part} count={waiting.counts[part]} onAll={() => show(part)}>
              {rows(part, waiting)}
              {waiting.counts[part] === 0 && part !== "tasks" && <p className={styles.nothing}>{words.today.done}</p>}
            </Part>
          ))}
    </div>
  );
}

function Part(props: { part: TodayPart; count: number; onAll: () => void; children: ReactNode }) {
  const { part, count, onAll, children } = props;
  const { words, speech } = useLanguage();
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{words.today[part]}</h2>
        <span className={styles.count}>{speech.number(count)}</span>
        {count > few && (
          <Button
            look="plain"
            className={styles.all}
            aria-label={words.today.allOf(words.today[part], count)}
            onClick={onAll}
          >
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

function PersonRow(props: {
  part: PeoplePart;
  contact: Contact;
  now: number;
  halfLifeDays: number;
  onOpen: (id: string) => void;
}) {
  const { part, contact, now, halfLifeDays, onOpen } = props;
  const { words, speech } = useLanguage();
  const exchanged = Math.max(contact.last, contact.outbound?.last ?? contact.last);
  const daysSince = (instant: number): number => Math.max(0, Math.floor((now - instant) / dayMs));
  const why =
    part === "risk"
      ? words.today.silent(daysSince(contact.last))
      : part === "back"
        ? words.today.backSince(speech.date(contact.backAt ?? contact.last))
        : words.today.touchWhy(daysSince(exchanged), contact.rhythmDays ?? 0);
  return (
    <PersonLine
      row={`${part} ${contact.id}`}
      id={contact.id}
      name={contact.name}
      handle={contact.handle}
      line={
        <span className={styles.why} title={why}>
          {why}
        </span>
      }
      end={contact.lastInteraction && <Heat value={heatNow(contact.heat, now, halfLifeDays)} />}
      onOpen={() => onOpen(contact.id)}
    />
  );
}

/** `d` is done, or answered; `z` puts off until tomorrow; `h` hides a question; `o` opens its post. */
function useTodayKeys(scroller: React.RefObject<HTMLElement | null>, returnTo: string | undefined): void {
  const language = useLanguage();
  const { words } = language;
  const run = useCommand();
  const click = (row: HTMLElement, what: string): void | false => {
    const button = row.querySelector<HTMLElement>(what);
    if (!button) return false;
    button.click();
  };
  const isQuestion = (row: HTMLElement): boolean => row.querySelector("[data-answered]") !== null;
  const isTask = (row: HTMLElement): boolean => row.dataset.done === "false";
  const snooze = (row: HTMLElement): void | false => {
    const id = row.dataset.row ?? "";
    const { until, now, done } = snoozingOf("tomorrow", language);
    if (isTask(row)) void run(() => snoozeTask(id, "tomorrow", { now }), done);
    else if (isQuestion(row)) void run(() => setInbox(id, { state: "snoozed", until }, { now }), done);
    else return false;
  };
  const hide = (row: HTMLElement): void | false => {
    if (!isQuestion(row)) return false;
    void run(() => setInbox(row.dataset.row ?? "", { state: "hidden" }, { now: Date.now() }), words.today.nowHidden);
  };
  useRows(scroller, {
    returnTo,
    onKey: {
      d: (row) => click(row, "[aria-pressed], [data-answered]"),
      o: (row) => click(row, "[data-post]"),
      h: hide,
      z: snooze,
    },
  });
}
