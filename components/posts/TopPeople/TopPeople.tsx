import type { PostEngagement } from "../../../lib/db/posts";
import { interactionTypes } from "../../../lib/model/engagement";
import { isAtRisk } from "../../../lib/model/rhythm";
import { contactPath } from "../../dashboard/routes";
import { Avatar } from "../../ui/Avatar/Avatar";
import { useLanguage } from "../../ui/language";
import { useNow } from "../../ui/useNow";
import { usePostsWords } from "../words";
import styles from "./TopPeople.module.css";

/** Who engaged most with a post, and how. */
export function TopPeople({ engagement: { people, peopleCount } }: { engagement: PostEngagement }) {
  const { words, speech } = useLanguage();
  const own = usePostsWords().page;
  const now = useNow();
  return (
    <section className={styles.people}>
      <header className={styles.head}>
        <h2>{own.people}</h2>
        {peopleCount > 0 && <span className={styles.quiet}>{own.peopleCount(peopleCount)}</span>}
      </header>
      {people.length === 0 && <p className={styles.quiet}>{own.noPeople}</p>}
      <ol>
        {people.map(({ contact, counts }) => (
          <li key={contact.id}>
            <a href={`#${contactPath(contact.id)}`}>
              <span className={styles.face}>
                <Avatar
                  id={contact.id}
                  name={contact.name}
                  size={28}
                  stage={contact.stage}
                  atRisk={isAtRisk(contact, now)}
                />
              </span>
              <span className={styles.text}>
                <bdi className={styles.name}>{contact.name}</bdi>
                <span className={styles.quiet}>
                  {speech.list(
                    interactionTypes.flatMap((type) => {
                      const count = counts[type];
                      return count === undefined ? [] : [words.typeCount(type, count)];
                    }),
                  )}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
