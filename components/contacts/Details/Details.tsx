import { useEffect, useRef } from "react";
import { customFields, removeField } from "../../../lib/db/customFields";
import { profilesOf, setCustom, setField, setList } from "../../../lib/db/profiles";
import { customProblem } from "../../../lib/model/customField";
import { foldProfiles } from "../../../lib/model/fold";
import { type Detail, type DetailField, detailsOf } from "../../../lib/model/known";
import { type CustomField, type Entered, listFields, type ListField, plainFields } from "../../../lib/model/profile";
import type { Contact, Identity } from "../../../lib/model/records";
import { Icon } from "../../ui/Icon/Icon";
import { IconButton } from "../../ui/IconButton/IconButton";
import { Link } from "../../ui/Link/Link";
import { useCommand, useToast } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { useKept } from "../../ui/useKept";
import { useLive } from "../../ui/useLive";
import { Belongs } from "./Belongs";
import styles from "./Details.module.css";
import { Editor } from "./Editor";
import { NewField } from "./NewField";
import { Rating } from "./Rating";
import { SourceLine } from "./SourceLine";
import { detailProblem } from "./problem";

/** What is being edited, with the letters typed so far: kept, so that a popup that closes loses none. */
interface Edit {
  /** a field, `custom <id>`, `company` for the organisation, or `new` for a field of the user's own */
  what: string;
  /** the value that was there, of a field of many */
  old?: string;
  text: string;
}

interface DetailsProps {
  contact: Contact;
  identities: readonly Identity[];
  onOpen: (id: string) => void;
}

const fields: readonly DetailField[] = [...plainFields, ...listFields];
const inputs: Partial<Record<DetailField, "email" | "tel" | "url">> = { emails: "email", phones: "tel", links: "url" };

/** What is known of somebody, value by value with where it is from; what the user types in place of it or beside it. */
export function Details({ contact, identities, onOpen }: DetailsProps) {
  const { words } = useLanguage();
  const { id } = contact;
  const section = useRef<HTMLElement>(null);
  const [edit, setEdit] = useKept<Edit | undefined>(`detail.${id}`, undefined, isEdit);
  const [showsSources, setShowsSources] = useKept("sources", false, isBoolean);
  const left = useRef<string>(undefined);
  const known = useLive(async () => ({ profiles: await profilesOf(id), defined: await customFields() }), [id]);

  // the focus goes back to where the editing began, or where that is gone to the head of all details
  const isEditing = edit !== undefined;
  useEffect(() => {
    if (isEditing || left.current === undefined) return;
    const from = section.current?.querySelector<HTMLElement>(`[data-edits="${CSS.escape(left.current)}"]`);
    (from ?? section.current?.querySelector<HTMLElement>("h2"))?.focus({ preventScroll: true });
    left.current = undefined;
  }, [isEditing]);

  if (!known) return null;
  const folded = foldProfiles(known.profiles, id);
  const all = detailsOf(identities, known.profiles);
  // a name that was only read stands at the top already
  const isNamed = all.some(({ field, source }) => field === "name" && source.is === "typed");
  const details = all.filter(({ field }) => field !== "name" || isNamed);
  const has = new Set<string>(details.map(({ field }) => field));
  const begin = (what: string, text = "", old?: string) => setEdit({ what, text, ...(old !== undefined && { old }) });
  const close = () => {
    left.current = edit && `${edit.what} ${edit.old ?? ""}`;
    setEdit(undefined);
  };
  const editing = {
    edit,
    contact,
    showsSources,
    onChange: (text: string) => edit && setEdit({ ...edit, text }),
    onClose: close,
  };

  return (
    <section ref={section} className={styles.details}>
      <header className={styles.head}>
        <h2 tabIndex={-1}>{words.person.details.title}</h2>
        {details.length > 0 && (
          <button
            type="button"
            className={styles.ask}
            aria-pressed={showsSources}
            onClick={() => setShowsSources(!showsSources)}
          >
            {words.person.details.sources}
          </button>
        )}
      </header>
      {details.length === 0 && edit === undefined && <p className={styles.none}>{words.person.details.none}</p>}
      <dl>
        {fields.map((field) => (
          <FieldRow
            key={field}
            field={field}
            details={details.filter((detail) => detail.field === field)}
            onEdit={begin}
            {...editing}
          />
        ))}
        <Belongs
          contact={contact}
          companyId={folded.companyId?.value}
          isChoosing={edit?.what === "belongs"}
          onOpen={onOpen}
          onClose={close}
        />
        {known.defined.map((field) => (
          <CustomRow key={field.id} field={field} entered={folded.custom?.[field.id]} onEdit={begin} {...editing} />
        ))}
        <div className={styles.row}>
          <dt>{words.person.details.rating}</dt>
          <dd>
            <Rating contact={contact} />
          </dd>
        </div>
      </dl>
      {edit?.what === "new" ? (
        <NewField onDefined={(field) => begin(`custom ${field}`)} onClose={close} />
      ) : (
        <ul className={styles.more}>
          {fields
            .filter((field) => !has.has(field) || listFields.some((each) => each === field))
            .map((field) => (
              <Add key={field} what={field} label={words.person.details.fields[field]} onAdd={begin} />
            ))}
          {folded.companyId === undefined && <Add what="belongs" label={words.person.company.add} onAdd={begin} />}
          {known.defined
            .filter((field) => folded.custom?.[field.id] === undefined)
            .map((field) => (
              <Add key={field.id} what={`custom ${field.id}`} label={field.label} onAdd={begin} />
            ))}
          <Add what="new" label={words.person.custom.fresh} isNew onAdd={begin} />
        </ul>
      )}
    </section>
  );
}

