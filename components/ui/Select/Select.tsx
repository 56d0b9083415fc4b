import { Icon } from "../Icon/Icon";
import styles from "./Select.module.css";

/** A small choice. The system's own list is used: it knows every keyboard and every screen reader. */
export function Select<T extends string>(props: {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  /** marked when the choice narrows something down */
  marked?: boolean;
}) {
  const { label, value, options, onChange, marked = false } = props;
  return (
    <span className={styles.select} data-marked={marked}>
      <select
        aria-label={label}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" size={12} />
    </span>
  );
}
