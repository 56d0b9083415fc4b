/**
 * What a batch means for contacts. Nearly always they did one thing more: then their rows grow by it. Where accounts
 * turned out to be one, belong together, or an interaction became another, their contacts are made anew from their parts.
 */
import { writeColumns } from "../db/columns";
import type { Database } from "../db/database";
import { refold } from "../db/fold";
import { byId, present } from "../db/rows";
import { conclusions, grown, grownTally, newContact, redescribed, retold } from "../model/fold";
import type { HeatRule } from "../model/heat";
import { withAsks } from "../model/inbox";
import type { Contact, Identity, Interaction } from "../model/records";
import type { Tally } from "../model/tally";
import type { Accounts } from "./accounts";
import type { Change } from "./interactions";
import type { Reach } from "./reach";

/** The contacts of the batch's accounts, read while its interactions are. */
export async function knownContacts(db: Database, { touched }: Accounts): Promise<ReadonlyMap<string, Contact>> {
  const ids = new Set([...touched.values()].map((identity) => identity.contactId));
  return byId(await db.contacts.bulkGet([...ids]));
}

/** What an account has more than before. */
interface Growth {
  inbound: Interaction[];
  outbound: Interaction[];
  /** interactions that are told better, but are the same */
  told: Interaction[];
  /** how many more (or fewer) of its questions wait for an answer */
  asks: number;
}

/**
 * Brings the contacts in line with what a batch changed; to be called when everything else of it is written. `reach`: what
 * passed between them and the user's own accounts. Answers with the contacts that lists hold from now on.
 */
export async function takeContacts(
  db: Database,
  accounts: Accounts,
  changed: readonly Change[],
  known: ReadonlyMap<string, Contact>,
  reach: Reach,
  rule: HeatRule,
): Promise<string[]> {
  const { growth, recount } = sorted(changed, reach);
  for (const id of accounts.moved.keys()) recount.delete(id);
  for (const id of accounts.moved.values()) recount.add(id);
  const identities = await concerned(db, accounts, [...growth.keys(), ...recount]);
  const anew = madeAnew(accounts, identities, recount);

  const missing = new Set(identities.values().map(({ contactId }) => contactId));
  for (const id of [...known.keys(), ...anew]) missing.delete(id);
  const contacts = new Map([...known, ...byId(await db.contacts.bulkGet([...missing]))]);
  const next = new Map<string, Contact>();
  const tallied: [Identity, Growth][] = [];
  for (const identity of identities.values()) {
    const { contactId: id } = identity;
    if (anew.has(id)) continue;
    const before = next.get(id) ?? contacts.get(id);
    const more = growth.get(identity.id);
    const renamed = before && !showsTheSame(identity, accounts);
    if (renamed && (before.accounts || before.profiled)) {
      anew.add(id);
      continue;
    }
    let contact = !before ? newContact(identity) : renamed ? redescribed(before, identity) : before;
    if (more) contact = withAsks(more.told.reduce(retold, grown(contact, more, rule)), more.asks);
    if (more && contact.accounts) tallied.push([identity, more]);
    if (contact !== before) next.set(id, contact);
  }
  for (const id of anew) next.delete(id);
  const [rows] = await Promise.all([
    next.size > 0 ? writeColumns(db, [...next.values()]) : [],
    growTallies(
      db,
      tallied.filter(([{ contactId }]) => !anew.has(contactId)),
      rule,
    ),
  ]);
  await Promise.all([
    db.contacts.bulkPut(rows),
    db.activity.bulkAdd(rows.flatMap((contact) => conclusions(contacts.get(contact.id), contact, contact.last))),
  ]);
  const listed = rows.filter(({ id, seq }) => seq !== undefined && next.get(id)?.seq === undefined).map(({ id }) => id);
  if (anew.size === 0) return listed;
  for (const { id, contactId } of identities.values()) if (anew.has(contactId)) recount.add(id);
  await refold(anew, db, { recount: { identityIds: recount, rule } });
  return [...listed, ...anew];
}

/** What simply adds up, by account; and the accounts that have to be counted afresh. */
function sorted(changed: readonly Change[], reach: Reach): { growth: Map<string, Growth>; recount: Set<string> } {
  const growth = new Map<string, Growth>();
  const recount = new Set<string>(reach.anew);
  const of = (identityId: string): Growth => {
    const known = growth.get(identityId) ?? { inbound: [], outbound: [], told: [], asks: 0 };
    growth.set(identityId, known);
    return known;
  };
  for (const { before, after } of changed) {
    if (after && !before) of(after.identityId).inbound.push(after);
    else if (
      after &&
      before?.identityId === after.identityId &&
      before.type === after.type &&
      before.when === after.when &&
      before.spam === after.spam &&
      before.at?.precision === after.at?.precision
    )
      of(after.identityId).told.push(after);
    else for (const row of [before, after]) if (row) recount.add(row.identityId);
  }
  for (const { identityId, row } of reach.more) of(identityId).outbound.push(row);
  for (const [identityId, by] of reach.asks) of(identityId).asks += by;
  return { growth, recount };
}

/** The accounts that a batch changed, and those of which something changed, by id. */
async function concerned(db: Database, accounts: Accounts, others: readonly string[]): Promise<Map<string, Identity>> {
  const identities = byId(accounts.changed());
  const missing = new Set<string>();
  for (const id of others) {
    if (identities.has(id)) continue;
    const there = accounts.touched.get(id);
    if (there) identities.set(id, there);
    else missing.add(id);
  }
  if (missing.size > 0)
    for (const identity of present(await db.identities.bulkGet([...missing]))) identities.set(identity.id, identity);
  return identities;
}

/** The contacts that must be made anew: something of theirs was counted otherwise, or accounts came or went. */
function madeAnew(
  { moved, stored }: Accounts,
  identities: ReadonlyMap<string, Identity>,
  recount: Set<string>,
): Set<string> {
  const anew = new Set<string>();
  for (const old of moved.keys()) {
    anew.add(old);
    const contactId = stored.get(old)?.contactId;
    if (contactId !== undefined) anew.add(contactId);
  }
  for (const { id, contactId } of identities.values()) {
    const before = stored.get(id)?.contactId;
    if (recount.has(id)) anew.add(contactId);
    if ((before ?? id) === contactId) continue;
    // one that is new and belongs to another's contact was never counted
    if (before === undefined) recount.add(id);
    for (const each of [before ?? id, contactId]) anew.add(each);
  }
  return anew;
}

/** Accounts of contacts that have several keep a tally each. */
async function growTallies(db: Database, grown: readonly [Identity, Growth][], rule: HeatRule): Promise<void> {
  if (grown.length === 0) return;
  const rows = await db.tallies.bulkGet(grown.map(([{ id }]) => id));
  await db.tallies.bulkPut(
    rows.flatMap((row, at) => {
      const more = grown[at]?.[1];
      if (!row || !more) return [];
      const tally: Tally = more.told.reduce<Tally>(retold, grownTally(row, more, rule));
      return { identityId: row.identityId, ...tally };
    }),
  );
}

/** True when nothing that a contact is described by differs from what is stored. */
function showsTheSame(a: Identity, { stored }: Accounts): boolean {
  const b = stored.get(a.id);
  return (
    b === a ||
    (b !== undefined &&
      a.name === b.name &&
      a.handle === b.handle &&
      a.own === b.own &&
      a.organisation === b.organisation &&
      a.url === b.url &&
      a.avatar === b.avatar &&
      a.headline === b.headline &&
      a.firstSeen === b.firstSeen &&
      a.keys.length === b.keys.length)
  );
}
