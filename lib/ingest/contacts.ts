/** What a batch means for contacts: new ones, accounts that turned out to be one, counters. */
import type { Database } from "../db/database";
import { joinContacts } from "../model/contact";
import type { Contact, Identity, Interaction } from "../model/records";
import { shelved } from "../model/shelves";
import { describe, inShort, newContact, recounted, withInteraction } from "../model/summary";
import type { Accounts } from "./accounts";
import { allOf, type Change } from "./interactions";

/** Contacts to write, and ids of those that are no more. */
export interface ContactChanges {
  put: Contact[];
  remove: string[];
}

/** The contacts of the batch's accounts, read while its interactions are. */
export async function knownContacts(db: Database, { touched }: Accounts): Promise<ReadonlyMap<string, Contact>> {
  const ids = new Set([...touched.values()].map((identity) => identity.contactId));
  const found = await db.contacts.bulkGet([...ids]);
  return new Map(found.flatMap((contact) => (contact ? [[contact.id, contact]] : [])));
}

/**
 * What the changed interactions and identities mean for contacts. `written`: settles when the interactions are in the
 * database; where a counter can't follow from the changes it is counted afresh from them.
 */
export async function takeContacts(
  db: Database,
  accounts: Accounts,
  changed: readonly Change[],
  known: ReadonlyMap<string, Contact>,
  written: Promise<void>,
  halfLifeDays: number,
): Promise<ContactChanges> {
  const contacts = new Map<string, Contact>();
  const recount = new Set<string>();
  const remove = await followMoves(db, accounts, contacts, recount);
  const identities = await identitiesConcerned(db, accounts, changed);
  const stored = new Map<string, Contact>();
  const fresh = await loadContacts(db, identities, known, contacts, stored);
  const contactOf = (row: Interaction): Contact | undefined =>
    contacts.get(identities.get(row.identityId)?.contactId ?? "");

  for (const { before, after } of changed) {
    const owner = after && contactOf(after);
    const owned = before && contactOf(before);
    if (owner && !before) contacts.set(owner.id, withInteraction(owner, after, halfLifeDays));
    else if (owner && before?.type === after.type && before.when === after.when && owned === owner)
      contacts.set(owner.id, retold(owner, after));
    else for (const contact of [owned, owner]) if (contact) recount.add(contact.id);
  }
  if (recount.size > 0) await written;
  await describeAll(db, accounts, contacts, fresh, recount, halfLifeDays);
  const different = [...contacts.values()].filter((contact) => contact !== stored.get(contact.id));
  return { put: different.map(shelved), remove };
}

export async function writeContacts(db: Database, { put, remove }: ContactChanges): Promise<void> {
  await Promise.all([remove.length > 0 && db.contacts.bulkDelete(remove), db.contacts.bulkPut(put)]);
}

/**
 * Where identities became another one (see Accounts), their contacts follow: a contact is named by the id of one of its
 * identities. What the user entered on either goes along, and so do accounts the user had joined to it. Answers with the
 * ids that are no more.
 */
async function followMoves(
  db: Database,
  { moved, touched, stored, changedKeys }: Accounts,
  contacts: Map<string, Contact>,
  recount: Set<string>,
): Promise<string[]> {
  if (moved.size === 0) return [];
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
  return old;
}

/** The identities that differ from what is stored, and those whose interactions changed. By id, also by ids that are no more. */
async function identitiesConcerned(
  db: Database,
  accounts: Accounts,
  changed: readonly Change[],
): Promise<Map<string, Identity>> {
  const { touched, moved } = accounts;
  const identities = new Map(accounts.changed().map((identity) => [identity.id, identity]));
  const actors = changed.flatMap(({ before, after }) => [before?.identityId, after?.identityId]);
  const missing = new Set<string>();
  for (const id of actors) {
    if (id === undefined || identities.has(id)) continue;
    const now = touched.get(moved.get(id) ?? id);
    if (now) identities.set(id, now);
    else missing.add(id);
  }
  for (const identity of await db.identities.bulkGet([...missing])) if (identity) identities.set(identity.id, identity);
  return identities;
}

/** Loads the contacts that own the identities; makes those that are not there, and names them. */
async function loadContacts(
  db: Database,
  identities: ReadonlyMap<string, Identity>,
  known: ReadonlyMap<string, Contact>,
  contacts: Map<string, Contact>,
  stored: Map<string, Contact>,
): Promise<ReadonlySet<string>> {
  const owners = new Set([...identities.values()].map((identity) => identity.contactId));
  const missing = [...owners].filter((id) => !contacts.has(id) && !known.has(id));
  const more = missing.length === 0 ? [] : await db.contacts.bulkGet(missing);
  for (const contact of [...[...owners].map((id) => known.get(id)), ...more]) {
    if (!contact || contacts.has(contact.id)) continue;
    contacts.set(contact.id, contact);
    stored.set(contact.id, contact);
  }
  const fresh = new Set<string>();
  for (const identity of identities.values()) {
    if (contacts.has(identity.contactId)) continue;
    contacts.set(identity.contactId, newContact(identity));
    fresh.add(identity.contactId);
  }
  return fresh;
}

/** The contact whose newest interaction may have got a better text. */
function retold(contact: Contact, row: Interaction): Contact {
  return contact.lastInteraction?.id === row.id ? { ...contact, lastInteraction: inShort(row) } : contact;
}

/** Names contacts after their accounts where those changed, and counts those afresh that need it. */
async function describeAll(
  db: Database,
  { touched, moved, stored }: Accounts,
  contacts: Map<string, Contact>,
  fresh: ReadonlySet<string>,
  recount: ReadonlySet<string>,
  halfLifeDays: number,
): Promise<void> {
  const affected = new Set(recount);
  for (const identity of touched.values())
    if (!showsTheSame(identity, stored.get(identity.id))) affected.add(identity.contactId);
  if (affected.size === 0) return;
  const own = await db.identities
    .where("contactId")
    .anyOf([...affected])
    .toArray();
  const identities = new Map(own.filter(({ id }) => !moved.has(id)).map((row) => [row.id, row]));
  for (const [id, identity] of touched) identities.set(id, identity);
  const byContact = Map.groupBy(identities.values(), (identity) => identity.contactId);
  for (const id of affected) {
    const contact = contacts.get(id);
    const accounts = byContact.get(id) ?? [];
    if (!contact) continue;
    const next = recount.has(id) ? await counted(db, contact, accounts, halfLifeDays) : contact;
    contacts.set(id, describe(next, accounts));
  }
}

/** True when nothing that a contact is described by differs. */
function showsTheSame(a: Identity, b: Identity | undefined): boolean {
  return (
    b !== undefined &&
    a.contactId === b.contactId &&
    a.name === b.name &&
    a.handle === b.handle &&
    a.handles.length === b.handles.length &&
    a.own === b.own &&
    a.url === b.url &&
    a.avatar === b.avatar &&
    a.headline === b.headline &&
    a.firstSeen === b.firstSeen
  );
}

async function counted(
  db: Database,
  contact: Contact,
  own: readonly Identity[],
  halfLifeDays: number,
): Promise<Contact> {
  const rows = await db.interactions
    .where("[identityId+when]")
    .inAnyRange(own.map(({ id }) => allOf(id)))
    .toArray();
  return recounted(contact, rows, Math.min(...own.map((each) => each.firstSeen)), halfLifeDays);
}
