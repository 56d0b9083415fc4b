import { type InboxLine, setInbox } from "../../../lib/db/inbox";
import { isAtRisk } from "../../../lib/model/rhythm";
import { PersonLine } from "../../contacts/PersonLine/PersonLine";
import { snoozeItems } from "../../tasks/snoozeItems";
import { Icon } from "../../ui/Icon/Icon";
import { IconButton } from "../../ui/IconButton/IconButton";
import { Link, openable } from "../../ui/Link/Link";
import { Menu } from "../../ui/Menu/Menu";
import { RelativeTime } from "../../ui/RelativeTime/RelativeTime";
import type { Does } from "../../tasks/useSteps";
import { useLanguage } from "../../ui/language";
import { useNow } from "../../ui/useNow";
import styles from "./QuestionRow.module.css";

/** Something that asks for an answer: who, what, when; the way to the post, and what to do with it. */
export function QuestionRow(props: { line: InboxLine; does: Does; onOpen: (id: string) => void }) {
  const { line, does, onOpen } = props;
  const language = useLanguage();
  const { words } = language;
  const now = useNow();
  const { item, interaction, contact, post } = line;
  const name = contact?.name ?? "";
  const href = openable(interaction.url, post?.url);
  const set = (state: "answered" | "hidden", done: string) =>
    void does(() => setInbox(item.id, { state }, { now: Date.now() }), done);
  const items = [
    ...snoozeItems(
      language,
      ({ until, now, done }) => void does(() => setInbox(item.id, { state: "snoozed", until }, { now }), done),
    ),
    { label: words.today.hide, onChoose: () => set("hidden", words.today.nowHidden) },
    ...(contact ? [{ label: words.today.openPerson(name), onChoose: () => onOpen(contact.id) }] : []),
  ];
  const moment = { at: interaction.when, precision: interaction.at?.precision ?? ("minute" as const) };
  return (
    <div className={styles.question}>
      <PersonLine
        row={item.id}
        id={contact?.id ?? item.identityId}
        name={name}
        stage={contact?.stage}
        atRisk={contact && isAtRisk(contact, now)}
        line={
          <>
            <span className={styles.type}>
              <Icon name={item.asks === "complaint" ? "warn" : interaction.type} size={12} />
            </span>
            <bdi className={styles.text} title={interaction.text}>
              {words.quoted(interaction.text ?? "")}
            </bdi>
            <span className={styles.when}>
              <RelativeTime moment={interaction.at?.about ? { ...moment, about: true } : moment} />
            </span>
          </>
        }
        end={
          <span className={styles.end}>
            {href !== undefined && (
              <Link
                bare
                className={styles.open}
                href={href}
                data-post
                label={words.today.openPost}
                title={words.today.openPost}
              >
                <Icon name="open" />
              </Link>
            )}
            <IconButton
              icon="check"
              data-answered
              label={words.today.answeredFor(name)}
              onClick={() => set("answered", words.today.nowAnswered)}
            />
            <Menu label={words.form.moreFor(name)} items={items} />
          </span>
        }
        onOpen={contact && (() => onOpen(contact.id))}
      />
    </div>
  );
}
