import type { ReactNode } from "react";
import styles from "./Badge.module.css";

export type Tone = "plain" | "accent" | "good" | "warn" | "conversation" | "amplification" | "reaction";

/** A word or a number that belongs to what stands beside it. Never the only bearer of a meaning by its colour. */
export function Badge({ children, tone = "plain" }: { children: ReactNode; tone?: Tone }) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {children}
    </span>
  );
}
