import { type KeyboardEvent, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { loadDatabase } from "../../../lib/db/load";
import type { Whom } from "../../../lib/model/filter";
import type { ContactFilter } from "../../../lib/model/records";
import { queryWords } from "../../../lib/model/search";
import type { Segment } from "../../../lib/model/segment";
import type { ContactOrder } from "../../../lib/model/order";
import { networkLabel } from "../../../lib/sites/about";
import { HelpButton } from "../../help/HelpButton/HelpButton";
import { Button } from "../../ui/Button/Button";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { EndMark } from "../../ui/EndMark/EndMark";
import { Icon } from "../../ui/Icon/Icon";
import { IconButton } from "../../ui/IconButton/IconButton";
import { SearchField } from "../../ui/SearchField/SearchField";
import { Select } from "../../ui/Select/Select";
import { afterPaint } from "../../ui/afterPaint";
import { isKept, keep } from "../../ui/kept";
import { useLanguage } from "../../ui/language";
import { useKeptScroll } from "../../ui/useKeptScroll";
import { useKeys } from "../../ui/useKeys";
import { useLive } from "../../ui/useLive";
import { usePainted } from "../../ui/usePainted";
import { useRows } from "../../ui/useRows";
import { ClassChoice, NetworkChoice, SegmentChoice } from "../ContactFilters/choices";
import { ContactList } from "../ContactList/ContactList";
import { listName } from "../ContactList/early";
import { ContactRow } from "../ContactRow/ContactRow";
import { filterOf } from "../filter";
import { readySearch } from "../readySearch";
import { between } from "./between";
import { Bulk, BulkRun, loadParts, SegmentEditor } from "./parts";
import { useSelection } from "./useSelection";
import styles from "./ContactsView.module.css";

export interface ContactsChoice {
  order: ContactOrder;
  filter: ContactFilter;
  query: string;
  /** the segment whose people are shown, by its id; then `filter` counts for nothing */
  segment?: string;
}

interface ContactsViewProps {
  choice: ContactsChoice;
  onChoose: (choice: ContactsChoice) => void;
  halfLifeDays: number;
  /** see RowsOptions */
  returnTo?: string | undefined;
  onOpen: (id: string) => void;
  onSettings: () => void;
}

/** Search, filters, and everybody they let through. */
export function ContactsView({ choice, onChoose, halfLifeDays, returnTo, onOpen, onSettings }: ContactsViewProps) {
  const { words } = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const { order, query } = choice;
  const isSearching = queryWords(query).length > 0;
  const { segments, segment, whom } = useWhom(choice, halfLifeDays);
  const [editing, setEditing] = useState<"new" | "segment" | undefined>(() =>
    isKept("segment") ? "segment" : undefined,
  );
  const isPainted = usePainted();
  const selection = useSelection(async (from, to) => {
    if (!isSearching && whom) return between(await loadDatabase(), { order, filter: whom }, [from, to]);
    return shownBetween(scroller.current, from, to);
  });
  const { selected, toggle } = selection;
  useEffect(() => afterPaint(loadParts), []);

  useKeptScroll("contacts.scroll", scroller);
  const onSave = useCallback((id: string, saved: boolean) => void save(id, saved), []);
  const rows = useRows(scroller, {
    before: search,
    returnTo,
    onSave: (id) => void toggleSaved(id),
    onKey: {
      x: ({ dataset }) => toggle(dataset.row ?? "", false),
      X: ({ dataset }) => toggle(dataset.row ?? "", true),
    },
  });
  useKeys({
    Escape: () => (selected ? selection.end() : false),
    "/": () => {
      search.current?.focus();
      search.current?.select();
    },
  });

  const choose = (change: Partial<ContactsChoice>) => {
    keep("contacts.scroll", undefined);
    if (scroller.current) scroller.current.scrollTop = 0;
    selection.end();
    onChoose({ ...choice, ...change });
  };
  const show = (id: string | undefined, change: { query?: string; saved?: true } = {}) => {
    const { segment: _segment, ...rest } = choice;
    const next = { ...rest, query: change.query ?? query, filter: filterOf({ ...choice.filter, saved: change.saved }) };
    selection.end();
    onChoose(id === undefined ? next : { ...next, segment: id });
  };
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && query !== "") choose({ query: "" });
    else if (event.key === "ArrowDown") rows.focusFirst();
    else if (event.key === "Enter") scroller.current?.querySelector<HTMLElement>("[data-row] [data-open]")?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={scroller} className={styles.scroller}>
      <div className={styles.bar}>
        <div className={styles.search}>
          <SearchField
            ref={search}
            label={words.contactList.search}
            clearLabel={words.contactList.clear}
            value={query}
            onChange={(value) => choose({ query: value })}
            onKeyDown={onSearchKey}
            onFocus={() => void readySearch(whom)}
          />
          <IconButton
            icon="check"
            label={words.bulk.select}
            aria-pressed={selected !== undefined}
            onClick={selected ? selection.end : selection.begin}
          />
        </div>
        {selected ? (
          <Suspense>
            <Bulk
              whom={isSearching ? undefined : whom}
              onAdd={selection.add}
              onEnd={selection.end}
              {...{ selected, halfLifeDays }}
            />
          </Suspense>
        ) : (
          <Filters
            {...{ choice, segments, segment, isSearching }}
            onChoose={choose}
            onSegment={show}
            onEdit={setEditing}
          />
        )}
        {isPainted && (
          <Suspense>
            <div className={styles.run}>
              <BulkRun />
            </div>
          </Suspense>
        )}
      </div>
      {editing && (
        <div className={styles.editor}>
          <Suspense>
            <SegmentEditor
              segment={editing === "segment" ? segment : undefined}
              halfLifeDays={halfLifeDays}
              onClose={(next) => {
                setEditing(undefined);
                if (next !== undefined) show(next ?? undefined, { query: "" });
              }}
            />
          </Suspense>
        </div>
      )}
      {whom && isSearching && (
        <Found filter={whom} onSelect={toggle} {...{ query, selected, halfLifeDays, onOpen, onSave }} />
      )}
      {whom && !isSearching && (
        <Everybody
          key={listName(order, whom)}
          filter={whom}
          onSelect={toggle}
          {...{ order, selected, scroller, halfLifeDays, onOpen, onSave, onSettings }}
          onReset={() => (segment ? show(undefined) : choose({ filter: {} }))}
        />
      )}
    </div>
  );
}

