import { answerTimes } from "../../../lib/db/inbox";
import type { AnswerTimes as Times } from "../../../lib/model/inboxTimes";
import { dayMs } from "../../../lib/model/days";
import { Button } from "../../ui/Button/Button";
import { Popover } from "../../ui/Popover/Popover";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import { useInboxWords } from "../words";
import styles from "./AnswerTimes.module.css";

/** Weeks shown, the present one last. */
const shown = 12;
const weekMs = 7 * dayMs;
const hour = 3_600_000;

/** How long the user takes to answer first, in one sentence; week by week behind it. Nothing before the first answer. */
export function AnswerTimes() {
  const { times: words } = useInboxWords();
  // once an hour is often enough for what is counted over half a year
  const now = Math.ceil(useNow() / hour) * hour;
  const times = useLive(() => answerTimes(now), [now]);
  if (times?.median === undefined) return null;
  const time = words.duration(times.median);
  return (
    <Popover label={words.title} align="end" trigger={<Button look="plain">{words.button(time)}</Button>}>
      <div className={styles.times}>
        <h2>{words.title}</h2>
        <p className={styles.text}>{words.text(times.count, time)}</p>
        <h3 className={styles.heading}>{words.byWeek}</h3>
        <Weeks times={times} />
      </div>
    </Popover>
  );
}

function Weeks({ times }: { times: Times }) {
  const { times: words } = useInboxWords();
  const { speech } = useLanguage();
  const now = useNow();
  const known = new Map(times.weeks.map((week) => [week.from, week]));
  // 1970 began on a Thursday
  const monday = Math.floor((now - 4 * dayMs) / weekMs) * weekMs + 4 * dayMs;
  const weeks = Array.from({ length: shown }, (_, at) => monday - (shown - 1 - at) * weekMs);
  const most = Math.max(...weeks.map((from) => known.get(from)?.median ?? 0));
  return (
    <figure>
      <ol className={styles.weeks}>
        {weeks.map((from) => {
          const { median, count = 0 } = known.get(from) ?? {};
          const said =
            median === undefined
              ? words.quiet(speech.date(from))
              : words.week(speech.date(from), count, words.duration(median));
          return (
            <li key={from} className={styles.week} title={said}>
              <span
                className={styles.bar}
                style={{ blockSize: median === undefined ? 0 : `${share(median, most)}%` }}
              />
              <span className="unseen">{said}</span>
            </li>
          );
        })}
      </ol>
      <figcaption className={styles.ends} aria-hidden>
        <span>{speech.date(weeks[0] ?? now)}</span>
        <span>{words.thisWeek}</span>
      </figcaption>
    </figure>
  );
}

/** Of the longest, in percent; the shortest is still to be seen. */
function share(median: number, most: number): number {
  return most === 0 ? 4 : Math.max(4, (median / most) * 100);
}
