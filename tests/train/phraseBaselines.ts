/** Simple ways to keyphrases, for comparison. */
import { isWord } from "../../lib/insight/tokens";
import { sayingOf } from "../../lib/insight/keyphraseFeatures";
import { wordsByCategory } from "../../lib/insight/wordLists";
import plainIndonesian from "../../lib/insight/words/plain.id.txt?raw";
import { type Place, type Saying, type Tagged, phraseScore } from "./keyphrases";

const stopWords = new Set([...wordsByCategory(plainIndonesian).values()].flat());

function wordOf(written: string): string {
  return sayingOf(written).join(" ");
}

/** What runs of words there are that all pass, none longer than this. */
function runsOf(words: readonly string[], most: number, passes: (word: string) => boolean): Place[] {
  const runs: Place[] = [];
  for (const [at, word] of words.entries()) {
    if (!passes(word)) continue;
    const last = runs.at(-1);
    if (last?.to === at && at - last.from < most) last.to = at + 1;
    else runs.push({ from: at, to: at + 1 });
  }
  return runs;
}

/**
 * Runs between stop words: the candidates of RAKE (Rose, Engel, Cramer, Cowley, 2010). All of them; the third that it would
 * keep of a text so short misses more than it gains.
 */
export const rake: Saying = (words) =>
  runsOf(words.map(wordOf), Infinity, (word) => isWord(word) && !stopWords.has(word));

/**
 * Runs of one to three words that are rare in other texts. How rare and how many at most is what suits these very texts
 * best, so that it is done no wrong; without other texts it has nothing to go by.
 */
export function rareRuns(texts: readonly Tagged[], background: readonly string[]): Saying {
  const counts = new Map<string, number>();
  for (const text of background)
    for (const word of new Set(text.split(/\s+/u).map(wordOf))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const idfOf = (word: string): number => Math.log((background.length + 1) / ((counts.get(word) ?? 0) + 1));
  const sayings = Array.from({ length: 60 }, (_, at): Saying => {
    const [most, least] = [1 + (at % 3), Math.floor(at / 3) / 2];
    return (words) => runsOf(words.map(wordOf), most, (word) => isWord(word) && idfOf(word) >= least);
  });
  const scored = sayings.map((saying) => ({ saying, f1: phraseScore(texts, saying).exactF1 }));
  return scored.reduce((best, one) => (one.f1 > best.f1 ? one : best)).saying;
}
