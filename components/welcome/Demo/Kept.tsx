import { useState } from "react";
import { totalOf } from "../../../lib/model/breakdown";
import { defaultHeatRule, heatNow } from "../../../lib/model/heat";
import type { Contact } from "../../../lib/model/records";
import { stageOf } from "../../../lib/model/stage";
import { Avatar } from "../../ui/Avatar/Avatar";
import { Heat } from "../../ui/Heat/Heat";
import { useLanguage } from "../../ui/language";
import { useWelcomeWords } from "../words";
import styles from "./Demo.module.css";
import { contactsOf, type Read } from "./read";
import { statedComments } from "./thread";

/** Who was met in the thread, the hottest first, and how much of it was read. */
export function Kept({ read, now }: { read: readonly Read[]; now: number }) {
  const { words } = useLanguage();
  const { demo } = useWelcomeWords();
  const [open, setOpen] = useState<string>();
  const people = contactsOf(read, now);
  const comments = read.filter(({ text }) => text !== undefined).length;
  const isAll = comments === statedComments;
  return (
    <div className={styles.kept}>
      <h3>{demo.people}</h3>
      <p role="status" className={styles.coverage}>
        {isAll
          ? words.here.coverageAll(statedComments, "comments")
          : words.here.coverage(comments, statedComments, "comments")}
      </p>
      {people.length === 0 && <p className={styles.coverage}>{demo.nobody}</p>}
      <ul>
        {people.map((contact) => (
          <Person
            key={contact.id}
            contact={contact}
            now={now}
            isOpen={open === contact.id}
            onOpen={() => setOpen(open === contact.id ? undefined : contact.id)}
          />
        ))}
      </ul>
    </div>
  );
}

interface PersonProps {
  contact: Contact;
  now: number;
  isOpen: boolean;
  onOpen: () => void;
}

function Person({ contact, now, isOpen, onOpen }: PersonProps) {
  const { words } = useLanguage();
  const { demo } = useWelcomeWords();
  const { id, name, stage, counts, heat } = contact;
  return (
    <li className={styles.person}>
      <button type="button" aria-expanded={isOpen} title={demo.whoIs(name)} onClick={onOpen}>
        <Avatar id={id} name={name} size={28} stage={stage} />
        <span className={styles.who}>
          <bdi>{name}</bdi>
          <span>{words.interactions(totalOf(counts))}</span>
        </span>
        <Heat value={heatNow(heat, now, defaultHeatRule.halfLifeDays)} />
      </button>
      {isOpen && (
        <p className={styles.why}>
          <strong>{words.stage.names[stage]}</strong> {words.stage.why(stageOf(contact, { isCustomer: false }).reason)}
        </p>
      )}
    </li>
  );
}
