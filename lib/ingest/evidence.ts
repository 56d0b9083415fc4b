/**
 * Accounts that exact evidence shows to be one person's get one contact: a profile that links to another and is linked back,
 * the same e-mail or telephone number in two headlines. Whatever the order in which that is learnt, the same accounts end
 * up together, because every time all that is tied together is placed anew.
 */
import type { Database } from "../db/database";
import { apartOf } from "../db/placing";
import { present } from "../db/rows";
import { mostHolders } from "../model/match/groups";
import { keysOf } from "../model/match/keys";
import { ownKeys } from "../model/match/traits";
import { placedContacts } from "../model/placing";
import type { Identity } from "../model/records";
import type { Accounts } from "./accounts";
import { traitsOfIdentity } from "./traits";

/** Accounts looked at from one: a net of evidence that goes farther is no one person's. */
const farthest = 60;

const isExact = (key: string): boolean => /^(?:mail|tel|link):/.test(key);

/** Gives the accounts of a batch their keys, and those whose evidence changed their contacts. Before they are written. */
export async function joinByEvidence(db: Database, accounts: Accounts): Promise<void> {
  const { touched, stored } = accounts;
  const changed: Identity[] = [];
  for (const identity of accounts.changed()) {
    const before = stored.get(identity.id);
    if (before && showsTheSame(identity, before)) continue;
    const keyed: Identity = { ...identity, keys: keysOf(traitsOfIdentity(identity)) };
    touched.set(keyed.id, keyed);
    if ([...keyed.keys, ...(before?.keys ?? [])].some(isExact)) changed.push(keyed);
  }
  for (const start of changed) await placeAround(start, db, accounts);
}

function showsTheSame(a: Identity, b: Identity): boolean {
  return (
    a.name === b.name &&
    a.headline === b.headline &&
    a.avatar === b.avatar &&
    a.organisation === b.organisation &&
    a.handles.length === b.handles.length &&
    JSON.stringify(a.links) === JSON.stringify(b.links)
  );
}

/** Places everything that evidence ties to an account, as it is now. */
async function placeAround(start: Identity, db: Database, accounts: Accounts): Promise<void> {
  const found = new Map<string, Identity>();
  let frontier: Identity[] = [accounts.touched.get(start.id) ?? start];
  while (frontier.length > 0 && found.size < farthest) {
    for (const identity of frontier) found.set(identity.id, identity);
    const near = await tiedTo(frontier, db, accounts);
    frontier = near.filter(({ id }) => !found.has(id));
  }
  const all = [...found.values()];
  if (all.length < 2 && all[0]?.contactId === all[0]?.id) return;
  const contacts = placedContacts(all, await apartOf(all, db));
  for (const identity of all) {
    const contactId = contacts.get(identity.id) ?? identity.id;
    if (contactId !== identity.contactId) accounts.touched.set(identity.id, { ...identity, contactId });
  }
}

/** The accounts that share a contact or a key with these, or link to or from them; as the batch has them. */
async function tiedTo(identities: readonly Identity[], db: Database, accounts: Accounts): Promise<Identity[]> {
  const shared = [...new Set(identities.flatMap(({ keys }) => keys.filter(isExact)))];
  const links = shared.filter((key) => key.startsWith("link:")).map((key) => key.slice("link:".length));
  const back = identities.flatMap((identity) => ownKeys(identity).map((key) => `link:${key}`));
  const [together, holders, linking, linked] = await Promise.all([
    db.identities
      .where("contactId")
      .anyOf([...new Set(identities.map(({ contactId }) => contactId))])
      .toArray(),
    Promise.all(
      shared
        .filter((key) => !key.startsWith("link:"))
        .map((key) =>
          db.identities
            .where("keys")
            .equals(key)
            .limit(mostHolders + 1)
            .toArray(),
        ),
    ),
    links.length > 0 ? db.identities.where("keys").anyOf(back).limit(farthest).toArray() : [],
    db.identityKeys.bulkGet(links),
  ]);
  const ids = present(linked).map(({ identityId }) => identityId);
  const stored = [...together, ...holders.flat(), ...linking, ...present(await db.identities.bulkGet(ids))];
  accounts.hold(stored.filter(({ id }) => !accounts.touched.has(id) && !accounts.moved.has(id)));
  const near = stored.flatMap(({ id }) => accounts.touched.get(id) ?? []);
  // what the batch itself brings is not stored yet
  const fresh = [...accounts.touched.values()].filter(
    (each) =>
      each.keys.some((key) => shared.includes(key) || back.includes(key)) ||
      ownKeys(each).some((key) => links.includes(key)),
  );
  return [...near, ...fresh];
}
