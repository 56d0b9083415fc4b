import { peopleOf } from "../../../lib/db/profiles";
import type { Contact } from "../../../lib/model/records";
import { Avatar } from "../../ui/Avatar/Avatar";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import styles from "./People.module.css";

/** The people who belong to an organisation; nothing of a person whom nobody belongs to. */
export function People({ contact, onOpen }: { contact: Contact; onOpen: (id: string) => void }) {
  const { words } = useLanguage();
  const people = useLive(() => peopleOf(contact.id), [contact.id]);
  if (!people || (people.length === 0 && !contact.organisation)) return null;
  return (
    <section className={styles.people}>
      <h2>{words.person.company.people(people.length)}</h2>
      {people.length === 0 && <p className={styles.none}>{words.person.company.noPeople}</p>}
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <button type="button" onClick={() => onOpen(person.id)}>
              <Avatar id={person.id} name={person.name} size={24} />
              <bdi className={styles.name}>{person.name}</bdi>
              {person.role !== undefined && <bdi className={styles.role}>{person.role}</bdi>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
