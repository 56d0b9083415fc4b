import { memo } from "react";
import type { PersonHere as Person } from "../../../lib/messaging/protocol";
import type { NetworkId } from "../../../lib/model/capture";
import { heatNow } from "../../../lib/model/heat";
import { accountKeys } from "../../../lib/model/ids";
import type { Contact } from "../../../lib/model/records";
import { PersonLine } from "../../contacts/PersonLine/PersonLine";
import { SaveButton } from "../../contacts/SaveButton/SaveButton";
import { Heat } from "../../ui/Heat/Heat";
import { useLanguage } from "../../ui/language";
import { useNow } from "../../ui/useNow";
import styles from "./PersonHere.module.css";

interface PersonHereProps {
  network: NetworkId;
  person: Person;
  contact: Contact | undefined;
  halfLifeDays: number;
  onOpen: (id: string) => void;
  onSave: (person: Person, contact: Contact | undefined) => void;
}

/** Names a person of a page in lists. */
export function keyOf(network: NetworkId, person: Person): string {
  return accountKeys(network, person.account)[0];
}

/** Somebody on this page: what they wrote here, and what is known of them from elsewhere. */
export const PersonHere = memo(function PersonHere(props: PersonHereProps) {
  const { network, person, contact, halfLifeDays, onOpen, onSave } = props;
  const { words } = useLanguage();
  const now = useNow();
  const key = keyOf(network, person);
  const name = person.account.name ?? contact?.name ?? person.account.handle ?? key;
  const all = contact ? Object.values(contact.counts).reduce((sum, count) => sum + count, 0) : 0;
  return (
    <PersonLine
      row={key}
      id={contact?.id ?? key}
      name={name}
      handle={person.account.handle}
      line={
        <>
          {all > person.count && <span className={styles.known}>{words.interactions(all)}</span>}
          <bdi className={styles.text}>
            {person.text === undefined ? words.did(person.type, false) : words.quoted(person.text)}
          </bdi>
        </>
      }
      end={
        <span className={styles.end}>
          {contact?.own ? (
            <span className={styles.known}>{words.own.you}</span>
          ) : (
            <>
              {contact && all > person.count && <Heat value={heatNow(contact.heat, now, halfLifeDays)} />}
              <SaveButton
                wide={contact?.savedAt === undefined}
                name={name}
                saved={contact?.savedAt !== undefined}
                onSave={() => onSave(person, contact)}
              />
            </>
          )}
        </span>
      }
      onOpen={contact && (() => onOpen(contact.id))}
    />
  );
});
