import type { ReactNode } from "react";
import styles from "./PageHead.module.css";

interface PageHeadProps {
  title: string;
  /** beside the title: a count, a word on what is shown */
  note?: ReactNode;
  /** at the end: what can be done here */
  children?: ReactNode;
}

/** The head of a page of the dashboard. Its heading takes the focus when somebody goes to the page. */
export function PageHead({ title, note, children }: PageHeadProps) {
  return (
    <header className={styles.head}>
      <h1 tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      {note !== undefined && <div className={styles.note}>{note}</div>}
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </header>
  );
}
