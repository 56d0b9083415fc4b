import { type ComponentProps, useId } from "react";
import { Icon } from "../Icon/Icon";
import styles from "./Field.module.css";

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
        dir={input.type === undefined ? "auto" : undefined}
        autoComplete="off"
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}problem`}
        {...input}
      />
      {problem !== undefined && (
        <p id={`${id}problem`} className={styles.problem} role="alert">
          <Icon name="warn" size={14} />
          {problem}
        </p>
      )}
    </div>
  );
}
