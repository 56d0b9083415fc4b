import type { HistoryLine as Line } from "../../../lib/db/history";
import { networkLabel } from "../../../lib/sites/about";
import { classOf } from "../../../lib/model/engagement";
import { momentOf } from "../../../lib/model/tally";
import { Feels } from "../../insights/Feeling/Feels/Feels";
import { Icon } from "../../ui/Icon/Icon";
import { Link } from "../../ui/Link/Link";
import { RelativeTime } from "../../ui/RelativeTime/RelativeTime";
import { useLanguage } from "../../ui/language";
import { LongText } from "../LongText/LongText";
import { useHistoryWords } from "../words";
import styles from "./HistoryLine.module.css";

/** Longest excerpt of a post in a line, in UTF-16 units; the rest is a click away. */
const excerpt = 120;

interface HistoryLineProps {
  line: Line;
  /** it stands under the heading of its day */
  underDay?: boolean;
  /** where everybody on a post is shown, by its id; without it no line leads there */
  postHref?: ((id: string) => string) | undefined;
}

/**
 * One thing somebody did, or the user did to them: of what kind, to which post, when, on which network, in which words, and
 * how these feel.
 */
export function HistoryLine({ line, underDay = false, postHref }: HistoryLineProps) {
  const { interaction, direction, fact, post, postAuthor } = line;
  const { words } = useLanguage();
  const said = useHistoryWords();
  const { type, reaction, text } = interaction;
  const gist = post?.text?.replace(/\s+/g, " ").slice(0, excerpt);
  const author = postAuthor?.name ?? postAuthor?.handle;
  return (
    <article className={styles.line} data-row={interaction.id} data-class={classOf(type)} tabIndex={-1}>
      <span className={styles.icon}>
        <Icon name={type} />
      </span>
      <div className={styles.what}>
        <p className={styles.head}>
          {direction === "outbound" && <span className={styles.you}>{words.own.you}</span>}
          <span className={styles.did}>{words.did(type, post !== undefined, reaction)}</span>{" "}
          {post && (
            <Link href={post.url} title={said.openPost} className={styles.post}>
              <bdi>{gist === undefined ? words.aPost : words.quoted(gist)}</bdi>
            </Link>
          )}
        </p>
        {text !== undefined && <LongText text={text} />}
        <div className={styles.foot}>
          {text !== undefined && direction === "inbound" && (
            <span className={styles.feels}>
              <Feels id={interaction.id} fact={fact} />
            </span>
          )}
          <RelativeTime moment={momentOf(interaction)} underDay={underDay} />
          <span aria-hidden>·</span>
          <span>{networkLabel(interaction.network)}</span>
          {author !== undefined && (
            <>
              <span aria-hidden>·</span>
              <bdi className={styles.author}>{words.postBy(author)}</bdi>
            </>
          )}
          <span className={styles.ways}>
            {post && postHref && <a href={postHref(post.id)}>{said.everyone}</a>}
            {interaction.url !== undefined && interaction.url !== post?.url && (
              <Link href={interaction.url}>{said.openItem}</Link>
            )}
          </span>
        </div>
      </div>
    </article>
  );
}
