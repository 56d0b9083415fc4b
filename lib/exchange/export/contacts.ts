/** The columns of contacts. */
import { classOf, engagementClasses, type InteractionType, interactionTypes } from "../../model/engagement";
import { onceIn } from "../../model/customField";
import type { CustomField } from "../../model/profile";
import type { Column } from "./column";
import type { Person } from "./person";

const plural: Record<InteractionType, string> = {
  comment: "comments",
  reply: "replies",
  mention: "mentions",
  quote: "quotes",
  share: "shares",
  reaction: "reactions",
  follow: "follows",
  message: "messages",
};

const handlesOf = ({ identities }: Person): string[] => identities.flatMap(({ handle }) => handle ?? []);

const columns = [
  { id: "contact_id", kind: "text", of: ({ contact }) => contact.id },
  { id: "name", kind: "text", of: ({ contact }) => contact.name },
  { id: "first_name", kind: "text", of: (person) => (person.isOrganisation ? undefined : person.first) },
  { id: "last_name", kind: "text", of: (person) => (person.isOrganisation ? undefined : person.last) },
  { id: "kind", kind: "text", of: (person) => (person.isOrganisation ? "organisation" : "person") },
  { id: "company", kind: "text", of: (person) => person.company },
  { id: "role", kind: "text", of: (person) => person.role },
  { id: "emails", kind: "list", of: (person) => person.emails },
  { id: "phones", kind: "list", of: (person) => person.phones },
  { id: "links", kind: "list", of: (person) => person.all("links") },
  { id: "place", kind: "text", of: (person) => person.place },
  { id: "birthday", kind: "day", of: (person) => person.birthday },
  { id: "networks", kind: "list", of: ({ contact }) => contact.networks },
  { id: "handles", kind: "list", of: handlesOf },
  { id: "profile_urls", kind: "list", of: (person) => person.profiles },
  { id: "headline", kind: "text", of: ({ contact }) => contact.headline },
  { id: "stage", kind: "text", of: ({ contact }) => contact.stage },
  { id: "rating", kind: "number", of: ({ contact }) => contact.rating },
  { id: "heat", kind: "number", of: (person) => Math.round(person.heat * 100) / 100 },
  { id: "tags", kind: "list", of: ({ contact }) => contact.tags },
  { id: "note", kind: "text", of: (person) => person.note },
  { id: "saved_at", kind: "instant", of: ({ contact }) => contact.savedAt },
  { id: "informed_on", kind: "day", of: ({ contact }) => contact.informed },
  { id: "rhythm_days", kind: "number", of: ({ contact }) => contact.rhythmDays },
  { id: "first_seen", kind: "instant", of: ({ contact }) => contact.first },
  { id: "last_seen", kind: "instant", of: ({ contact }) => contact.last },
  ...engagementClasses.map((each): Column<Person> => {
    const types = interactionTypes.filter((type) => classOf(type) === each);
    return {
      id: each,
      kind: "number",
      of: ({ contact }) => types.reduce((sum, type) => sum + (contact.counts[type] ?? 0), 0),
    };
  }),
  ...interactionTypes.map((type): Column<Person> => ({
    id: plural[type],
    kind: "number",
    of: ({ contact }) => contact.counts[type] ?? 0,
  })),
  { id: "open_tasks", kind: "number", of: ({ contact }) => contact.has.tasks ?? 0 },
  { id: "opportunities", kind: "number", of: ({ contact }) => contact.has.opportunities ?? 0 },
  { id: "won", kind: "number", of: ({ contact }) => contact.has.won ?? 0 },
] as const satisfies Column<Person>[];

/** What an own column is called in the list that the user chooses from: these, and `custom <id>` of fields of their own. */
export const contactColumnIds: readonly string[] = columns.map(({ id }) => id);

/** Those that stand in the file where the user did not choose. */
export const firstContactColumns: readonly string[] = contactColumnIds.filter(
  (id) => !["first_name", "last_name", "open_tasks", "opportunities", "won", "rhythm_days"].includes(id),
);

/** `custom <id>`, in a list of columns. */
export function customColumn({ id }: Pick<CustomField, "id">): string {
  return `custom ${id}`;
}

/** The columns of the ids, in their order; one that is no more is left out. All of them, and every own field, where none are given. */
export function contactColumns(fields: readonly CustomField[], ids?: readonly string[]): Column<Person>[] {
  const taken = new Set(contactColumnIds);
  const own = fields.map((field): [string, Column<Person>] => [
    customColumn(field),
    // a field may be called like a column of ours, or like another field: every header stands once
    { id: onceIn(taken, field.label), ...ownCell(field) },
  ]);
  const all = new Map<string, Column<Person>>([...columns.map((column) => [column.id, column] as const), ...own]);
  return ids === undefined ? [...all.values()] : ids.flatMap((id) => all.get(id) ?? []);
}

type Cell =
  Pick<Column<Person> & { kind: "text" }, "kind" | "of"> | Pick<Column<Person> & { kind: "day" }, "kind" | "of">;

function ownCell({ id, kind }: CustomField): Cell | Pick<Column<Person> & { kind: "number" }, "kind" | "of"> {
  const said = ({ profile }: Person): string | undefined => profile.custom?.[id]?.value;
  if (kind === "number")
    return {
      kind: "number",
      of: (person) => {
        const value = said(person);
        return value === undefined || !Number.isFinite(Number(value)) ? undefined : Number(value);
      },
    };
  return kind === "date" ? { kind: "day", of: said } : { kind: "text", of: said };
}