function Add(props: { what: string; label: string; isNew?: boolean; onAdd: (what: string) => void }) {
  const { words } = useLanguage();
  const { what, label, isNew = false, onAdd } = props;
  return (
    <li>
      <button
        type="button"
        data-edits={`${what} `}
        data-new={isNew}
        aria-label={isNew ? undefined : words.person.details.add(label)}
        onClick={() => onAdd(what)}
      >
        <Icon name="add" size={10} />
        {label}
      </button>
    </li>
  );
}

interface Editing {
  edit: Edit | undefined;
  contact: Contact;
  showsSources: boolean;
  onChange: (text: string) => void;
  onClose: () => void;
  onEdit: (what: string, text: string, old?: string) => void;
}

function FieldRow({
  field,
  details,
  edit,
  contact,
  showsSources,
  onChange,
  onClose,
  onEdit,
}: Editing & { field: DetailField; details: readonly Detail[] }) {
  const { words } = useLanguage();
  const run = useCommand();
  const tell = useToast();
  const label = words.person.details.fields[field];
  const typed = details.filter(({ source }) => source.is === "typed").map(({ value }) => value);
  const isEdited = edit?.what === field;
  if (details.length === 0 && !isEdited) return null;

  const store = (text: string, old: string | undefined) => command(contact.id, field, { text, old, typed });
  const save = async (text: string): Promise<string | undefined> => {
    const problem = detailProblem(field, text);
    if (problem) return words.entry[problem](label);
    try {
      tell({ text: words.person.details.changed(label), entry: await store(text, edit?.old) });
    } catch {
      return words.person.unstored(label);
    }
    onClose();
    return undefined;
  };
  return (
    <div className={styles.row} data-editing={isEdited}>
      {details.length > 0 && <dt>{label}</dt>}
      {details.map(({ value, source }) => (
        <dd key={value} className={styles.value}>
          <Shown field={field} value={value} />
          {showsSources && <SourceLine source={source} />}
          <span className={styles.tools}>
            <IconButton
              icon="edit"
              data-edits={`${field} ${value}`}
              label={words.person.details.edit(label)}
              onClick={() => onEdit(field, value, value)}
            />
            {source.is === "typed" && !source.fixed && (
              <IconButton
                icon="close"
                label={words.person.details.remove(value)}
                onClick={() => void run(() => store("", value), words.person.details.changed(label))}
              />
            )}
          </span>
        </dd>
      ))}
      {isEdited && (
        <dd className={styles.editing}>
          <Editor
            label={label}
            type={field === "birthday" || field === "informedAt" ? "date" : "text"}
            {...(inputs[field] && { inputMode: inputs[field] })}
            text={edit.text}
            {...{ onChange, onClose }}
            onSave={save}
          />
        </dd>
      )}
    </div>
  );
}

