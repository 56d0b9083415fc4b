/**
 * How likely two accounts of different networks are one person's, after Fellegi and Sunter (A Theory for Record Linkage,
 * JASA 1969): each thing on which two accounts agree or differ weighs log2 of how much more often it is seen on accounts
 * of one person than on those of two, and the weights add up. What is rare in this database weighs more. Weights and the
 * chance to begin with were set on generated people, see tests/bench/people.
 */
import { explained } from "./handles";
import { countedTo } from "./counted";
import { handleKey, namePrefix, pictureKey, wordPrefix } from "./keys";
import { areNear } from "./likeness";
import { likeName, type NameLikeness, type PartLikeness } from "./likeName";
import { nearness } from "./nearness";
import { isRole } from "./personal";
import type { NamePart, Traits } from "./traits";

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

export interface Score {
  /** 0 to 1 */
  score: number;
  /** the weightiest first */
  reasons: Reason[];
}

interface Weight {
  bits: number;
  reason?: Reason;
}

/** To begin with, the odds that two accounts are one person's: this to the number of accounts. */
const counterparts = 1;
/** In a smaller database chance is taken to be what it is in one of this size. */
const fewAccounts = 200;
/** The share of accounts that the commonest names have. */
const commonest = 0.03;

/** Scores two accounts. Symmetric; never lower where the same things are rarer. */
export function scoreOf(a: Traits, b: Traits, rarity: Rarity): Score {
  const [one, other] = a.id < b.id ? [a, b] : [b, a];
  const accounts = Math.max(fewAccounts, rarity.accounts);
  const sizes = Math.log2(accounts / counterparts);
  const look: Look = {
    even: sizes,
    having: (prefix) => rarity.having(prefix),
    rarity(prefixes) {
      const counts = prefixes.map((prefix) => rarity.having(prefix));
      // who stops counting has reached what is common: how common is not known
      const common = counts.some((count) => count >= countedTo) ? accounts * commonest : 0;
      const holders = Math.max(
        common,
        counts.reduce((sum, count) => sum + count, 0),
      );
      return clamp(Math.log2(accounts / (holders + 1)), 0, mostOfPart);
    },
  };
  const weights = [
    ...names(one, other, look),
    ...pictures(one, other, look),
    ...links(one, other, look),
    ...addresses(one, other, look),
    ...surroundings(one, other),
  ];
  const bits = weights.reduce((sum, weight) => sum + weight.bits, -sizes);
  const reasons = weights
    .sort((x, y) => Math.abs(y.bits) - Math.abs(x.bits))
    .flatMap(({ reason }) => (reason ? [reason] : []));
  return { score: 1 / (1 + 2 ** -bits), reasons };
}

