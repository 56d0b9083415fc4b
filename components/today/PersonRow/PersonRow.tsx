import { dayMs } from "../../../lib/model/days";
import { heatNow } from "../../../lib/model/heat";
import type { Contact } from "../../../lib/model/records";
import { isAtRisk } from "../../../lib/model/rhythm";
import { PersonLine } from "../../contacts/PersonLine/PersonLine";
import { Heat } from "../../ui/Heat/Heat";
import { useLanguage } from "../../ui/language";
import type { PeoplePart } from "../parts";
import styles from "./PersonRow.module.css";

/** Somebody who waits, with the reason. */
export function PersonRow(props: {
  part: PeoplePart;
  contact: Contact;
  now: number;
  halfLifeDays: number;
  onOpen: (id: string) => void;
}) {
  const { part, contact, now, halfLifeDays, onOpen } = props;
  const { words, speech } = useLanguage();
  const exchanged = Math.max(contact.last, contact.outbound?.last ?? contact.last);
  const daysSince = (instant: number): number => Math.max(0, Math.floor((now - instant) / dayMs));
  const why =
    part === "risk"
      ? words.today.silent(daysSince(contact.last))
      : part === "back"
        ? words.today.backSince(speech.date(contact.backAt ?? contact.last))
        : words.today.touchWhy(daysSince(exchanged), contact.rhythmDays ?? 0);
  return (
    <PersonLine
      row={`${part} ${contact.id}`}
      id={contact.id}
      name={contact.name}
      handle={contact.handle}
      stage={contact.stage}
      atRisk={isAtRisk(contact, now)}
      line={
        <span className={styles.why} title={why}>
          {why}
        </span>
      }
      end={
        contact.lastInteraction && (
          <span className={styles.heat}>
            <Heat value={heatNow(contact.heat, now, halfLifeDays)} />
          </span>
        )
      }
      onOpen={() => onOpen(contact.id)}
    />
  );
}
