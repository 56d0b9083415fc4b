import { changeShortcuts, shortcutPlace } from "../../../lib/platform/shortcuts";
import { usePanelWords } from "../../panel/usePanelWords";
import { Button } from "../../ui/Button/Button";
import { Kbd } from "../../ui/Kbd/Kbd";
import { useShortcuts } from "../useShortcuts";
import styles from "./ShortcutKeys.module.css";

/** The keys that work from any page, and the way to change them. */
export function ShortcutKeys() {
  const said = usePanelWords().keys;
  const all = useShortcuts();
  const place = shortcutPlace();
  return (
    <div className={styles.keys}>
      <dl className={styles.list}>
        {all?.map(({ name, keys }) => (
          <div key={name} className={styles.line}>
            <dt>{said.commands[name]}</dt>
            <dd>{keys === undefined ? <span className={styles.none}>{said.none}</span> : <Kbd keys={keys} />}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.none}>{place === "open" ? said.text : said.addOns}</p>
      {place === "open" && (
        <div>
          <Button onClick={() => void changeShortcuts()}>{said.change}</Button>
        </div>
      )}
    </div>
  );
}
