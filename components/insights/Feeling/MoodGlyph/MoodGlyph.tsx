import type { Felt } from "../../../../lib/model/insights";
import styles from "./MoodGlyph.module.css";

/** Outline, and eyes with a mouth: each mood has an outline of its own, so that they differ also where faces are too small. */
const drawings: Record<Felt | "unknown", { outline: string; face: string }> = {
  positive: {
    outline: "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0",
    face: "M5.8 6.4v.3M10.2 6.4v.3M5.2 9.3a3.2 3.2 0 0 0 5.6 0",
  },
  neutral: {
    outline: "M4.5 2.5h7a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2",
    face: "M5.8 6.4v.3M10.2 6.4v.3M5.5 10.3h5",
  },
  negative: { outline: "M8 1.3 14.7 8 8 14.7 1.3 8z", face: "M6.1 6.9v.2M9.9 6.9v.2M5.9 10.6a2.4 2.4 0 0 1 4.2 0" },
  unsure: {
    outline: "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0",
    face: "M5.8 6.4v.3M10.2 6.4v.3M5 10.2c1-1.3 2-1.3 3 0s2 1.3 3 0",
  },
  unknown: { outline: "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0", face: "M8 5.5v5M5.5 8h5" },
};

/** The sign of a mood, 16 px. Decoration only: the word stands beside it. */
export function MoodGlyph({ mood, size = 16 }: { mood: Felt | "unknown"; size?: number }) {
  const { outline, face } = drawings[mood];
  return (
    <svg
      className={styles.glyph}
      data-mood={mood}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.3}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={outline} {...(mood === "unsure" || mood === "unknown" ? { strokeDasharray: "2.2 2.51" } : {})} />
      <path d={face} />
    </svg>
  );
}
