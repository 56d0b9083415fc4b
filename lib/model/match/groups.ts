/**
 * Which accounts are one person's beyond doubt. A pure function of the rows: the order in which they were captured does
 * not matter. Where evidence contradicts itself it joins nobody; a suggestion is made of it then.
 */
import type { Identity } from "../records";
import { mostHolders } from "./counted";
import { lookAlike } from "./likeness";
import { isRole } from "./personal";
import { ownKeys, type Shown } from "./traits";

/** The part of an identity that decides where it belongs. */
export type Placeable = Shown & Pick<Identity, "group" | "keys" | "firstSeen">;

export { mostHolders };

/** What joins, the surest first: where two kinds contradict each other the surer stands. */
const kinds = [mutualLinks, sharedBy("mail:"), sharedBy("tel:")];

/**
 * The contact of each account, by their ids. `identities` holds, with each account, all that evidence ties to it.
 * Accounts of one `group` (the user's word) are together and named by it; those of different groups are not, nor are two
 * accounts of one network or of a pair in `apart`, whatever the evidence. Else a contact is named by the account that was
 * seen first. Evidence is mutual links between profiles, or one e-mail address or telephone number in both headlines: one
 * that stands on two accounts of one network, on more than five, on accounts that have nothing else in common, or that is an
 * organisation's is nobody's own.
 */
export function groupsOf(
  identities: readonly Placeable[],
  apart: readonly (readonly [a: string, b: string])[],
): ReadonlyMap<string, string> {
  const clusters = new Clusters(identities, apart);
  for (const kind of kinds) clusters.join(kind(identities));
  return clusters.contacts();
}

type Pair = readonly [a: Placeable, b: Placeable];

/** Accounts that link to each other. */
function mutualLinks(identities: readonly Placeable[]): Pair[] {
  const byKey = new Map<string, Placeable>();
  for (const identity of identities) for (const key of ownKeys(identity)) byKey.set(`link:${key}`, identity);
  const pairs: Pair[] = [];
  for (const a of identities) {
    const own = new Set(ownKeys(a).map((key) => `link:${key}`));
    for (const key of a.keys) {
      const b = byKey.get(key);
      if (b && a.id < b.id && b.keys.some((back) => own.has(back)) && lookAlike(a, b)) pairs.push([a, b]);
    }
  }
  return pairs;
}

/** Accounts that show the same address or number, where it is one person's. */
function sharedBy(prefix: "mail:" | "tel:") {
  return (identities: readonly Placeable[]): Pair[] => {
    const holders = new Map<string, Placeable[]>();
    for (const identity of identities) {
      for (const key of identity.keys) {
        if (!key.startsWith(prefix) || (prefix === "mail:" && isRole(key.slice(prefix.length)))) continue;
        const held = holders.get(key);
        if (held) held.push(identity);
        else holders.set(key, [identity]);
      }
    }
    return [...holders.values()].flatMap((held) => {
      const networks = new Set(held.map(({ network }) => network));
      if (networks.size < held.length || held.length > mostHolders) return [];
      const pairs = held.flatMap((a, at) => held.slice(at + 1).map((b): Pair => [a, b]));
      return pairs.every(([a, b]) => lookAlike(a, b)) ? pairs : [];
    });
  };
}

/** Accounts by what they are known to be together with. */
class Clusters {
  private readonly members = new Map<string, readonly Placeable[]>();

  constructor(
    identities: readonly Placeable[],
    private readonly apart: readonly (readonly [a: string, b: string])[],
  ) {
    const groups = Map.groupBy(identities, ({ id, group }) => (group === undefined ? `alone ${id}` : `group ${group}`));
    for (const group of groups.values()) for (const { id } of group) this.members.set(id, group);
  }

  /** Joins what the pairs tie together, unless as a whole that is against the rules: then none of it. */
  join(pairs: readonly Pair[]): void {
    const tied = new Map<readonly Placeable[], Set<readonly Placeable[]>>();
    for (const [a, b] of pairs) {
      const one = this.members.get(a.id) ?? [a];
      const other = this.members.get(b.id) ?? [b];
      if (one === other) continue;
      const both = new Set([...(tied.get(one) ?? [one]), ...(tied.get(other) ?? [other])]);
      for (const cluster of both) tied.set(cluster, both);
    }
    for (const clusters of new Set(tied.values())) {
      if (!this.mayBeOne([...clusters])) continue;
      const whole = [...clusters].flat();
      for (const { id } of whole) this.members.set(id, whole);
    }
  }

  /** Within a cluster anything may be that the user put there; between two of them the rules hold. */
  private mayBeOne(clusters: readonly (readonly Placeable[])[]): boolean {
    const clusterOf = new Map(clusters.flatMap((cluster, at) => cluster.map(({ id }) => [id, at] as const)));
    const networks = clusters.flatMap((cluster) => [...new Set(cluster.map(({ network }) => network))]);
    const groups = new Set(clusters.flat().flatMap(({ group }) => group ?? []));
    const areApart = this.apart.some(
      ([a, b]) => clusterOf.has(a) && clusterOf.has(b) && clusterOf.get(a) !== clusterOf.get(b),
    );
    return new Set(networks).size === networks.length && groups.size <= 1 && !areApart;
  }

  contacts(): Map<string, string> {
    const contacts = new Map<string, string>();
    for (const cluster of new Set(this.members.values())) {
      const group = cluster.find((identity) => identity.group !== undefined)?.group;
      const first = [...cluster].sort((a, b) => a.firstSeen - b.firstSeen || (a.id < b.id ? -1 : 1))[0];
      for (const { id } of cluster) contacts.set(id, group ?? first?.id ?? id);
    }
    return contacts;
  }
}
