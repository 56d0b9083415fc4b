import { type ComponentProps, useId } from "react";
import styles from "../input.module.css";
import { Problem } from "../Problem/Problem";

interface FieldProps extends Omit<ComponentProps<"input">, "id"> {
  label: string;
  /** what is wrong with what was entered */
  problem?: string | undefined;
}

/** A field of a form under its name, with a place for what is wrong. */
export function Field({ label, problem, className, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className={[styles.field, className].join(" ")}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.input}
        dir={input.type === undefined ? "auto" : undefined}
        autoComplete="off"
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}problem`}
        {...input}
      />
      {problem !== undefined && <Problem id={`${id}problem`}>{problem}</Problem>}
    </div>
  );
}
