import { useRef, useState } from "react";
import { Link } from "wouter";
import { DetailPage } from "../../dashboard/DetailPage/DetailPage";
import { goTo, useQuery } from "../../dashboard/location";
import type { PageProps } from "../../dashboard/page";
import { contactPath, contactQuery, contactsPath, postPath } from "../../dashboard/routes";
import { usePageTitle } from "../../dashboard/usePageTitle";
import { FeelingStrip } from "../../insights/Feeling/FeelingStrip/FeelingStrip";
import { Sales } from "../../sales/Sales";
import { askTimeline, Timeline } from "../../timeline/Timeline/Timeline";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { IconButton } from "../../ui/IconButton/IconButton";
import { Later } from "../../ui/Later/Later";
import { Skeleton } from "../../ui/Skeleton/Skeleton";
import { useLanguage } from "../../ui/language";
import { useFocusKept } from "../../ui/useFocusKept";
import { useKeys } from "../../ui/useKeys";
import { useRows } from "../../ui/useRows";
import { ContactTools } from "../ContactTools/ContactTools";
import { Details } from "../Details/Details";
import { Engagement } from "../Engagement/Engagement";
import { Interests } from "../Interests/Interests";
import { JoinAnother } from "../Joins/JoinAnother";
import { Joins } from "../Joins/Joins";
import { Notes } from "../Notes/Notes";
import { People } from "../People/People";
import { Person } from "../Person/Person";
import { Stage } from "../Stage/Stage";
import { Tags } from "../Tags/Tags";
import { askContact, useContact, useSave } from "../useContact";
import { useSpots } from "../useSpots";
import styles from "./ContactPage.module.css";
import { useNeighbours } from "./useNeighbours";
import { useContactWords } from "./words";

/** One person with the room of a whole page: who they are, what they did, and what is to be done. */
export function ContactPage({ params: { id = "" }, halfLifeDays }: PageProps) {
  const { words } = useLanguage();
  const own = useContactWords();
  const page = useRef<HTMLDivElement>(null);
  const { from, history } = contactQuery(useQuery());
  const found = useContact(id);
  const contact = found?.contact;
  const save = useSave(contact);
  const neighbours = useNeighbours(contact, from, halfLifeDays);
  const [isJoining, setJoining] = useState(false);
  usePageTitle(contact?.name);

  const list = contactsPath(from);
  const open = (other: string) => goTo(contactPath(other));
  const step = (to: string | undefined) => (): void | false =>
    to === undefined ? false : goTo(contactPath(to, { from, history }));
  const before = step(neighbours?.before);
  const after = step(neighbours?.after);
  useKeys({
    Escape: ({ target }) => {
      // out of a field first
      if (target instanceof HTMLElement && target.matches("input, textarea, select")) target.blur();
      else goTo(list);
    },
    s: () => (contact ? save(contact.savedAt === undefined) : false),
    // brackets need more than one finger on many keyboards
    "[": before,
    K: before,
    "]": after,
    J: after,
  });
  useRows(page);
  useSpots(page);
  useFocusKept(page);

  return (
    <DetailPage
      ref={page}
      isBusy={!found}
      back={{ href: list, label: own.back, title: own.backTo }}
      tools={
        <>
          {neighbours && (
            <div role="group" aria-label={own.steps} className={styles.steps}>
              <IconButton
                icon="up"
                label={own.previous}
                keys="["
                disabled={neighbours.before === undefined}
                onClick={before}
              />
              <IconButton
                icon="down"
                label={own.next}
                keys="]"
                disabled={neighbours.after === undefined}
                onClick={after}
              />
              <span className={styles.place}>{own.place(neighbours.place, neighbours.of)}</span>
            </div>
          )}
          <span className={styles.spring} />
          {contact && <ContactTools contact={contact} onSave={save} onJoin={() => setJoining(true)} />}
        </>
      }
    >
      {!found && (
        <div role="status" aria-label={own.loading} className={styles.loading}>
          <Skeleton height={56} />
          <Skeleton lines={3} />
        </div>
      )}
      {contact && (
        <div className={styles.columns}>
          <section className={styles.who} aria-label={own.who}>
            <Person contact={contact} identities={found.identities} size={64} />
            <Engagement contact={contact} halfLifeDays={halfLifeDays} />
            <Later>
              <FeelingStrip contact={contact} />
              <Interests key={`interests ${contact.id}`} contact={contact} halfLifeDays={halfLifeDays} />
            </Later>
            <Tags key={`tags ${contact.id}`} contact={contact} />
            <Details key={`details ${contact.id}`} contact={contact} identities={found.identities} onOpen={open} />
            <People contact={contact} onOpen={open} />
          </section>
          <div className={styles.history}>
            <Timeline
              contact={contact}
              filter={history}
              onFilter={(next) => goTo(contactPath(id, { from, history: next }), { replace: true })}
              by="day"
              postHref={postHref}
            />
          </div>
          <section className={styles.todo} aria-label={own.todo}>
            <Later>
              {isJoining && <JoinAnother contact={contact} onClose={() => setJoining(false)} />}
              <Joins contact={contact} onOpen={open} />
              <Stage contact={contact} identityIds={found.identities.map((identity) => identity.id)} />
              <Notes key={`notes ${contact.id}`} contactId={contact.id} notes={found.notes} />
              <Sales key={`sales ${contact.id}`} contactId={contact.id} />
            </Later>
          </section>
        </div>
      )}
      {found && !contact && (
        <EmptyState level={1} title={words.contact.goneTitle} text={words.contact.goneText}>
          <Link href={list}>{own.backTo}</Link>
        </EmptyState>
      )}
    </DetailPage>
  );
}

ContactPage.ask = ({ id = "" }: PageProps["params"], query: string) =>
  Promise.all([askContact(id), askTimeline(id, contactQuery(query).history)]);

function postHref(id: string): string {
  return `#${postPath(id)}`;
}
