import { deleteNote, setNote } from "../../../lib/db/notes";
import type { Note as NoteRow } from "../../../lib/model/profile";
import { IconButton } from "../../ui/IconButton/IconButton";
import { useCommand } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { noteDrafts, useDraft } from "../useDraft";
import styles from "./Note.module.css";
import { NoteField } from "./NoteField";

/** The first of the user's notes on a contact, stored as it is typed. To be keyed by contact. */
export function Note({ contactId, stored }: { contactId: string; stored: NoteRow | undefined }) {
  const { words } = useLanguage();
  const run = useCommand();
  const { text, isStored, change } = useDraft(noteDrafts + contactId, stored?.text ?? "", (note) =>
    setNote(contactId, note, { now: Date.now() }),
  );
  return (
    <div className={styles.first}>
      <NoteField
        label={words.contact.note}
        placeholder={words.contact.notePlaceholder}
        text={text}
        isKept={isStored}
        onChange={change}
      />
      {stored && isStored && (
        <IconButton
          icon="close"
          label={words.person.notes.remove}
          className={styles.remove}
          onClick={() => void run(() => deleteNote(stored.id, { now: Date.now() }), words.person.notes.deleted)}
        />
      )}
    </div>
  );
}
