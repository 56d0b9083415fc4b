import type { ReactNode } from "react";
import type { Stage } from "../../../lib/model/stage";
import styles from "./StageRing.module.css";

/** How much of the ring of a stage is drawn strongly. */
const drawn: Record<Stage, number> = { acquire: 0, enhance: 0.5, retain: 1 };

/** px */
const stroke = 2;
const gap = 2;

interface StageRingProps {
  stage: Stage;
  atRisk?: boolean | undefined;
  /** px of what stands inside; the ring is drawn around it and takes no room */
  size: number;
  children?: ReactNode;
}

/** The ring of a stage: open, half or full; dashed where somebody drifts away. Decoration: the word stands elsewhere too. */
export function StageRing({ stage, atRisk = false, size, children }: StageRingProps) {
  const out = gap + stroke;
  const whole = size + 2 * out;
  const radius = (whole - stroke) / 2;
  const around = 2 * Math.PI * radius;
  const dash = around / Math.max(8, Math.round(around / 9));
  const circle = { cx: whole / 2, cy: whole / 2, r: radius, fill: "none", strokeWidth: stroke };
  return (
    <span className={styles.ringed} style={{ width: size, height: size }}>
      <svg
        className={styles.ring}
        style={{ inset: -out }}
        width={whole}
        height={whole}
        viewBox={`0 0 ${whole} ${whole}`}
        aria-hidden
      >
        {atRisk ? (
          <circle {...circle} className={styles.risk} strokeDasharray={`${dash * 0.58} ${dash * 0.42}`} />
        ) : (
          <circle {...circle} className={styles.open} />
        )}
        {!atRisk && drawn[stage] > 0 && (
          <circle
            {...circle}
            className={styles.drawn}
            strokeDasharray={`${drawn[stage] * around} ${around}`}
            transform={`rotate(-90 ${whole / 2} ${whole / 2})`}
          />
        )}
      </svg>
      {children}
    </span>
  );
}
