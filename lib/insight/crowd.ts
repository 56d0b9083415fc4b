/**
 * How many distinct contacts, in little room: the smallest hashes of a set (Bar-Yossef, Jayram, Kumar, Sivakumar, Trevisan:
 * "Counting Distinct Elements in a Data Stream", 2002). Exact up to 255, above within about 6 %; joining is
 * commutative, associative and idempotent, so it matters neither who was counted first nor how often.
 */
import { hashOf, spread } from "./hash";

/** Ascending, without repetition, at most {@link mostHashes}, each below 2^32. */
export type Crowd = readonly number[];

const mostHashes = 256;
const kind = 0x63;

/** The crowd of contacts, in any order and repetition. */
export function crowdOf(contacts: Iterable<string>): Crowd {
  const hashes = new Set<number>();
  for (const contact of contacts) hashes.add(spread(hashOf(contact), kind) >>> 0);
  return smallest(hashes);
}

/** Everybody who is in any of them. */
export function joinCrowds(crowds: readonly Crowd[]): Crowd {
  const [first, ...others] = crowds;
  if (others.length === 0) return first ?? [];
  const hashes = new Set<number>();
  for (const crowd of crowds) for (const hash of crowd) hashes.add(hash);
  return smallest(hashes);
}

/** The crowd of hashes that are spread over all 32 bits. */
export function smallest(hashes: ReadonlySet<number>): Crowd {
  return [...hashes].sort((a, b) => a - b).slice(0, mostHashes);
}

/** How many there are in it, about. */
export function crowdSize(crowd: Crowd): number {
  if (crowd.length < mostHashes) return crowd.length;
  return Math.round(((mostHashes - 1) * 2 ** 32) / ((crowd[mostHashes - 1] ?? 0) + 1));
}
