import type { Contact, Identity } from "../../../lib/model/records";
import { isAtRisk } from "../../../lib/model/rhythm";
import { Avatar } from "../../ui/Avatar/Avatar";
import { RelativeTime } from "../../ui/RelativeTime/RelativeTime";
import { useLanguage } from "../../ui/language";
import { useNow } from "../../ui/useNow";
import { Accounts } from "../Accounts/Accounts";
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
  const now = useNow();
  return (
    <section className={styles.person}>
      <span className={styles.face}>
        <Avatar id={contact.id} name={contact.name} size={size} stage={contact.stage} atRisk={isAtRisk(contact, now)} />
      </span>
      <div className={styles.who}>
        <h1 className={styles.name}>
          <bdi>{contact.name}</bdi>
        </h1>
        <Accounts identities={identities} />
      </div>
      {contact.headline !== undefined && (
        <p className={styles.headline} dir="auto" title={contact.headline}>
          {contact.headline}
        </p>
      )}
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
