import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

interface EmptyStateProps {
  picture?: ReactNode;
  title: string;
  text?: string;
  children?: ReactNode;
  /** the heading's level: 1 where nothing else on the screen is one */
  level?: 1 | 2;
}

/** Says what will appear here and offers the one next step. */
export function EmptyState({ picture, title, text, children, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.empty}>
      {picture && <div className={styles.picture}>{picture}</div>}
      <Heading className={styles.title} dir="auto">
        {title}
      </Heading>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {children && <div className={styles.step}>{children}</div>}
    </div>
  );
}
