/**
 * Accounts that exact evidence shows to be one person's get one contact: a profile that links to another and is linked back,
 * the same e-mail or telephone number in two headlines. Whatever the order in which that is learnt, the same accounts end
 * up together, because every time all that is tied together is placed anew.
 */
import type { Database } from "../db/database";
import { holdersOf, isExact, placedAround, type View } from "../db/placing";
import { keysOf } from "../model/match/keys";
import type { Identity } from "../model/records";
import type { Accounts } from "./accounts";
import { traitsOfIdentity } from "./traits";

/**
 * Gives the accounts of a batch their keys, and those whose evidence changed their contacts. Before they are written.
 * Answers with those whose keys changed.
 */
export async function joinByEvidence(db: Database, accounts: Accounts): Promise<string[]> {
  const { touched, stored, moved } = accounts;
  const changed = new Map<string, Identity>();
  const lost = new Set<string>();
  const likenesses: string[] = [];
  for (const identity of accounts.changed()) {
    const before = stored.get(identity.id);
    if (before && showsTheSame(identity, before)) continue;
    const keyed: Identity = { ...identity, keys: keysOf(traitsOfIdentity(identity)) };
    touched.set(keyed.id, keyed);
    if (keyed.keys.join() !== before?.keys.join()) likenesses.push(keyed.id);
    const old = before?.keys.filter(isExact) ?? [];
    for (const key of old) if (!keyed.keys.includes(key)) lost.add(key);
    if (old.length > 0 || keyed.keys.some(isExact)) changed.set(keyed.id, keyed);
  }
  // an account that took in another may have got its place as well
  for (const [old, id] of moved) {
    const identity = touched.get(id);
    if (!identity) continue;
    changed.set(id, identity);
    for (const key of stored.get(old)?.keys ?? []) if (isExact(key) && !identity.keys.includes(key)) lost.add(key);
  }
  if (changed.size === 0) return likenesses;
  const view = viewOf(accounts);
  // those with whom something is no longer shared may belong together without it
  for (const row of await holdersOf([...lost], db)) {
    const identity = view.now(row);
    if (identity) changed.set(identity.id, identity);
  }
  for (const id of changed.keys()) await placeAround(id, db, accounts, view);
  return likenesses;
}

function showsTheSame(a: Identity, b: Identity): boolean {
  return (
    a.name === b.name &&
    a.headline === b.headline &&
    a.avatar === b.avatar &&
    a.organisation === b.organisation &&
    // the account seen first gives its contact the name
    a.firstSeen === b.firstSeen &&
    a.handles.length === b.handles.length &&
    JSON.stringify(a.links) === JSON.stringify(b.links)
  );
}

/** The accounts as the batch leaves them. */
function viewOf(accounts: Accounts): View {
  return {
    now(stored) {
      if (accounts.moved.has(stored.id)) return undefined;
      if (!accounts.touched.has(stored.id)) accounts.hold([stored]);
      return accounts.touched.get(stored.id);
    },
    fresh: () => accounts.touched.values(),
  };
}

/** Places everything that evidence ties to an account, as it is now. */
async function placeAround(id: string, db: Database, accounts: Accounts, view: View): Promise<void> {
  const start = accounts.touched.get(id);
  if (!start) return;
  const { all, contacts } = await placedAround([start], db, view);
  for (const identity of all) {
    const contactId = contacts.get(identity.id) ?? identity.id;
    if (contactId !== identity.contactId) accounts.touched.set(identity.id, { ...identity, contactId });
  }
}
