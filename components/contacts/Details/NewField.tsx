import { type SubmitEvent, useState } from "react";
import { defineField } from "../../../lib/db/customFields";
import { customKinds } from "../../../lib/model/customField";
import { EntryError } from "../../../lib/model/entry";
import type { CustomField } from "../../../lib/model/profile";
import { Button } from "../../ui/Button/Button";
import { Field } from "../../ui/Field/Field";
import { Select } from "../../ui/Select/Select";
import { useToast } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import styles from "./Details.module.css";

/** Defines a field for everybody; `onDefined` gets its id. Escape leaves it. */
export function NewField({ onDefined, onClose }: { onDefined: (id: string) => void; onClose: () => void }) {
  const { words } = useLanguage();
  const tell = useToast();
  const [label, setLabel] = useState("");
  const [kind, setKind] = useState<CustomField["kind"]>("text");
  const [options, setOptions] = useState("");
  const [wrong, setWrong] = useState<"label" | "options">();
  const { custom } = words.person;

  const define = async (event: SubmitEvent) => {
    event.preventDefault();
    const choices = options
      .split(",")
      .map((each) => each.trim())
      .filter((each) => each !== "");
    try {
      const { id, entry } = await defineField(
        { label, kind, ...(kind === "choice" && { options: choices }) },
        { now: Date.now() },
      );
      tell({ text: custom.defined(label.trim()), entry });
      onDefined(id);
    } catch (error) {
      if (error instanceof EntryError)
        setWrong(error.problems.some(({ field }) => field === "label") ? "label" : "options");
      else tell({ text: words.toast.failed, isTrouble: true });
    }
  };

  return (
    <form noValidate onSubmit={(event) => void define(event)}>
      <div
        className={styles.define}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          onClose();
        }}
      >
        <Field
          autoFocus
          label={custom.label}
          value={label}
          maxLength={60}
          problem={wrong === "label" ? words.entry.missing(custom.label) : undefined}
          onChange={(event) => {
            setLabel(event.target.value);
            setWrong(undefined);
          }}
        />
        <Select
          label={custom.kind}
          value={kind}
          options={customKinds.map((each) => ({ value: each, label: custom.kinds[each] }))}
          onChange={setKind}
        />
        {kind === "choice" && (
          <Field
            label={custom.options}
            value={options}
            problem={wrong === "options" ? words.entry.missing(custom.options) : undefined}
            onChange={(event) => {
              setOptions(event.target.value);
              setWrong(undefined);
            }}
          />
        )}
        <div className={styles.buttons}>
          <Button type="submit">{custom.define}</Button>
          <Button look="plain" onClick={onClose}>
            {words.form.cancel}
          </Button>
        </div>
      </div>
    </form>
  );
}
