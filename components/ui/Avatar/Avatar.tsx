import type { CSSProperties } from "react";
import styles from "./Avatar.module.css";
import { hueOf, initialsOf } from "./initials";

/**
 * A face: initials on a tint that is the person's own. Pictures are not loaded: that is a request to the network.
 * `size` in px.
 */
export function Avatar({ id, name, size = 32 }: { id: string; name: string; size?: number }) {
  const look = { "--hue": hueOf(id), "--size": `${size}px` } as CSSProperties;
  return (
    <span className={styles.avatar} style={look} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}
