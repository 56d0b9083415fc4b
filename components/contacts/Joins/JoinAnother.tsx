import { useState } from "react";
import { joinContacts } from "../../../lib/db/joins";
import type { Contact } from "../../../lib/model/records";
import { Button } from "../../ui/Button/Button";
import { Choice } from "../../ui/Choice/Choice";
import { useCommand } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { FindContact } from "../FindContact/FindContact";
import styles from "./JoinAnother.module.css";

/** Joins a contact with one that the user finds; they choose whose name stays. Escape leaves it. */
export function JoinAnother({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const { words } = useLanguage();
  const run = useCommand();
  const [other, setOther] = useState<Contact>();
  const [primary, setPrimary] = useState(contact.id);
  const { joins } = words.person;

  const join = async (from: Contact) => {
    const lesser = primary === contact.id ? from : contact;
    const isJoined = await run(
      () => joinContacts(primary, [lesser.id], { now: Date.now() }),
      joins.joined(contact.name, from.name),
    );
    if (isJoined) onClose();
  };

  return (
    <section className={styles.panel}>
      <h2>{joins.another}</h2>
      {other === undefined ? (
        <>
          <FindContact label={joins.find} without={contact.id} onChoose={setOther} onClose={onClose} />
          <Button look="plain" className={styles.cancel} onClick={onClose}>
            {words.form.cancel}
          </Button>
        </>
      ) : (
        <div
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.preventDefault();
            setOther(undefined);
          }}
        >
          <Choice
            legend={joins.name}
            value={primary}
            options={[contact, other].map((each) => ({
              value: each.id,
              label: each.name,
              ...(each.handle !== undefined && { text: `@${each.handle}` }),
            }))}
            onChange={setPrimary}
          />
          <p className={styles.text}>{joins.text}</p>
          <div className={styles.choices}>
            <Button look="main" autoFocus onClick={() => void join(other)}>
              {joins.join}
            </Button>
            <Button onClick={onClose}>{words.form.cancel}</Button>
          </div>
        </div>
      )}
    </section>
  );
}
