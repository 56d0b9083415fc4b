/**
 * Topics of special categories: what GDPR Art. 9 and 10 and Indonesia's UU PDP (law 27 of 2022) Art. 4 protect. By word lists,
 * so it finds what is said openly and no more; where a word can be meant otherwise as well, it counts.
 */
import { wordsByCategory } from "./wordLists";
import { partsOf } from "./terms";
import inEnglish from "./words/special.en.txt?raw";
import inIndonesian from "./words/special.id.txt?raw";

const specialCategories = [
  "health",
  "religion",
  "politics",
  "sexuality",
  "ethnicity",
  "union",
  "biometric",
  "crime",
] as const;
export type SpecialCategory = (typeof specialCategories)[number];

const whole = new Map<string, SpecialCategory>();
const beginnings = new Map<string, SpecialCategory>();
for (const list of [inEnglish, inIndonesian])
  for (const [name, words] of wordsByCategory(list)) {
    const category = specialCategories.find((each) => each === name);
    if (category === undefined) throw new Error(`A list names the category "${name}", which does not exist.`);
    for (const word of words)
      if (word.endsWith("*")) beginnings.set(word.slice(0, -1), category);
      else whole.set(word.replaceAll("_", " "), category);
  }

/** Hashtags are written together, so words are looked for anywhere in them; shorter ones stand in many by chance. */
const leastInHashtag = 5;

/** The special category of a term (see terms.ts), or undefined. Takes time in proportion to the square of its length. */
export function specialCategoryOf(term: string): SpecialCategory | undefined {
  if (term.startsWith("#")) return inHashtag(term.slice(1));
  for (const phrase of [term, ...partsOf(term)]) {
    const category = whole.get(phrase) ?? beginningOf(phrase);
    if (category !== undefined) return category;
  }
  return undefined;
}

function beginningOf(word: string): SpecialCategory | undefined {
  for (let length = 3; length <= word.length; length += 1) {
    const category = beginnings.get(word.slice(0, length));
    if (category !== undefined) return category;
  }
  return undefined;
}

function inHashtag(tag: string): SpecialCategory | undefined {
  const squeezed = tag.replaceAll("_", "");
  const own = whole.get(squeezed) ?? beginningOf(squeezed);
  if (own !== undefined) return own;
  for (let from = 0; from + leastInHashtag <= squeezed.length; from += 1)
    for (let to = from + leastInHashtag; to <= squeezed.length; to += 1) {
      const inside = squeezed.slice(from, to);
      const category = whole.get(inside) ?? beginnings.get(inside);
      if (category !== undefined) return category;
    }
  return undefined;
}
