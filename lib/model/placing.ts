/**
 * Which accounts are one contact: by the user's word first, then by evidence. A function of the accounts alone, so that
 * neither the order of capture nor that of joining, splitting and undoing matters.
 */
import { groupsOf } from "./match/groups";
import type { Identity } from "./records";

/** Two accounts of which the user said that they are not the same person's. */
export type Apart = readonly [a: string, b: string];

/**
 * The contact of each account. `identities` must hold, with each account, all that it may belong to. The user's word is a
 * link from one account to another (`group`); to itself it says that it stands for itself, whatever the evidence.
 */
export function placedContacts(identities: readonly Identity[], apart: readonly Apart[]): ReadonlyMap<string, string> {
  const byId = new Map(identities.map((identity) => [identity.id, identity]));
  const followed = new Set(identities.flatMap(({ group }) => group ?? []));
  const fixed = identities.map((identity): Identity => {
    const { group: _group, ...rest } = identity;
    const isPlaced = identity.group !== undefined || followed.has(identity.id);
    return isPlaced ? { ...rest, group: rootOf(identity, byId) } : rest;
  });
  return groupsOf(fixed, apart);
}

/** The account at the end of the user's links. */
function rootOf(identity: Identity, byId: ReadonlyMap<string, Identity>): string {
  const seen = new Set<string>();
  let at = identity;
  for (;;) {
    const next = byId.get(at.group ?? at.id);
    // a link in a circle (accounts that turned out to be one may close it) ends at the smallest of it
    if (next && seen.has(next.id)) return [...seen].sort()[0] ?? next.id;
    if (!next || next === at) return at.id;
    seen.add(at.id);
    at = next;
  }
}
