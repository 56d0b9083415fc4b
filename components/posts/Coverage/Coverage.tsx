import { countsByClass, totalOf, visibleRate } from "../../../lib/model/breakdown";
import { coverageOfPost } from "../../../lib/model/coverage";
import { engagementClasses } from "../../../lib/model/engagement";
import { postReadAt } from "../../../lib/model/postOrder";
import type { Identity, PostRecord } from "../../../lib/model/records";
import { Icon } from "../../ui/Icon/Icon";
import { useLanguage } from "../../ui/language";
import { classIcons } from "../classIcons";
import { usePostsWords } from "../words";
import styles from "./Coverage.module.css";

/** How often people engaged with a post, how much that is for its author, and how much of all of it was captured. */
export function Coverage({ post, author }: { post: PostRecord; author: Identity | undefined }) {
  const { words, speech } = useLanguage();
  const own = usePostsWords().page;
  const { captured = {} } = post;
  const sums = countsByClass(captured);
  const rate = visibleRate(captured, author?.followers);
  const coverage = coverageOfPost(post);
  return (
    <section className={styles.numbers} aria-label={own.numbers}>
      <ul className={styles.classes}>
        {engagementClasses.map((each) => (
          <li key={each} data-class={each}>
            <Icon name={classIcons[each]} />
            <span className={styles.count}>{speech.number(sums[each])}</span>
            <span className={styles.label}>{words.classes[each]}</span>
          </li>
        ))}
      </ul>
      <div className={styles.part}>
        <h2>{own.rate}</h2>
        {rate === undefined ? (
          <p className={styles.why}>{own.noRate}</p>
        ) : (
          <>
            <p className={styles.rate}>{speech.percent(rate)}</p>
            <p className={styles.why}>{own.rateWhy(totalOf(captured), author?.followers ?? 0)}</p>
          </>
        )}
      </div>
      <div className={styles.part}>
        <h2>{own.coverage}</h2>
        {coverage.length === 0 ? (
          <p className={styles.why}>{own.noCoverage}</p>
        ) : (
          <>
            <dl className={styles.coverage}>
              {coverage.map(({ what, read, stated }) => (
                <div key={what}>
                  <dt>{own.what(what)}</dt>
                  <dd>{own.coverageOf(read, stated)}</dd>
                  <dd aria-hidden className={styles.track}>
                    <span style={{ inlineSize: `${Math.min(100, (100 * read) / Math.max(1, stated))}%` }} />
                  </dd>
                </div>
              ))}
            </dl>
            <p className={styles.why}>{own.coverageWhy(speech.date(postReadAt(post)))}</p>
          </>
        )}
        {post.views !== undefined && <p>{own.views(post.views)}</p>}
      </div>
    </section>
  );
}
