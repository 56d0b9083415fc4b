import { getContact, identitiesOf } from "../../lib/db/contacts";
import { notesOf } from "../../lib/db/notes";
import { setSaved } from "../../lib/db/profiles";
import type { Note } from "../../lib/model/profile";
import type { Contact, Identity } from "../../lib/model/records";
import { askAhead } from "../ui/ahead";
import { useCommand } from "../ui/Toast/Toasts";
import { useLanguage } from "../ui/language";
import { useLive } from "../ui/useLive";

/** A contact with what hangs on it, as the screens of one person show it. */
export interface OpenContact {
  contact?: Contact;
  identities: readonly Identity[];
  notes: readonly Note[];
}

/** The contact of an id, kept up to date: undefined until it is read, without `contact` where there is none. */
export function useContact(id: string): OpenContact | undefined {
  return useLive(() => openContact(id), [id], aheadOf(id));
}

/** Asks for it before a page shows it, see ui/ahead.ts. */
export function askContact(id: string): Promise<void> {
  return askAhead(aheadOf(id), openContact(id));
}

function aheadOf(id: string): string {
  return `contact ${id}`;
}

async function openContact(id: string): Promise<OpenContact> {
  const contact = await getContact(id);
  if (!contact) return { identities: [], notes: [] };
  const [identities, notes] = await Promise.all([identitiesOf(contact.id), notesOf(contact.id)]);
  return { contact, identities, notes };
}

/** Saves a contact, or no longer does. */
export function useSave(contact: Contact | undefined): (saved: boolean) => void {
  const { words } = useLanguage();
  const run = useCommand();
  return (saved) => {
    if (!contact) return;
    const { id, name } = contact;
    const done = saved ? words.person.saved(name) : words.person.unsaved(name);
    void run(() => setSaved(id, saved, { now: Date.now() }), done);
  };
}
