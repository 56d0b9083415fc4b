import type { Settings } from "../../../lib/model/settings";
import { abouts } from "../../../lib/sites/about";
import { OwnAccounts } from "../../settings/OwnAccounts/OwnAccounts";
import { Purpose } from "../../settings/Purpose/Purpose";
import { useActive } from "../../settings/useActive";
import screen from "../screen.module.css";
import { useWelcomeWords } from "../words";
import styles from "./Who.module.css";

/** Who the user is: their own accounts where something is read, and what they use Jalin for. */
export function Who({ settings }: { settings: Settings }) {
  const { you } = useWelcomeWords();
  const active = useActive(settings);
  const shown = abouts.filter(({ id }) => active?.has(id));
  return (
    <div className={screen.screen}>
      <h1 tabIndex={-1} className={screen.title}>
        {you.title}
      </h1>
      <p className={screen.lead}>{you.text}</p>
      <div className={styles.who}>
        <div className={styles.accounts}>
          {shown.map((about) => (
            <div key={about.id} className={styles.account}>
              <OwnAccounts about={about} title={about.label} level={2} />
            </div>
          ))}
          {active?.size === 0 && <p className={screen.text}>{you.noNetwork}</p>}
        </div>
        <Purpose settings={settings} />
      </div>
    </div>
  );
}
