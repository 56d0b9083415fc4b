/** Which rows to read to find the accounts that may be one person's with a given one. */
import { handleKey, keysOf, namePrefix, wordPrefix } from "./keys";
import { mostHolders } from "./groups";
import { isRole } from "./personal";
import type { Traits } from "./traits";

export interface Lookup {
  /** whole key in the index of keys */
  key: string;
  /** where more accounts have it than this it tells nothing: read one row more, and if that is there, leave them all out */
  most: number;
}

/** More accounts of one name than this: the rarer keys of both find each other then, or nothing tells them apart. */
const mostAlike = 50;
/** More accounts than this do not show one person's own picture, or use one person's own handle. */
const mostPersonal = 12;

/**
 * The look-ups for one account, the surest first: about eight, of at most fifty rows each. The rows are candidates, to be
 * scored with `suggestionsFor`. The accounts named by `traits.links` are candidates as well, to be read by their keys. Of
 * a name so common that its look-ups are left out, the ones with company and place remain.
 */
export function candidateKeys(traits: Traits): Lookup[] {
  const linked = traits.keys.map((key): Lookup => ({ key: `link:${key}`, most: mostPersonal }));
  const named = traits.handles.length > 0 ? atKeys(traits) : [];
  const own = keysOf(traits).flatMap((key): Lookup[] => {
    const kind = key.slice(0, key.indexOf(":"));
    if (kind === "at" || key.endsWith(" -")) return [];
    if (kind === "mail" && isRole(key.slice("mail:".length))) return [];
    if (kind === "mail" || kind === "tel") return [{ key, most: mostHolders }];
    if (kind === "n" || kind === "nc" || kind === "np") return [{ key, most: mostAlike }];
    return [{ key, most: mostPersonal }];
  });
  return distinct([...linked.slice(0, 3), ...named, ...own, ...spelledOut(traits)]);
}

/** Accounts whose handle is this one's name, in either order. */
function spelledOut({ name }: Traits): Lookup[] {
  const texts = name.filter(({ skeleton }) => skeleton !== "").map(({ text }) => text);
  const [first, last] = [texts[0], texts.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  return [first + last, last + first].map((core) => ({ key: handleKey(core), most: mostPersonal }));
}

function distinct(lookups: readonly Lookup[]): Lookup[] {
  return [...new Map(lookups.map((lookup) => [lookup.key, lookup])).values()];
}

/** Accounts that name one of its handles, and those whose handle it names. */
function atKeys(traits: Traits): Lookup[] {
  const namedBy = traits.keys.flatMap((key) => /:@([^/]+)$/.exec(key)?.[1] ?? []).slice(0, 1);
  const names = traits.mentions.slice(0, 2);
  return [
    ...namedBy.map((handle): Lookup => ({ key: `at:${handle}`, most: mostPersonal })),
    ...names.map((handle): Lookup => ({ key: handleKey(handle), most: mostPersonal })),
  ];
}

/**
 * What is to be counted for the score, to `countedTo` at most: how common the parts of its name are, by consonants (the
 * beginning of a key) and by the word (`w:` and a search word: how many accounts have that word). The sizes of the
 * look-ups are counts as well. The common ones come again and again: a memory of them saves most of the counting.
 */
export function countedPrefixes({ name }: Traits): string[] {
  return [
    ...new Set(
      name.flatMap(({ skeleton, word }) => [
        ...(skeleton === "" ? [] : [namePrefix(skeleton)]),
        ...(word === undefined ? [] : [wordPrefix(word)]),
      ]),
    ),
  ];
}
