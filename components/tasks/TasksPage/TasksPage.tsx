import { useId, useRef, useState } from "react";
import { useLocation } from "wouter";
import {
  countDone,
  countOpen,
  deleteTasks,
  doneTasks,
  finishTask,
  openTasks,
  reopenTask,
  snoozeTask,
  type TaskLine,
} from "../../../lib/db/tasks";
import { type TaskSpan, taskSpans } from "../../../lib/model/task";
import { PageHead } from "../../dashboard/PageHead/PageHead";
import { useQuery } from "../../dashboard/location";
import { contactPath, tasksPath } from "../../dashboard/routes";
import { useDashboardWords } from "../../dashboard/words";
import { EmptyHelp } from "../../help/EmptyHelp/EmptyHelp";
import { Button } from "../../ui/Button/Button";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { EndMark } from "../../ui/EndMark/EndMark";
import { Icon } from "../../ui/Icon/Icon";
import { Kbd } from "../../ui/Kbd/Kbd";
import { Tabs } from "../../ui/Tabs/Tabs";
import { useCommand } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { useFocusKept } from "../../ui/useFocusKept";
import { useKeys } from "../../ui/useKeys";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import { useRows } from "../../ui/useRows";
import { SnoozeBar } from "../SnoozeBar/SnoozeBar";
import { TaskDialog } from "../TaskDialog/TaskDialog";
import { TaskRow } from "../TaskRow/TaskRow";
import { snoozeItems } from "../snoozeItems";
import { useSteps } from "../useSteps";
import { useTaskWords } from "../words";
import styles from "./TasksPage.module.css";

/** Tasks read at a time. */
const page = 50;
const minute = 60_000;

/**
 * What there is to do, by when, and what was done. `n` a new one, `x` done, `s` snooze, `e` or Enter edit, `o` opens whom
 * it is about, `z` undoes.
 */
export function TasksPage() {
  const { speech } = useLanguage();
  const said = useTaskWords();
  const { pages } = useDashboardWords();
  const [, goTo] = useLocation();
  const isDone = new URLSearchParams(useQuery()).has("done");
  const now = Math.floor(useNow() / minute) * minute;
  const [most, setMost] = useState(page);
  const [writing, setWriting] = useState<{ line?: TaskLine }>();

  const counts = useLive(async () => ({ open: await countOpen(now), done: await countDone() }), [now]);
  const read = useLive(
    async () => ({ isDone, lines: await (isDone ? doneTasks : openTasks)({ limit: most }) }),
    [isDone, most],
  );
  const lines = read?.isDone === isDone ? read.lines : undefined;
  const open = counts && Object.values(counts.open).reduce((sum, count) => sum + count, 0);
  useKeys({ n: () => setWriting({}) });

  return (
    <>
      <PageHead title={pages.tasks}>
        <Button look="main" onClick={() => setWriting({})}>
          <Icon name="add" />
          {said.add}
          <Kbd keys="n" />
        </Button>
      </PageHead>
      <Tabs
        label={said.views}
        selected={isDone ? "done" : "open"}
        onSelect={(tab) => {
          setMost(page);
          goTo(tasksPath({ done: tab === "done" }), { replace: true });
        }}
        tabs={[
          { id: "open", label: said.open, count: open === undefined ? undefined : speech.number(open) },
          { id: "done", label: said.done, count: counts && speech.number(counts.done) },
        ]}
      >
        {lines?.length === 0 && <Empty isDone={isDone} onAdd={() => setWriting({})} />}
        {lines && lines.length > 0 && (
          <List
            lines={lines}
            now={now}
            counts={isDone ? undefined : counts?.open}
            onEdit={(line) => setWriting({ line })}
          >
            {lines.length >= most && <EndMark key={most} onSeen={() => setMost(most + page)} />}
          </List>
        )}
      </Tabs>
      {writing && <TaskDialog line={writing.line} onClose={() => setWriting(undefined)} />}
    </>
  );
}

interface ListProps {
  lines: readonly TaskLine[];
  now: number;
  /** of the open ones; those that are done stand in no span */
  counts: Record<TaskSpan, number> | undefined;
  onEdit: (line: TaskLine) => void;
  children: React.ReactNode;
}

