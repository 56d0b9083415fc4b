import { countsByClass, totalOf } from "../../../lib/model/breakdown";
import { engagementClasses } from "../../../lib/model/engagement";
import type { TypeCounts } from "../../../lib/model/tally";
import styles from "./ClassBars.module.css";

interface ClassBarsProps {
  caption: string;
  bars: readonly {
    /** its place in time, unique */
    at: number;
    name: string;
    counts: TypeCounts;
  }[];
  /** a bar in words */
  say: (name: string, total: number) => string;
  /** of the highest bar, px */
  height?: number;
}

/** Widest bar with its gap, px. */
const widest = 32;

/** Engagement in equal stretches of time, by class; for the ear a list. */
export function ClassBars({ caption, bars, say, height = 44 }: ClassBarsProps) {
  const most = Math.max(1, ...bars.map(({ counts }) => totalOf(counts)));
  return (
    <figure className={styles.figure} style={{ maxInlineSize: bars.length * widest }}>
      <figcaption>{caption}</figcaption>
      <ol style={{ height: height + 4 }}>
        {bars.map(({ at, name, counts }) => {
          const sums = countsByClass(counts);
          const text = say(name, totalOf(counts));
          return (
            <li key={at} title={text}>
              <span className="unseen">{text}</span>
              {engagementClasses.map((each) => (
                <span
                  key={each}
                  aria-hidden
                  className={styles.bar}
                  data-class={each}
                  style={{ height: (height * sums[each]) / most }}
                />
              ))}
            </li>
          );
        })}
      </ol>
      <p aria-hidden className={styles.span}>
        <span>{bars[0]?.name}</span>
        {bars.length > 1 && <span>{bars.at(-1)?.name}</span>}
      </p>
    </figure>
  );
}
