import { useState } from "react";
import { deleteTasks, finishTask, reopenTask, snoozeTask, type TaskLine } from "../../../lib/db/tasks";
import { TaskRow } from "../../tasks/TaskRow/TaskRow";
import { snoozeItems } from "../../tasks/snoozeItems";
import { useCommand, useToast } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";

/** Due tasks. One that is ticked off stays, struck through, until this is left: so it can be taken back. */
export function TaskRows({ lines, onOpen }: { lines: readonly TaskLine[]; onOpen: (id: string) => void }) {
  const language = useLanguage();
  const { words } = language;
  const run = useCommand();
  const tell = useToast();
  const [finished, setFinished] = useState<readonly TaskLine[]>([]);

  const tick = async (line: TaskLine, isDone: boolean) => {
    const { id } = line.task;
    try {
      const doneAt = await setDone(id, isDone);
      setFinished((before) => [
        ...before.filter((each) => each.task.id !== id),
        ...(isDone ? [{ ...line, task: { ...line.task, doneAt } }] : []),
      ]);
    } catch {
      tell({ text: words.toast.failed, isTrouble: true });
    }
  };
  const open = new Set(lines.map(({ task }) => task.id));
  const all = [...lines, ...finished.filter(({ task }) => !open.has(task.id))];
  return (
    <ul>
      {all.map((line) => {
        const { task, contact } = line;
        const items = [
          ...snoozeItems(
            language,
            ({ choice, now, done }) => void run(() => snoozeTask(task.id, choice, { now }), done),
          ),
          ...(contact ? [{ label: words.today.openPerson(contact.name), onChoose: () => onOpen(contact.id) }] : []),
          {
            label: words.form.remove,
            onChoose: () => void run(() => deleteTasks([task.id], { now: Date.now() }), words.task.deleted(task.title)),
          },
        ];
        return (
          <li key={task.id}>
            <TaskRow
              task={task}
              about={contact?.name}
              menu={task.doneAt === undefined ? items : []}
              onFinish={(isDone) => void tick(line, isDone)}
              onOpen={contact && (() => onOpen(contact.id))}
            />
          </li>
        );
      })}
    </ul>
  );
}

async function setDone(id: string, isDone: boolean): Promise<number> {
  const now = Date.now();
  await (isDone ? finishTask : reopenTask)(id, { now });
  return now;
}
