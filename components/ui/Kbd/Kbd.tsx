import { Fragment } from "react";
import styles from "./Kbd.module.css";
import { keyNames } from "./keyNames";

/** Keys to press: "j", "Shift+J", "Mod+K" (⌘ on Apple's, Ctrl elsewhere); one after the other with a space: "g c". */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={styles.keys}>
      {keys.split(" ").map((chord, at, all) => (
        <Fragment key={all.slice(0, at + 1).join(" ")}>
          {keyNames(chord).map((name) => (
            <kbd key={name} className={styles.key}>
              {name}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
