import { type Breakdown, breakdownOf, totalOf } from "../../../lib/model/breakdown";
import { dayMs, monthOf, startOfMonth } from "../../../lib/model/days";
import { type InteractionType, interactionTypes } from "../../../lib/model/engagement";
import type { Contact } from "../../../lib/model/records";
import { networkLabel } from "../../../lib/sites/about";
import { ClassBars } from "../../timeline/ClassBars/ClassBars";
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
              byNetwork.map(({ network, counts }) => `${networkLabel(network)} ${speech.number(totalOf(counts))}`),
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

function Months({ numbers: { byMonth }, now }: { numbers: Breakdown; now: number }) {
  const { words, speech } = useLanguage();
  const known = new Map(byMonth.map(({ month, counts }) => [monthOf(Date.parse(month)), counts]));
  const last = monthOf(now);
  const bars = Array.from({ length: shown }, (_, at) => last - shown + 1 + at).map((month) => ({
    at: month,
    // the middle of a month is in that month everywhere
    name: speech.month(startOfMonth(month) + 14 * dayMs),
    counts: known.get(month) ?? {},
  }));
  return (
    <ClassBars
      caption={words.person.numbers.byMonth}
      bars={bars}
      say={(name, total) => `${name}: ${words.interactions(total)}`}
    />
  );
}
