import { useId, useState } from "react";
import { Link } from "wouter";
import { moods } from "../../../lib/model/facts";
import type { Contact } from "../../../lib/model/records";
import { isAtRisk } from "../../../lib/model/rhythm";
import { contactPath, postPath } from "../../dashboard/routes";
import { EngagedLine } from "../../posts/EngagedLine/EngagedLine";
import { Avatar } from "../../ui/Avatar/Avatar";
import { Button } from "../../ui/Button/Button";
import { RelativeTime } from "../../ui/RelativeTime/RelativeTime";
import { Skeleton } from "../../ui/Skeleton/Skeleton";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import { MoodGlyph } from "../Feeling/MoodGlyph/MoodGlyph";
import { askStory, type NamedTrend, type Story } from "./ask";
import styles from "./Trends.module.css";
import { useTrendsWords } from "./words";

/** Lines shown at first, and more each time they are asked for. */
const few = 5;
const more = 20;

/** Who began a trend, who carries it, how they feel in it, and what they said. */
export function Behind({ trend: { id, ids, line } }: { trend: NamedTrend }) {
  const words = useTrendsWords();
  const story = useLive(() => askStory(ids), [ids]);
  const [shown, setShown] = useState(few);
  const heading = useId();
  if (!story) return <Skeleton lines={4} />;
  const { lines, part } = story;
  const total = part ? ids.length : lines.length;
  return (
    <div className={styles.behind}>
      <Told story={story} />
      {part && <p className={styles.quiet}>{words.part(part.first, part.last)}</p>}
      {line && <Link href={postPath(id)}>{words.toPost}</Link>}
      <section aria-labelledby={heading}>
        <h4 id={heading}>{line ? words.deeds(total) : words.texts(total)}</h4>
        {lines.slice(0, shown).map((each) => (
          <EngagedLine key={each.interaction.id} line={each} />
        ))}
        {lines.length > shown && <Button onClick={() => setShown(shown + more)}>{words.more}</Button>}
      </section>
    </div>
  );
}

function Told({ story: { began, carriers, moods: felt } }: { story: Story }) {
  const words = useTrendsWords();
  const known = moods.filter((mood) => felt[mood] > 0).reverse();
  return (
    <dl className={styles.told}>
      {began && (
        <div>
          <dt>{words.began}</dt>
          <dd>
            <Somebody contact={began.contact} />
            <span className={styles.quiet}>
              <RelativeTime moment={{ at: began.at, precision: "minute" }} />
            </span>
          </dd>
        </div>
      )}
      <div>
        <dt>{words.carried}</dt>
        <dd>
          {carriers.map(({ contact, uses }) => (
            <span key={contact.id} className={styles.carrier}>
              <Somebody contact={contact} />
              {uses > 1 && <span className={styles.quiet}>{words.uses(uses)}</span>}
            </span>
          ))}
        </dd>
      </div>
      <div>
        <dt>{words.felt}</dt>
        <dd>
          {known.map((mood) => (
            <span key={mood} className={styles.mood}>
              <MoodGlyph mood={mood} size={14} />
              {words.moods(mood, felt[mood])}
            </span>
          ))}
          {known.length === 0 && <span className={styles.quiet}>{words.notFelt}</span>}
        </dd>
      </div>
    </dl>
  );
}

function Somebody({ contact }: { contact: Contact }) {
  const now = useNow();
  const { id, name, stage } = contact;
  return (
    <Link href={contactPath(id)} className={styles.somebody}>
      <Avatar id={id} name={name} size={20} stage={stage} atRisk={isAtRisk(contact, now)} />
      <bdi>{name}</bdi>
    </Link>
  );
}
