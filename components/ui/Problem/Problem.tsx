import { Icon } from "../Icon/Icon";
import styles from "./Problem.module.css";

/** What is wrong with what was entered, under its field, which names it by `aria-describedby`. */
export function Problem({ id, children }: { id: string; children: string }) {
  return (
    <p id={id} className={styles.problem} role="alert">
      <Icon name="warn" size={14} />
      {children}
    </p>
  );
}
