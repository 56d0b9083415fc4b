import { useLayoutEffect, useRef, useState } from "react";
import type { HistoryLine as Line } from "../../../lib/db/history";
import { abouts } from "../../../lib/sites/about";
import { classOf } from "../../../lib/model/engagement";
import { momentOf } from "../../../lib/model/tally";
import { Icon } from "../../ui/Icon/Icon";
import { Link } from "../../ui/Link/Link";
import { RelativeTime } from "../../ui/RelativeTime/RelativeTime";
import { useLanguage } from "../../ui/language";
import styles from "./HistoryLine.module.css";

/** Longest excerpt of a post in a line, in UTF-16 units; the rest is a click away. */
const excerpt = 120;

/** One thing somebody did, or the user did to them: of what kind, to which post, when, on which network, in which words. */
export function HistoryLine({ line: { interaction, direction, post, postAuthor } }: { line: Line }) {
  const { words } = useLanguage();
  const { type, reaction, text } = interaction;
  const network = abouts.find((about) => about.id === interaction.network)?.label ?? interaction.network;
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
            <Link href={post.url} title={words.history.openPost} className={styles.post}>
              <bdi>{gist === undefined ? words.aPost : words.quoted(gist)}</bdi>
            </Link>
          )}
        </p>
        {text !== undefined && <Text text={text} />}
        <p className={styles.foot}>
          <RelativeTime moment={momentOf(interaction)} />
          <span aria-hidden>·</span>
          <span>{network}</span>
          {author !== undefined && (
            <>
              <span aria-hidden>·</span>
              <bdi className={styles.author}>{words.postBy(author)}</bdi>
            </>
          )}
          {interaction.url !== undefined && interaction.url !== post?.url && (
            <Link href={interaction.url} className={styles.open}>
              {words.history.openItem}
            </Link>
          )}
        </p>
      </div>
    </article>
  );
}

/** What they wrote, three lines at first. */
function Text({ text }: { text: string }) {
  const { words } = useLanguage();
  const body = useRef<HTMLParagraphElement>(null);
  const [isLong, setLong] = useState(false);
  const [isOpen, setOpen] = useState(false);
  useLayoutEffect(() => {
    if (body.current && !isOpen) setLong(body.current.scrollHeight > body.current.clientHeight + 1);
  }, [text, isOpen]);
  return (
    <>
      <p ref={body} dir="auto" className={styles.text} data-open={isOpen}>
        {text}
      </p>
      {isLong && (
        <button type="button" className={styles.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.history.collapse : words.history.expand}
        </button>
      )}
    </>
  );
}
