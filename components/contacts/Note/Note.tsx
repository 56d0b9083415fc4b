import { setNote } from "../../../lib/db/contacts";
import type { Contact } from "../../../lib/model/records";
import { useLanguage } from "../../ui/language";
import { noteDrafts, useDraft } from "../useDraft";
import styles from "./Note.module.css";

/** The user's own words on a contact, stored as they are typed. To be keyed by contact. */
export function Note({ contact }: { contact: Contact }) {
  const { words } = useLanguage();
  const { text, isStored, change } = useDraft(noteDrafts + contact.id, contact.note ?? "", (note) =>
    setNote(contact.id, note),
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
