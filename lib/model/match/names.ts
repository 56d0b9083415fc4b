/** Names as they are compared: in Latin letters, without ornament, in no order. */
import { wordsOf } from "../search";
import { latin } from "./letters";

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Titles, forms of address, particles and ornaments: no part of a name that tells one person from another. */
const notNames = setOf(
  "dr dra drs drg prof ir mr mrs ms miss sir st mt se sh phd mba msc bsc ma mm md skom spd cfa cpa pmp esq jr sr " +
    "haji hajj pak bapak bu ibu mas mbak bang kak ustadz ustaz sheikh official real asli the its she her he him they them " +
    "al el ad as bin binti ibn bint van von der den de da do dos das di del la le",
);

/** Short spellings, which have not all the consonants of the name that they stand for. */
const shortened: Record<string, string> = {
  muh: "muhammad",
  moh: "muhammad",
  mohd: "muhammad",
  muhd: "muhammad",
  moch: "muhammad",
  mochamad: "muhammad",
  mochammad: "muhammad",
};

/** How the commonest Korean family names are written in Latin letters, against their own. */
const koreanFamilies: Record<string, string> = {
  이: "lee",
  김: "kim",
  박: "park",
  최: "choi",
  정: "jung",
  강: "kang",
  조: "cho",
  윤: "yoon",
  임: "lim",
  오: "oh",
  유: "yoo",
  노: "roh",
  우: "woo",
};

const bracketed = /\([^)]*\)|\[[^\]]*\]|（[^）]*）|「[^」]*」/gu;
/** What stands between a name and what else is said beside it. */
const divider = /\s[-–—@~]\s|[|•·–—/\\;:<>«»,，]/u;
const apostrophes = /['’‘`ʻʼ]|\.(?!\p{L}{2})/gu;
const word = /[\p{L}\p{M}\p{N}]+/gu;
const camel = /(?<=\p{Ll})(?=\p{Lu}\p{Ll})/u;
/** A name written without a space, and the family names in it that are longer than one character. */
const undivided = /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4})$/u;
const longFamily = /^(?:欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|司徒|东方|東方|夏侯|皇甫|慕容|남궁|황보|선우|제갈)/u;

/** Most parts of one name that are looked at. */
const mostParts = 5;

/** One part of a name. */
export interface Part {
  /** in small Latin letters */
  text: string;
  /** as the index of search words has it (see search.ts), where it is one word there */
  word?: string;
}

/**
 * The parts of a name in Latin letters, each once, as they stand: "Dr. Юрий Щербаков 🚀 | Kopi" gives `iurii` and
 * `shcherbakov`. Chinese and Korean names are divided into family and given name. Initials are parts of one letter.
 * Empty where there is no letter.
 */
export function partsOf(name: string | undefined): Part[] {
  if (!name) return [];
  const sections = name.normalize("NFKC").replace(bracketed, " ").split(divider).map(partsOfSection);
  // "Wulandari, Rani": what follows the first word belongs to it
  const [first = [], ...rest] = sections.filter((parts) => parts.length > 0);
  const parts = first.length > 1 || !name.includes(",") ? first : [...first, ...(rest[0] ?? [])];
  return [...new Map(parts.map((part) => [part.text, part])).values()].slice(0, mostParts);
}

function partsOfSection(section: string): Part[] {
  const runs = section.replace(apostrophes, "").match(word) ?? [];
  const parts = runs.flatMap(divided).map((run): Part => {
    const [found, ...others] = wordsOf(run);
    const isOne = found !== undefined && found.length > 1 && others.length === 0;
    return { text: latin(run).replace(/[^\p{L}]/gu, ""), ...(isOne && { word: found }) };
  });
  const named = joinedServants(parts.filter(({ text }) => text !== "")).filter(({ text }) => !notNames.has(text));
  return named.map((part) => ({ ...part, text: shortened[part.text] ?? part.text }));
}

/** "Abd al Rahman" is one name in three words, as often written in one. */
function joinedServants(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined.at(-1)?.text ?? "";
    if (/^abd(?:[uea]l?)?$/.test(before)) joined[joined.length - 1] = { ...part, text: before + part.text };
    else joined.push(part);
  }
  return joined;
}

/** One run of letters as names: a family name and a given name written together are two. */
function divided(run: string): string[] {
  if (!undivided.test(run)) return run.split(camel);
  const family = longFamily.exec(run)?.[0] ?? run.charAt(0);
  return [koreanFamilies[family] ?? family, run.slice(family.length)];
}

/** The part as sound: spellings that differ by habit alone become one. */
function sounded(part: string): string {
  return part
    .replace(/oe/g, "u")
    .replace(/dj/g, "j")
    .replace(/ph/g, "f")
    .replace(/[sc]h|[zx]h?|ts|sy(?=[aiou])/g, (found) => (found === "ch" ? "k" : "s"))
    .replace(/(?<=[bdgkpt])h/g, "")
    .replace(/[cq]/g, "k")
    .replace(/w/g, "v")
    .replace(/(.)\1+/gu, "$1");
}

/**
 * The consonants of a part, so that most slips and spellings of one name meet: "Muhammad", "Mohamed" and "محمد" give
 * `mhmd`. A beginning vowel stays as `a`; a part of one consonant keeps its first vowel. At most eight letters.
 */
export function skeletonOf(part: string): string {
  const sound = sounded(part).replace(/^[aeiouy]/, "a");
  const rest = sound.slice(1).replace(/[aeiouy]|h$/g, "");
  const bones = (sound.charAt(0) + rest).replace(/(.)\1+/gu, "$1").slice(0, 8);
  return bones.length > 1 ? bones : bones + (/[aeiou]/.exec(sound.slice(1))?.[0] ?? "");
}
