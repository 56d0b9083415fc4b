import { useEffect, useRef, useState } from "react";
import type { HistoryFilter } from "../../../lib/db/history";
import { FeelingStrip } from "../../insights/Feeling/FeelingStrip/FeelingStrip";
import { Sales } from "../../sales/Sales";
import { Timeline } from "../../timeline/Timeline/Timeline";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { Later } from "../../ui/Later/Later";
import { Screen } from "../../ui/Screen/Screen";
import { useLanguage } from "../../ui/language";
import { useFocusKept } from "../../ui/useFocusKept";
import { useKeptScroll } from "../../ui/useKeptScroll";
import { useKeys } from "../../ui/useKeys";
import { useRows } from "../../ui/useRows";
import { ContactTools } from "../ContactTools/ContactTools";
import { Details } from "../Details/Details";
import { Engagement } from "../Engagement/Engagement";
import { JoinAnother } from "../Joins/JoinAnother";
import { Joins } from "../Joins/Joins";
import { Notes } from "../Notes/Notes";
import { People } from "../People/People";
import { Person } from "../Person/Person";
import { Stage } from "../Stage/Stage";
import { Tags } from "../Tags/Tags";
import { useContact, useSave } from "../useContact";
import { useSpots } from "../useSpots";
import styles from "./ContactView.module.css";

interface ContactViewProps {
  id: string;
  halfLifeDays: number;
  onBack: () => void;
  /** opens another contact */
  onOpen: (id: string) => void;
}

/**
 * One person in one column, for popup and panel: who they are, what the user knows of them, and everything they did. To be
 * keyed by contact.
 */
export function ContactView({ id, halfLifeDays, onBack, onOpen }: ContactViewProps) {
  const { words } = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const found = useContact(id);
  const contact = found?.contact;
  const save = useSave(contact);
  const [isJoining, setJoining] = useState(false);
  const [filter, setFilter] = useState<HistoryFilter>({});
  const endJoining = () => {
    setJoining(false);
    back.current?.focus({ preventScroll: true });
  };

  useKeys({
    Escape: onBack,
    s: () => save(contact?.savedAt === undefined),
  });
  useRows(scroller);
  useSpots(scroller);
  useFocusKept(scroller);
  useKeptScroll(`contact.${id}.scroll`, scroller);
  useEffect(() => back.current?.focus({ preventScroll: true }), []);

  return (
    <Screen
      back={back}
      onBack={onBack}
      scroller={scroller}
      actions={contact && <ContactTools contact={contact} onSave={save} onJoin={() => setJoining(true)} />}
    >
      {contact && (
        <div className={styles.content}>
          <Person contact={contact} identities={found.identities} />
          {isJoining && <JoinAnother contact={contact} onClose={endJoining} />}
          <Joins contact={contact} onOpen={onOpen} />
          <Stage contact={contact} identityIds={found.identities.map((identity) => identity.id)} />
          <Engagement contact={contact} halfLifeDays={halfLifeDays} />
          <Later>
            <FeelingStrip contact={contact} />
          </Later>
          <Notes key={`notes ${contact.id}`} contactId={contact.id} notes={found.notes} />
          <Tags key={`tags ${contact.id}`} contact={contact} />
          <Details key={`details ${contact.id}`} contact={contact} identities={found.identities} onOpen={onOpen} />
          <People contact={contact} onOpen={onOpen} />
          <Sales key={`sales ${contact.id}`} contactId={contact.id} />
          <Timeline contact={contact} filter={filter} onFilter={setFilter} by="month" />
        </div>
      )}
      {found && !contact && <EmptyState level={1} title={words.contact.goneTitle} text={words.contact.goneText} />}
    </Screen>
  );
}
