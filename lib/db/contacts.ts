/** Contacts: the queries the faces ask and the commands they give. */
import type { Account, NetworkId } from "../model/capture";
import { accountKeys } from "../model/ids";
import type { Contact, Identity } from "../model/records";
import { type Database, db } from "./database";

/** The contact of this id, or of an identity that once had it. */
export async function getContact(id: string, on: Database = db): Promise<Contact | undefined> {
  const contact = await on.contacts.get(id);
  if (contact) return contact;
  const key = await on.identityKeys.get(id);
  const identity = key && (await on.identities.get(key.identityId));
  return identity && on.contacts.get(identity.contactId);
}

/** A contact's accounts, the one it is named after first. */
export async function identitiesOf(contactId: string, on: Database = db): Promise<Identity[]> {
  const identities = await on.identities.where("contactId").equals(contactId).sortBy("id");
  return identities.sort((a, b) => Number(b.id === contactId) - Number(a.id === contactId));
}

/** The contacts of accounts as a page shows them, in the same order; undefined where one is not known. */
export async function contactsOf(
  network: NetworkId,
  accounts: readonly Account[],
  on: Database = db,
): Promise<(Contact | undefined)[]> {
  const keys = accounts.map((account) => accountKeys(network, account));
  const found = new Map((await on.identityKeys.bulkGet(keys.flat())).flatMap((key) => (key ? [[key.key, key]] : [])));
  const ids = keys.map((each) => each.map((key) => found.get(key)).find((key) => key !== undefined)?.identityId ?? "");
  const identities = await on.identities.bulkGet(ids);
  return on.contacts.bulkGet(identities.map((identity) => identity?.contactId ?? ""));
}
