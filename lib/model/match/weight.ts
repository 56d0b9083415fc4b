/** What the agreements and differences of two accounts weigh, and what they are weighed by. */

import { mostPersonal } from "./counted";

/** How common things are among the accounts of this database. */
export interface Rarity {
  /** how many accounts there are */
  accounts: number;
  /** how many of them have a key that begins like this, or after `w:` a search word; may stop at `countedTo` */
  having(prefix: string): number;
}

/** Why two accounts may be one person's, or may not. Put into words elsewhere. */
export type Reason =
  | { is: "name"; likeness: "same" | "near"; rarity: "rare" | "uncommon" | "common" }
  | { is: "handle"; likeness: "same" | "near"; value: string }
  | { is: "nameInHandle"; value: string }
  | { is: "avatar" }
  | { is: "link"; mutual: boolean }
  | { is: "mention"; value: string }
  | { is: "email" | "phone" | "site"; value: string }
  | { is: "sharedLink"; value: string }
  | { is: "company" | "place"; value: string }
  | { is: "otherName" }
  | { is: "otherCompany" | "otherPlace"; values: [string, string] }
  /** one is an organisation */
  | { is: "otherKind" }
  /** one says that it is not the person it is named after: fans, parody */
  | { is: "admirer" };

/** Bits for one person or, where negative, against it. */
export interface Weight {
  bits: number;
  reason?: Reason;
}

/** What the weights are taken by. */
export interface Look {
  /** the bits that make it as likely as not */
  even: number;
  having(prefix: string): number;
  /** log2 of how few accounts have any of these */
  rarity(prefixes: readonly string[]): number;
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/**
 * Fewer bits for each doubling of the accounts that have a thing, beyond the few that one person may have; none where
 * they are more than `most`.
 */
export function worn(bits: number, holders: number, most = mostPersonal): number {
  if (holders > most) return 0;
  return Math.max(0, bits - 2 * Math.log2(Math.max(1, holders / ownHolders)));
}
const ownHolders = 3;
