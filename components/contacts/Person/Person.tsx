import type { Contact, Identity } from "../../../lib/model/records";
import { RelativeTime } from "../../ui/RelativeTime/RelativeTime";
import { useLanguage } from "../../ui/language";
import { Accounts } from "../Accounts/Accounts";
import { Who } from "../Who/Who";
import styles from "./Person.module.css";

interface PersonProps {
  contact: Contact;
  identities: readonly Identity[];
  /** px of the face */
  size?: number;
}

/** Who somebody is: face, name, accounts, what they say of themselves, and since when they are known. */
export function Person({ contact, identities, size = 52 }: PersonProps) {
  const { words, speech } = useLanguage();
  return (
    <section className={styles.person}>
      <Who contact={contact} size={size} level={1}>
        <Accounts identities={identities} />
      </Who>
      <p className={styles.seen}>
        <span>{words.contact.firstSeen(speech.date(contact.first))}</span>
        <span aria-hidden>·</span>
        <span>
          {words.contact.lastSeen} <RelativeTime moment={{ at: contact.last, precision: "minute" }} />
        </span>
      </p>
    </section>
  );
}
