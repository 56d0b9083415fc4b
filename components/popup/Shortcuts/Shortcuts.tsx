import { Fragment, useEffect, useRef } from "react";
import { usePanelWords } from "../../panel/usePanelWords";
import { useShortcuts } from "../../settings/useShortcuts";
import { IconButton } from "../../ui/IconButton/IconButton";
import { Kbd } from "../../ui/Kbd/Kbd";
import { useLanguage } from "../../ui/language";
import styles from "./Shortcuts.module.css";

/** What the keys do. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
  const { words } = useLanguage();
  const said = usePanelWords().keys;
  const everywhere = useShortcuts() ?? [];
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const keys: [keys: string[], does: string][] = [
    [["/"], words.shortcuts.search],
    [["j", "ArrowDown"], words.shortcuts.down],
    [["k", "ArrowUp"], words.shortcuts.up],
    [["Enter"], words.shortcuts.open],
    [["s"], words.shortcuts.save],
    [["#", "n", "t"], words.shortcuts.quick],
    [["Escape"], words.shortcuts.back],
    [["x", "Shift+x"], words.shortcuts.select],
    [["e"], words.shortcuts.done],
    [["s"], words.shortcuts.snooze],
    [["h"], words.shortcuts.hide],
    [["z"], words.toast.undo],
    [["ArrowLeft", "ArrowRight"], words.shortcuts.move],
    [["1", "2", "3"], words.shortcuts.tabs],
    ...everywhere.flatMap(({ name, keys }): [string[], string][] =>
      keys === undefined ? [] : [[[keys], said.commands[name]]],
    ),
  ];
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={words.shortcuts.title} onClose={onClose}>
      <div className={styles.top}>
        <h2>{words.shortcuts.title}</h2>
        <IconButton icon="close" label={words.nav.close} onClick={() => dialog.current?.close()} />
      </div>
      <dl className={styles.keys}>
        {keys.map(([names, does]) => (
          <Fragment key={does}>
            <dt>{does}</dt>
            <dd>
              {names.map((name) => (
                <Kbd key={name} keys={name} />
              ))}
            </dd>
          </Fragment>
        ))}
      </dl>
    </dialog>
  );
}
