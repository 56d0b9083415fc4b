import { useEffect, useRef } from "react";
import { getContact, identitiesOf } from "../../../lib/db/contacts";
import { notesOf } from "../../../lib/db/notes";
import { setSaved } from "../../../lib/db/profiles";
import type { Contact, Identity } from "../../../lib/model/records";
import { Timeline } from "../../timeline/Timeline/Timeline";
import { Avatar } from "../../ui/Avatar/Avatar";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { IconButton } from "../../ui/IconButton/IconButton";
import { RelativeTime } from "../../ui/RelativeTime/RelativeTime";
import { useLanguage } from "../../ui/language";
import { useKeptScroll } from "../../ui/useKeptScroll";
import { useKeys } from "../../ui/useKeys";
import { useLive } from "../../ui/useLive";
import { useRows } from "../../ui/useRows";
import { Accounts } from "../Accounts/Accounts";
import { Engagement } from "../Engagement/Engagement";
import { Note } from "../Note/Note";
import { SaveButton } from "../SaveButton/SaveButton";
import { Tags } from "../Tags/Tags";
import styles from "./ContactView.module.css";

interface ContactViewProps {
  id: string;
  halfLifeDays: number;
  onBack: () => void;
}

/** One person: who they are, what the user knows of them, and everything they did. To be keyed by contact. */
export function ContactView({ id, halfLifeDays, onBack }: ContactViewProps) {
  const { words } = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const found = useLive(async () => {
    const contact = await getContact(id);
    if (!contact) return { identities: [], notes: [] };
    return { contact, identities: await identitiesOf(contact.id), notes: await notesOf(contact.id) };
  }, [id]);
  const contact = found?.contact;

  const save = (saved: boolean) => contact && void setSaved(contact.id, saved, { now: Date.now() });
  useKeys({
    Escape: onBack,
    s: () => save(contact?.savedAt === undefined),
  });
  useRows(scroller);
  useKeptScroll(`contact.${id}.scroll`, scroller);
  useEffect(() => back.current?.focus({ preventScroll: true }), []);

  return (
    <main className={styles.view}>
      <header className={styles.top}>
        <IconButton ref={back} icon="back" label={words.nav.back} className={styles.back} onClick={onBack} />
        <span className={styles.spring} />
        {contact && <SaveButton wide name={contact.name} saved={contact.savedAt !== undefined} onSave={save} />}
      </header>
      <div ref={scroller} className={styles.scroller}>
        {contact && (
          <div className={styles.content}>
            <Person contact={contact} identities={found.identities} />
            <Engagement contact={contact} halfLifeDays={halfLifeDays} />
            <Note key={`note ${contact.id}`} contactId={contact.id} stored={found.notes[0]?.text ?? ""} />
            <Tags key={`tags ${contact.id}`} contact={contact} />
            <Timeline contactId={contact.id} />
          </div>
        )}
        {found && !contact && <EmptyState level={1} title={words.contact.goneTitle} text={words.contact.goneText} />}
      </div>
    </main>
  );
}

function Person({ contact, identities }: { contact: Contact; identities: readonly Identity[] }) {
  const { words, speech } = useLanguage();
  return (
    <section className={styles.person}>
      <Avatar id={contact.id} name={contact.name} size={56} />
      <div className={styles.who}>
        <h1 className={styles.name}>
          <bdi>{contact.name}</bdi>
        </h1>
        <Accounts identities={identities} />
      </div>
      {contact.headline !== undefined && (
        <p className={styles.headline} dir="auto" title={contact.headline}>
          {contact.headline}
        </p>
      )}
      <p className={styles.seen}>
        <span>{words.contact.firstSeen(speech.date(contact.first))}</span>
        <span aria-hidden>·</span>
        <span>
          {words.contact.lastSeen} <RelativeTime moment={{ at: contact.last, precision: "minute" }} />
        </span>
      </p>
    </section>
  );
}
