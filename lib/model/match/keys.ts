/**
 * The keys by which accounts that may be one person's find each other in an index. The kind comes first:
 * - evidence: `mail:` and `tel:` as the headline shows them · `link:` with the key of the account linked to · `site:` with
 *   another address · `at:` with a handle named without its network
 * - likeness: `n:` with the consonants of one part of the name and the first letter of another, twice, so that a slip in
 *   either leaves one · `nc:`, `np:` with the whole name and the company or place · `h:` the core of the handle · `a:` the
 *   picture
 */
import type { Traits } from "./traits";

/** Most keys of one kind of evidence: a headline that is a list of links is not about one person. */
const mostOfAKind = 4;

/** All keys of an account, for the index: about five, more where it shows addresses and links. */
export function keysOf(traits: Traits): string[] {
  return [...evidenceKeys(traits), ...likenessKeys(traits)].sort();
}

/** Keys that say what they say, whatever the account is called. */
function evidenceKeys({ emails, phones, links, sites, mentions }: Traits): string[] {
  const keyed = (prefix: string, values: readonly string[]): string[] =>
    values.slice(0, mostOfAKind).map((value) => prefix + value);
  return [
    ...keyed("mail:", emails),
    ...keyed("tel:", phones),
    ...keyed("link:", links),
    ...keyed("site:", sites),
    ...keyed("at:", mentions),
  ];
}

function likenessKeys(traits: Traits): string[] {
  const whole = wholeName(traits);
  return [
    ...nameKeys(traits),
    ...middleKeys(traits),
    ...(whole !== undefined && traits.company !== undefined ? [`nc:${whole}|${traits.company}`] : []),
    ...(whole !== undefined && traits.place[0] !== undefined ? [`np:${whole}|${traits.place[0]}`] : []),
    ...traits.cores.slice(0, 2).map(handleKey),
    ...(traits.picture === undefined ? [] : [pictureKey(traits.picture)]),
  ];
}

/** The consonants of the name's parts, each once; of an account without a name, those of its handle's words. */
function skeletonsOf({ name, spelt }: Traits): string[] {
  const parts = name.length > 0 ? name : spelt;
  return [...new Set(parts.map(({ skeleton }) => skeleton).filter((skeleton) => skeleton !== ""))];
}

/** The outer two in no order: middle names come and go. */
function outer(skeletons: readonly string[]): string[] {
  return skeletons.length > 1 ? [skeletons[0] ?? "", skeletons.at(-1) ?? ""].sort() : [...skeletons];
}

function wholeName(traits: Traits): string | undefined {
  const skeletons = outer(skeletonsOf(traits));
  return skeletons.length > 0 ? skeletons.join(" ") : undefined;
}

/** The keys of a name by which others of that name are found. */
function nameKeys(traits: Traits): string[] {
  const [one, other] = outer(skeletonsOf(traits));
  if (one === undefined) return [];
  if (other === undefined) return [namePrefix(one)];
  return [namePrefix(one) + other.charAt(0), namePrefix(other) + one.charAt(0)];
}

/** Middle names have keys only to be counted: nobody is looked for by them. */
function middleKeys(traits: Traits): string[] {
  return skeletonsOf(traits)
    .slice(1, -1)
    .map((skeleton) => `${namePrefix(skeleton)}-`);
}

/** The beginning of all keys of accounts with this part in their name. */
export function namePrefix(skeleton: string): string {
  return `n:${skeleton} `;
}

/** Counts of search words are kept by the index of those: this names one. */
export function wordPrefix(word: string): string {
  return `w:${word}`;
}

export function handleKey(core: string): string {
  return `h:${core}`;
}

export function pictureKey(picture: string): string {
  return `a:${picture}`;
}
