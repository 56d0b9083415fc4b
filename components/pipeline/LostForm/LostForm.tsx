import { useState } from "react";
import { EntryForm } from "../../ui/EntryForm/EntryForm";
import { Field } from "../../ui/Field/Field";
import { useLanguage } from "../../ui/language";
import { useEntry } from "../../ui/useEntry";

interface LostFormProps {
  /** Stores the reason; rejects with an EntryError where it is missing. */
  onLost: (reason: string) => Promise<unknown>;
  onClose: () => void;
  isPlain?: boolean;
}

/** Asks why something was lost. Escape leaves it. */
export function LostForm({ onLost, ...form }: LostFormProps) {
  const { words } = useLanguage();
  const { store, problemOf } = useEntry();
  const [reason, setReason] = useState("");
  return (
    <EntryForm button={words.opportunity.markLost} onStore={() => store(() => onLost(reason))} {...form}>
      <Field
        label={words.opportunity.lostWhy}
        autoFocus
        value={reason}
        problem={problemOf("lostReason", words.opportunity.lostWhy)}
        onChange={(event) => setReason(event.target.value)}
      />
    </EntryForm>
  );
}
