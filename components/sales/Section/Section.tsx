import { type ReactNode, useId } from "react";
import { Button } from "../../ui/Button/Button";
import styles from "./Section.module.css";

interface SectionProps {
  title: string;
  /** the button that adds one more; absent while one is being added */
  add?: { label: string; onAdd: () => void } | undefined;
  children: ReactNode;
}

/** A part of what is to be done with somebody: its name, a way to add, and its rows. */
export function Section({ title, add, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        {add && (
          <Button look="plain" onClick={add.onAdd}>
            {add.label}
          </Button>
        )}
      </header>
      {children}
    </section>
  );
}

/** What a section says while there is nothing in it. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className={styles.nothing}>{children}</p>;
}
