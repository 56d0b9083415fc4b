import { listContacts } from "../../../lib/db/lists";
import { searchContacts } from "../../../lib/db/search";
import type { Contact } from "../../../lib/model/records";
import { Avatar } from "../../ui/Avatar/Avatar";
import { Combobox } from "../../ui/Combobox/Combobox";
import type { Option } from "../../ui/Combobox/options";
import { Icon } from "../../ui/Icon/Icon";
import styles from "./PersonField.module.css";

/** Somebody chosen: their contact's id is that of one of their accounts. */
export type Person = Pick<Contact, "id" | "name">;

/** Found at a time: who is not among them is found by one more letter. */
const most = 8;

/** Chooses a contact by their name or handle; the hottest are offered first. */
export function PersonField(props: {
  label: string;
  placeholder: string;
  value: Person | undefined;
  onChange: (person: Person | undefined) => void;
  /** what is wrong with the choice */
  problem?: string | undefined;
}) {
  const { label, placeholder, value, onChange, problem } = props;
  return (
    <div className={styles.person}>
      <Combobox
        label={label}
        placeholder={placeholder}
        value={value && { value: value.id, label: value.name }}
        onChange={(option) => onChange(option && { id: option.value, name: option.label })}
        search={found}
      />
      {problem !== undefined && (
        <p className={styles.problem} role="alert">
          <Icon name="warn" size={14} />
          {problem}
        </p>
      )}
    </div>
  );
}

async function found(query: string): Promise<Option[]> {
  const contacts =
    query === ""
      ? await listContacts({ order: "hot", limit: most })
      : (await searchContacts(query, {}, most)).map(({ contact }) => contact);
  return contacts.map(({ id, name, handle }) => ({
    value: id,
    label: name,
    ...(handle !== undefined && { hint: `@${handle}` }),
    picture: <Avatar id={id} name={name} size={20} />,
  }));
}
