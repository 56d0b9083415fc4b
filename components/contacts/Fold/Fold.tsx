import { type ReactNode, useState } from "react";
import { Icon } from "../../ui/Icon/Icon";
import styles from "./Fold.module.css";

/** What is asked for seldom, behind its title; rendered only while it is open. */
export function Fold({ title, children }: { title: ReactNode; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="down" size={12} />
        {title}
      </summary>
      {isOpen && <div className={styles.inside}>{children}</div>}
    </details>
  );
}
