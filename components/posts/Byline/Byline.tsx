import type { PostLine } from "../../../lib/db/posts";
import { postTime } from "../../../lib/model/postOrder";
import { networkLabel } from "../../../lib/sites/about";
import { RelativeTime } from "../../ui/RelativeTime/RelativeTime";
import { useLanguage } from "../../ui/language";
import { useNow } from "../../ui/useNow";
import { usePostsWords } from "../words";
import styles from "./Byline.module.css";

/** Where a post stands and when it was written; where no page told that, when it was read. */
export function Byline({ line: { post } }: { line: PostLine }) {
  const { speech } = useLanguage();
  const own = usePostsWords();
  const now = useNow();
  return (
    <span className={styles.line}>
      {networkLabel(post.network)} ·{" "}
      {post.at ? <RelativeTime moment={post.at} /> : own.read(speech.ago(postTime(post), now))}
    </span>
  );
}

/** What the author of a post is called. */
export function useAuthorName({ author }: PostLine): string {
  const own = usePostsWords();
  return author?.name ?? (author?.handle === undefined ? own.unknownAuthor : `@${author.handle}`);
}
