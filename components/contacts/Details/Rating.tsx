import { setRating } from "../../../lib/db/profiles";
import type { Contact } from "../../../lib/model/records";
import { Icon } from "../../ui/Icon/Icon";
import { useCommand } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import styles from "./Rating.module.css";

const ratings = [1, 2, 3, 4, 5] as const;

/** The user's own rating in five stars; the one that is set takes it back. */
export function Rating({ contact: { id, name, rating = 0 } }: { contact: Contact }) {
  const { words } = useLanguage();
  const run = useCommand();
  return (
    <span role="group" aria-label={words.person.details.rating} className={styles.rating}>
      {ratings.map((each) => {
        const isSet = each === rating;
        const label = isSet ? words.person.details.unrate(each) : words.person.details.rate(each);
        return (
          <button
            key={each}
            type="button"
            aria-pressed={isSet}
            aria-label={label}
            title={label}
            data-on={each <= rating}
            onClick={() =>
              void run(
                () => setRating(id, isSet ? undefined : each, { now: Date.now() }),
                words.person.details.rated(name),
              )
            }
          >
            <Icon name="star" filled={each <= rating} />
          </button>
        );
      })}
    </span>
  );
}
