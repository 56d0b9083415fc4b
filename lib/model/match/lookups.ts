/** Which rows to read to find the accounts that may be one person's with a given one. */
import { handleKey, keysOf, namePrefix, wordPrefix } from "./keys";
import { mostHolders, mostPersonal } from "./counted";
import { isRole } from "./personal";
import type { Traits } from "./traits";

export interface Lookup {
  /** whole key in the index of keys, or with `begins` the beginning of one */
  key: string;
  begins?: true;
  /** where more accounts have it than this it tells nothing: read one row more, and if that is there, leave them all out */
  most: number;
}

/** More accounts of one name than this: the rarer keys of both find each other then, or nothing tells them apart. */
const mostAlike = 50;

/**
 * The look-ups for one account, the surest first: about nine, most of them of one row or none. The rows are candidates, to be
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
  return distinct([...linked.slice(0, 3), ...named, ...own, ...spelledOut(traits), ...begun(traits)]);
}

/** Accounts whose handle is this one's name, in either order. */
function spelledOut({ name }: Traits): Lookup[] {
  const texts = name.filter(({ skeleton }) => skeleton !== "").map(({ text }) => text);
  const [first, last] = [texts[0], texts.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  return [first + last, last + first].map((core) => ({ key: handleKey(core), most: mostPersonal }));
}

/** Accounts whose handle begins like this one's: people add to the end, and take from it. */
function begun({ cores }: Traits): Lookup[] {
  return cores
    .slice(0, 1)
    .filter((core) => core.length >= shortestBegun)
    .map((core) => ({
      key: handleKey(core.slice(0, Math.max(shortestBegun - 2, core.length - 3))),
      begins: true,
      most: mostPersonal,
    }));
}
/** Of shorter handles too many begin alike. */
const shortestBegun = 8;

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
 * What is to be counted for the score beside the sizes of the look-ups: how common the parts of its name and its handle
 * are (the beginnings of keys), and the words of its name (`w:` and a search word: how many accounts have that word); to
 * `countedTo` at most. The common ones come again and again: a memory of them saves most of the counting.
 *
 * What was not counted is taken to be rare, which can only make a score greater. So the account's own are counted first;
 * then those of the few candidates that score well so far, and these are scored once more.
 */
export function countedPrefixes({ name, cores }: Traits): string[] {
  const ofNames = name.flatMap(({ skeleton, word }) => [
    ...(skeleton === "" ? [] : [namePrefix(skeleton)]),
    ...(word === undefined ? [] : [wordPrefix(word)]),
  ]);
  const ofHandles = cores.slice(0, 2).flatMap((core) => [handleKey(core), wordPrefix(core)]);
  return [...new Set([...ofNames, ...ofHandles])];
}
