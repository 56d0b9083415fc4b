import { type KeyboardEvent, Suspense, useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import { loadDatabase } from "../../../lib/db/load";
import { queryWords } from "../../../lib/model/search";
import type { Segment } from "../../../lib/model/segment";
import { networkLabel } from "../../../lib/sites/about";
import { PageHead } from "../../dashboard/PageHead/PageHead";
import { useActions } from "../../dashboard/actions";
import { goTo, useQuery } from "../../dashboard/location";
import type { PageProps } from "../../dashboard/page";
import {
  contactPath,
  contactsPath,
  type ContactsQuery,
  contactsQuery,
  exportPath,
  paths,
} from "../../dashboard/routes";
import { useDashboardWords } from "../../dashboard/words";
import { EmptyHelp } from "../../help/EmptyHelp/EmptyHelp";
import { Button } from "../../ui/Button/Button";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { Icon } from "../../ui/Icon/Icon";
import { Kbd } from "../../ui/Kbd/Kbd";
import { SearchField } from "../../ui/SearchField/SearchField";
import { useCommand } from "../../ui/Toast/Toasts";
import { afterPaint } from "../../ui/afterPaint";
import { defined } from "../../../lib/model/defined";
import { isKept } from "../../ui/kept";
import { useLanguage } from "../../ui/language";
import { useKept } from "../../ui/useKept";
import { useKeys } from "../../ui/useKeys";
import { useLive } from "../../ui/useLive";
import { usePainted } from "../../ui/usePainted";
import { ContactFilters } from "../ContactFilters/ContactFilters";
import { ContactsTable } from "../ContactsTable/ContactsTable";
import { areColumns, type ColumnId, firstColumns } from "../ContactsTable/columnIds";
import { useSelection } from "../ContactsView/useSelection";
import { useContactsWords } from "../pageWords";
import { readySearch } from "../readySearch";
import styles from "./ContactsPage.module.css";
import { Bulk, BulkRun, ColumnChooser, loadParts, Preview, SegmentDialog } from "./parts";
import { usePeople } from "./usePeople";
import { rowOf, useReturn } from "./useReturn";
import { conditionOf, isNarrowed, sortingOf, whomOf } from "./whomOf";

type Change = { [K in keyof ContactsQuery]?: ContactsQuery[K] | undefined };

/** Everybody: searched, narrowed down, sorted; one of them beside the list. */
export function ContactsPage({ halfLifeDays }: PageProps) {
  const { words } = useLanguage();
  const own = useContactsWords();
  const titles = useDashboardWords().pages;
  const { newContact } = useActions();
  const query = contactsQuery(useQuery());
  const search = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const [columns, setColumns] = useKept<readonly ColumnId[]>("contacts.columns", firstColumns, areColumns);
  const { segments, segment, whom } = useWhom(query, halfLifeDays);
  const isSearching = queryWords(query.q ?? "").length > 0;
  const people = usePeople(whom, sortingOf(query), query.q ?? "");
  const selection = useSelection(people.between);
  const { selected, toggle } = selection;
  const [editing, setEditing] = useState<"new" | "segment" | undefined>(() =>
    isKept("segment") ? "segment" : undefined,
  );
  const save = useSave();
  const isPainted = usePainted();
  useEffect(() => afterPaint(loadParts), []);

  const change = (part: Change, how?: { replace: boolean }) => goTo(contactsPath(defined({ ...query, ...part })), how);
  const narrow = (part: Change) => {
    selection.end();
    change({ ...part, beside: undefined });
  };
  const { beside } = query;
  const open = (id: string) =>
    id === beside ? goTo(contactPath(id, { from: query })) : change({ beside: id }, { replace: true });
  const close = () => {
    change({ beside: undefined }, { replace: true });
    focusRow(table.current, beside);
  };
  const toggleAll = async (on: boolean) => {
    if (!on) return selection.end();
    const { contactIds } = await import("../../../lib/db/lists");
    if (whom && !isSearching) selection.add(await contactIds(whom));
    else selection.add(Array.from({ length: people.count ?? 0 }, (_, at) => people.rowAt(at)?.id ?? ""));
  };
  /** the row that has the focus, else the one shown beside */
  const current = () => rowOf(document.activeElement) ?? beside;
  const onCurrent = (act: (id: string) => void) => (): void | false => {
    const id = current();
    return id === undefined ? false : act(id);
  };
  useKeys({
    o: onCurrent((id) => goTo(contactPath(id, { from: query }))),
    s: onCurrent((id) => void save.toggle(id)),
    n: () => newContact(),
    Escape: () => (beside !== undefined ? close() : selected ? selection.end() : false),
  });
  const { beside: _beside, ...list } = query;
  useReturn(table, JSON.stringify(list), people.total !== undefined);
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && query.q !== undefined) narrow({ q: undefined });
    else if (event.key === "ArrowDown" || event.key === "Enter") focusRow(table.current);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const isEmpty = people.total === 0;
  const isNobody = isEmpty && !isSearching && !isNarrowed(query);
  return (
    <div className={styles.page}>
      <PageHead
        title={titles.contacts}
        note={
          people.total !== undefined &&
          !isNobody && (
            <span role="status">{isSearching ? own.found(people.total, people.isMore) : own.count(people.total)}</span>
          )
        }
      >
        <Joins />
        {!isNobody && (
          <Link href={exportPath(query)} className={styles.joins}>
            {own.export}
          </Link>
        )}
        <Button look="main" aria-keyshortcuts="n" onClick={() => newContact()}>
          <Icon name="add" />
          {own.add}
          <span aria-hidden>
            <Kbd keys="n" />
          </span>
        </Button>
      </PageHead>
      <div className={styles.bar} hidden={isNobody}>
        <div className={styles.search}>
          <SearchField
            ref={search}
            label={words.contactList.search}
            clearLabel={words.contactList.clear}
            value={query.q ?? ""}
            onChange={(q) => {
              selection.end();
              change({ q: q || undefined, beside: undefined }, { replace: true });
            }}
            onKeyDown={onSearchKey}
            onFocus={() => void readySearch(whom)}
          />
        </div>
        <ContactFilters query={query} segments={segments ?? []} onChange={narrow} onEdit={setEditing} />
        <span className={styles.spring} />
        <Suspense fallback={<Button disabled>{own.chooser.button}</Button>}>
          <ColumnChooser columns={columns} onChange={setColumns} />
        </Suspense>
      </div>
      {selected && (
        <div className={styles.bulk}>
          <Suspense>
            <Bulk
              whom={isSearching ? undefined : whom}
              onAdd={selection.add}
              onEnd={selection.end}
              {...{ selected, halfLifeDays }}
            />
          </Suspense>
        </div>
      )}
      {isPainted && (
        <Suspense>
          <div className={styles.bulk}>
            <BulkRun />
          </div>
        </Suspense>
      )}
      <div className={styles.body}>
        <div
          ref={table}
          className={styles.table}
          hidden={isEmpty}
          onKeyDown={(event) => {
            const id = event.key === " " ? rowOf(event.target) : undefined;
            if (id === undefined || event.defaultPrevented) return;
            event.preventDefault();
            open(id);
          }}
        >
          <ContactsTable
            key={isSearching ? "found" : "listed"}
            people={people}
            columns={columns}
            halfLifeDays={halfLifeDays}
            sort={isSearching ? undefined : sortingOf(query)}
            onSort={({ sort, up }) => change({ sort: sort === "heat" ? undefined : sort, up: up || undefined })}
            selected={selected}
            onToggle={toggle}
            onToggleAll={(on) => void toggleAll(on)}
            onOpen={open}
            onActive={(id) => beside !== undefined && change({ beside: id }, { replace: true })}
            beside={beside}
          />
        </div>
        {isEmpty && (
          <div className={styles.empty}>
            {isNobody ? (
              <Nobody onAdd={() => newContact()} />
            ) : (
              <NoMatch
                query={query}
                segment={segment}
                onReset={() => goTo(contactsPath())}
                onAdd={() => newContact(query.q)}
              />
            )}
          </div>
        )}
        {beside !== undefined && !isEmpty && (
          <Suspense>
            <Preview key={beside} id={beside} halfLifeDays={halfLifeDays} onSave={save.set} onClose={close} />
          </Suspense>
        )}
      </div>
      {people.isMore && <p className={styles.more}>{own.more(people.count ?? 0)}</p>}
      <Suspense>
        {editing && (
          <SegmentDialog
            segment={editing === "segment" ? segment : undefined}
            halfLifeDays={halfLifeDays}
            onClose={(next) => {
              setEditing(undefined);
              if (next !== undefined) goTo(contactsPath(next === null ? {} : { segment: next }));
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

/** Whom the page shows: undefined until the segment that was chosen is known. One that is no more shows everybody. */
function useWhom(query: ContactsQuery, halfLifeDays: number) {
  // as of when it is opened: a list does not change under the hand because a minute went by
  const [now] = useState(() => Date.now());
  const segments = useLive(({ listSegments }) => listSegments(), []);
  const segment: Segment | undefined = segments?.find(({ id }) => id === query.segment);
  const isKnown = query.segment === undefined || segments !== undefined;
  return { segments, segment, whom: isKnown ? whomOf(query, segment, { now, halfLifeDays }) : undefined };
}

function useSave() {
  const { words } = useLanguage();
  const run = useCommand();
  const set = async (id: string, saved: boolean, name?: string) => {
    const { getContact, setSaved } = await loadDatabase();
    const who = name ?? (await getContact(id))?.name ?? "";
    const done = saved ? words.person.saved(who) : words.person.unsaved(who);
    await run(() => setSaved(id, saved, { now: Date.now() }), done);
  };
  return {
    set: (id: string, saved: boolean) => void set(id, saved),
    async toggle(id: string) {
      const contact = await (await loadDatabase()).getContact(id);
      if (contact) await set(contact.id, contact.savedAt === undefined, contact.name);
    },
  };
}

/** Gives the focus to the row of somebody, or to the first one. */
function focusRow(table: HTMLElement | null, id?: string): void {
  const rows = [...(table?.querySelectorAll<HTMLElement>("[role=row][data-row]") ?? [])];
  (id === undefined ? rows[0] : rows.find(({ dataset }) => dataset.row === id))?.focus({ preventScroll: true });
}

/** The way to what may be joined, where there is something. */
function Joins() {
  const own = useContactsWords();
  const count = useLive(({ countSuggestions }) => countSuggestions(Date.now()), []);
  if (!count) return null;
  return (
    <Link href={paths.joins} className={styles.joins}>
      {own.joins(count)}
    </Link>
  );
}

function Nobody({ onAdd }: { onAdd: () => void }) {
  const { empty } = useContactsWords();
  return (
    <EmptyState picture={<Icon name="people" size={28} />} title={empty.title} text={empty.text}>
      <Button look="main" onClick={() => goTo(paths.networks)}>
        {empty.networks}
      </Button>
      <Button onClick={onAdd}>{empty.add}</Button>
      <EmptyHelp about="start" canLoad />
    </EmptyState>
  );
}

function NoMatch(props: {
  query: ContactsQuery;
  segment: Segment | undefined;
  onReset: () => void;
  onAdd: () => void;
}) {
  const { query, segment, onReset, onAdd } = props;
  const { words } = useLanguage();
  const own = useContactsWords();
  const { q } = query;
  if (q !== undefined)
    return (
      <EmptyState
        picture={<Icon name="search" size={28} />}
        title={words.contactList.noHit.title(q)}
        text={words.contactList.noHit.text}
      >
        <Button onClick={onAdd}>{own.add}</Button>
        <Button onClick={onReset}>{own.reset}</Button>
      </EmptyState>
    );
  const asked = words.segment.words(conditionOf(query, segment), networkLabel);
  return (
    <EmptyState
      picture={<Icon name="people" size={28} />}
      title={words.contactList.emptyFilter.title}
      text={words.contactList.emptyFilter.text(asked)}
    >
      <Button onClick={onReset}>{own.reset}</Button>
    </EmptyState>
  );
}
