import type { ReactNode, Ref } from "react";
import { IconButton } from "../IconButton/IconButton";
import { useLanguage } from "../language";
import styles from "./Screen.module.css";

interface ScreenProps {
  /** its heading; what it shows has one of its own where this is absent */
  title?: string;
  onBack: () => void;
  /** the button back, which has the focus first */
  back: Ref<HTMLButtonElement>;
  /** what can be done with the whole of it */
  actions?: ReactNode;
  /** what scrolls under the bar; without it, what it shows sees to that itself */
  scroller?: Ref<HTMLDivElement>;
  children: ReactNode;
}

/** A screen over the lists of a small face: a bar with the way back, and what it shows. */
export function Screen({ title, onBack, back, actions, scroller, children }: ScreenProps) {
  const { words } = useLanguage();
  return (
    <main className={styles.screen}>
      <header className={styles.bar}>
        <IconButton ref={back} icon="back" label={words.nav.back} className={styles.back} onClick={onBack} />
        {title === undefined ? <span className={styles.spring} /> : <h1 className={styles.title}>{title}</h1>}
        {actions}
      </header>
      {scroller ? (
        <div ref={scroller} className={styles.scroller}>
          {children}
        </div>
      ) : (
        children
      )}
    </main>
  );
}
