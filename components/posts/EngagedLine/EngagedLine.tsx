import type { PostHistoryLine } from "../../../lib/db/history";
import { classOf } from "../../../lib/model/engagement";
import { isAtRisk } from "../../../lib/model/rhythm";
import { momentOf } from "../../../lib/model/tally";
import { contactPath } from "../../dashboard/routes";
import { Feels } from "../../insights/Feeling/Feels/Feels";
import { LongText } from "../../timeline/LongText/LongText";
import { useHistoryWords } from "../../timeline/words";
import { Avatar } from "../../ui/Avatar/Avatar";
import { Icon } from "../../ui/Icon/Icon";
import { Link } from "../../ui/Link/Link";
import { RelativeTime } from "../../ui/RelativeTime/RelativeTime";
import { useLanguage } from "../../ui/language";
import { useNow } from "../../ui/useNow";
import { usePostsWords } from "../words";
import styles from "./EngagedLine.module.css";

/** One thing done with a post: by whom, of what kind, in which words, when. */
export function EngagedLine({ line: { interaction, fact, contact } }: { line: PostHistoryLine }) {
  const { words } = useLanguage();
  const own = usePostsWords();
  const said = useHistoryWords();
  const now = useNow();
  const { id, type, reaction, text, url } = interaction;
  const face = contact && !contact.own ? { stage: contact.stage, atRisk: isAtRisk(contact, now) } : {};
  return (
    <article className={styles.line} data-row={id} tabIndex={-1}>
      <span className={styles.face}>
        <Avatar id={contact?.id ?? id} name={contact?.name ?? "?"} size={28} {...face} />
      </span>
      <div className={styles.what}>
        <p className={styles.head}>
          {contact ? (
            <a href={`#${contactPath(contact.id)}`} className={styles.name}>
              <bdi>{contact.name}</bdi>
            </a>
          ) : (
            <span className={styles.name}>{own.page.nobody}</span>
          )}
          {contact?.own && <span className={styles.you}>{words.own.you}</span>}
          <span className={styles.did} data-class={classOf(type)}>
            <Icon name={type} size={14} />
            {own.did(type, reaction)}
          </span>
          <span className={styles.quiet}>
            <RelativeTime moment={momentOf(interaction)} />
          </span>
          {text !== undefined && !contact?.own && <Feels id={id} fact={fact} />}
          {url !== undefined && (
            <span className={styles.open}>
              <Link href={url}>{said.openItem}</Link>
            </span>
          )}
        </p>
        {text !== undefined && <LongText text={text} />}
      </div>
    </article>
  );
}
