import { useState } from "react";
import { deleteTasks, finishTask, reopenTask, snoozeTask, type TaskLine } from "../../../lib/db/tasks";
import { TaskRow } from "../../tasks/TaskRow/TaskRow";
import { snoozeItems } from "../../tasks/snoozeItems";
import type { Does } from "../../tasks/useSteps";
import { useLanguage } from "../../ui/language";

interface TaskRowsProps {
  lines: readonly TaskLine[];
  does: Does;
  onOpen: (id: string) => void;
}

/** Due tasks. One that is ticked off stays, struck through, until this is left: so it can be taken back. */
export function TaskRows({ lines, does, onOpen }: TaskRowsProps) {
  const language = useLanguage();
  const { words } = language;
  const [finished, setFinished] = useState<readonly TaskLine[]>([]);

  const tick = async (line: TaskLine, isDone: boolean) => {
    const { id, title } = line.task;
    const ticked = isDone
      ? await does(() => finishTask(id, { now: Date.now() }), words.task.finished(title))
      : await does(() => reopenTask(id, { now: Date.now() }).then(() => undefined), words.task.reopen(title));
    if (!ticked) return;
    setFinished((before) => [
      ...before.filter((each) => each.task.id !== id),
      // the instant is not shown
      ...(isDone ? [{ ...line, task: { ...line.task, doneAt: 0 } }] : []),
    ]);
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
            ({ choice, now, done }) => void does(() => snoozeTask(task.id, choice, { now }), done),
          ),
          ...(contact ? [{ label: words.today.openPerson(contact.name), onChoose: () => onOpen(contact.id) }] : []),
          {
            label: words.form.remove,
            onChoose: () =>
              void does(() => deleteTasks([task.id], { now: Date.now() }), words.task.deleted(task.title)),
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