/** What the weights are taken by. */
interface Look {
  /** the bits that make it as likely as not */
  even: number;
  having(prefix: string): number;
  /** log2 of how few accounts have any of these */
  rarity(prefixes: readonly string[]): number;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** Names of one language go together: of two parts the second is less of a surprise than by itself. */
const dependence = 3;
const mostOfPart = 13;
const mostOfName = 25;

function names(a: Traits, b: Traits, look: Look): Weight[] {
  const likeness = likeName(a.name, b.name);
  const agreed = likeness.parts.filter((part) => part.likeness !== "initial");
  const weights = handles(a, b, likeness, look);
  if (a.name.length === 0 || b.name.length === 0) return weights;
  if (agreed.length === 0) return [...weights, { bits: -3, reason: { is: "otherName" } }];
  const worth = agreed.map((part) => partBits(part, look));
  const sum = worth.reduce((bits, part) => bits + part, -dependence * (worth.length - 1));
  const rarity = Math.min(mostOfName, Math.max(sum, ...worth)) + likeness.parts.length - agreed.length;
  const left = [likeness.left.a.length, likeness.left.b.length];
  const both = Math.min(...left);
  const bits = rarity - 4.5 * both - 0.7 * Math.min(2, Math.max(...left) - both);
  const exact = both === 0 && likeness.parts.every((part) => part.likeness === "same");
  const reason: Reason = { is: "name", likeness: exact ? "same" : "near", rarity: rarityWord(rarity, look) };
  return [...weights, { bits, reason }];
}

function partBits({ likeness, a, b }: NameLikeness["parts"][number], look: Look): number {
  // a slip makes a rare part of a common one: the commoner of both is the name
  const rarity = Math.min(soundRarity(a, look), soundRarity(b, look));
  switch (likeness) {
    case "same":
      return Math.max(rarity, wordRarity([a, b], look));
    case "sound":
      // many short names have the same few consonants
      return Math.min(0.9 * rarity, 3 * Math.min(a.skeleton.length, b.skeleton.length) - 2);
    case "short":
    case "near":
      return Math.min(0.6 * rarity, 6, Math.min(a.text.length, b.text.length) - 1);
    case "initial":
      return 1;
  }
}

/** How rare all names are that sound like this one. */
function soundRarity({ skeleton }: NamePart, look: Look): number {
  return look.rarity([namePrefix(skeleton)]);
}

/** How rare a name is to the letter, in all the scripts in which it was met; of one that no index counts, by its sound. */
function wordRarity(parts: readonly [NamePart, ...NamePart[]], look: Look): number {
  const words = parts.flatMap(({ word }) => word ?? []);
  return words.length < parts.length ? soundRarity(parts[0], look) : look.rarity([...new Set(words)].map(wordPrefix));
}

function rarityWord(bits: number, { even }: Look): "rare" | "uncommon" | "common" {
  if (bits >= even) return "rare";
  return bits >= even - 4 ? "uncommon" : "common";
}

/** What the handles say beyond that on which the names agree already. */
function handles(a: Traits, b: Traits, likeness: NameLikeness, look: Look): Weight[] {
  if (a.cores.length === 0 || b.cores.length === 0) return [];
  const agreed = likeness.parts.filter((part) => part.likeness !== "initial").flatMap((part) => [part.a, part.b]);
  const same = a.cores.find((core) => b.cores.includes(core));
  if (same !== undefined) {
    const whole = a.handles.find((handle) => b.handles.includes(handle));
    const beyond = 1 - explained(same, textsOf(agreed));
    const rarity = Math.min(...[a, b].map((each) => coreRarity(same, each, agreed, look)));
    const exactly = whole === undefined ? 0 : 3 * beyond + Math.min(7, 2 * digitsOf(whole));
    const value = whole ?? same;
    return [
      { bits: rarity + exactly + 1, reason: { is: "handle", likeness: whole === undefined ? "near" : "same", value } },
    ];
  }
  const spelled = nameInHandle(likeness.left.a, a, b, look) ?? nameInHandle(likeness.left.b, b, a, look);
  if (spelled !== undefined) return [spelled];
  const near = a.cores.find((core) => b.cores.some((other) => areNear(core, other)));
  if (near === undefined) return [{ bits: -1 }];
  const bits = Math.min(6, 0.6 * near.length) * (1 - explained(near, textsOf(agreed)));
  return [{ bits, reason: { is: "handle", likeness: "near", value: near } }];
}

function textsOf(parts: readonly NamePart[]): string[] {
  return parts.map(({ text }) => text);
}

/**
 * How rare a handle is beyond the parts of names that are agreed on: long ones are, unless many have them; but none is
 * rarer than the name that it is made of.
 */
function coreRarity(core: string, { name, spelt }: Traits, agreed: readonly NamePart[], look: Look): number {
  const parts = name.length > 0 ? name : spelt;
  const beyond = 1 - explained(core, textsOf(agreed));
  const own = Math.max(0, worn(Math.min(look.even + 3, 1.45 * core.length), look.having(handleKey(core)), 3)) * beyond;
  if (explained(core, textsOf(parts)) < 0.9) return own;
  const known = new Set(textsOf(agreed));
  const found = parts.filter(({ text }) => text.length > 2 && core.includes(text) && !known.has(text));
  return Math.min(own, rarityOfAll(found, agreed.length, look) + 1);
}

/** How rare it is to have all of these names, beside so many others. */
function rarityOfAll(parts: readonly NamePart[], beside: number, look: Look): number {
  const sum = parts.reduce((bits, part) => bits + wordRarity([part], look), 0);
  return Math.max(0, sum - dependence * (parts.length - (beside > 0 ? 0 : 1)));
}

function digitsOf(handle: string): number {
  return handle.replace(/\D/g, "").length;
}

/** The handle of the other is made of the name of the one, of parts that the other's name has not. */
function nameInHandle(left: readonly NamePart[], named: Traits, other: Traits, look: Look): Weight | undefined {
  const texts = named.name.filter(({ text }) => text.length > 2).map(({ text }) => text);
  const core = other.cores.find((each) => explained(each, texts) >= 0.9);
  if (core === undefined) return undefined;
  const found = left.filter(({ text }) => text.length > 2 && core.includes(text));
  if (found.length === 0) return undefined;
  const beside = named.name.length - left.length;
  return { bits: Math.min(18, 0.9 * rarityOfAll(found, beside, look)), reason: { is: "nameInHandle", value: core } };
}

/** Fewer bits for each doubling of those that have it, beyond what one person may have. */
function worn(bits: number, holders: number, free: number): number {
  return bits - 2 * Math.log2(Math.max(1, holders / free));
}

function pictures({ picture }: Traits, b: Traits, look: Look): Weight[] {
  if (picture === undefined || picture !== b.picture) return [];
  return [{ bits: Math.max(0, worn(look.even - 1, look.having(pictureKey(picture)), 3)), reason: { is: "avatar" } }];
}

function links(a: Traits, b: Traits, look: Look): Weight[] {
  const forth = b.keys.find((key) => a.links.includes(key));
  const back = a.keys.find((key) => b.links.includes(key));
  const linked = forth ?? back;
  if (forth !== undefined && back !== undefined) return [{ bits: look.even + 3, reason: { is: "link", mutual: true } }];
  if (linked !== undefined) {
    const bits = worn(look.even + 1, look.having(`link:${linked}`), 2);
    return [{ bits: Math.max(0, bits), reason: { is: "link", mutual: false } }];
  }
  const named = nameOf(a, b) ?? nameOf(b, a);
  const both = a.links.find((link) => b.links.includes(link));
  return [
    ...(named === undefined
      ? []
      : [
          {
            bits: Math.max(0, worn(look.even - 3, look.having(`at:${named}`), 2)),
            reason: { is: "mention", value: named } as const,
          },
        ]),
    ...(both === undefined
      ? []
      : [
          {
            bits: Math.max(0, worn(look.even - 3, look.having(`link:${both}`), 2)),
            reason: { is: "sharedLink", value: both } as const,
          },
        ]),
  ];
}

/** The handle of the other that one account names. */
function nameOf(a: Traits, b: Traits): string | undefined {
  return a.mentions.find((mention) => b.keys.some((key) => key.endsWith(`:@${mention}`)));
}

function addresses(a: Traits, b: Traits, look: Look): Weight[] {
  const email = a.emails.find((each) => b.emails.includes(each) && !isRole(each));
  const phone = a.phones.find((each) => b.phones.includes(each));
  const site = a.sites.find((each) => b.sites.includes(each));
  const shared: { bits: number; reason: Reason }[] = [];
  const add = (is: "email" | "phone" | "site", value: string, bits: number, prefix: string): void => {
    shared.push({ bits: Math.max(0, worn(bits, look.having(prefix + value), 3)), reason: { is, value } });
  };
  if (email !== undefined) add("email", email, look.even + 3, "mail:");
  if (phone !== undefined) add("phone", phone, look.even + 2, "tel:");
  if (site !== undefined) add("site", site, look.even - 4, "site:");
  return shared;
}

function surroundings(a: Traits, b: Traits): Weight[] {
  return [...companies(a, b), ...places(a, b), ...kinds(a, b)];
}

function companies({ company: a }: Traits, { company: b }: Traits): Weight[] {
  if (a === undefined || b === undefined) return [];
  if (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `) || nearness(a, b) >= 0.95)
    return [{ bits: 5, reason: { is: "company", value: a.length <= b.length ? a : b } }];
  return [{ bits: -2, reason: { is: "otherCompany", values: [a, b] } }];
}

function places({ place: a }: Traits, { place: b }: Traits): Weight[] {
  const [narrowA, narrowB] = [a[0], b[0]];
  if (narrowA === undefined || narrowB === undefined) return [];
  if (narrowA === narrowB) return [{ bits: 3, reason: { is: "place", value: narrowA } }];
  // "Indonesia" says nothing against "Bandung, Indonesia"
  if (a.includes(narrowB) || b.includes(narrowA)) return [{ bits: 0.5 }];
  return [{ bits: -2.5, reason: { is: "otherPlace", values: [narrowA, narrowB] } }];
}

function kinds(a: Traits, b: Traits): Weight[] {
  if (a.organisation !== b.organisation) return [{ bits: -2, reason: { is: "otherKind" } }];
  return a.admirer || b.admirer ? [{ bits: -40, reason: { is: "admirer" } }] : [];
}
