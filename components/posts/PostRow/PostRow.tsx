import { countsByClass, totalOf, visibleRate } from "../../../lib/model/breakdown";
import { coverageOfPost } from "../../../lib/model/coverage";
import { engagementClasses } from "../../../lib/model/engagement";
import type { PostLine } from "../../../lib/db/posts";
import { postPath } from "../../dashboard/routes";
import { Avatar } from "../../ui/Avatar/Avatar";
import { Badge } from "../../ui/Badge/Badge";
import { Icon } from "../../ui/Icon/Icon";
import { useLanguage } from "../../ui/language";
import { Byline, useAuthorName } from "../Byline/Byline";
import { classIcons } from "../classIcons";
import { usePostsWords } from "../words";
import styles from "./PostRow.module.css";

/** Longest excerpt, in UTF-16 units; two lines show less. */
const excerpt = 300;

/** One post of the list: who wrote what, how people engaged with it, and how much of that was captured. */
export function PostRow({ line }: { line: PostLine }) {
  const { post, author } = line;
  const { words, speech } = useLanguage();
  const own = usePostsWords();
  const { id, text, captured = {} } = post;
  const name = useAuthorName(line);
  const sums = countsByClass(captured);
  const [coverage] = coverageOfPost(post);
  const rate = visibleRate(captured, author?.followers);
  return (
    <article className={styles.row} data-row={id}>
      <Avatar id={author?.contactId ?? id} name={name} size={36} />
      <div className={styles.text}>
        <p className={styles.head}>
          <bdi className={styles.name}>{name}</bdi>
          {author?.own && <Badge tone="accent">{own.you}</Badge>}
          <Byline line={line} />
        </p>
        <a data-open href={`#${postPath(id)}`} className={styles.open}>
          <bdi className={styles.excerpt}>{text?.replace(/\s+/g, " ").slice(0, excerpt) ?? own.noText}</bdi>
        </a>
      </div>
      <div className={styles.numbers}>
        <ul className={styles.classes}>
          {engagementClasses.map((each) => (
            <li key={each} data-class={each} data-none={sums[each] === 0} title={words.classes[each]}>
              <Icon name={classIcons[each]} size={14} />
              <span className="unseen">{words.classes[each]}</span>
              <span className={styles.count}>{speech.number(sums[each])}</span>
            </li>
          ))}
        </ul>
        <p className={styles.shares}>
          {coverage && (
            <span title={own.coverageOf(coverage.read, coverage.stated, coverage.what)}>
              {own.coverage(coverage.read, coverage.stated, coverage.what)}
            </span>
          )}
          {rate !== undefined && totalOf(captured) > 0 && <span>{own.rate(speech.percent(rate))}</span>}
        </p>
      </div>
    </article>
  );
}
