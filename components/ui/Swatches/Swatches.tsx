import { type CSSProperties, useId } from "react";
import { Icon } from "../Icon/Icon";
import styles from "./Swatches.module.css";

interface SwatchesProps<T extends string> {
  label: string;
  value: T | undefined;
  /** `colour`: as in CSS; the label says its name */
  options: readonly { value: T; label: string; colour: string }[];
  onChange: (value: T) => void;
}

/** One of a few colours, each with its name; the chosen one has a mark and a ring. */
export function Swatches<T extends string>({ label, value, options, onChange }: SwatchesProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles.swatches}>
      <legend>{label}</legend>
      <div className={styles.row}>
        {options.map((option) => (
          <label
            key={option.value}
            className={styles.swatch}
            title={option.label}
            style={{ "--colour": option.colour } as CSSProperties}
          >
            <input
              type="radio"
              name={name}
              aria-label={option.label}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.disc}>
              <Icon name="check" size={14} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
