import { type KeyboardEvent, lazy, type SubmitEvent, Suspense, useEffect, useId, useRef, useState } from "react";
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

const DayField = lazy(async () => ({ default: (await import("./DayField")).DayField }));

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
    // a day that is not understood says so itself
    if (type === "date" && input?.ariaInvalid === "true") return;
    // the browser gives no text for half a number
    const isHalf = input?.validity.badInput === true;
    setProblem(isHalf ? words.entry.wrong(label) : await onSave(text));
  };
  const onKey = (event: KeyboardEvent) => {
    // the calendar floats above, and closes first
    if (event.key !== "Escape" || event.defaultPrevented || !form.current?.contains(event.target as Node)) return;
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
      {type === "date" ? <span>{label}</span> : <label htmlFor={id}>{label}</label>}
      <div className={styles.line} onKeyDown={onKey}>
        {type === "date" ? (
          <Suspense>
            <DayField label={label} value={text} onChange={take} />
          </Suspense>
        ) : options === undefined ? (
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
