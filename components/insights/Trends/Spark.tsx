import styles from "./Trends.module.css";

const size = { width: 84, height: 24, pad: 2 };

/** A small line of numbers, the last one marked. What it says stands beside it. */
export function Spark({ numbers }: { numbers: readonly number[] }) {
  const { width, height, pad } = size;
  const most = Math.max(1, ...numbers);
  const step = (width - 2 * pad) / Math.max(1, numbers.length - 1);
  const points = numbers.map(
    (each, at) => [pad + at * step, height - pad - (each / most) * (height - 2 * pad)] as const,
  );
  const [x, y] = points.at(-1) ?? [0, 0];
  return (
    <svg className={styles.spark} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      <polyline points={points.map(([left, top]) => `${left.toFixed(1)},${top.toFixed(1)}`).join(" ")} />
      <circle cx={x} cy={y} r={2} />
    </svg>
  );
}
