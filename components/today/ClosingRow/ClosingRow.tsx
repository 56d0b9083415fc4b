import type { Card } from "../../../lib/db/opportunities";
import { dayAt } from "../../../lib/model/calendar";
import { isAtRisk } from "../../../lib/model/rhythm";
import { moneyWords } from "../../../lib/words/money";
import { dayWords } from "../../tasks/dueWords";
import { Avatar } from "../../ui/Avatar/Avatar";
import { useLanguage } from "../../ui/language";
import styles from "./ClosingRow.module.css";

interface ClosingRowProps {
  card: Card;
  now: number;
  onOpen: (contactId: string) => void;
  onOpenCard: ((id: string) => void) | undefined;
}

/** An opportunity that should close soon, or should have: what, by when, how much, with whom. */
export function ClosingRow({ card: { opportunity, contact }, now, onOpen, onOpenCard }: ClosingRowProps) {
  const { words, speech } = useLanguage();
  const { id, identityId, title, value, closeOn = "" } = opportunity;
  const isLate = closeOn < dayAt(now);
  const name = contact?.name ?? "";
  const open = () => {
    if (onOpenCard) onOpenCard(id);
    else if (contact) onOpen(contact.id);
  };
  return (
    <div className={styles.row} data-row={`closing ${id}`}>
      <button type="button" data-open className={styles.open} onClick={open}>
        <Avatar
          id={contact?.id ?? identityId}
          name={name}
          stage={contact?.stage}
          atRisk={contact && isAtRisk(contact, now)}
        />
        <span className={styles.text}>
          <bdi className={styles.title}>{title}</bdi>
          <span className={styles.line}>
            <span className={styles.close} data-late={isLate}>
              {words.opportunity.closes(dayWords(closeOn, now, speech))}
              {isLate && ` · ${words.today.late}`}
            </span>
            <bdi className={styles.who}>{name}</bdi>
          </span>
        </span>
        {value && <span className={styles.value}>{moneyWords(value, speech.locale)}</span>}
      </button>
    </div>
  );
}
