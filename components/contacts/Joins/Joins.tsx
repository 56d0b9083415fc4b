import { declareDifferent, decideLater, suggestionsOf } from "../../../lib/db/suggestions";
import { joinContacts } from "../../../lib/db/joins";
import { dayMs } from "../../../lib/model/days";
import type { Contact } from "../../../lib/model/records";
import { abouts } from "../../../lib/sites/about";
import { Avatar } from "../../ui/Avatar/Avatar";
import { Button } from "../../ui/Button/Button";
import { useCommand } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import styles from "./Joins.module.css";

/** Suggestions shown at a time: who decides these sees the next. */
const most = 3;
/** Reasons told, the weightiest first. */
const mostReasons = 4;
/** For so many days a suggestion is put off. */
const laterDays = 30;

interface JoinsProps {
  contact: Contact;
  onOpen: (id: string) => void;
}

/** Who else may be the same person, why, and what the user says of it. */
export function Joins({ contact, onOpen }: JoinsProps) {
  const { words, speech } = useLanguage();
  const run = useCommand();
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
                onClick={() =>
                  void run(
                    () => joinContacts(contact.id, [other.id], { now: Date.now() }),
                    said.joined(contact.name, other.name),
                  )
                }
              >
                {said.join}
              </Button>
              <Button
                aria-label={said.differentFrom(other.name)}
                onClick={() =>
                  void run(
                    () => declareDifferent(contact.id, other.id, { now: Date.now() }),
                    said.nowDifferent(other.name),
                  )
                }
              >
                {said.different}
              </Button>
              <Button
                look="plain"
                aria-label={said.laterFor(other.name)}
                onClick={() => {
                  const until = Date.now() + laterDays * dayMs;
                  void run(() => decideLater(suggestion.id, until), said.nowLater(speech.date(until)));
                }}
              >
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
  return networks.map((network) => abouts.find((about) => about.id === network)?.label ?? network).join(" · ");
}

/** A score in whole percents; a suggestion is never certain. */
function surely(score: number): number {
  return Math.min(0.99, Math.round(score * 100) / 100);
}
