import { useCallback, useEffect, useRef, useState } from "react";
import { loadDatabase } from "../../../lib/db/load";
import { send } from "../../../lib/messaging/send";
import type { PageState, PersonHere as Person } from "../../../lib/messaging/protocol";
import type { Contact } from "../../../lib/model/records";
import type { About } from "../../../lib/sites/site";
import { Banner } from "../../ui/Banner/Banner";
import { Button } from "../../ui/Button/Button";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { Icon } from "../../ui/Icon/Icon";
import { useLanguage } from "../../ui/language";
import { useKeptScroll } from "../../ui/useKeptScroll";
import { useLive } from "../../ui/useLive";
import { useRows } from "../../ui/useRows";
import { Coverage, isBarred } from "../Coverage/Coverage";
import { OwnOffer } from "../../settings/OwnOffer/OwnOffer";
import { keyOf, PersonHere } from "../PersonHere/PersonHere";
import { Report } from "../Report/Report";
import styles from "./People.module.css";

/** People shown at first, and how many more each time. */
const some = 60;

interface PeopleProps {
  page: PageState;
  about: About;
  tabId: number;
  halfLifeDays: number;
  /** see RowsOptions */
  returnTo?: string | undefined;
  onOpen: (id: string) => void;
}

/** Everybody on a page that is read, newest first, with what stands in the way of reading more. */
export function People({ page, about, tabId, halfLifeDays, returnTo, onOpen }: PeopleProps) {
  const { words } = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const [limit, setLimit] = useState(some);
  const isEmpty = page.people.length === 0;
  const people = page.people.slice(0, limit);
  const keys = people.map((person) => keyOf(page.network, person)).join("\n");
  const contacts = useLive(
    async ({ contactsOf }) => {
      const accounts = people.map((person) => person.account);
      const found = await contactsOf(page.network, accounts);
      return new Map(people.map((person, at) => [keyOf(page.network, person), found[at]]));
    },
    [page.network, keys],
  );

  const onSave = useCallback(
    (person: Person, contact: Contact | undefined) =>
      contact
        ? void toggleSaved(contact)
        : void send({ kind: "save-person", network: page.network, account: person.account, page: page.url }),
    [page.network, page.url],
  );
  const rows = useRows(scroller, {
    returnTo,
    onSave: (key) => {
      const person = people.find((each) => keyOf(page.network, each) === key);
      if (person) onSave(person, contacts?.get(key));
    },
  });
  useKeptScroll(`page.${page.url}`, scroller);

  // the first person has the focus, so that one key saves them
  const isThere = people.length > 0 && contacts !== undefined;
  const { focusFirst } = rows;
  const hasFocused = useRef(false);
  useEffect(() => {
    if (!isThere || hasFocused.current) return;
    hasFocused.current = true;
    if (returnTo === undefined && document.activeElement === document.body) focusFirst();
  }, [isThere, returnTo, focusFirst]);

  return (
    <div ref={scroller} className={styles.scroller}>
      <PageBanner page={page} about={about} />
      {page.viewer && <OwnOffer about={about} className={styles.banner} />}
      {!(isEmpty && page.state === "layout-changed") && <Coverage page={page} />}
      {page.state === "layout-changed" && (
        <div className={styles.report}>
          <Report key={page.url} page={page} tabId={tabId} />
        </div>
      )}
      {isEmpty && page.state === "reading" && (
        <EmptyState
          picture={<Icon name="people" size={28} />}
          title={words.here.empty.title}
          {...(!isBarred(page) && { text: words.here.empty.text })}
        />
      )}
      <div role="list">
        {people.map((person) => (
          <div key={keyOf(page.network, person)} role="listitem" className={styles.item}>
            <PersonHere
              network={page.network}
              contact={contacts?.get(keyOf(page.network, person))}
              {...{ person, halfLifeDays, onOpen, onSave }}
            />
          </div>
        ))}
      </div>
      {page.people.length > limit && (
        <Button look="plain" className={styles.more} onClick={() => setLimit(limit + some)}>
          {words.contactList.more}
        </Button>
      )}
    </div>
  );
}

async function toggleSaved({ id, savedAt }: Contact): Promise<void> {
  const { setSaved } = await loadDatabase();
  await setSaved(id, savedAt === undefined, { now: Date.now() });
}

function PageBanner({ page, about }: { page: PageState; about: About }) {
  const { words } = useLanguage();
  const text = {
    full: words.here.full,
    waiting: words.here.waiting(page.pending),
    "layout-changed": words.here.layout(about.label),
    reading: undefined,
    "nothing-here": undefined,
    stopped: undefined,
  }[page.state];
  if (text === undefined) return null;
  return (
    <div className={styles.banner}>
      <Banner look={page.state === "waiting" ? "note" : "warn"}>{text}</Banner>
    </div>
  );
}
