/** What a batch means for contacts: new ones, accounts that turned out to be one, counters. */
import type { Database } from "../db/database";
import { joinContacts } from "../model/contact";
import type { Contact, Identity, Interaction } from "../model/records";
import { shelved } from "../model/shelves";
import { describe, inShort, newContact, recounted, withInteraction } from "../model/summary";
import type { Accounts } from "./accounts";

/** An interaction before and after the batch; undefined where there was, or will be, none. */
export interface Change {
  before: Interaction | undefined;
  after: Interaction | undefined;
}

/**
 * Writes every contact the batch concerns. The interactions must be written already: where a counter can't follow from
 * the changes it is counted afresh from them.
 */
export async function writeContacts(
  db: Database,
  accounts: Accounts,
  changed: readonly Change[],
  halfLifeDays: number,
): Promise<void> {
  const contacts = new Map<string, Contact>();
  const recount = new Set<string>();
  await followMoves(db, accounts, contacts, recount);
  const identities = await identitiesConcerned(db, accounts, changed);
  await loadContacts(db, identities, contacts);
  const contactOf = (row: Interaction): Contact | undefined =>
    contacts.get(identities.get(row.identityId)?.contactId ?? "");

  for (const { before, after } of changed) {
    const counted = after && contactOf(after);
    const known = before && contactOf(before);
    if (counted && !before) contacts.set(counted.id, withInteraction(counted, after, halfLifeDays));
    else if (counted && before?.type === after.type && before.when === after.when && known === counted)
      contacts.set(counted.id, retold(counted, after));
    else for (const contact of [known, counted]) if (contact) recount.add(contact.id);
  }
  await describeAll(db, accounts, contacts, recount, halfLifeDays);
  await db.contacts.bulkPut([...contacts.values()].map(shelved));
}

/**
 * Where identities became another one (see Accounts), their contacts follow: a contact is named by the id of one of its
 * identities. What the user entered on either goes along, and so do accounts the user had joined to it.
 */
async function followMoves(
  db: Database,
  { moved, touched, stored, changedKeys }: Accounts,
  contacts: Map<string, Contact>,
  recount: Set<string>,
): Promise<void> {
  if (moved.size === 0) return;
  for (const identity of touched.values()) {
    const contactId = moved.get(identity.contactId);
    if (contactId !== undefined) touched.set(identity.id, { ...identity, contactId });
  }
  const renamed = new Map<string, string>();
  for (const [old, id] of moved) {
    const now = touched.get(id)?.contactId ?? id;
    for (const contactId of [old, stored.get(old)?.contactId])
      if (contactId !== undefined && contactId !== now) renamed.set(contactId, now);
  }
  const old = [...renamed.keys()];
  for (const other of await db.identities.where("contactId").anyOf(old).toArray()) {
    if (moved.has(other.id)) continue;
    const now = touched.get(other.id) ?? other;
    touched.set(other.id, { ...now, contactId: renamed.get(now.contactId) ?? now.contactId });
  }
  for (const key of await db.identityKeys
    .where("identityId")
    .anyOf([...moved.keys()])
    .toArray())
    if (!changedKeys.has(key.key))
      changedKeys.set(key.key, { ...key, identityId: moved.get(key.identityId) ?? key.identityId });

  const there = await db.contacts.bulkGet([...new Set(renamed.values())]);
  for (const contact of there) if (contact) contacts.set(contact.id, contact);
  for (const contact of await db.contacts.bulkGet(old)) {
    const id = contact && renamed.get(contact.id);
    if (!contact || id === undefined) continue;
    const known = contacts.get(id);
    contacts.set(id, known ? joinContacts(known, contact) : { ...contact, id });
    recount.add(id);
  }
  await db.contacts.bulkDelete(old);
}

/** The identities of the batch, and those of interactions that changed without their actor being in the batch. */
async function identitiesConcerned(
  db: Database,
  { touched, moved }: Accounts,
  changed: readonly Change[],
): Promise<Map<string, Identity>> {
  const identities = new Map(touched);
  for (const [old, id] of moved) {
    const now = touched.get(id);
    if (now) identities.set(old, now);
  }
  const missing = changed
    .flatMap(({ before, after }) => [before?.identityId, after?.identityId])
    .filter((id) => id !== undefined && !identities.has(id));
  if (missing.length > 0)
    for (const identity of await db.identities.bulkGet([...new Set(missing)] as string[]))
      if (identity) identities.set(identity.id, identity);
  return identities;
}

async function loadContacts(
  db: Database,
  identities: ReadonlyMap<string, Identity>,
  contacts: Map<string, Contact>,
): Promise<void> {
  const owners = new Set([...identities.values()].map((identity) => identity.contactId));
  for (const contact of await db.contacts.bulkGet([...owners].filter((id) => !contacts.has(id))))
    if (contact) contacts.set(contact.id, contact);
  for (const identity of identities.values())
    if (!contacts.has(identity.contactId)) contacts.set(identity.contactId, newContact(identity));
}

/** The contact whose newest interaction may have got a better text. */
function retold(contact: Contact, row: Interaction): Contact {
  return contact.lastInteraction?.id === row.id ? { ...contact, lastInteraction: inShort(row) } : contact;
}

/** Names every contact after its accounts, and counts those afresh that need it. */
async function describeAll(
  db: Database,
  { touched, moved }: Accounts,
  contacts: Map<string, Contact>,
  recount: ReadonlySet<string>,
  halfLifeDays: number,
): Promise<void> {
  const stored = await db.identities
    .where("contactId")
    .anyOf([...contacts.keys()])
    .toArray();
  const identities = new Map(stored.filter(({ id }) => !moved.has(id)).map((row) => [row.id, row]));
  for (const [id, identity] of touched) identities.set(id, identity);
  const byContact = Map.groupBy(identities.values(), (identity) => identity.contactId);
  for (const [id, contact] of contacts) {
    const own = byContact.get(id) ?? [];
    const next = recount.has(id) ? await counted(db, contact, own, halfLifeDays) : contact;
    contacts.set(id, describe(next, own));
  }
}

async function counted(
  db: Database,
  contact: Contact,
  own: readonly Identity[],
  halfLifeDays: number,
): Promise<Contact> {
  const ranges = own.map(({ id }): [unknown[], unknown[]] => [
    [id, Number.NEGATIVE_INFINITY],
    [id, Number.POSITIVE_INFINITY],
  ]);
  const rows = await db.interactions.where("[identityId+when]").inAnyRange(ranges).toArray();
  return recounted(contact, rows, Math.min(...own.map((each) => each.firstSeen)), halfLifeDays);
}
