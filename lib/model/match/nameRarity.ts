/** How rare names are in this database, in bits. */
import { namePrefix, wordPrefix } from "./keys";
import type { NamePart } from "./traits";
import type { Look } from "./weight";

/** Names of one language go together: of two parts the second is less of a surprise than by itself. */
export const dependence = 2.6;
/** However rare, it may be a slip of another. */
export const mostOfPart = 14.5;

/** How rare all names are that sound like this one. */
export function soundRarity({ skeleton }: NamePart, look: Look): number {
  return look.rarity([namePrefix(skeleton)]);
}

/** How rare a name is to the letter, in all the scripts in which it was met; of one that no index counts, by its sound. */
export function wordRarity(parts: readonly [NamePart, ...NamePart[]], look: Look): number {
  const words = parts.flatMap(({ word }) => word ?? []);
  return words.length < parts.length ? soundRarity(parts[0], look) : look.rarity([...new Set(words)].map(wordPrefix));
}
