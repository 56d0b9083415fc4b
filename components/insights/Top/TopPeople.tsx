import { Link } from "wouter";
import { isAtRisk } from "../../../lib/model/rhythm";
import { contactPath, contactsPath } from "../../dashboard/routes";
import { Avatar } from "../../ui/Avatar/Avatar";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import type { Given } from "../Charts/given";
import { Chart } from "../Chart/Chart";
import { useInsightsWords } from "../words";
import styles from "./Top.module.css";

/** People told of. */
const shown = 8;
/** px of so many lines and the link below them */
const heightOf = (lines: number) => lines * 40 + 28;

/** Who engaged most. */
export function TopPeople({ insights, onBehind }: Given) {
  const { speech } = useLanguage();
  const words = useInsightsWords();
  const now = useNow();
  const { title, says, none, person, all } = words.top;
  const people = insights?.people ?? [];
  const ids = people.slice(0, shown).map(({ contactId }) => contactId);
  const contacts = useLive(
    ids.length === 0 ? undefined : async ({ getContact }) => Promise.all(ids.map((id) => getContact(id))),
    ids,
  );
  const known = new Map(contacts?.flatMap((contact) => (contact ? [[contact.id, contact] as const] : [])));
  const [first] = people;
  return (
    <Chart
      title={title}
      says={insights && (first ? says(first.name, first.total) : "")}
      numbers={
        insights && {
          of: person,
          columns: [words.posts.count],
          rows: people.map(({ contactId, name, total }) => ({ id: contactId, name, cells: [{ value: total }] })),
        }
      }
      file="top-people"
      height={heightOf(insights ? Math.min(shown, people.length) : shown)}
      none={insights && !first ? none : undefined}
      isList
      onBehind={onBehind}
    >
      <ol className={styles.list}>
        {people.slice(0, shown).map(({ contactId, name, total }) => {
          const contact = known.get(contactId);
          return (
            <li key={contactId}>
              <Link href={contactPath(contactId)} className={styles.line}>
                <Avatar
                  id={contactId}
                  name={name}
                  size={24}
                  stage={contact?.stage}
                  atRisk={contact && isAtRisk(contact, now)}
                />
                <span className={styles.name}>
                  <bdi>{name}</bdi>
                </span>
                <Share of={total} most={first?.total ?? 1} />
                <span className={styles.count}>{speech.number(total)}</span>
              </Link>
            </li>
          );
        })}
      </ol>
      <Link href={contactsPath()} className={styles.more}>
        {all}
      </Link>
    </Chart>
  );
}

/** How much it is beside the first of the list. */
export function Share({ of, most }: { of: number; most: number }) {
  return (
    <span aria-hidden className={styles.bar}>
      <span style={{ width: `${(100 * of) / most}%` }} />
    </span>
  );
}