/** Stores a value: a single one in place of what was typed, one of many in place of `old` or beside the others. */
function command(
  id: string,
  field: DetailField,
  { text, old, typed }: { text: string; old: string | undefined; typed: readonly string[] },
): Promise<number> {
  const now = Date.now();
  const value = text.trim();
  if (!isList(field)) return setField(id, field, value === "" ? undefined : value, { now });
  const values =
    old !== undefined && typed.includes(old) ? typed.map((each) => (each === old ? value : each)) : [...typed, value];
  return setList(id, field, values, { now });
}

function isList(field: DetailField): field is ListField {
  return listFields.some((each) => each === field);
}

function Shown({ field, value }: { field: DetailField; value: string }) {
  const { speech } = useLanguage();
  switch (field) {
    case "links":
      return (
        <Link href={value} className={styles.text}>
          <bdi>{value.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")}</bdi>
        </Link>
      );
    case "emails":
      return (
        <a href={`mailto:${value}`} className={styles.text}>
          {value}
        </a>
      );
    case "phones":
      return (
        <a href={`tel:${value.replace(/[^\d+]/g, "")}`} className={styles.text}>
          {value}
        </a>
      );
    case "birthday":
    case "informedAt":
      // noon is that day in nearly every place
      return <span className={styles.text}>{speech.date(Date.parse(`${value}T12:00:00Z`))}</span>;
    default:
      return <bdi className={styles.text}>{value}</bdi>;
  }
}

/** A field that the user defined, where it has a value or is getting one. */
function CustomRow({
  field,
  entered,
  edit,
  contact,
  showsSources,
  onChange,
  onClose,
  onEdit,
}: Editing & { field: CustomField; entered: Entered<string> | undefined }) {
  const { words, speech } = useLanguage();
  const run = useCommand();
  const tell = useToast();
  const what = `custom ${field.id}`;
  const isEdited = edit?.what === what;
  const { label, kind } = field;
  if (!entered && !isEdited) return null;

  const store = (text: string) => setCustom(contact.id, field.id, text, { now: Date.now() });
  const save = async (text: string): Promise<string | undefined> => {
    const problem = text.trim() === "" ? undefined : customProblem(field, text);
    if (problem) return words.entry[problem](label);
    try {
      tell({ text: words.person.details.changed(label), entry: await store(text) });
    } catch {
      return words.person.unstored(label);
    }
    onClose();
    return undefined;
  };
  return (
    <div className={styles.row} data-editing={isEdited}>
      {entered && (
        <>
          <dt>{label}</dt>
          <dd className={styles.value}>
            <bdi className={styles.text}>
              {kind === "date" ? speech.date(Date.parse(`${entered.value}T12:00:00Z`)) : entered.value}
            </bdi>
            {showsSources && <SourceLine source={{ is: "typed", at: entered.at }} />}
            <span className={styles.tools}>
              <IconButton
                icon="edit"
                data-edits={`${what} ${entered.value}`}
                label={words.person.details.edit(label)}
                onClick={() => onEdit(what, entered.value, entered.value)}
              />
              <IconButton
                icon="close"
                label={words.person.details.remove(entered.value)}
                onClick={() => void run(() => store(""), words.person.details.changed(label))}
              />
            </span>
          </dd>
        </>
      )}
      {isEdited && (
        <dd className={styles.editing}>
          <Editor
            label={label}
            type={kind === "date" || kind === "number" ? kind : "text"}
            {...(kind === "choice" && { options: field.options ?? [] })}
            text={edit.text}
            {...{ onChange, onClose }}
            onSave={save}
          />
          <button
            type="button"
            className={styles.forget}
            onClick={() => {
              void run(() => removeField(field.id, { now: Date.now() }), words.person.custom.removed(label));
              onClose();
            }}
          >
            {words.person.custom.remove(label)}
          </button>
        </dd>
      )}
    </div>
  );
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}

function isEdit(value: unknown): value is Edit {
  if (typeof value !== "object" || value === null) return false;
  const { what, old, text } = value as Partial<Record<keyof Edit, unknown>>;
  return typeof what === "string" && typeof text === "string" && (old === undefined || typeof old === "string");
}
