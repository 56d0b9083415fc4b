import type { InboxLine } from "../../../lib/db/inbox";
import { isAtRisk } from "../../../lib/model/rhythm";
import { momentOf } from "../../../lib/model/tally";
import { networkLabel } from "../../../lib/sites/about";
import { Intents } from "../../insights/Feeling/Intents/Intents";
import { Avatar } from "../../ui/Avatar/Avatar";
import { Icon } from "../../ui/Icon/Icon";
import { RelativeTime } from "../../ui/RelativeTime/RelativeTime";
import { useLanguage } from "../../ui/language";
import { useInboxWords } from "../words";
import styles from "./InboxRow.module.css";

interface InboxRowProps {
  line: InboxLine;
  isChosen: boolean;
  now: number;
  onChoose: () => void;
}

/** An item in the list: who, when, what they ask, and where. */
export function InboxRow({ line, isChosen, now, onChoose }: InboxRowProps) {
  const { words } = useLanguage();
  const inbox = useInboxWords();
  const { item, interaction, fact, contact } = line;
  const name = contact?.name ?? "";
  return (
    <button
      type="button"
      className={styles.row}
      data-row={item.id}
      aria-current={isChosen}
      // the keyboard enters the list at the one that is shown
      tabIndex={isChosen ? 0 : -1}
      onClick={onChoose}
    >
      <Avatar
        id={contact?.id ?? item.identityId}
        name={name}
        stage={contact?.stage}
        atRisk={contact && isAtRisk(contact, now)}
      />
      <span className={styles.what}>
        <span className={styles.head}>
          <bdi className={styles.name}>{name}</bdi>
          <span className={styles.when}>
            <RelativeTime moment={momentOf(interaction)} />
          </span>
        </span>
        <bdi className={styles.text}>{interaction.text}</bdi>
        <span className={styles.foot} data-asks={item.asks}>
          <Icon name={item.asks === "complaint" ? "warn" : interaction.type} size={12} />
          <span className={styles.kind}>
            {item.asks === "complaint" ? inbox.asks.complaint : words.type(interaction.type)}
          </span>
          <span aria-hidden>·</span>
          <span>{networkLabel(item.network)}</span>
          {/* what the rules have named already is not named twice */}
          <Intents intents={fact?.intents?.filter((intent) => intent !== item.asks)} />
        </span>
      </span>
    </button>
  );
}
