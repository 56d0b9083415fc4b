import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

/** Says what will appear here and offers the one next step. */
export function EmptyState(props: { picture?: ReactNode; title: string; text?: string; children?: ReactNode }) {
  const { picture, title, text, children } = props;
  return (
    <div className={styles.empty}>
      {picture && <div className={styles.picture}>{picture}</div>}
      <h2 className={styles.title} dir="auto">
        {title}
      </h2>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {children && <div className={styles.step}>{children}</div>}
    </div>
  );
}
