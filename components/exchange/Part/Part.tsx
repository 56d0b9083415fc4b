import type { ReactNode } from "react";
import styles from "./Part.module.css";

interface PartProps {
  title: string;
  /** what it is about, in a sentence or two */
  text?: string;
  children?: ReactNode;
}

/** One part of a page of what is kept. */
export function Part({ title, text, children }: PartProps) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {children}
    </section>
  );
}
