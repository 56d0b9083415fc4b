import { useEffect, useRef } from "react";
import { IconButton } from "../../components/ui/IconButton/IconButton";
import { Screen } from "../../components/ui/Screen/Screen";
import styles from "./Kit.module.css";
import { invented, say } from "./samples";

const names = Array.from({ length: 30 }, (_, at) => `${invented[at % invented.length]} ${at + 1}`);

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
            {names.map((name) => (
              <li key={name}>
                <button type="button" className={styles.line}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </div>
      </Screen>
    </div>
  );
}
