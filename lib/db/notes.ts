/** The user's notes on contacts. */
import type { Inverse } from "../model/journal";
import type { Note } from "../model/profile";
import { getContact } from "./contacts";
import { type Database, db } from "./database";
import { foldTables, refold } from "./fold";
import { note as journal } from "./journal";
import { type CommandOptions, NoContactError } from "./profiles";

/** A contact's notes, the oldest first. */
export async function notesOf(contactId: string, on: Database = db): Promise<Note[]> {
  const ids = await on.identities.where("contactId").equals(contactId).primaryKeys();
  const notes = await on.notes.where("identityId").anyOf(ids).toArray();
  return notes.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

/**
 * Writes a contact's first note, the one that is always open: makes it, changes it, or removes it where nothing is left.
 */
export async function setNote(contactId: string, text: string, options: CommandOptions): Promise<void> {
  const { now, on = db } = options;
  await on.transaction("rw", [...foldTables(on), on.identityKeys], async () => {
    const contact = await getContact(contactId, on);
    if (!contact) throw new NoContactError(contactId);
    const [first] = await notesOf(contact.id, on);
    if (text.trim() === "") {
      if (first) await on.notes.delete(first.id);
    } else if (first) await on.notes.put({ ...first, text, editedAt: now });
    else await on.notes.add({ id: crypto.randomUUID(), identityId: contact.id, text, createdAt: now, editedAt: now });
    await refold([contact.id], on);
  });
}

/** Adds one more note; answers with its id. */
export async function addNote(contactId: string, text: string, { now, on = db }: CommandOptions): Promise<string> {
  return on.transaction("rw", [...foldTables(on), on.identityKeys], async () => {
    const contact = await getContact(contactId, on);
    if (!contact) throw new NoContactError(contactId);
    const id = crypto.randomUUID();
    await on.notes.add({ id, identityId: contact.id, text, createdAt: now, editedAt: now });
    await refold([contact.id], on);
    return id;
  });
}

/** Changes the text of a note; false where it is no more. */
export async function editNote(id: string, text: string, { now, on = db }: CommandOptions): Promise<boolean> {
  return (await on.notes.update(id, { text, editedAt: now })) > 0;
}

/** Removes a note; answers with the number to undo it by, undefined where it is no more. */
export async function deleteNote(id: string, { now, on = db }: CommandOptions): Promise<number | undefined> {
  return on.transaction("rw", [...foldTables(on), on.journal], async () => {
    const there = await on.notes.get(id);
    if (!there) return undefined;
    await on.notes.delete(id);
    const identity = await on.identities.get(there.identityId);
    if (identity) await refold([identity.contactId], on);
    const inverse: Inverse = { do: "put", table: "notes", rows: [there] };
    return journal({ at: now, command: "note", count: 1, inverse: [inverse] }, on);
  });
}
