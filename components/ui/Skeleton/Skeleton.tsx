import type { CSSProperties } from "react";
import styles from "./Skeleton.module.css";

interface SkeletonProps {
  /** lines of text to come; 1 where neither is given */
  lines?: number;
  /** px of something else to come */
  height?: number;
  /** does not breathe, where hundreds come and go in a second: each that does is an animation and a layer of its own */
  isStill?: boolean;
}

/** Keeps the room of what is being loaded. For the eye alone: what is loading says so elsewhere, as with `aria-busy`. */
export function Skeleton({ lines = 1, height, isStill = false }: SkeletonProps) {
  if (height !== undefined) return <span aria-hidden className={styles.block} style={{ height }} />;
  return (
    <span aria-hidden data-still={isStill || undefined} className={styles.lines}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} style={{ "--share": shareOf(line, lines) } as CSSProperties} />
      ))}
    </span>
  );
}

/** Lines of a text are of unequal length, and the last one is the shortest. */
function shareOf(line: number, lines: number): string {
  if (lines > 1 && line === lines - 1) return "58%";
  return ["92%", "100%", "86%"][line % 3] ?? "100%";
}
