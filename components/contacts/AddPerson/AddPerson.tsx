import { type SubmitEvent, useState } from "react";
import { addPerson } from "../../../lib/db/people";
import { Button } from "../../ui/Button/Button";
import { Checkbox } from "../../ui/Checkbox/Checkbox";
import { Dialog } from "../../ui/Dialog/Dialog";
import { Field } from "../../ui/Field/Field";
import { useToast } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { useEntry } from "../../ui/useEntry";
import { useContactsWords } from "../pageWords";
import styles from "./AddPerson.module.css";

interface AddPersonProps {
  /** what is known of the name already */
  name: string;
  onClose: () => void;
  onAdded: (id: string) => void;
}

/** Adds somebody by hand: the name is enough. */
export function AddPerson(props: AddPersonProps) {
  const words = useContactsWords();
  return (
    <Dialog open title={words.person.title} onClose={props.onClose}>
      <Form {...props} />
    </Dialog>
  );
}

const texts = ["company", "role", "place"] as const;
const lists = ["emails", "phones", "links"] as const;
const types = { emails: "email", phones: "tel", links: "url" } as const;

type Entered = Partial<Record<(typeof texts)[number] | (typeof lists)[number], string>>;

function Form({ name: start, onClose, onAdded }: AddPersonProps) {
  const { words } = useLanguage();
  const own = useContactsWords();
  const tell = useToast();
  const { store, problemOf } = useEntry();
  const [name, setName] = useState(start);
  const [isOrganisation, setOrganisation] = useState(false);
  const [entered, setEntered] = useState<Entered>({});
  const { fields } = words.person.details;
  // what was typed before the box was ticked is no longer shown, so it is not stored either
  const shown = isOrganisation ? (["place"] as const) : texts;

  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const said = (field: keyof Entered): string => entered[field]?.trim() ?? "";
    const isStored = await store(async () => {
      const added = await addPerson(
        {
          name,
          ...(isOrganisation && { organisation: true }),
          ...Object.fromEntries(shown.filter((field) => said(field) !== "").map((field) => [field, said(field)])),
          ...Object.fromEntries(lists.filter((field) => said(field) !== "").map((field) => [field, [said(field)]])),
        },
        { now: Date.now() },
      );
      tell({ text: own.person.added(name.trim()), entry: added.entry });
      onAdded(added.id);
    });
    if (isStored) onClose();
  };

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void add(event)}>
      <p className={styles.text}>{own.person.text}</p>
      <Field
        label={own.person.name}
        value={name}
        problem={problemOf("name", own.person.name)}
        onChange={(event) => setName(event.target.value)}
      />
      <Checkbox label={words.person.kind.mark.organisation} checked={isOrganisation} onChange={setOrganisation} />
      <div className={styles.pairs}>
        {shown.map((field) => (
          <Field
            key={field}
            label={fields[field]}
            value={entered[field] ?? ""}
            problem={problemOf(field, fields[field])}
            onChange={(event) => setEntered({ ...entered, [field]: event.target.value })}
          />
        ))}
        {lists.map((field) => (
          <Field
            key={field}
            label={fields[field]}
            type={types[field]}
            value={entered[field] ?? ""}
            problem={problemOf(field, fields[field])}
            onChange={(event) => setEntered({ ...entered, [field]: event.target.value })}
          />
        ))}
      </div>
      <div className={styles.buttons}>
        <Button onClick={onClose}>{words.form.cancel}</Button>
        <Button type="submit" look="main">
          {own.person.add}
        </Button>
      </div>
    </form>
  );
}
