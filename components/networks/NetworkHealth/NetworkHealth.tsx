import type { NetworkId } from "../../../lib/model/capture";
import type { PageKind } from "../../../lib/model/engagement";
import { useNetworkWords } from "../../settings/networkWords";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import styles from "./NetworkHealth.module.css";

/** How reading went on a network of late: day by day, and when each kind of page was read last. */
export function NetworkHealth({ network }: { network: NetworkId }) {
  const { words, speech } = useLanguage();
  const said = useNetworkWords();
  const now = useNow();
  const found = useLive(async ({ healthOf }) => ({ row: await healthOf(network) }), [network]);
  if (!found) return null;
  const { days = [], pages = {} } = found.row ?? {};
  const kinds = Object.entries(pages) as [PageKind, { lastRead?: number; changedSince?: number }][];
  if (days.length === 0 && kinds.length === 0)
    return (
      <section>
        <h4>{said.health.title}</h4>
        <p className={styles.text}>{said.health.never}</p>
      </section>
    );
  return (
    <section className={styles.health}>
      <h4>{said.health.title}</h4>
      {days.length > 0 && (
        <table className={styles.days}>
          <caption className="unseen">{said.health.week}</caption>
          <thead>
            <tr>
              <th scope="col">{said.health.day}</th>
              <th scope="col">{said.health.read}</th>
              <th scope="col">{said.health.problems}</th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(({ day, read, problems }) => (
              <tr key={day}>
                <th scope="row">{speech.date(Date.parse(day))}</th>
                <td>{speech.number(read)}</td>
                <td>{speech.number(Object.values(problems).reduce((sum, n) => sum + n, 0))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ul className={styles.kinds} aria-label={said.health.kinds}>
        {kinds.map(([kind, { lastRead, changedSince }]) => (
          <li key={kind}>
            <span>{words.health.pages[kind]}</span>
            <span className={styles.text}>
              {changedSince === undefined
                ? lastRead !== undefined && said.health.last(speech.past(lastRead, now))
                : said.health.changed(speech.date(changedSince))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
