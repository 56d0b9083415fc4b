import { useEffect } from "react";
import { identitiesOf } from "../../../lib/db/contacts";
import { historyOf } from "../../../lib/db/history";
import { inboxOf } from "../../../lib/db/inbox";
import { notesOf } from "../../../lib/db/notes";
import { tasksOf } from "../../../lib/db/tasks";
import { totalOf } from "../../../lib/model/breakdown";
import type { Account } from "../../../lib/model/capture";
import { heatNow } from "../../../lib/model/heat";
import type { Contact } from "../../../lib/model/records";
import { isAtRisk } from "../../../lib/model/rhythm";
import { momentOf } from "../../../lib/model/tally";
import { turnOf } from "../../../lib/model/turn";
import { SaveButton } from "../../contacts/SaveButton/SaveButton";
import { dueWords } from "../../tasks/dueWords";
import { Avatar } from "../../ui/Avatar/Avatar";
import { Button } from "../../ui/Button/Button";
import { Heat } from "../../ui/Heat/Heat";
import { Icon } from "../../ui/Icon/Icon";
import { RelativeTime } from "../../ui/RelativeTime/RelativeTime";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import type { Quick } from "../quick";
import { RowActions } from "../RowActions/RowActions";
import { usePanelWords } from "../usePanelWords";
import styles from "./Subject.module.css";

interface SubjectProps {
  /** names the row for the keyboard */
  row: string;
  account: Account;
  contact: Contact | undefined;
  halfLifeDays: number;
  onOpen: (id: string) => void;
  onSave: () => void;
  onQuick: (quick: Quick) => void;
  /** hears when it is there: its code may come late */
  onThere: () => void;
}

/** Whose profile the page is: what is known of them, at a glance, and what can be done with one key. */
export function Subject(props: SubjectProps) {
  const { row, account, contact, halfLifeDays, onOpen, onSave, onQuick, onThere } = props;
  const { words } = useLanguage();
  const said = usePanelWords().subject;
  const now = useNow();
  useEffect(() => onThere(), [onThere]);
  const name = contact?.name ?? account.name ?? account.handle ?? row;
  const handle = account.handle ?? contact?.handle;
  return (
    <section className={styles.subject} data-row={row} aria-label={said.label(name)}>
      <div className={styles.top}>
        <Avatar
          id={contact?.id ?? row}
          name={name}
          size={40}
          stage={contact?.stage}
          atRisk={contact && isAtRisk(contact, now)}
        />
        <div className={styles.who}>
          <h2 className={styles.name}>
            <bdi>{name}</bdi>
          </h2>
          {handle !== undefined && <bdi className={styles.handle}>@{handle}</bdi>}
        </div>
        {contact?.own ? (
          <span className={styles.quiet}>{words.own.you}</span>
        ) : (
          <SaveButton wide name={name} saved={contact?.savedAt !== undefined} onSave={onSave} />
        )}
      </div>
      {contact ? (
        <Known {...{ contact, halfLifeDays }} />
      ) : (
        <p className={styles.quiet} tabIndex={-1} data-open>
          {said.unknown}
        </p>
      )}
      {!contact?.own && (
        <div className={styles.foot}>
          {contact && (
            <Button data-open onClick={() => onOpen(contact.id)}>
              {said.open}
            </Button>
          )}
          <span className={styles.actions}>
            <RowActions name={name} onQuick={onQuick} />
          </span>
        </div>
      )}
    </section>
  );
}

function Known({ contact, halfLifeDays }: { contact: Contact; halfLifeDays: number }) {
  const { words } = useLanguage();
  const now = useNow();
  const count = totalOf(contact.counts);
  return (
    <>
      <p className={styles.facts}>
        <span className={styles.strong}>{words.stage.names[contact.stage]}</span>
        {isAtRisk(contact, now) && <span className={styles.risk}>{words.rhythm.atRisk}</span>}
        {count > 0 && (
          <>
            <span>{words.interactions(count)}</span>
            <Heat value={heatNow(contact.heat, now, halfLifeDays)} />
          </>
        )}
      </p>
      {contact.headline !== undefined && count === 0 && (
        <p className={styles.headline} dir="auto">
          {contact.headline}
        </p>
      )}
      <More contact={contact} />
    </>
  );
}

/** Lines looked through for the last words of either side: reactions stand between them. */
const looked = 40;

/** Who owes whom a reply, the first note, the next task, the tags. */
function More({ contact }: { contact: Contact }) {
  const { words, speech } = useLanguage();
  const said = usePanelWords().subject;
  const now = useNow();
  const more = useLive(async () => {
    const [lines, identities, notes] = await Promise.all([
      historyOf(contact.id, { limit: looked }),
      identitiesOf(contact.id),
      notesOf(contact.id),
    ]);
    const ids = identities.map(({ id }) => id);
    const [tasks, asked] = await Promise.all([tasksOf(ids), inboxOf(ids, now)]);
    const asks = asked.filter(({ state }) => state === "open");
    const turn = asks[0] ? { by: "them" as const, said: asks[0].interaction } : turnOf(lines);
    return { turn, asks: asks.length, note: notes[0], tasks: tasks.filter(({ doneAt }) => doneAt === undefined) };
  }, [contact.id, now]);
  if (!more) return <div className={styles.waiting} />;
  const { turn, asks, note, tasks } = more;
  const [task, ...others] = tasks;
  return (
    <>
      <div className={styles.turn} data-waits={asks > 0}>
        <p>
          <Icon name={turn?.by === "us" ? "reply" : "comment"} size={14} />
          <span className={asks > 0 ? styles.strong : undefined}>
            {asks > 0 ? said.waits(asks) : turn ? said[turn.by] : said.silent}
          </span>
          {turn && <RelativeTime moment={momentOf(turn.said)} />}
        </p>
        {turn?.said.text !== undefined && (
          <p className={styles.words}>
            <bdi>{words.quoted(turn.said.text)}</bdi>
          </p>
        )}
      </div>
      {note && (
        <p className={styles.line}>
          <Icon name="edit" size={14} />
          <bdi className={styles.text}>{note.text}</bdi>
        </p>
      )}
      {task && (
        <p className={styles.line}>
          <Icon name="task" size={14} />
          <span className={styles.text}>
            <bdi>{task.title}</bdi>
            {task.dueOn !== undefined && <span className={styles.quiet}> · {dueWords(task, now, speech)}</span>}
            {others.length > 0 && <span className={styles.quiet}> · {said.more(others.length)}</span>}
          </span>
        </p>
      )}
      {contact.tags.length > 0 && (
        <p className={styles.line}>
          <Icon name="tag" size={14} />
          <bdi className={styles.text}>{contact.tags.map((tag) => `#${tag}`).join(" ")}</bdi>
        </p>
      )}
    </>
  );
}
