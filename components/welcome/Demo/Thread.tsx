import { useState } from "react";
import { Avatar } from "../../ui/Avatar/Avatar";
import { Icon } from "../../ui/Icon/Icon";
import { useLanguage } from "../../ui/language";
import { useWelcomeWords } from "../words";
import styles from "./Demo.module.css";
import { type DemoItem, demoPeople, thread } from "./thread";

/** The invented post. `read`: ids of what was read of it. */
export function Thread({ now, read }: { now: number; read: ReadonlySet<string> }) {
  const { demo } = useWelcomeWords();
  const [showsReplies, setShowsReplies] = useState(false);
  const items = (of: readonly DemoItem[]) =>
    of.map((item) => <Item key={item.id} item={item} now={now} isRead={read.has(`bluesky:item:demo${item.id}`)} />);
  const [first, ...others] = thread.comments;
  return (
    <>
      <div className={styles.post}>
        <strong>{demo.author}</strong>
        <p>{demo.post}</p>
      </div>
      <ul>
        {first && items([first])}
        {showsReplies ? (
          <li>
            <ul className={styles.replies}>{items(thread.replies)}</ul>
          </li>
        ) : (
          <li>
            <button type="button" className={styles.open} onClick={() => setShowsReplies(true)}>
              <Icon name="reply" size={12} />
              {demo.replies(thread.replies.length)}
            </button>
          </li>
        )}
        {items(others)}
      </ul>
      <p className={styles.acts}>{demo.likes}</p>
      <ul>{items(thread.acts)}</ul>
    </>
  );
}

function Item({ item, now, isRead }: { item: DemoItem; now: number; isRead: boolean }) {
  const { speech } = useLanguage();
  const { demo } = useWelcomeWords();
  const { name, handle } = demoPeople[item.who];
  const when = now - item.ago;
  return (
    <li className={styles.item} data-item={item.id} data-type={item.type} data-read={isRead}>
      <Avatar id={`bluesky:@${handle}`} name={name} size={24} />
      <div>
        <p className={styles.line}>
          <bdi data-name data-handle={handle}>
            {name}
          </bdi>
          {item.says === undefined && <span>{item.type === "share" ? demo.shared : demo.liked}</span>}
          <time dateTime={new Date(when).toISOString()}>{speech.ago(when, now)}</time>
        </p>
        {item.says !== undefined && (
          <p dir="auto" data-text>
            {demo.lines[item.says]}
          </p>
        )}
      </div>
      {isRead && (
        <span className={styles.read}>
          <Icon name="check" size={12} />
          {demo.read}
        </span>
      )}
    </li>
  );
}
