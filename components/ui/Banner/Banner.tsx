import type { ReactNode } from "react";
import { Icon } from "../Icon/Icon";
import styles from "./Banner.module.css";

/** Something a person must know now: what happened, what was kept, what to do. `note` is quieter than `warn`. */
export function Banner({ look = "warn", children }: { look?: "warn" | "note"; children: ReactNode }) {
  return (
    <div className={[styles.banner, styles[look]].join(" ")} role="status">
      {look === "warn" && <Icon name="warn" />}
      <div className={styles.text}>{children}</div>
    </div>
  );
}
