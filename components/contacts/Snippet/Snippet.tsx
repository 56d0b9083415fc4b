import { useLanguage } from "../../ui/language";
import { excerptOf } from "./excerpt";
import styles from "./Snippet.module.css";

/** What somebody wrote, around the words that were searched. */
export function Snippet({ text, query }: { text: string; query: string }) {
  const { words } = useLanguage();
  const excerpt = excerptOf(text, query);
  if (!excerpt) return <bdi className={styles.snippet}>{words.quoted(text)}</bdi>;
  return (
    <bdi className={styles.snippet}>
      {excerpt.before}
      <mark>{excerpt.hit}</mark>
      {excerpt.after}
    </bdi>
  );
}
