import { Link } from "wouter";
import { getPost } from "../../../lib/db/posts";
import { networkLabel } from "../../../lib/sites/about";
import { postPath, postsPath } from "../../dashboard/routes";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import type { Given } from "../Charts/given";
import { Chart } from "../Chart/Chart";
import { useInsightsWords } from "../words";
import { Share } from "./TopPeople";
import styles from "./Top.module.css";

/** Posts told of. */
const shown = 8;
/** px of so many lines and the link below them */
const heightOf = (lines: number) => lines * 40 + 28;
/** Letters of a text in a file. */
const longest = 200;

/** The posts with the most engagement. */
export function TopPosts({ insights, onBehind }: Given) {
  const { speech } = useLanguage();
  const words = useInsightsWords();
  const { title, says, none, post: heading, count, noText, all } = words.posts;
  const posts = (insights?.posts ?? []).slice(0, shown);
  const ids = posts.map(({ postId }) => postId);
  const found = useLive(ids.length === 0 ? undefined : () => Promise.all(ids.map((id) => getPost(id))), ids);
  const lines = new Map(found?.flatMap((line) => (line ? [[line.post.id, line] as const] : [])));
  const textOf = (id: string) => lines.get(id)?.post.text?.replace(/\s+/g, " ").slice(0, longest) ?? noText;
  const [first] = posts;
  return (
    <Chart
      title={title}
      says={insights && (first ? says(first.total) : "")}
      numbers={
        insights && {
          of: heading,
          columns: [count],
          rows: posts.map(({ postId, total }) => ({ id: postId, name: textOf(postId), cells: [{ value: total }] })),
        }
      }
      file="top-posts"
      height={heightOf(insights ? Math.min(shown, posts.length) : shown)}
      none={insights && !first ? none : undefined}
      isList
      onBehind={onBehind}
    >
      <ol className={styles.list}>
        {posts.map(({ postId, total }) => {
          const line = lines.get(postId);
          return (
            <li key={postId}>
              <Link href={postPath(postId)} className={styles.line}>
                <span className={styles.name}>
                  <bdi>{found ? textOf(postId) : ""}</bdi>
                </span>
                {line && <span className={styles.quiet}>{networkLabel(line.post.network)}</span>}
                <Share of={total} most={first?.total ?? 1} />
                <span className={styles.count}>{speech.number(total)}</span>
              </Link>
            </li>
          );
        })}
      </ol>
      <Link href={postsPath({ order: "most" })} className={styles.more}>
        {all}
      </Link>
    </Chart>
  );
}
