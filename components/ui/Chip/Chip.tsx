import type { ReactNode } from "react";
import styles from "./Chip.module.css";

/** A filter that is on or off. */
export function Chip({
  on,
  onToggle,
  children,
}: {
  on: boolean;
  onToggle: (on: boolean) => void;
  children: ReactNode;
}) {
  return (
    <button type="button" className={styles.chip} aria-pressed={on} onClick={() => onToggle(!on)}>
      {children}
    </button>
  );
}
