import type { Stage } from "../../../lib/model/stage";

/** How far the ring of a stage is drawn, of a whole one. */
const drawn: Record<Stage, number> = { acquire: 0, enhance: 0.5, retain: 1 };

const radius = 6.5;
const around = 2 * Math.PI * radius;

/** The ring of a stage: open, half or full; dashed where somebody drifts away. Decoration: the word stands beside it. */
export function StageRing({ stage, isAtRisk }: { stage: Stage; isAtRisk: boolean }) {
  const ring = { cx: 9, cy: 9, r: radius, fill: "none" };
  return (
    <svg width={18} height={18} viewBox="0 0 18 18" aria-hidden>
      <circle
        {...ring}
        stroke={isAtRisk ? "var(--warn-ink)" : "var(--grey-3)"}
        strokeWidth={2}
        strokeDasharray={isAtRisk ? "2.5 2.6" : undefined}
      />
      {!isAtRisk && drawn[stage] > 0 && (
        <circle
          {...ring}
          stroke="var(--accent)"
          strokeWidth={3}
          strokeDasharray={`${drawn[stage] * around} ${around}`}
          transform="rotate(-90 9 9)"
        />
      )}
    </svg>
  );
}
