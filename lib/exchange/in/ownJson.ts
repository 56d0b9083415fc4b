/** Jalin's own JSON, see ../json.ts. */
import { customProblem, labelledApart } from "../../model/customField";
import type { CustomField } from "../../model/profile";
import { type JsonContact, jsonContact, jsonFile } from "../json";
import { FileError } from "./bytes";
import { type Entry, type Incoming, nobody, type RowProblem } from "./incoming";
import { isSomebody, longest } from "./rows";
import { dayOf, emailOf, linkOf, momentOf, phoneOf, ratingOf } from "./values";

/** What of a file of ours is read: its contacts, not parsed yet. Throws a {@link FileError}. */
export function ownContacts(text: string): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new FileError("damaged", { cause: error });
  }
  const { jalin, version } = (value ?? {}) as { jalin?: unknown; version?: unknown };
  if (jalin === "contacts" && typeof version === "number" && version > 1) throw new FileError("newer");
  const parsed = jsonFile.safeParse(value);
  if (!parsed.success) throw new FileError("json");
  if (parsed.data.contacts.length === 0) throw new FileError("no-rows");
  return parsed.data.contacts;
}

/** Labels of the user's own fields that contacts of a file have. */
export function labelsIn(contacts: readonly unknown[]): string[] {
  const labels = contacts.flatMap((contact) => Object.keys((contact as JsonContact | null)?.custom ?? {}));
  return [...new Set(labels.filter((label) => label.trim() !== "" && label.length <= 60))];
}

/** All contacts of a file. `own`: the user's own, with those that come with it. */
export function ownEntries(contacts: readonly unknown[], own: readonly CustomField[]): Entry[] {
  const fields = labelledApart(own);
  return contacts.map((contact, at): Entry => {
    const cells = [JSON.stringify(contact)];
    const parsed = jsonContact.safeParse(contact);
    if (!parsed.success) return { place: at + 1, cells, problems: [{ field: "row", problem: "broken" }] };
    const problems: RowProblem[] = [];
    const incoming = incomingOf(parsed.data, fields, (field, value, problem = "wrong") =>
      problems.push({ field, problem, value: value.slice(0, 80) }),
    );
    if (!isSomebody(incoming)) return { place: at + 1, cells, problems: [{ field: "row", problem: "nobody" }] };
    return { place: at + 1, cells, incoming, problems };
  });
}

function incomingOf(
  contact: JsonContact,
  fields: readonly CustomField[],
  wrong: (field: RowProblem["field"], value: string, problem?: RowProblem["problem"]) => void,
): Incoming {
  const { id, emails = [], phones = [], links = [], tags = [], accounts = [], notes = [], custom = {} } = contact;
  const incoming = nobody();
  if (id !== undefined) incoming.contactId = id;
  for (const field of ["name", "company", "role", "place"] as const) {
    const value = contact[field]?.trim();
    if (value && value.length > longest.line) wrong(field, value, "long");
    else if (value) incoming[field] = value;
  }
  const read = <T>(field: RowProblem["field"], value: string, meant: T | undefined, take: (meant: T) => void): void => {
    if (meant === undefined) wrong(field, value);
    else take(meant);
  };
  for (const value of emails) read("emails", value, emailOf(value), (each) => incoming.emails.push(each));
  for (const value of phones) read("phones", value, phoneOf(value), (each) => incoming.phones.push(each));
  for (const value of links) read("links", value, linkOf(value), (each) => incoming.links.push(each));
  incoming.tags.push(...tags.filter((tag) => tag !== ""));
  if (contact.birthday !== undefined)
    read("birthday", contact.birthday, dayOf(contact.birthday), (day) => (incoming.birthday = day));
  if (contact.informed !== undefined)
    read("informedAt", contact.informed, dayOf(contact.informed), (day) => (incoming.informedAt = day));
  if (contact.rating !== undefined)
    read("rating", String(contact.rating), ratingOf(String(contact.rating)), (rating) => (incoming.rating = rating));
  if (contact.kind !== undefined) incoming.kind = contact.kind;
  if (contact.stage !== undefined) incoming.stage = contact.stage;
  if (contact.rhythmDays !== undefined && contact.rhythmDays >= 1) incoming.rhythmDays = Math.round(contact.rhythmDays);
  // a contact of ours that is not kept is not to be kept
  incoming.savedAt = contact.saved === undefined ? undefined : momentOf(contact.saved);
  for (const [label, value] of Object.entries(custom)) {
    const field = fields.find((each) => each.label === label);
    if (!field || customProblem(field, value)) wrong("custom", value);
    else incoming.custom[field.id] = value;
  }
  for (const { text, created, edited } of notes) {
    const [createdAt, editedAt] = [created, edited].map((time) => (time === undefined ? undefined : momentOf(time)));
    if (text.trim() !== "")
      incoming.notes.push({
        text,
        ...(createdAt !== undefined && { createdAt }),
        ...(editedAt !== undefined && { editedAt }),
      });
  }
  for (const { network, ...account } of accounts) {
    if (network === "hand") continue;
    // whether it can be one is looked at for all files, see sound.ts
    incoming.accounts.push({ network, account });
  }
  return incoming;
}
