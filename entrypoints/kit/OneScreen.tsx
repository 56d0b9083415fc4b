import { useEffect, useRef } from "react";
import { IconButton } from "../../components/ui/IconButton/IconButton";
import { Screen } from "../../components/ui/Screen/Screen";
import styles from "./Kit.module.css";
import { invented, say } from "./samples";

/** In the place of the kit: a screen is the main part of its page, and there is one of those. */
export function OneScreen({ onBack }: { onBack: () => void }) {
  const back = useRef<HTMLButtonElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <div className={styles.face}>
      <Screen
        title={say.drawer}
        back={back}
        onBack={onBack}
        scroller={scroller}
        actions={<IconButton icon="star" label={say.saved} filled />}
      >
        <div className={styles.panel}>
          <p>{say.screenText}</p>
          <ul>
            {[...invented, ...invented, ...invented].map((name, at) => (
              <li key={at}>{name}</li>
            ))}
          </ul>
        </div>
      </Screen>
    </div>
  );
}
