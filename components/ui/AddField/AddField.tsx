import { type ComponentProps, type SubmitEvent, useId, useState } from "react";
import { Button } from "../Button/Button";
import field from "../input.module.css";
import { Problem } from "../Problem/Problem";
import styles from "./AddField.module.css";

interface AddFieldProps extends Pick<ComponentProps<"input">, "placeholder" | "dir" | "inputMode" | "autoFocus"> {
  label: string;
  /** for the ear alone: something beside it says what it is for */
  isLabelHidden?: boolean;
  button: string;
  /**
   * Takes what was typed, still in the click; resolves with what is wrong with it, and then it stays, or with undefined,
   * and then the field is empty for the next.
   */
  onAdd: (typed: string) => Promise<string | undefined>;
}

/** A field for one more of something, with a button and a place for what is wrong. */
export function AddField({ label, isLabelHidden = false, button, onAdd, ...input }: AddFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string>();
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const wrong = await onAdd(typed);
    setProblem(wrong);
    if (wrong === undefined) setTyped("");
  };
  return (
    <form className={styles.add} onSubmit={(event) => void add(event)} noValidate>
      {!isLabelHidden && <label htmlFor={`${id}field`}>{label}</label>}
      <div className={styles.line}>
        <input
          id={`${id}field`}
          className={field.input}
          type="text"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          aria-label={isLabelHidden ? label : undefined}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}problem`}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setProblem(undefined);
          }}
          {...input}
        />
        <Button type="submit">{button}</Button>
      </div>
      {problem !== undefined && <Problem id={`${id}problem`}>{problem}</Problem>}
    </form>
  );
}
