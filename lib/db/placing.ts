/** Brings accounts to the contacts they belong to, after a link of the user's or evidence changed. */
import { mostHolders } from "../model/match/groups";
import { ownKeys } from "../model/match/traits";
import { type Apart, placedContacts } from "../model/placing";
import type { Identity } from "../model/records";
import type { Database } from "./database";
import { type FoldOptions, refold } from "./fold";
import { present, unique, withAny } from "./rows";

/** Accounts looked at together: a net of evidence that goes farther is no one person's. */
export const farthest = 60;

/** Accounts as they are to be seen, where not all of it is stored yet. */
export interface View {
  /** the account as it is now; undefined for one that is no more */
  now(stored: Identity): Identity | undefined;
  /** accounts that are not stored yet, or with other keys */
  fresh(): Iterable<Identity>;
}

const asStored: View = { now: (stored) => stored, fresh: () => [] };

/**
 * Places the accounts of some contacts anew, and makes these contacts from what they have now. Inside of the caller's
 * transaction. Answers with the contacts there are.
 */
export async function placeAnew(
  contactIds: Iterable<string>,
  on: Database,
  options: Pick<FoldOptions, "fresh"> = {},
): Promise<Set<string>> {
  const ids = unique([...contactIds]);
  const theirs = await withAny(on.identities, "contactId", ids);
  const { all, contacts } = await placedAround(theirs, on);
  const touched = new Set(ids);
  const moved = all.flatMap((identity): Identity[] => {
    const contactId = contacts.get(identity.id) ?? identity.id;
    if (contactId === identity.contactId) return [];
    touched.add(identity.contactId).add(contactId);
    return [{ ...identity, contactId }];
  });
  await on.identities.bulkPut(moved);
  await refold(touched, on, options);
  return new Set(contacts.values());
}

/** All accounts that may belong together with some, and the contact of each. */
export async function placedAround(
  start: readonly Identity[],
  on: Database,
  view: View = asStored,
): Promise<{ all: Identity[]; contacts: ReadonlyMap<string, string> }> {
  const found = new Map<string, Identity>();
  for (let frontier = [...start]; frontier.length > 0 && found.size < farthest + start.length;) {
    for (const identity of frontier) found.set(identity.id, identity);
    frontier = (await tiedTo(frontier, on, view)).filter(({ id }) => !found.has(id));
  }
  const all = [...found.values()];
  return { all, contacts: placedContacts(all, await apartOf(all, on)) };
}

/** True for a key of evidence that joins by itself. */
export function isExact(key: string): boolean {
  return /^(?:mail|tel|link):/.test(key);
}

/** The accounts that show an address or a number, as stored: one more than may be one person's. */
export async function holdersOf(keys: readonly string[], on: Database): Promise<Identity[]> {
  const holders = keys.map((key) =>
    on.identities
      .where("keys")
      .equals(key)
      .limit(mostHolders + 1)
      .toArray(),
  );
  return (await Promise.all(holders)).flat();
}

/** The accounts that share a contact or a key with these, that they were joined to, or that link to or from them. */
async function tiedTo(identities: readonly Identity[], on: Database, view: View): Promise<Identity[]> {
  const shared = unique(identities.flatMap(({ keys }) => keys.filter(isExact)));
  const links = shared.filter((key) => key.startsWith("link:")).map((key) => key.slice("link:".length));
  const back = links.length === 0 ? [] : identities.flatMap((each) => ownKeys(each).map((key) => `link:${key}`));
  const contactIds = unique(identities.map(({ contactId }) => contactId));
  const [together, holders, linking, linked] = await Promise.all([
    withAny(on.identities, "contactId", contactIds),
    holdersOf(
      shared.filter((key) => !key.startsWith("link:")),
      on,
    ),
    back.length === 0 ? [] : on.identities.where("keys").anyOf(back).limit(farthest).toArray(),
    on.identityKeys.bulkGet(links),
  ]);
  // an account that took in another may have got a link of the user's with it
  const joined = identities.flatMap(({ group }) => group ?? []);
  const ids = unique([...joined, ...present(linked).map(({ identityId }) => identityId)]);
  const stored = [...together, ...holders, ...linking, ...present(await on.identities.bulkGet(ids))];
  const fresh = [...view.fresh()].filter(
    (each) =>
      contactIds.includes(each.contactId) ||
      joined.includes(each.id) ||
      each.keys.some((key) => shared.includes(key) || back.includes(key)) ||
      ownKeys(each).some((key) => links.includes(key)),
  );
  return [...stored.flatMap((row) => view.now(row) ?? []), ...fresh];
}

/** What the user said of pairs among these accounts. */
async function apartOf(identities: readonly Pick<Identity, "id">[], on: Database): Promise<Apart[]> {
  if (identities.length < 2) return [];
  const ids = identities.map(({ id }) => id);
  const said = await on.suggestions.where("a").anyOf(ids).toArray();
  return said.filter(({ state, b }) => state === "different" && ids.includes(b)).map(({ a, b }) => [a, b] as const);
}