/** Whom the list shows: undefined until the segment that was chosen is known. One that is no more shows everybody. */
function useWhom(
  { filter, segment: id }: ContactsChoice,
  halfLifeDays: number,
): { segments: readonly Segment[] | undefined; segment: Segment | undefined; whom: Whom | undefined } {
  const isPainted = usePainted();
  // as of when it is opened: a list does not change under the hand because a minute went by
  const [now] = useState(() => Date.now());
  const segments = useLive(isPainted || id !== undefined ? ({ listSegments }) => listSegments() : undefined, []);
  if (id === undefined) return { segments, segment: undefined, whom: filter };
  const segment = segments?.find((each) => each.id === id);
  if (segment) return { segments, segment, whom: { where: segment.where, asOf: { now, halfLifeDays } } };
  return { segments, segment, whom: segments && {} };
}

/** The rows from one to another of those that are in the document. */
function shownBetween(list: HTMLElement | null, from: string, to: string): string[] {
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])].flatMap(
    ({ dataset }) => dataset.row ?? [],
  );
  const [first = 0, last = 0] = [rows.indexOf(from), rows.indexOf(to)].sort((a, b) => a - b);
  return rows.slice(Math.max(first, 0), last + 1);
}

async function save(id: string, saved: boolean): Promise<void> {
  const { setSaved } = await loadDatabase();
  await setSaved(id, saved, { now: Date.now() });
}

async function toggleSaved(id: string): Promise<void> {
  const { getContact } = await loadDatabase();
  const contact = await getContact(id);
  if (contact) await save(contact.id, contact.savedAt === undefined);
}