function List({ lines, now, counts, onEdit, children }: ListProps) {
  const language = useLanguage();
  const { words, speech } = language;
  const said = useTaskWords();
  const [, goTo] = useLocation();
  const run = useCommand();
  const { step, back } = useSteps<string>();
  const list = useRef<HTMLDivElement>(null);
  const [snoozing, setSnoozing] = useState<string>();
  useFocusKept(list);

  const tick = ({ task: { id, title } }: TaskLine, isTicked: boolean) => {
    if (isTicked) void step(() => finishTask(id, { now: Date.now() }), words.task.finished(title), id);
    else void run(() => reopenTask(id, { now: Date.now() }), words.task.reopen(title));
  };
  const remove = ({ task: { id, title } }: TaskLine) =>
    void step(() => deleteTasks([id], { now: Date.now() }), words.task.deleted(title), id);
  const lineOf = (row: HTMLElement) => lines.find(({ task }) => task.id === row.dataset.row);
  const onLine =
    (act: (line: TaskLine) => void | false) =>
    (row: HTMLElement): void | false => {
      const line = lineOf(row);
      return line ? act(line) : false;
    };
  useRows(list, {
    onKey: {
      x: (row) => {
        const line = lineOf(row);
        if (!line) return false;
        focusBeside(list.current, row);
        tick(line, line.task.doneAt === undefined);
      },
      e: onLine(onEdit),
      o: onLine(({ contact }) => (contact ? goTo(contactPath(contact.id)) : false)),
      s: onLine(({ task }) => (task.doneAt === undefined ? setSnoozing(task.id) : false)),
    },
  });
  useKeys({ z: () => (back() ? undefined : false) });

  const menuOf = (line: TaskLine) => {
    const { task, contact } = line;
    const { id, doneAt } = task;
    return [
      ...(doneAt === undefined
        ? [
            { label: words.form.edit, keys: "e", onChoose: () => onEdit(line) },
            ...snoozeItems(
              language,
              ({ choice, now: at, done }) => void step(() => snoozeTask(id, choice, { now: at }), done, id),
            ),
          ]
        : []),
      ...(contact
        ? [
            {
              label: words.today.openPerson(contact.name),
              keys: "o",
              onChoose: () => goTo(contactPath(contact.id)),
            },
          ]
        : []),
      { label: words.form.remove, danger: true, onChoose: () => remove(line) },
    ];
  };
  const rowOf = (line: TaskLine) => {
    const { task, contact } = line;
    return (
      <li key={task.id}>
        <TaskRow
          task={task}
          about={contact?.name}
          note={task.doneAt === undefined ? undefined : said.doneOn(speech.date(task.doneAt))}
          menu={menuOf(line)}
          onFinish={(isTicked) => tick(line, isTicked)}
          onOpen={() => onEdit(line)}
        />
        {snoozing === task.id && (
          <div className={styles.snooze}>
            <SnoozeBar
              onSnooze={({ choice, now: at, done }) => {
                setSnoozing(undefined);
                const row = list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(task.id)}"]`);
                if (row) focusBeside(list.current, row);
                void step(() => snoozeTask(task.id, choice, { now: at }), done, task.id);
              }}
              onClose={() => {
                setSnoozing(undefined);
                list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(task.id)}"] [data-open]`)?.focus();
              }}
            />
          </div>
        )}
      </li>
    );
  };

  return (
    <div ref={list} className={styles.list}>
      {counts ? (
        taskSpans(now)
          .filter(({ id }) => counts[id] > 0)
          .map(({ id, from, until }) => {
            const some = lines.filter(({ task: { due = 0 } }) => due >= from && due < until);
            return some.length === 0 ? null : (
              <Span key={id} span={id} count={counts[id]}>
                {some.map(rowOf)}
              </Span>
            );
          })
      ) : (
        <ul aria-label={said.done}>{lines.map(rowOf)}</ul>
      )}
      {children}
    </div>
  );
}

function Span({ span, count, children }: { span: TaskSpan; count: number; children: React.ReactNode }) {
  const { speech } = useLanguage();
  const said = useTaskWords();
  const id = useId();
  return (
    <section className={styles.span} aria-labelledby={id}>
      <header className={styles.head} data-span={span}>
        <h2 id={id}>{said.spans[span]}</h2>
        <span className={styles.count} aria-label={said.count(count)}>
          {speech.number(count)}
        </span>
      </header>
      <ul>{children}</ul>
    </section>
  );
}

function Empty({ isDone, onAdd }: { isDone: boolean; onAdd: () => void }) {
  const said = useTaskWords();
  const { title, text } = isDone ? said.emptyDone : said.empty;
  return (
    <EmptyState picture={<Icon name="task" size={28} />} title={title} text={text}>
      {!isDone && <Button onClick={onAdd}>{said.add}</Button>}
      <EmptyHelp about="tasks" canLoad={!isDone} />
    </EmptyState>
  );
}

/** Puts the keyboard on the row after one that is about to go, else on that before it: so one key after the other meets the next. */
function focusBeside(list: HTMLElement | null, row: HTMLElement): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const at = rows.indexOf(row);
  (rows[at + 1] ?? rows[at - 1])?.querySelector<HTMLElement>("[data-open]")?.focus();
}
