import { useState } from "react";
import { addTask, editTask, type TaskLine } from "../../../lib/db/tasks";
import { defined } from "../../../lib/model/defined";
import { type Person, PersonField } from "../../sales/PersonField/PersonField";
import { Dialog } from "../../ui/Dialog/Dialog";
import { useCommand } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { TaskForm } from "../TaskForm/TaskForm";
import { useTaskWords } from "../words";

/** A task being written in a window of its own, with whom it is about. `line`: the one that is changed; else it is a new one. */
export function TaskDialog({ line, onClose }: { line: TaskLine | undefined; onClose: () => void }) {
  const { words } = useLanguage();
  const said = useTaskWords();
  const run = useCommand();
  const { task, contact } = line ?? {};
  const [person, setPerson] = useState<Person | undefined>(contact);
  // who stands there already is named by the account it hangs on, which is not always that of their contact
  const identityId = person?.id === contact?.id ? task?.identityId : person?.id;
  return (
    <Dialog open title={task ? said.editTitle : said.addTitle} onClose={onClose}>
      <TaskForm
        {...(task && { task })}
        isPlain
        button={task ? words.form.save : words.task.add}
        onStore={async (fields) => {
          const now = Date.now();
          if (!task) {
            const added = await addTask({ ...defined({ ...fields, identityId }), title: fields.title }, { now });
            await run(() => Promise.resolve(), said.added(added.title));
          } else {
            const entry = await editTask(task.id, { ...fields, identityId }, { now });
            await run(() => Promise.resolve(entry), said.changed(fields.title));
          }
        }}
        onClose={onClose}
      >
        <PersonField label={said.about} placeholder={said.aboutHint} value={person} onChange={setPerson} />
      </TaskForm>
    </Dialog>
  );
}
