/** Brings accounts to the contacts they belong to, after a link of the user's or evidence changed. */
import { type Apart, placedContacts } from "../model/placing";
import type { Identity } from "../model/records";
import type { Database } from "./database";
import { refold } from "./fold";

/**
 * Places the accounts of some contacts anew, and makes these contacts from what they have now. Inside of the caller's
 * transaction. Answers with the contacts there are.
 */
export async function placeAnew(contactIds: Iterable<string>, on: Database): Promise<Set<string>> {
  const ids = new Set(contactIds);
  const identities = await on.identities.where("contactId").anyOf([...ids]).toArray();
  const contacts = placedContacts(identities, await apartOf(identities, on));
  const moved = identities.flatMap((identity): Identity[] => {
    const contactId = contacts.get(identity.id) ?? identity.id;
    return contactId === identity.contactId ? [] : [{ ...identity, contactId }];
  });
  await on.identities.bulkPut(moved);
  const now = new Set(contacts.values());
  await refold([...ids, ...now], on);
  return now;
}

/** What the user said of pairs among these accounts. */
export async function apartOf(identities: readonly Pick<Identity, "id">[], on: Database): Promise<Apart[]> {
  if (identities.length < 2) return [];
  const ids = identities.map(({ id }) => id);
  const said = await on.suggestions.where("a").anyOf(ids).toArray();
  return said.filter(({ state, b }) => state === "different" && ids.includes(b)).map(({ a, b }) => [a, b] as const);
}
