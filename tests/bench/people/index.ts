/** The index of keys in memory, with the limits that the database's has: what is found through it is found there. */
import { keysOf, wordPrefix } from "../../../lib/model/match/keys";
import { countedTo } from "../../../lib/model/match/counted";
import { candidateKeys } from "../../../lib/model/match/lookups";
import type { Rarity } from "../../../lib/model/match/score";
import type { Traits } from "../../../lib/model/match/traits";

export class KeyIndex {
  private readonly holders = new Map<string, Traits[]>();
  private readonly counts = new Map<string, number>();
  private readonly byKey = new Map<string, Traits>();
  /** handles by how they begin: what a range of a sorted index gives */
  private readonly begun = new Map<string, { key: string; traits: Traits }[]>();
  private accounts = 0;

  /** `words`: its search words */
  add(traits: Traits, words: readonly string[]): void {
    this.accounts += 1;
    for (const key of traits.keys) this.byKey.set(key, traits);
    for (const word of words) this.count(wordPrefix(word));
    for (const key of keysOf(traits)) {
      put(this.holders, key, traits);
      const prefix = key.slice(0, key.indexOf(" ") + 1) || key;
      if (key.startsWith("h:")) put(this.begun, key.slice(0, shortest), { key, traits });
      this.count(prefix);
      if (prefix !== key) this.count(key);
    }
  }

  private beginning(start: string): Traits[] {
    const near = this.begun.get(start.slice(0, shortest)) ?? [];
    return near.filter(({ key }) => key.startsWith(start)).map(({ traits }) => traits);
  }

  private count(key: string): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  /** How common things are, itself included as in a database that it is already in. */
  rarity(): Rarity {
    return { accounts: this.accounts, having: (prefix) => Math.min(countedTo, this.counts.get(prefix) ?? 0) };
  }

  candidates(traits: Traits): { found: Traits[]; lookups: number; rows: number } {
    const found = new Set<Traits>();
    const lookups = candidateKeys(traits);
    let rows = 0;
    for (const { key, most, begins } of lookups) {
      const held = begins ? this.beginning(key) : (this.holders.get(key) ?? []);
      rows += Math.min(held.length, most + 1);
      if (held.length <= most) for (const each of held) found.add(each);
    }
    for (const link of traits.links) {
      const linked = this.byKey.get(link);
      if (linked) found.add(linked);
    }
    found.delete(traits);
    return { found: [...found], lookups: lookups.length, rows };
  }
}

/** Of the beginnings that are looked for the shortest: `h:` and six letters. */
const shortest = 8;

function put<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
