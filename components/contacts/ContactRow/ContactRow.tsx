import { memo } from "react";
import { heatNow } from "../../../lib/model/heat";
import type { Contact } from "../../../lib/model/records";
import { isAtRisk } from "../../../lib/model/rhythm";
import { Heat } from "../../ui/Heat/Heat";
import { Icon } from "../../ui/Icon/Icon";
import { RelativeTime } from "../../ui/RelativeTime/RelativeTime";
import { useLanguage } from "../../ui/language";
import { useNow } from "../../ui/useNow";
import { PersonLine } from "../PersonLine/PersonLine";
import { Snippet } from "../Snippet/Snippet";
import { SaveButton } from "../SaveButton/SaveButton";
import styles from "./ContactRow.module.css";

interface ContactRowProps {
  contact: Contact;
  /** the text that a search matched, and the query; shown instead of the last interaction */
  match?: { text: string; query: string } | undefined;
  halfLifeDays: number;
  onOpen: (id: string) => void;
  onSave: (id: string, saved: boolean) => void;
  /** absent while nobody is being selected */
  isSelected?: boolean | undefined;
  /** `isRange`: with everybody between this one and the one selected before */
  onSelect: (id: string, isRange: boolean) => void;
}

/** A contact in a list: what they did last, how warm they are, whether they are saved. */
export const ContactRow = memo(function ContactRow(props: ContactRowProps) {
  const { contact, match, halfLifeDays, onOpen, onSave, isSelected, onSelect } = props;
  const { words } = useLanguage();
  const now = useNow();
  return (
    <PersonLine
      row={contact.id}
      id={contact.id}
      name={contact.name}
      handle={contact.handle}
      stage={contact.stage}
      atRisk={isAtRisk(contact, now)}
      start={
        isSelected !== undefined && (
          <input
            type="checkbox"
            className={styles.check}
            aria-label={words.bulk.selectPerson(contact.name)}
            checked={isSelected}
            onClick={(event) => onSelect(contact.id, event.shiftKey)}
            readOnly
          />
        )
      }
      line={match ? <Snippet {...match} /> : <LastWords contact={contact} />}
      end={
        <span className={styles.end}>
          {contact.lastInteraction && <Heat value={heatNow(contact.heat, now, halfLifeDays)} />}
          <SaveButton
            name={contact.name}
            saved={contact.savedAt !== undefined}
            onSave={(saved) => onSave(contact.id, saved)}
          />
        </span>
      }
      onOpen={(event) => {
        if (event.shiftKey || event.ctrlKey || event.metaKey) onSelect(contact.id, event.shiftKey);
        else onOpen(contact.id);
      }}
    />
  );
});

/** What somebody did last, in one line. */
export function LastWords({ contact }: { contact: Contact }) {
  const { words } = useLanguage();
  const last = contact.lastInteraction;
  if (!last) return <bdi className={styles.text}>{contact.headline}</bdi>;
  return (
    <>
      <span className={styles.type} data-type={last.type}>
        <Icon name={last.type} size={12} />
      </span>
      {last.text ? (
        <bdi className={styles.text}>{words.quoted(last.text)}</bdi>
      ) : (
        <span className={styles.text}>{words.did(last.type, false)}</span>
      )}
      <span className={styles.when}>
        <RelativeTime
          moment={{ at: last.when, precision: last.about ?? "minute", ...(last.about && { about: true }) }}
        />
      </span>
    </>
  );
}
