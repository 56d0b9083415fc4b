import { type SubmitEvent, useState } from "react";
import { Button } from "../../ui/Button/Button";
import { Field } from "../../ui/Field/Field";
import { useLanguage } from "../../ui/language";
import { useEscape } from "../../ui/useEscape";
import { useEntry } from "../../ui/useEntry";
import styles from "./LostForm.module.css";

/** Asks why something was lost. `onLost` rejects with an EntryError where the reason is missing. Escape leaves it. */
export function LostForm({ onLost, onClose }: { onLost: (reason: string) => Promise<unknown>; onClose: () => void }) {
  const { words } = useLanguage();
  const { store, problemOf } = useEntry();
  const form = useEscape<HTMLFormElement>(onClose);
  const [reason, setReason] = useState("");
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (await store(() => onLost(reason))) onClose();
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <Field
        label={words.opportunity.lostWhy}
        autoFocus
        value={reason}
        problem={problemOf("lostReason", words.opportunity.lostWhy)}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" look="main">
          {words.opportunity.markLost}
        </Button>
        <Button onClick={onClose}>{words.form.cancel}</Button>
      </div>
    </form>
  );
}
