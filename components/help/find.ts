/** Finding articles, without a server and without accents. */
import { plain, queryWords, wordsOf } from "../../lib/model/search";
import { type Article, type ArticleId, articleIds } from "../../lib/words/help/articles";

/** What a word counts for where it stands. */
const counts = { title: 8, find: 4, text: 1 } as const;

/**
 * The articles in which every word of a query begins some word, the best first; undefined where the query has no word. Marks
 * and case do not matter.
 */
export function findArticles(
  query: string,
  articles: Readonly<Record<ArticleId, Article>>,
): readonly ArticleId[] | undefined {
  const asked = queryWords(query);
  if (asked.length === 0) return undefined;
  return articleIds
    .map((id, at) => ({ id, at, score: scoreOf(asked, articles[id]) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .map(({ id }) => id);
}

function scoreOf(asked: readonly string[], { title, find, text }: Article): number {
  const parts = { title, find, text: text.flat().join(" ") };
  const words = Object.entries(parts).map(
    ([part, said]) => [wordsOf(plain(said)), counts[part as keyof typeof counts]] as const,
  );
  const scores = asked.map((word) =>
    words.reduce((sum, [there, count]) => sum + (there.some((each) => each.startsWith(word)) ? count : 0), 0),
  );
  return scores.includes(0) ? 0 : scores.reduce((sum, each) => sum + each, 0);
}
