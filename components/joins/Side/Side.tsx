import type { ReactNode } from "react";
import { identitiesOf } from "../../../lib/db/contacts";
import { notesOf } from "../../../lib/db/notes";
import { interactionTypes } from "../../../lib/model/engagement";
import type { Contact } from "../../../lib/model/records";
import { isAtRisk } from "../../../lib/model/rhythm";
import { networkLabel } from "../../../lib/sites/about";
import { contactPath } from "../../dashboard/routes";
import { Avatar } from "../../ui/Avatar/Avatar";
import { Link } from "../../ui/Link/Link";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import { useJoinsWords } from "../words";
import styles from "./Side.module.css";

interface SideProps {
  contact: Contact;
  /** theirs is the name of the two together */
  keepsName: boolean;
  onKeepName: () => void;
}

/** One of two people beside each other: the same lines in the same order, so that they can be compared across. */
export function Side({ contact, keepsName, onKeepName }: SideProps) {
  const { words, speech } = useLanguage();
  const own = useJoinsWords();
  const now = useNow();
  const { id, name, headline, counts, first, last, stage, tags, savedAt } = contact;
  const found = useLive(async () => ({ identities: await identitiesOf(id), notes: await notesOf(id) }), [id]);
  const done = interactionTypes.flatMap((type) => {
    const count = counts[type];
    return count === undefined ? [] : [words.typeCount(type, count)];
  });
  const { fields } = own;
  return (
    <article className={styles.side} data-named={keepsName}>
      <header className={styles.head}>
        <span className={styles.face}>
          <Avatar id={id} name={name} size={44} stage={stage} atRisk={isAtRisk(contact, now)} />
        </span>
        <div className={styles.who}>
          <h3>
            <a href={`#${contactPath(id)}`}>
              <bdi>{name}</bdi>
            </a>
          </h3>
          <label className={styles.keep}>
            <input type="radio" name="named" checked={keepsName} aria-label={own.keep(name)} onChange={onKeepName} />
            {own.keeps}
          </label>
        </div>
      </header>
      <dl className={styles.fields}>
        <Line name={fields.accounts}>
          {found?.identities.map((identity) => (
            <Link key={identity.id} href={identity.url} className={styles.account}>
              {networkLabel(identity.network)} {identity.handle !== undefined && <bdi>@{identity.handle}</bdi>}
            </Link>
          ))}
        </Line>
        <Line name={fields.headline}>{headline !== undefined && <bdi>{headline}</bdi>}</Line>
        <Line name={fields.engagement}>{done.length > 0 && speech.list(done)}</Line>
        <Line name={fields.seen}>{own.seen(speech.date(first), speech.date(last))}</Line>
        <Line name={fields.stage}>
          {savedAt === undefined ? words.stage.names[stage] : `${words.stage.names[stage]}, ${own.saved}`}
        </Line>
        <Line name={fields.tags}>{tags.length > 0 && <bdi>{tags.map((tag) => `#${tag}`).join(" ")}</bdi>}</Line>
        <Line name={fields.note}>{found?.notes[0] && <bdi className={styles.note}>{found.notes[0].text}</bdi>}</Line>
      </dl>
    </article>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  const own = useJoinsWords();
  return (
    <div className={styles.line}>
      <dt>{name}</dt>
      <dd>
        {children === false || children === undefined ? <span className={styles.none}>{own.none}</span> : children}
      </dd>
    </div>
  );
}
