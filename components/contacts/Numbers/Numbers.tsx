import { type Breakdown, breakdownOf, countsByClass, totalOf } from "../../../lib/model/breakdown";
import { monthOf, startOfMonth } from "../../../lib/model/days";
import { type InteractionType, engagementClasses, interactionTypes } from "../../../lib/model/engagement";
import type { Contact } from "../../../lib/model/records";
import { abouts } from "../../../lib/sites/about";
import { useLanguage } from "../../ui/language";
import { useNow } from "../../ui/useNow";
import styles from "./Numbers.module.css";

/** What somebody's engagement is made of, number by number. */
export function Numbers({ contact }: { contact: Contact }) {
  const { words, speech } = useLanguage();
  const now = useNow();
  const numbers = breakdownOf(contact, now);
  const { byType, byNetwork, cadenceDays, daysSinceLast, theirs, ours } = numbers;
  const done = interactionTypes.filter((type) => (byType[type] ?? 0) > 0);
  return (
    <div className={styles.numbers}>
      <dl className={styles.facts}>
        <Fact name={words.rhythm.reciprocity} value={words.rhythm.reciprocityOf(theirs, ours)} />
        <Fact name={words.person.numbers.breadth} value={words.rhythm.breadth(byNetwork.length)} />
        {cadenceDays !== undefined && <Fact name={words.rhythm.cadence} value={words.rhythm.days(cadenceDays)} />}
        {daysSinceLast !== undefined && <Fact name={words.rhythm.sinceLast} value={speech.number(daysSinceLast)} />}
        {done.length > 0 && (
          <Fact
            name={words.person.numbers.types}
            value={speech.list(done.map((type: InteractionType) => words.typeCount(type, byType[type] ?? 0)))}
          />
        )}
        {byNetwork.length > 0 && (
          <Fact
            name={words.person.numbers.byNetwork}
            value={speech.list(
              byNetwork.map(({ network, counts }) => {
                const label = abouts.find((about) => about.id === network)?.label ?? network;
                return `${label} ${speech.number(totalOf(counts))}`;
              }),
            )}
          />
        )}
      </dl>
      <Months numbers={numbers} now={now} />
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Months shown, up to this one. */
const shown = 12;
/** Height of the highest bar, px. */
const highest = 44;

/** The last months as bars, by class; for the ear a list. */
function Months({ numbers: { byMonth }, now }: { numbers: Breakdown; now: number }) {
  const { words, speech } = useLanguage();
  const known = new Map(byMonth.map(({ month, counts }) => [monthOf(Date.parse(month)), counts]));
  const last = monthOf(now);
  const months = Array.from({ length: shown }, (_, at) => last - shown + 1 + at).map((month) => {
    const counts = known.get(month) ?? {};
    // the middle of a month is in that month everywhere
    return { month, name: speech.month(startOfMonth(month) + 14 * 86_400_000), counts, total: totalOf(counts) };
  });
  const most = Math.max(1, ...months.map(({ total }) => total));
  return (
    <figure className={styles.months}>
      <figcaption>{words.person.numbers.byMonth}</figcaption>
      <ol>
        {months.map(({ month, name, counts, total }) => {
          const sums = countsByClass(counts);
          const text = `${name}: ${words.interactions(total)}`;
          return (
            <li key={month} title={text}>
              <span className="unseen">{text}</span>
              {engagementClasses.map((each) => (
                <span
                  key={each}
                  aria-hidden
                  className={styles.bar}
                  data-class={each}
                  style={{ height: (highest * sums[each]) / most }}
                />
              ))}
            </li>
          );
        })}
      </ol>
      <p aria-hidden className={styles.span}>
        <span>{months[0]?.name}</span>
        <span>{months.at(-1)?.name}</span>
      </p>
    </figure>
  );
}
