import { useId } from "react";
import styles from "./Choice.module.css";

/** One of a few, each with a line of explanation. */
export function Choice<T extends string>(props: {
  legend: string;
  value: T;
  options: readonly { value: T; label: string; text?: string }[];
  onChange: (value: T) => void;
}) {
  const { legend, value, options, onChange } = props;
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>
            {option.label}
            {option.text !== undefined && <span className={styles.text}>{option.text}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
