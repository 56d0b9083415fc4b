import type { Card } from "../../../lib/db/opportunities";
import { dayAt } from "../../../lib/model/calendar";
import { moneyWords } from "../../../lib/words/money";
import { PersonLine } from "../../contacts/PersonLine/PersonLine";
import { dayWords } from "../../tasks/dueWords";
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
  const { id, title, value, closeOn = "" } = opportunity;
  const isLate = closeOn < dayAt(now);
  const open = onOpenCard ? () => onOpenCard(id) : contact && (() => onOpen(contact.id));
  return (
    <PersonLine
      row={`closing ${id}`}
      id={contact?.id ?? opportunity.identityId}
      name={title}
      line={
        <>
          <span className={styles.close} data-late={isLate}>
            {words.opportunity.closes(dayWords(closeOn, now, speech))}
            {isLate && ` · ${words.today.late}`}
          </span>
          <bdi className={styles.who}>{contact?.name}</bdi>
        </>
      }
      end={value && <span className={styles.value}>{moneyWords(value, speech.locale)}</span>}
      onOpen={open}
    />
  );
}
