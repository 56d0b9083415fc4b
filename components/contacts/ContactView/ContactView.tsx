import { useEffect, useRef, useState } from "react";
import { getContact, identitiesOf } from "../../../lib/db/contacts";
import { notesOf } from "../../../lib/db/notes";
import { setKind, setSaved } from "../../../lib/db/profiles";
import type { ContactKind } from "../../../lib/model/profile";
import type { Contact, Identity } from "../../../lib/model/records";
import { Timeline } from "../../timeline/Timeline/Timeline";
import { Avatar } from "../../ui/Avatar/Avatar";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { IconButton } from "../../ui/IconButton/IconButton";
import { Menu } from "../../ui/Menu/Menu";
import { RelativeTime } from "../../ui/RelativeTime/RelativeTime";
import { useCommand } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { useFocusKept } from "../../ui/useFocusKept";
import { useKeptScroll } from "../../ui/useKeptScroll";
import { useKeys } from "../../ui/useKeys";
import { useLive } from "../../ui/useLive";
import { useRows } from "../../ui/useRows";
import { Sales } from "../../sales/Sales";
import { Accounts } from "../Accounts/Accounts";
import { Details } from "../Details/Details";
import { Engagement } from "../Engagement/Engagement";
import { JoinAnother } from "../Joins/JoinAnother";
import { Joins } from "../Joins/Joins";
import { Note } from "../Note/Note";
import { Notes } from "../Notes/Notes";
import { People } from "../People/People";
import { SaveButton } from "../SaveButton/SaveButton";
import { Stage } from "../Stage/Stage";
import { Tags } from "../Tags/Tags";
import styles from "./ContactView.module.css";

interface ContactViewProps {
  id: string;
  halfLifeDays: number;
  onBack: () => void;
  /** opens another contact */
  onOpen: (id: string) => void;
}

/** One person: who they are, what the user knows of them, and everything they did. To be keyed by contact. */
export function ContactView({ id, halfLifeDays, onBack, onOpen }: ContactViewProps) {
  const { words } = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const found = useLive(async () => {
    const contact = await getContact(id);
    if (!contact) return { identities: [], notes: [] };
    return { contact, identities: await identitiesOf(contact.id), notes: await notesOf(contact.id) };
  }, [id]);
  const contact = found?.contact;

  const run = useCommand();
  const [isJoining, setJoining] = useState(false);
  const endJoining = () => {
    setJoining(false);
    back.current?.focus({ preventScroll: true });
  };

  const save = (saved: boolean) => {
    if (!contact) return;
    const { id: of, name } = contact;
    const done = saved ? words.person.saved(name) : words.person.unsaved(name);
    void run(() => setSaved(of, saved, { now: Date.now() }), done);
  };
  const mark = ({ id: of, name }: Contact, kind: ContactKind) =>
    void run(() => setKind(of, kind, { now: Date.now() }), words.person.kind.set(name, kind));
  useKeys({
    Escape: onBack,
    s: () => save(contact?.savedAt === undefined),
  });
  useRows(scroller);
  useFocusKept(scroller);
  useKeptScroll(`contact.${id}.scroll`, scroller);
  useEffect(() => back.current?.focus({ preventScroll: true }), []);

  return (
    <main className={styles.view}>
      <header className={styles.top}>
        <IconButton ref={back} icon="back" label={words.nav.back} className={styles.back} onClick={onBack} />
        <span className={styles.spring} />
        {contact && (
          <>
            <SaveButton wide name={contact.name} saved={contact.savedAt !== undefined} onSave={save} />
            <Menu
              label={words.nav.menu}
              items={[
                { label: words.person.joins.another, onChoose: () => setJoining(true) },
                contact.organisation
                  ? { label: words.person.kind.mark.person, onChoose: () => mark(contact, "person") }
                  : { label: words.person.kind.mark.organisation, onChoose: () => mark(contact, "organisation") },
              ]}
            />
          </>
        )}
      </header>
      <div ref={scroller} className={styles.scroller}>
        {contact && (
          <div className={styles.content}>
            <Person contact={contact} identities={found.identities} />
            {isJoining && <JoinAnother contact={contact} onClose={endJoining} />}
            <Joins contact={contact} onOpen={onOpen} />
            <Stage contact={contact} identityIds={found.identities.map((identity) => identity.id)} />
            <Engagement contact={contact} halfLifeDays={halfLifeDays} />
            <div className={styles.notes}>
              <Note key={`note ${contact.id}`} contactId={contact.id} stored={found.notes[0]} />
              <Notes key={`notes ${contact.id}`} contactId={contact.id} notes={found.notes} />
            </div>
            <Tags key={`tags ${contact.id}`} contact={contact} />
            <Details key={`details ${contact.id}`} contact={contact} identities={found.identities} onOpen={onOpen} />
            <People contact={contact} onOpen={onOpen} />
            <Sales key={`sales ${contact.id}`} contactId={contact.id} />
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
