import { Suspense, useCallback, useEffect, useRef, useState } from "react";
import { loadDatabase } from "../../../lib/db/load";
import { send } from "../../../lib/messaging/send";
import { RemoteError } from "../../../lib/messaging/wire";
import type { PageState, PersonHere as Person } from "../../../lib/messaging/protocol";
import type { Account } from "../../../lib/model/capture";
import type { Contact } from "../../../lib/model/records";
import type { About } from "../../../lib/sites/site";
import { type Quick, quicks } from "../../panel/quick";
import { OwnOffer } from "../../settings/OwnOffer/OwnOffer";
import { HelpButton } from "../../help/HelpButton/HelpButton";
import { Banner } from "../../ui/Banner/Banner";
import { Button } from "../../ui/Button/Button";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { Icon } from "../../ui/Icon/Icon";
import { useToast } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { useKeptScroll } from "../../ui/useKeptScroll";
import { usePainted } from "../../ui/usePainted";
import { useRows } from "../../ui/useRows";
import { Coverage, isBarred } from "../Coverage/Coverage";
import { QuickEntry, SieveBar, Subject } from "../parts";
import { PersonHere } from "../PersonHere/PersonHere";
import { Report } from "../Report/Report";
import { passes, type Sieve, sieves } from "../standing";
import { keyOf, subjectOf, useContactsHere, useThisWeek } from "../useContactsHere";
import styles from "./People.module.css";

/** People shown at first, and how many more each time. */
const some = 60;

interface PeopleProps {
  page: PageState;
  about: About;
  tabId: number;
  /** there is room and time to choose among all of them */
  isBeside: boolean;
  halfLifeDays: number;
  /** see RowsOptions */
  returnTo?: string | undefined;
  onOpen: (id: string) => void;
}

/** Somebody that something is entered about. */
interface Entering {
  row: string;
  quick: Quick;
}