function Filters(props: {
  choice: ContactsChoice;
  segments: readonly Segment[] | undefined;
  segment: Segment | undefined;
  isSearching: boolean;
  onChoose: (change: Partial<ContactsChoice>) => void;
  onSegment: (id: string | undefined, change?: { saved?: true }) => void;
  onEdit: (what: "new" | "segment") => void;
}) {
  const { words } = useLanguage();
  const { choice, segments = [], segment, isSearching, onChoose, onSegment, onEdit } = props;
  const { order, filter } = choice;
  const change = (part: { [K in keyof ContactFilter]?: ContactFilter[K] | undefined }) =>
    onChoose({ filter: filterOf({ ...filter, ...part }) });
  return (
    <div className={styles.filters} role="group" aria-label={words.contactList.filters}>
      <SegmentChoice
        segments={segments}
        segment={segment}
        isSaved={filter.saved === true}
        onChange={({ segment: id, saved }) => onSegment(id, saved && { saved })}
        onNew={() => onEdit("new")}
      />
      {!isSearching && (
        <Select<ContactOrder>
          label={words.contactList.order}
          value={order}
          options={[
            { value: "hot", label: words.contactList.hot },
            { value: "new", label: words.contactList.new },
          ]}
          onChange={(value) => onChoose({ order: value })}
        />
      )}
      {segment ? (
        <button type="button" className={styles.edit} onClick={() => onEdit("segment")}>
          {words.segments.edit}
        </button>
      ) : (
        <>
          <NetworkChoice value={filter.network} onChange={(network) => change({ network })} />
          <ClassChoice value={filter.class} onChange={(kind) => change({ class: kind })} />
        </>
      )}
    </div>
  );
}

interface ListProps {
  filter: Whom;
  selected: ReadonlySet<string> | undefined;
  onSelect: (id: string, isRange: boolean) => void;
  halfLifeDays: number;
  onOpen: (id: string) => void;
  onSave: (id: string, saved: boolean) => void;
}

function Everybody(
  props: ListProps & {
    order: ContactOrder;
    scroller: React.RefObject<HTMLElement | null>;
    onReset: () => void;
    onSettings: () => void;
  },
) {
  const { words } = useLanguage();
  const { filter, onReset, onSettings, ...rest } = props;
  const [isEmpty, setEmpty] = useState(false);
  const filtered =
    "where" in filter
      ? words.segment.words(filter.where, networkLabel)
      : words.contactList.filterWords(filter, filter.network && networkLabel(filter.network));
  return (
    <>
      <ContactList filter={filter} onFirst={setEmpty} {...rest} />
      {isEmpty && filtered !== "" && (
        <EmptyState
          picture={<Icon name="people" size={28} />}
          title={words.contactList.emptyFilter.title}
          text={words.contactList.emptyFilter.text(filtered)}
        >
          <Button onClick={onReset}>{words.contactList.reset}</Button>
        </EmptyState>
      )}
      {isEmpty && filtered === "" && (
        <EmptyState
          picture={<Icon name="people" size={28} />}
          title={words.contactList.empty.title}
          text={words.contactList.empty.text}
        >
          <Button onClick={onSettings}>{words.contactList.empty.button}</Button>
          <HelpButton about="start" />
        </EmptyState>
      )}
    </>
  );
}

/** Hits shown at first: what a screen holds. Then more at a time, up to as many as anybody reads. */
const firstHits = 12;
const moreHits = 24;
const mostHits = 300;

function Found(props: ListProps & { query: string }) {
  const { query, filter, halfLifeDays, selected, onOpen, onSave, onSelect } = props;
  const { words } = useLanguage();
  const [more, setMore] = useState({ query, limit: firstHits });
  const limit = more.query === query ? more.limit : firstHits;
  const result = useLive(
    async ({ searchContacts }) => ({ query, limit, hits: await searchContacts(query, filter, limit + 1) }),
    [query, limit, filter],
  );
  if (!result) return null;
  const hasMore = result.hits.length > result.limit;
  const hits = result.hits.slice(0, result.limit);
  if (hits.length === 0)
    return (
      <EmptyState
        picture={<Icon name="search" size={28} />}
        title={words.contactList.noHit.title(result.query)}
        text={words.contactList.noHit.text}
      />
    );
  return (
    <>
      <p className={styles.found} role="status">
        {words.contactList.found(hits.length, hasMore)}
      </p>
      <div role="list">
        {hits.map(({ contact, snippet }) => (
          <div key={contact.id} role="listitem">
            <ContactRow
              match={snippet ? { text: snippet, query: result.query } : undefined}
              isSelected={selected?.has(contact.id)}
              {...{ contact, halfLifeDays, onOpen, onSave, onSelect }}
            />
          </div>
        ))}
      </div>
      {hasMore && limit < mostHits && (
        <EndMark key={hits.length} onSeen={() => setMore({ query: result.query, limit: result.limit + moreHits })} />
      )}
    </>
  );
}
