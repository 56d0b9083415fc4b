import { useState } from "react";
import { getContact } from "../../../lib/db/contacts";
import { addPerson } from "../../../lib/db/people";
import { setCompany } from "../../../lib/db/profiles";
import type { Contact } from "../../../lib/model/records";
import { IconButton } from "../../ui/IconButton/IconButton";
import { useCommand } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { FindContact } from "../FindContact/FindContact";
import styles from "./Details.module.css";

interface BelongsProps {
  contact: Contact;
  /** the account of the organisation they are linked to */
  companyId: string | undefined;
  isChoosing: boolean;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** The organisation somebody belongs to, or the search for one. */
export function Belongs({ contact, companyId, isChoosing, onOpen, onClose }: BelongsProps) {
  const { words } = useLanguage();
  const run = useCommand();
  const [isChanging, setChanging] = useState(false);
  const organisation = useLive(companyId === undefined ? undefined : () => getContact(companyId), [companyId]);
  const { company } = words.person;
  const close = () => {
    setChanging(false);
    onClose();
  };

  const choose = async ({ id, name }: Contact) => {
    if (await run(() => setCompany(contact.id, id, { now: Date.now() }), company.linked(contact.name, name))) close();
  };
  const create = async (name: string) => {
    const linked = async () => {
      const now = Date.now();
      const made = await addPerson({ name, organisation: true }, { now });
      return setCompany(contact.id, made.id, { now });
    };
    if (await run(linked, company.linked(contact.name, name))) close();
  };
  if (isChoosing || isChanging)
    return (
      <div className={styles.row} data-editing>
        <dt className="unseen">{company.label}</dt>
        <dd className={styles.editing}>
          <FindContact
            organisationsFirst
            label={company.find}
            without={contact.id}
            onChoose={(chosen) => void choose(chosen)}
            create={{ label: company.create, onCreate: (name) => void create(name) }}
            onClose={close}
          />
        </dd>
      </div>
    );
  if (companyId === undefined || !organisation) return null;
  return (
    <div className={styles.row}>
      <dt>{company.label}</dt>
      <dd className={styles.value}>
        <button type="button" className={styles.open} onClick={() => onOpen(organisation.id)}>
          <bdi>{organisation.name}</bdi>
        </button>
        <span className={styles.tools}>
          <IconButton icon="edit" label={words.person.details.edit(company.label)} onClick={() => setChanging(true)} />
          <IconButton
            icon="close"
            label={company.leave(organisation.name)}
            onClick={() =>
              void run(() => setCompany(contact.id, undefined, { now: Date.now() }), company.unlinked(contact.name))
            }
          />
        </span>
      </dd>
    </div>
  );
}
