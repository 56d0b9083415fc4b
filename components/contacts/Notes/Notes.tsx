import { useState } from "react";
import { addNote, deleteNote, editNote } from "../../../lib/db/notes";
import type { Note } from "../../../lib/model/profile";
import { Button } from "../../ui/Button/Button";
import { Icon } from "../../ui/Icon/Icon";
import { IconButton } from "../../ui/IconButton/IconButton";
import { useCommand } from "../../ui/Toast/Toasts";
import { isString } from "../../ui/kept";
import { useLanguage } from "../../ui/language";
import { useKept } from "../../ui/useKept";
import { Note as FirstNote } from "../Note/Note";
import { NoteField } from "../Note/NoteField";
import { useDraft } from "../useDraft";
import styles from "./Notes.module.css";

/** The user's notes on a contact: the first is always open, and there may be more. To be keyed by contact. */
export function Notes({ contactId, notes }: { contactId: string; notes: readonly Note[] }) {
  return (
    <div className={styles.all} data-spot="note">
      <FirstNote contactId={contactId} stored={notes[0]} />
      <Others contactId={contactId} notes={notes} />
    </div>
  );
}

/** The notes after the first, and one more. */
function Others({ contactId, notes }: { contactId: string; notes: readonly Note[] }) {
  const { words } = useLanguage();
  const run = useCommand();
  const [first, ...rest] = notes;
  const [fresh, setFresh] = useKept<string | undefined>(`another.${contactId}`, undefined, isString);
  const [isOpen, setOpen] = useState(fresh !== undefined);
  if (!first) return null;

  const close = () => {
    setFresh(undefined);
    setOpen(false);
  };
  const add = async () => {
    const text = fresh ?? "";
    if (text.trim() === "") return close();
    if (await run(() => addNote(contactId, text, { now: Date.now() }), words.person.notes.added)) close();
  };

  return (
    <div className={styles.notes}>
      {rest.map((note) => (
        <OneNote key={note.id} note={note} />
      ))}
      {isOpen ? (
        <form
          className={styles.fresh}
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <div
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void add();
              else if (event.key === "Escape") close();
              else return;
              event.preventDefault();
              event.stopPropagation();
            }}
          >
            <NoteField autoFocus label={words.person.notes.fresh} text={fresh ?? ""} onChange={setFresh} />
          </div>
          <div className={styles.buttons}>
            <Button type="submit">{words.form.save}</Button>
            <Button look="plain" onClick={close}>
              {words.form.cancel}
            </Button>
          </div>
        </form>
      ) : (
        <button type="button" className={styles.add} onClick={() => setOpen(true)}>
          <Icon name="add" size={12} />
          {words.person.notes.add}
        </button>
      )}
    </div>
  );
}

function OneNote({ note }: { note: Note }) {
  const { words, speech } = useLanguage();
  const run = useCommand();
  const { text, isStored, change } = useDraft(`oneNote.${note.id}`, note.text, async (next) => {
    if (next.trim() !== "") await editNote(note.id, next, { now: Date.now() });
  });
  const remove = () => {
    change(note.text);
    void run(() => deleteNote(note.id, { now: Date.now() }), words.person.notes.deleted);
  };
  const date = speech.date(note.createdAt);
  return (
    <div className={styles.one}>
      <div className={styles.line}>
        <NoteField
          label={words.person.notes.of(date)}
          text={text}
          isKept={isStored}
          onChange={change}
          onLeave={() => text.trim() === "" && remove()}
        />
        <IconButton icon="close" label={words.person.notes.remove} onClick={remove} />
      </div>
      <p className={styles.foot}>
        {date}
        {note.editedAt - note.createdAt > 60_000 && <> · {words.person.notes.edited(speech.date(note.editedAt))}</>}
      </p>
    </div>
  );
}
