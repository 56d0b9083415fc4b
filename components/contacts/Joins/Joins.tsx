import { suggestionsOf } from "../../../lib/db/suggestions";
import type { Contact } from "../../../lib/model/records";
import { networkLabel } from "../../../lib/sites/about";
import { Avatar } from "../../ui/Avatar/Avatar";
import { Button } from "../../ui/Button/Button";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import styles from "./Joins.module.css";
import { surely, useDecisions } from "./useDecisions";

/** Suggestions shown at a time: who decides these sees the next. */
const most = 3;
/** Reasons told, the weightiest first. */
const mostReasons = 4;
interface JoinsProps {
  contact: Contact;
  onOpen: (id: string) => void;
}

/** Who else may be the same person, why, and what the user says of it. */
export function Joins({ contact, onOpen }: JoinsProps) {
  const { words, speech } = useLanguage();
  const decide = useDecisions();
  const now = useNow();
  const joins = useLive(() => suggestionsOf(contact.id, now), [contact.id, now]);
  if (!joins || joins.length === 0) return null;

  const { joins: said } = words.person;
  return (
    <section className={styles.joins}>
      <h2>{said.title}</h2>
      <ul>
        {joins.slice(0, most).map(({ suggestion, contacts: [, other] }) => (
          <li key={suggestion.id} className={styles.join}>
            <button type="button" className={styles.who} title={said.open(other.name)} onClick={() => onOpen(other.id)}>
              <Avatar id={other.id} name={other.name} />
              <span className={styles.names}>
                <bdi className={styles.name}>{other.name}</bdi>
                <span className={styles.place}>
                  {other.handle !== undefined && <bdi>@{other.handle}</bdi>} {networksOf(other)}
                </span>
              </span>
            </button>
            <span className={styles.sure}>{said.sure(speech.percent(surely(suggestion.score)))}</span>
            <p className={styles.why}>{said.because(suggestion.reasons.slice(0, mostReasons).map(said.reason))}</p>
            <div className={styles.choices}>
              <Button
                look="main"
                aria-label={said.joinWith(other.name)}
                onClick={() => void decide.join(contact, other)}
              >
                {said.join}
              </Button>
              <Button aria-label={said.differentFrom(other.name)} onClick={() => void decide.different(contact, other)}>
                {said.different}
              </Button>
              <Button look="plain" aria-label={said.laterFor(other.name)} onClick={() => void decide.later(suggestion)}>
                {said.later}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function networksOf({ networks }: Contact): string {
  return networks.map((network) => networkLabel(network)).join(" · ");
}
