import { listContacts } from "../../../lib/db/lists";
import { searchContacts } from "../../../lib/db/search";
import type { Contact } from "../../../lib/model/records";
import { Avatar } from "../../ui/Avatar/Avatar";
import { Combobox } from "../../ui/Combobox/Combobox";
import type { Option } from "../../ui/Combobox/options";

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
}) {
  const { label, placeholder, value, onChange } = props;
  return (
    <Combobox
      label={label}
      placeholder={placeholder}
      value={value && { value: value.id, label: value.name }}
      onChange={(option) => onChange(option && { id: option.value, name: option.label })}
      search={found}
    />
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
