import type { KeyboardEvent, Ref } from "react";
import { Icon } from "../Icon/Icon";
import { IconButton } from "../IconButton/IconButton";
import { Kbd } from "../Kbd/Kbd";
import styles from "./SearchField.module.css";

export function SearchField(props: {
  label: string;
  clearLabel: string;
  value: string;
  onChange: (value: string) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** somebody is about to type */
  onFocus?: () => void;
  ref?: Ref<HTMLInputElement>;
}) {
  const { label, clearLabel, value, onChange, onKeyDown, onFocus, ref } = props;
  return (
    <div className={styles.field} role="search">
      <Icon name="search" />
      <input
        ref={ref}
        type="text"
        inputMode="search"
        dir="auto"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      />
      {value === "" ? (
        <span aria-hidden>
          <Kbd keys="/" />
        </span>
      ) : (
        <IconButton icon="close" label={clearLabel} className={styles.clear} onClick={() => onChange("")} />
      )}
    </div>
  );
}
