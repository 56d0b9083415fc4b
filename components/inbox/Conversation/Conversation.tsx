import { useEffect, useRef } from "react";
import type { InboxLine } from "../../../lib/db/inbox";
import { type Thread, type ThreadLine, threadOf } from "../../../lib/db/inbox-thread";
import { timeToAnswer } from "../../../lib/model/inbox";
import type { PostRecord } from "../../../lib/model/records";
import { momentOf } from "../../../lib/model/tally";
import { Feels } from "../../insights/Feeling/Feels/Feels";
import { untilWords } from "../../tasks/dueWords";
import { Avatar } from "../../ui/Avatar/Avatar";
import { Icon } from "../../ui/Icon/Icon";
import { Link } from "../../ui/Link/Link";
import { RelativeTime } from "../../ui/RelativeTime/RelativeTime";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import { useInboxWords } from "../words";
import styles from "./Conversation.module.css";

/** What was said around an item of the inbox, the item itself in the middle of it. */
export function Conversation({ line }: { line: InboxLine }) {
  const words = useInboxWords();
  const { speech } = useLanguage();
  const now = useNow();
  const { item, interaction, fact, contact } = line;
  const read = useLive(async () => ({ of: item.id, thread: await threadOf(item.id) }), [item.id]);
  // until the rest is there: what the list knows
  const known: Thread = {
    lines: [{ interaction, ...(fact && { fact }), ...(contact && { contact }) }],
    ...(line.post && { post: line.post }),
  };
  const list = useRef<HTMLOListElement>(null);
  const isRead = read?.of === item.id;
  useEffect(() => {
    // what was said before it may be more than there is room for
    if (isRead) list.current?.querySelector("[data-item=true]")?.scrollIntoView({ block: "nearest" });
  }, [isRead, item.id]);
  const { post, postAuthor, lines } = (isRead ? read.thread : undefined) ?? known;
  const took = timeToAnswer(item);
  const isOwnPost = postAuthor?.own === 1;
  const author = postAuthor?.name ?? postAuthor?.handle;
  return (
    <section className={styles.conversation} aria-label={words.conversation}>
      {post && (
        <Post
          post={post}
          where={isOwnPost ? words.yourPost : author === undefined ? words.aPost : words.under(author)}
        />
      )}
      <ol ref={list} className={styles.lines}>
        {lines.map((each) => (
          <Said key={each.interaction.id} line={each} isItem={each.interaction.id === item.id} />
        ))}
      </ol>
      <p className={styles.state}>
        {item.state === "snoozed" && item.snoozedUntil !== undefined && item.snoozedUntil > now
          ? words.snoozedUntil(untilWords(item.snoozedUntil, now, speech))
          : took !== undefined && words.answerTook(took)}
      </p>
    </section>
  );
}

function Post({ post, where }: { post: PostRecord; where: string }) {
  return (
    <div className={styles.post}>
      <p className={styles.where}>
        <Link href={post.url}>{where}</Link>
      </p>
      {post.text !== undefined && (
        <p className={styles.postText} dir="auto" title={post.text}>
          {post.text}
        </p>
      )}
    </div>
  );
}

function Said({ line: { interaction, fact, identity, contact }, isItem }: { line: ThreadLine; isItem: boolean }) {
  const words = useInboxWords();
  const isOwn = identity?.own === 1;
  const name = isOwn ? words.you : (contact?.name ?? identity?.name ?? identity?.handle ?? "");
  return (
    <li className={styles.said} data-item={isItem} data-own={isOwn}>
      <Avatar id={contact?.id ?? interaction.identityId} name={identity?.name ?? name} size={24} />
      <div className={styles.bubble}>
        <p className={styles.who}>
          <bdi className={styles.name}>{name}</bdi>
          <span className={styles.when}>
            <RelativeTime moment={momentOf(interaction)} />
          </span>
          {isItem && <span className="unseen">{words.thisOne}</span>}
          {interaction.text !== undefined && !isOwn && <Feels id={interaction.id} fact={fact} />}
        </p>
        {interaction.text !== undefined ? (
          <p className={styles.text} dir="auto">
            {interaction.text}
          </p>
        ) : (
          <Icon name={interaction.type} />
        )}
      </div>
    </li>
  );
}