/** Everybody on a page that is read, newest first, with what stands in the way of reading more. */
export function People({ page, about, tabId, isBeside, halfLifeDays, returnTo, onOpen }: PeopleProps) {
  const { words } = useLanguage();
  const tell = useToast();
  const scroller = useRef<HTMLDivElement>(null);
  const [limit, setLimit] = useState(some);
  const [sieve, setSieve] = useState<Sieve>("all");
  const [entering, setEntering] = useState<Entering>();
  const isPainted = usePainted();
  const { network, url } = page;
  const subject = subjectOf(page, about);
  const subjectRow = subject && `subject ${keyOf(network, { account: subject })}`;

  const asked = isBeside ? page.people : page.people.slice(0, limit);
  const here = useContactsHere(page, asked, subject);
  const contactOf = (person: Person) => here?.contacts.get(keyOf(network, person));
  const passing = isBeside ? asked.filter((person) => passes(sieve, person, contactOf(person))) : asked;
  const people = passing.slice(0, limit);
  const week = useThisWeek(people, here, network);

  const store = useCallback(
    (account: Account) =>
      void send({ kind: "save-person", network, account, page: url }).catch((error: unknown) => {
        const isErased = error instanceof RemoteError && error.kind === "SuppressedError";
        tell({ text: isErased ? words.toast.erased : words.toast.failed, isTrouble: true });
      }),
    [network, url, tell, words],
  );
  const onSave = useCallback(
    ({ account }: { account: Account }, contact: Contact | undefined) =>
      contact ? void toggleSaved(contact) : store(account),
    [store],
  );
  const found = (row: string): { account: Account; contact: Contact | undefined } | undefined => {
    if (subject && row === subjectRow) return { account: subject, contact: here?.subject };
    const person = people.find((each) => keyOf(network, each) === row);
    return person && { account: person.account, contact: contactOf(person) };
  };
  const enter = (row: string, quick: Quick): void | false => {
    if (!found(row) || found(row)?.contact?.own) return false;
    setEntering({ row, quick });
  };
  const onQuick = useCallback((row: string, quick: Quick) => setEntering({ row, quick }), []);
  const rows = useRows(scroller, {
    returnTo,
    onSave: (row) => {
      const who = found(row);
      if (who && !who.contact?.own) onSave(who, who.contact);
    },
    onKey: Object.fromEntries(quicks.map(([quick, key]) => [key, ({ dataset }) => enter(dataset.row ?? "", quick)])),
  });
  useKeptScroll(`page.${url}`, scroller);

  // the first person has the focus, so that one key saves them
  const isThere = people.length > 0 && here !== undefined;
  const first = useRef(rows.focusFirst);
  const hasFocused = useRef(returnTo !== undefined);
  const focusOnce = useCallback(() => {
    if (!hasFocused.current) hasFocused.current = document.activeElement !== document.body || first.current();
  }, []);
  // whose profile it is comes before the others, a little later
  const isAwaited = subject !== undefined;
  useEffect(() => {
    if (isThere && !isAwaited) focusOnce();
  }, [isThere, isAwaited, focusOnce]);

  const entryFor = (row: string) => {
    const who = entering?.row === row ? found(row) : undefined;
    if (!who || !entering) return null;
    const { account, contact } = who;
    return (
      <Suspense>
        <QuickEntry
          key={entering.quick}
          quick={entering.quick}
          row={row}
          name={contact?.name ?? account.name ?? account.handle ?? row}
          contact={async () => contact?.id ?? send({ kind: "save-person", network, account, page: url })}
          onClose={() => {
            setEntering(undefined);
            focusRow(scroller.current, row);
          }}
        />
      </Suspense>
    );
  };
  const isEmpty = page.people.length === 0;
  return (
    <div ref={scroller} className={styles.scroller}>
      <PageBanner page={page} about={about} />
      {page.viewer && <OwnOffer about={about} className={styles.banner} />}
      {subject && subjectRow !== undefined && here && (
        <Suspense fallback={<div className={styles.subjectPlace} />}>
          <Subject
            row={subjectRow}
            account={subject}
            contact={here.subject}
            onSave={() => onSave({ account: subject }, here.subject)}
            onQuick={(quick) => onQuick(subjectRow, quick)}
            onThere={focusOnce}
            {...{ halfLifeDays, onOpen }}
          />
          {entryFor(subjectRow)}
        </Suspense>
      )}
      {!(isEmpty && page.state === "layout-changed") && <Coverage page={page} />}
      {page.state === "layout-changed" && (
        <div className={styles.report}>
          <Report key={url} page={page} tabId={tabId} />
        </div>
      )}
      {isEmpty && page.state === "reading" && !subject && (
        <EmptyState
          picture={<Icon name="people" size={28} />}
          title={words.here.empty.title}
          {...(!isBarred(page) && { text: words.here.empty.text })}
        >
          <HelpButton about="coverage" />
        </EmptyState>
      )}
      {isBeside && !isEmpty && here && (
        <Suspense fallback={<div className={styles.sievePlace} />}>
          <SieveBar
            counts={countsBy(asked, contactOf)}
            sieve={sieve}
            shown={passing.length}
            onSieve={(next) => {
              setSieve(next);
              setLimit(some);
            }}
          />
        </Suspense>
      )}
      <div role="list">
        {people.map((person) => {
          const row = keyOf(network, person);
          const contact = contactOf(person);
          return (
            <div key={row} role="listitem" className={styles.item}>
              <PersonHere
                week={contact && week?.get(contact.id)}
                {...{ row, person, contact, halfLifeDays, isPainted, onQuick, onOpen, onSave }}
              />
              {entryFor(row)}
            </div>
          );
        })}
      </div>
      {(isBeside ? passing : page.people).length > limit && (
        <Button look="plain" className={styles.more} onClick={() => setLimit(limit + some)}>
          {words.contactList.more}
        </Button>
      )}
    </div>
  );
}

function countsBy(
  people: readonly Person[],
  contactOf: (person: Person) => Contact | undefined,
): Record<Sieve, number> {
  const counts = sieves.map((sieve) => {
    const passing = people.filter((person) => passes(sieve, person, contactOf(person)));
    return [sieve, passing.length] as const;
  });
  return Object.fromEntries(counts) as Record<Sieve, number>;
}

/** Gives the focus back to a row, so that the keys go on from there. */
function focusRow(list: HTMLElement | null, row: string): void {
  const found = [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])].find(
    ({ dataset }) => dataset.row === row,
  );
  found?.querySelector<HTMLElement>("[data-open]")?.focus({ preventScroll: true });
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
