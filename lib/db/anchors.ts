/** Accounts as anchors: what the user makes hangs on one, and is shown with the contact that account belongs to. */
import type { Contact } from "../model/records";
import type { Database } from "./database";
import { byId, present, unique } from "./rows";

/** The ids that accounts have now, by an id that they have or had; those that are known no more are left out. */
export async function anchorsNow(ids: readonly string[], on: Database): Promise<Map<string, string>> {
  const wanted = unique(ids);
  const [there, keys] = await Promise.all([on.identities.bulkGet(wanted), on.identityKeys.bulkGet(wanted)]);
  const renamed = wanted.flatMap((id, at): [string, string][] => {
    const key = keys[at];
    return there[at] ? [[id, id]] : key ? [[id, key.identityId]] : [];
  });
  return new Map(renamed);
}

/** The ids of the contacts that accounts belong to. */
export async function contactIdsOf(identityIds: readonly (string | undefined)[], on: Database): Promise<string[]> {
  const identities = present(await on.identities.bulkGet(unique(identityIds)));
  return unique(identities.map(({ contactId }) => contactId));
}

/** The contacts that accounts belong to, by the account's id. */
export async function contactsByAnchor(
  identityIds: readonly (string | undefined)[],
  on: Database,
): Promise<Map<string, Contact>> {
  const identities = present(await on.identities.bulkGet(unique(identityIds)));
  const contacts = byId(await on.contacts.bulkGet(unique(identities.map(({ contactId }) => contactId))));
  return new Map(
    identities.flatMap(({ id, contactId }) => {
      const contact = contacts.get(contactId);
      return contact ? [[id, contact]] : [];
    }),
  );
}
