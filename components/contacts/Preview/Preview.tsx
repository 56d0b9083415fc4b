import { Link } from "wouter";
import { identitiesOf } from "../../../lib/db/contacts";
import { historyOf } from "../../../lib/db/history";
import { notesOf } from "../../../lib/db/notes";
import type { Contact } from "../../../lib/model/records";
import { isAtRisk } from "../../../lib/model/rhythm";
import { stageOf } from "../../../lib/model/stage";
import { useQuery } from "../../dashboard/location";
import { contactPath, contactsQuery } from "../../dashboard/routes";
import { HistoryLine } from "../../timeline/HistoryLine/HistoryLine";
import { IconButton } from "../../ui/IconButton/IconButton";
import { Skeleton } from "../../ui/Skeleton/Skeleton";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import { Accounts } from "../Accounts/Accounts";
import { Engagement } from "../Engagement/Engagement";
import { Note } from "../Note/Note";
import { SaveButton } from "../SaveButton/SaveButton";
import { Tags } from "../Tags/Tags";
import { Who } from "../Who/Who";
import { useContactsWords } from "../pageWords";
import styles from "./Preview.module.css";

/** Lines of the history shown. */
const latest = 4;

interface PreviewProps {
  id: string;
  halfLifeDays: number;
  onSave: (id: string, saved: boolean) => void;
  onClose: () => void;
}

/** One of the list beside it: who they are, how warm, what they did last, the note and the tags. To be keyed by contact. */
export function Preview({ id, halfLifeDays, onSave, onClose }: PreviewProps) {
  const { words } = useLanguage();
  const own = useContactsWords();
  const page = contactPath(id, { from: contactsQuery(useQuery()) });
  const found = useLive(
    async ({ getContact }) => {
      const contact = await getContact(id);
      if (!contact) return { identities: [], notes: [], lines: [] };
      const [identities, notes, lines] = await Promise.all([
        identitiesOf(contact.id),
        notesOf(contact.id),
        historyOf(contact.id, { limit: latest }),
      ]);
      return { contact, identities, notes, lines };
    },
    [id],
  );
  const contact = found?.contact;
  return (
    <aside className={styles.preview} aria-label={own.preview.label(contact?.name ?? "")} aria-busy={!found}>
      <div className={styles.top}>
        <Link href={page} className={styles.open}>
          {own.preview.open}
        </Link>
        <span className={styles.spring} />
        {contact && (
          <SaveButton
            wide
            name={contact.name}
            saved={contact.savedAt !== undefined}
            onSave={(saved) => onSave(contact.id, saved)}
          />
        )}
        <IconButton icon="close" label={own.preview.close} keys="Escape" onClick={onClose} />
      </div>
      {!found && <Skeleton lines={4} />}
      {found && !contact && <p className={styles.quiet}>{words.contact.goneText}</p>}
      {contact && (
        <>
          <About contact={contact} />
          <Accounts identities={found.identities} />
          <Engagement contact={contact} halfLifeDays={halfLifeDays} />
          <Tags contact={contact} />
          <div>
            <Note contactId={contact.id} stored={found.notes[0]} />
            {found.notes.length > 1 && (
              <Link href={page} className={styles.more}>
                {own.preview.notes(found.notes.length - 1)}
              </Link>
            )}
          </div>
          <section className={styles.latest}>
            <h3>{own.preview.latest}</h3>
            {found.lines.length === 0 && <p className={styles.quiet}>{own.preview.nothing}</p>}
            {found.lines.map((line) => (
              <HistoryLine key={line.interaction.id} line={line} />
            ))}
            {found.lines.length === latest && (
              <Link href={page} className={styles.more}>
                {own.preview.all}
              </Link>
            )}
          </section>
        </>
      )}
    </aside>
  );
}

function About({ contact }: { contact: Contact }) {
  const { words } = useLanguage();
  const now = useNow();
  const { stage, company, role } = contact;
  const advice = stageOf(contact, { isCustomer: (contact.has.won ?? 0) > 0 });
  return (
    <Who contact={contact} size={48} level={2}>
      {(role !== undefined || company !== undefined) && (
        <p>
          <bdi>{[role, company].filter((each) => each !== undefined).join(" · ")}</bdi>
        </p>
      )}
      <p className={styles.quiet} title={words.stage.why(advice.reason)}>
        {isAtRisk(contact, now) ? words.rhythm.atRisk : words.stage.names[stage]}
      </p>
    </Who>
  );
}
