import { Link } from "wouter";
import { type ArticleId, articleIds } from "../../../lib/words/help/articles";
import { Button } from "../../ui/Button/Button";
import { Icon } from "../../ui/Icon/Icon";
import { goTo } from "../../dashboard/location";
import { articlePath, articlePaths } from "../articlePaths";
import { SampleData } from "../SampleData/SampleData";
import { useHelpWords } from "../words";
import styles from "./ArticleView.module.css";

/** One article, with the way to where its matter is done, and to the next ones. */
export function ArticleView({ id }: { id: ArticleId }) {
  const words = useHelpWords();
  const { title, text, go } = words.articles[id];
  const path = articlePaths[id];
  const at = articleIds.indexOf(id);
  const next = [...articleIds.slice(at + 1), ...articleIds].slice(0, 3);
  return (
    <article className={styles.article}>
      <Link href={articlePath(undefined)} className={styles.all}>
        <span className={styles.arrow}>
          <Icon name="back" size={12} />
        </span>
        {words.all}
      </Link>
      <h2 className={styles.title}>{title}</h2>
      {text.map((part) =>
        typeof part === "string" ? (
          <p key={part}>{part}</p>
        ) : (
          <ul key={part.join()} className={styles.list}>
            {part.map((line) => (
              <li key={line}>{part.every(explains) ? <Explained line={line} /> : line}</li>
            ))}
          </ul>
        ),
      )}
      {go !== undefined && path !== undefined && (
        <div>
          <Button look="main" onClick={() => goTo(path)}>
            {go}
          </Button>
        </div>
      )}
      {id === "start" && <SampleData isShort />}
      <nav className={styles.next} aria-label={words.next}>
        <h3>{words.next}</h3>
        <ul>
          {next.map((other) => (
            <li key={other}>
              <Link href={articlePath(other)}>{words.articles[other].title}</Link>
            </li>
          ))}
        </ul>
      </nav>
    </article>
  );
}

/** "Heat: the sum of …": a line that begins with what it explains. */
const explained = /^[^:.]{1,36}:(?=\s)/u;

function explains(line: string): boolean {
  return explained.test(line);
}

function Explained({ line }: { line: string }) {
  const [head = ""] = explained.exec(line) ?? [];
  return (
    <>
      <strong>{head}</strong>
      {line.slice(head.length)}
    </>
  );
}
