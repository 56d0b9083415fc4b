/** The part of a text that a search found. */
import { queryWords, wordsOf } from "../../../lib/model/search";

export interface Excerpt {
  before: string;
  hit: string;
  after: string;
}

/** How much stands before the hit, UTF-16 units: a line of the list shows some 35. */
const lead = 12;
const most = 140;

/**
 * The neighbourhood of the first word that begins with a word of the query, found as the search finds it: without marks
 * and case. Undefined where there is none, and in scripts written without spaces.
 */
export function excerptOf(text: string, query: string): Excerpt | undefined {
  const wanted = queryWords(query);
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const [spoken, ...pairs] = wordsOf(word);
    // a run without spaces gives pairs of characters, and to mark the whole run would mark a sentence
    if (pairs.length > 0 || !wanted.some((each) => spoken?.startsWith(each))) continue;
    const start = index <= lead ? 0 : text.lastIndexOf(" ", index - lead) + 1;
    return {
      before: `${start > 0 ? "…" : ""}${text.slice(start, index)}`,
      hit: word,
      after: text.slice(index + word.length, index + most),
    };
  }
  return undefined;
}
