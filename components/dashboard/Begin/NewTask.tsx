import { useState } from "react";
import { addTask } from "../../../lib/db/tasks";
import { defined } from "../../../lib/model/defined";
import { type Person, PersonField } from "../../sales/PersonField/PersonField";
import { TaskForm } from "../../tasks/TaskForm/TaskForm";
import { Dialog } from "../../ui/Dialog/Dialog";
import { useToast } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { usePaletteWords } from "../paletteWords";

/** Adds a task from wherever somebody is. */
export function NewTask({ onClose }: { onClose: () => void }) {
  const { words } = useLanguage();
  const own = usePaletteWords().task;
  const tell = useToast();
  const [person, setPerson] = useState<Person>();
  return (
    <Dialog open title={own.title} onClose={onClose}>
      <TaskForm
        isPlain
        button={words.task.add}
        onStore={async (fields) => {
          await addTask(
            { ...defined(fields), title: fields.title, ...(person && { identityId: person.id }) },
            { now: Date.now() },
          );
          tell({ text: own.added });
        }}
        onClose={onClose}
      >
        <PersonField label={own.about} placeholder={own.whoever} value={person} onChange={setPerson} />
      </TaskForm>
    </Dialog>
  );
}
