import { setNote } from "../../../lib/db/notes";
import { useLanguage } from "../../ui/language";
import { noteDrafts, useDraft } from "../useDraft";
import styles from "./Note.module.css";

/** The first of the user's notes on a contact, stored as it is typed. To be keyed by contact. */
export function Note({ contactId, stored }: { contactId: string; stored: string }) {
  const { words } = useLanguage();
  const { text, isStored, change } = useDraft(noteDrafts + contactId, stored, (note) =>
    setNote(contactId, note, { now: Date.now() }),
  );
  return (
    <div className={styles.note}>
      <textarea
        dir="auto"
        aria-label={words.contact.note}
        placeholder={words.contact.notePlaceholder}
        value={text}
        rows={1}
        onChange={(event) => change(event.target.value)}
      />
      <span className={styles.kept} data-shown={isStored && text !== ""} aria-hidden>
        {words.contact.kept}
      </span>
    </div>
  );
}
