import { type KeyboardEvent, useCallback, useRef, useState } from "react";
import { loadDatabase } from "../../../lib/db/load";
import { type EngagementClass, engagementClasses } from "../../../lib/model/engagement";
import type { ContactFilter } from "../../../lib/model/records";
import { queryWords } from "../../../lib/model/search";
import type { ContactOrder } from "../../../lib/model/order";
import { abouts } from "../../../lib/sites/about";
import { Button } from "../../ui/Button/Button";
import { Chip } from "../../ui/Chip/Chip";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { EndMark } from "../../ui/EndMark/EndMark";
import { Icon } from "../../ui/Icon/Icon";
import { SearchField } from "../../ui/SearchField/SearchField";
import { Select } from "../../ui/Select/Select";
import { keep } from "../../ui/kept";
import { useLanguage } from "../../ui/language";
import { useKeptScroll } from "../../ui/useKeptScroll";
import { useKeys } from "../../ui/useKeys";
import { useLive } from "../../ui/useLive";
import { useRows } from "../../ui/useRows";
import { ContactList } from "../ContactList/ContactList";
import { listName } from "../ContactList/early";
import { ContactRow } from "../ContactRow/ContactRow";
import { filterOf } from "../filter";
import styles from "./ContactsView.module.css";

export interface ContactsChoice {
  order: ContactOrder;
  filter: ContactFilter;
  query: string;
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
  const { order, filter, query } = choice;
  const isSearching = queryWords(query).length > 0;

  useKeptScroll("contacts.scroll", scroller);
  const onSave = useCallback((id: string, saved: boolean) => void save(id, saved), []);
  const rows = useRows(scroller, {
    before: search,
    returnTo,
    onSave: (id) => void toggleSaved(id),
  });
  useKeys({
    "/": () => {
      search.current?.focus();
      search.current?.select();
    },
  });

  const choose = (change: Partial<ContactsChoice>) => {
    keep("contacts.scroll", undefined);
    if (scroller.current) scroller.current.scrollTop = 0;
    onChoose({ ...choice, ...change });
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
        <SearchField
          ref={search}
          label={words.contactList.search}
          clearLabel={words.contactList.clear}
          value={query}
          onChange={(value) => choose({ query: value })}
          onKeyDown={onSearchKey}
        />
        <Filters order={order} filter={filter} isSearching={isSearching} onChoose={choose} />
      </div>
      {isSearching ? (
        <Found {...{ query, filter, halfLifeDays, onOpen, onSave }} />
      ) : (
        <Everybody
          key={listName(order, filter)}
          {...{ order, filter, scroller, halfLifeDays, onOpen, onSave, onSettings }}
          onReset={() => choose({ filter: {} })}
        />
      )}
    </div>
  );
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
  order: ContactOrder;
  filter: ContactFilter;
  isSearching: boolean;
  onChoose: (change: Partial<ContactsChoice>) => void;
}) {
  const { words } = useLanguage();
  const { order, filter, isSearching, onChoose } = props;
  const change = (part: { [K in keyof ContactFilter]?: ContactFilter[K] | undefined }) =>
    onChoose({ filter: filterOf({ ...filter, ...part }) });
  return (
    <div className={styles.filters} role="group" aria-label={words.contactList.filters}>
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
      <Select
        label={words.contactList.network}
        value={filter.network ?? ""}
        marked={filter.network !== undefined}
        options={[
          { value: "", label: words.contactList.anyNetwork },
          ...abouts.map((about) => ({ value: about.id, label: about.label })),
        ]}
        onChange={(value) => change({ network: value || undefined })}
      />
      <Select<EngagementClass | "">
        label={words.contactList.class}
        value={filter.class ?? ""}
        marked={filter.class !== undefined}
        options={[
          { value: "", label: words.contactList.anyClass },
          ...engagementClasses.map((each) => ({ value: each, label: words.classes[each] })),
        ]}
        onChange={(value) => change({ class: value || undefined })}
      />
      <Chip on={filter.saved === true} onToggle={(on) => change({ saved: on || undefined })}>
        <Icon name="star" size={12} filled={filter.saved === true} />
        {words.contactList.saved}
      </Chip>
    </div>
  );
}

interface ListProps {
  filter: ContactFilter;
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
  const network = abouts.find((about) => about.id === filter.network)?.label;
  const filtered = words.contactList.filterWords(filter, network);
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
        </EmptyState>
      )}
    </>
  );
}

/** Hits shown at first: what a screen holds. Then more at a time, up to as many as anybody reads. */
const firstHits = 12;
const moreHits = 24;
const mostHits = 300;

function Found({ query, filter, halfLifeDays, onOpen, onSave }: ListProps & { query: string }) {
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
              {...{ contact, halfLifeDays, onOpen, onSave }}
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
