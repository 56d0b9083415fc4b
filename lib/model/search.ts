/** Words as they are searched: case, diacritics, "@" and "#" do not count. */

const word = /[\p{L}\p{N}]+/gu;
const unspaced =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u;

/** Longest word kept, in UTF-16 units. */
const longest = 24;

/** Letters without marks, in lower case: "Ngọc Šárka" → "ngoc sarka". Letters that do not decompose (ø, đ, ł, ß) are named. */
export function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[øđłßæœħı]/g, (letter) => named[letter] ?? letter);
}

const named: Record<string, string> = { ø: "o", đ: "d", ł: "l", ß: "ss", æ: "ae", œ: "oe", ħ: "h", ı: "i" };

/**
 * The distinct search words of a text, at most `most`. Scripts written without spaces give their overlapping pairs of
 * characters, so that any two characters in a row are found.
 */
export function wordsOf(text: string | undefined, most = Number.POSITIVE_INFINITY): string[] {
  if (!text) return [];
  const found = new Set<string>();
  for (const [run] of plain(text).matchAll(word)) {
    if (found.size >= most) break;
    if (!unspaced.test(run)) found.add(run.slice(0, longest));
    else if (run.length === 1) found.add(run);
    else for (let at = 0; at + 1 < run.length && found.size < most; at += 1) found.add(run.slice(at, at + 2));
  }
  return [...found];
}

/** The words of a query: the last one may be unfinished, all are matched as beginnings of words. */
export function queryWords(query: string): string[] {
  return wordsOf(query, 8);
}
