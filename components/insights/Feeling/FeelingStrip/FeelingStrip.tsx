import { feelingsOf } from "../../../../lib/db/feelings";
import { breakdownOf, totalOf } from "../../../../lib/model/breakdown";
import { dayMs, monthOf, startOfMonth } from "../../../../lib/model/days";
import type { ByFeeling, Felt } from "../../../../lib/model/insights";
import type { Contact } from "../../../../lib/model/records";
import { useLanguage } from "../../../ui/language";
import { useLive } from "../../../ui/useLive";
import { useNow } from "../../../ui/useNow";
import { MoodGlyph } from "../MoodGlyph/MoodGlyph";
import { useFeelingWords } from "../words";
import styles from "./FeelingStrip.module.css";

/** px of the highest bar of engagement, and of feeling to either side. */
const highest = { engaged: 24, felt: 12 };
/** What is told in words, the most telling first. */
const spoken = ["positive", "negative", "neutral", "unsure"] as const satisfies readonly Felt[];

/**
 * A person's last twelve months at a glance: how much they engaged, and below it how what they wrote felt, positive upwards
 * and negative downwards. The first alone where they wrote nothing that says a feeling; nothing where they did nothing.
 */
export function FeelingStrip({ contact }: { contact: Contact }) {
  const words = useFeelingWords();
  const { words: all, speech } = useLanguage();
  const now = useNow();
  const found = useLive(() => feelingsOf(contact.id, now), [contact.id, monthOf(now)]);
  if (!found) return null;
  const counts = new Map(
    breakdownOf(contact, now).byMonth.map((each) => [monthOf(Date.parse(each.month)), each.counts]),
  );
  const engaged = found.months.map(({ month }) => totalOf(counts.get(month) ?? {}));
  const total = engaged.reduce((sum, count) => sum + count, 0);
  const hasFelt = found.texts > 0;
  if (!hasFelt && total === 0) return null;
  const mostEngaged = Math.max(1, ...engaged);
  const mostFelt = Math.max(1, ...found.months.map(({ felt }) => Math.max(felt.positive, felt.negative)));
  const sum = sumOf(found.months.map(({ felt }) => felt));
  const say = (felt: ByFeeling) =>
    spoken.filter((mood) => felt[mood] > 0).map((mood) => words.strip.felt(mood, felt[mood]));
  // the middle of a month is in that month everywhere
  const nameOf = (month: number) => speech.month(startOfMonth(month) + 14 * dayMs);
  return (
    <figure className={styles.figure}>
      <figcaption className="unseen">{hasFelt ? words.strip.title : words.strip.titleAlone}</figcaption>
      <div className={styles.plot}>
        {hasFelt && (
          <span className={styles.signs} aria-hidden>
            <MoodGlyph mood="positive" size={11} />
            <MoodGlyph mood="negative" size={11} />
          </span>
        )}
        <ol className={styles.months}>
          {found.months.map(({ month, felt }, at) => {
            const text = words.strip.month(nameOf(month), all.interactions(engaged[at] ?? 0), say(felt));
            return (
              <li key={month} title={text}>
                <span className="unseen">{text}</span>
                <span aria-hidden className={styles.engaged}>
                  <span style={{ height: (highest.engaged * (engaged[at] ?? 0)) / mostEngaged }} />
                </span>
                {hasFelt && (
                  <>
                    <span aria-hidden className={styles.positive}>
                      <span style={{ height: (highest.felt * felt.positive) / mostFelt }} />
                    </span>
                    <span aria-hidden className={styles.negative}>
                      <span style={{ height: (highest.felt * felt.negative) / mostFelt }} />
                    </span>
                  </>
                )}
              </li>
            );
          })}
        </ol>
      </div>
      <p aria-hidden className={styles.span} data-alone={!hasFelt}>
        <span>{nameOf(found.months[0]?.month ?? 0)}</span>
        <span>{nameOf(found.months.at(-1)?.month ?? 0)}</span>
      </p>
      <p className={styles.sum}>
        {hasFelt ? words.strip.sum(found.texts, say(sum)) : words.strip.sumAlone(all.interactions(total))}
      </p>
    </figure>
  );
}

function sumOf(months: readonly ByFeeling[]): ByFeeling {
  const sum: ByFeeling = { negative: 0, neutral: 0, positive: 0, unsure: 0 };
  for (const felt of months) for (const mood of spoken) sum[mood] += felt[mood];
  return sum;
}
