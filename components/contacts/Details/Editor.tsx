import { type KeyboardEvent, type SubmitEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "../../ui/Button/Button";
import { Icon } from "../../ui/Icon/Icon";
import { useLanguage } from "../../ui/language";
import styles from "./Details.module.css";

interface EditorProps {
  label: string;
  type?: "text" | "date" | "number";
  inputMode?: "text" | "email" | "tel" | "url";
  /** what may be chosen, in place of typing */
  options?: readonly string[];
  text: string;
  /** hears every letter, so that none is lost where the window closes */
  onChange: (text: string) => void;
  /** resolves with what is wrong, and then it stays open */
  onSave: (text: string) => Promise<string | undefined>;
  onClose: () => void;
}

/** One value being typed: Enter stores it, Escape leaves it as it was. */
export function Editor({ label, type = "text", inputMode, options, text, onChange, onSave, onClose }: EditorProps) {
  const { words } = useLanguage();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input, select")?.focus();
    form.current?.scrollIntoView({ block: "nearest" });
  }, []);

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const input = form.current?.querySelector("input");
    // the browser gives no text for half a number or half a date
    const isHalf = input?.validity.badInput === true;
    setProblem(isHalf ? words.entry.wrong(label) : await onSave(text));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  const shared = {
    id,
    "aria-invalid": problem !== undefined,
    "aria-describedby": problem === undefined ? undefined : `${id}problem`,
    value: text,
  };
  const take = (next: string) => {
    setProblem(undefined);
    onChange(next);
  };
  return (
    <form ref={form} className={styles.editor} onSubmit={(event) => void save(event)} noValidate>
      <label htmlFor={id}>{label}</label>
      <div className={styles.line} onKeyDown={onKey}>
        {options === undefined ? (
          <input
            {...shared}
            type={type}
            inputMode={inputMode}
            step={type === "number" ? "any" : undefined}
            dir={type === "text" ? "auto" : undefined}
            autoComplete="off"
            autoCapitalize={inputMode === undefined ? undefined : "none"}
            spellCheck={false}
            onChange={(event) => take(event.target.value)}
          />
        ) : (
          <select {...shared} onChange={(event) => take(event.target.value)}>
            <option value="">{words.person.custom.choose}</option>
            {options.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        )}
        <Button type="submit">{words.form.save}</Button>
        <Button look="plain" onClick={onClose}>
          {words.form.cancel}
        </Button>
      </div>
      {problem !== undefined && (
        <p id={`${id}problem`} className={styles.problem} role="alert">
          <Icon name="warn" size={14} />
          {problem}
        </p>
      )}
    </form>
  );
}
