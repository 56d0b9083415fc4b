import { useState } from "react";
import {
  addTask,
  deleteTasks,
  editTask,
  finishTask,
  reopenTask,
  snoozeTask,
  tasksOf,
  tasksOfOpportunity,
} from "../../../lib/db/tasks";
import { defined } from "../../../lib/model/defined";
import type { Task } from "../../../lib/model/task";
import { TaskForm } from "../TaskForm/TaskForm";
import { TaskRow } from "../TaskRow/TaskRow";
import { snoozeItems } from "../snoozeItems";
import { useCommand } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { Nothing, Section } from "../../sales/Section/Section";
import styles from "./Tasks.module.css";

const none: readonly Task[] = [];

/** Whose tasks: a person's, by their accounts, the one they are named after first; or those of an opportunity. */
type TasksOf = { identityIds: readonly string[] } | { opportunityId: string };

/** What is to be done with somebody, or for an opportunity, and what was. */
export function Tasks({ of }: { of: TasksOf }) {
  const language = useLanguage();
  const { words } = language;
  const run = useCommand();
  const [form, setForm] = useState<"add" | { edit: string }>();
  const tasks = useLive(
    () => ("identityIds" in of ? tasksOf(of.identityIds) : tasksOfOpportunity(of.opportunityId)),
    [of],
  );
  const open = tasks?.filter(({ doneAt }) => doneAt === undefined) ?? none;
  const done = tasks?.filter(({ doneAt }) => doneAt !== undefined) ?? none;
  const about = "identityIds" in of ? { identityId: of.identityIds[0] } : of;

  const tick = ({ id, title }: Task, isDone: boolean) =>
    void run(
      () => (isDone ? finishTask : reopenTask)(id, { now: Date.now() }),
      isDone ? words.task.finished(title) : words.task.reopen(title),
    );
  const menuOf = ({ id, title, doneAt }: Task) => [
    ...(doneAt === undefined
      ? [
          { label: words.form.edit, onChoose: () => setForm({ edit: id }) },
          ...snoozeItems(
            language,
            ({ choice, now, done: said }) => void run(() => snoozeTask(id, choice, { now }), said),
          ),
        ]
      : []),
    {
      label: words.form.remove,
      onChoose: () => void run(() => deleteTasks([id], { now: Date.now() }), words.task.deleted(title)),
    },
  ];
  const rowOf = (task: Task) => (
    <li key={task.id}>
      {typeof form === "object" && form.edit === task.id ? (
        <TaskForm
          task={task}
          button={words.form.save}
          onStore={(fields) => editTask(task.id, fields, { now: Date.now() })}
          onClose={() => setForm(undefined)}
        />
      ) : (
        <TaskRow task={task} menu={menuOf(task)} onFinish={(isDone) => tick(task, isDone)} />
      )}
    </li>
  );

  return (
    <Section
      title={words.task.title}
      add={form === "add" ? undefined : { label: words.task.add, onAdd: () => setForm("add") }}
    >
      {form === "add" && (
        <TaskForm
          button={words.task.add}
          onStore={(fields) =>
            addTask({ ...defined({ ...fields, ...about }), title: fields.title }, { now: Date.now() })
          }
          onClose={() => setForm(undefined)}
        />
      )}
      {tasks?.length === 0 && form !== "add" && <Nothing>{words.task.empty}</Nothing>}
      {open.length > 0 && <ul className={styles.rows}>{open.map(rowOf)}</ul>}
      {done.length > 0 && (
        <details className={styles.done}>
          <summary>{words.task.doneCount(done.length)}</summary>
          <ul className={styles.rows}>{done.map(rowOf)}</ul>
        </details>
      )}
    </Section>
  );
}
