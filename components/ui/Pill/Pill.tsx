import type { ReactNode } from "react";
import { Icon } from "../Icon/Icon";
import styles from "./Pill.module.css";

interface PillProps {
  children: ReactNode;
  /** what taking it off does, for the ear and the hover; without both it stays */
  removeLabel?: string;
  onRemove?: (() => void) | undefined;
}

/** One of several things somebody chose, as an item of a list: a tag, a host, an account. */
export function Pill({ children, removeLabel, onRemove }: PillProps) {
  return (
    <li className={styles.pill} data-removable={onRemove !== undefined}>
      <span className={styles.what}>{children}</span>
      {onRemove && (
        <button type="button" className={styles.remove} aria-label={removeLabel} title={removeLabel} onClick={onRemove}>
          <Icon name="close" size={10} />
        </button>
      )}
    </li>
  );
}
