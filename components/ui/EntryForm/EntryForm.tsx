import type { ReactNode, SubmitEvent } from "react";
import { Button } from "../Button/Button";
import { useLanguage } from "../language";
import { useEscape } from "../useEscape";
import styles from "./EntryForm.module.css";

interface EntryFormProps {
  /** what its button says that stores it */
  button: string;
  /** Stores what was entered; false where that will not do: then the form stays. */
  onStore: () => Promise<boolean>;
  onClose: () => void;
  children: ReactNode;
  /** without a frame of its own: it has the whole of a window to itself */
  isPlain?: boolean;
}

/** Something being written: its fields, one below the other, and a way to store it or to leave. Escape leaves it. */
export function EntryForm({ button, onStore, onClose, children, isPlain = false }: EntryFormProps) {
  const { words } = useLanguage();
  const form = useEscape<HTMLFormElement>(onClose);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (await onStore()) onClose();
  };
  return (
    <form ref={form} className={styles.form} data-plain={isPlain} noValidate onSubmit={(event) => void submit(event)}>
      {children}
      <div className={styles.buttons}>
        <Button type="submit" look="main">
          {button}
        </Button>
        <Button onClick={onClose}>{words.form.cancel}</Button>
      </div>
    </form>
  );
}

/** Fields that stand beside each other where there is room. */
export function EntryLine({ children }: { children: ReactNode }) {
  return <div className={styles.line}>{children}</div>;
}

/** Small choices in a row. */
export function EntryChips({ children }: { children: ReactNode }) {
  return <div className={styles.chips}>{children}</div>;
}
