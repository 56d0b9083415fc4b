import { useLanguage } from "../../ui/language";
import styles from "./Note.module.css";

interface NoteFieldProps {
  /** for the ear */
  label: string;
  placeholder?: string;
  text: string;
  /** says that it is kept; absent where it is not stored as it is typed */
  isKept?: boolean;
  autoFocus?: boolean;
  onChange: (text: string) => void;
  onLeave?: () => void;
}

/** A field for a note, as high as its words. */
export function NoteField({ label, placeholder, text, isKept, autoFocus, onChange, onLeave }: NoteFieldProps) {
  const { words } = useLanguage();
  return (
    <div className={styles.note}>
      <textarea
        dir="auto"
        aria-label={label}
        placeholder={placeholder}
        value={text}
        rows={1}
        autoFocus={autoFocus}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
      />
      {isKept !== undefined && (
        <span className={styles.kept} data-shown={isKept && text !== ""} aria-hidden>
          {words.contact.kept}
        </span>
      )}
    </div>
  );
}
