import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Whom } from "../../../lib/model/filter";
import type { Contact } from "../../../lib/model/records";
import type { After, ContactOrder } from "../../../lib/model/order";
import { afterPaint } from "../../ui/afterPaint";
import { keep, kept } from "../../ui/kept";
import { useLive } from "../../ui/useLive";
import { ContactRow } from "../ContactRow/ContactRow";
import styles from "./ContactList.module.css";
import { listName, takeEarly } from "./early";
import { useVisible } from "./useVisible";
import { blockRows, blockTop, rowHeight } from "./window";

interface ContactListProps {
  order: ContactOrder;
  filter: Whom;
  scroller: RefObject<HTMLElement | null>;
  halfLifeDays: number;
  onOpen: (id: string) => void;
  onSave: (id: string, saved: boolean) => void;
  /** who is selected; nobody can be where it is absent */
  selected?: ReadonlySet<string> | undefined;
  onSelect: (id: string, isRange: boolean) => void;
  /** heard once the first page is there */
  onFirst: (isEmpty: boolean) => void;
}

/** Where the blocks of a list end: enough to go on where it was left. */
interface Place {
  /** the list it belongs to */
  of: string;
  ends: readonly After[];
}

/**
 * All contacts, of which only the blocks in sight are read and rendered. Every block is a live page of the index that
 * begins after the last row of the block before, so nothing depends on how many there are: not even their number is
 * asked for, since counting an index is as long as the index. To be keyed by order and filter.
 */
export function ContactList(props: ContactListProps) {
  const { order, filter, scroller, halfLifeDays, onOpen, onSave, selected, onSelect, onFirst } = props;
  const list = useRef<HTMLDivElement>(null);
  const of = listName(order, filter);
  const [ends, setEnds] = useState(() => endsOf(of));
  const [tail, setTail] = useState<Tail>();
  const [first, last] = useVisible(scroller, list, ends.length + 1);

  useEffect(() => {
    keep("contacts.place", ends.length === 0 ? undefined : ({ of, ends } satisfies Place));
  }, [of, ends]);

  const onRead = useCallback(
    (block: number, rows: readonly Contact[]) => {
      if (block === 0) onFirst(rows.length === 0);
      setEnds((before) => withEnd(before, block, rows));
      if (rows.length < blockRows) setTail({ block, rows: rows.length });
    },
    [onFirst],
  );

  // the block after the last full one is taken for full until it is read
  const rest = tail?.block === ends.length ? tail.rows : ends.length > 0 ? blockRows : 0;
  const blocks = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return (
    <div ref={list} role="list" className={styles.list} style={{ height: blockTop(ends.length) + rest * rowHeight }}>
      {blocks.map((block) => (
        <Block
          key={block}
          block={block}
          after={ends[block - 1]}
          {...{ order, filter, halfLifeDays, onOpen, onSave, selected, onSelect, onRead }}
        />
      ))}
    </div>
  );
}

/** The block that is not full, and the rows it has. */
interface Tail {
  block: number;
  rows: number;
}

interface BlockProps extends Omit<ContactListProps, "scroller" | "onFirst"> {
  block: number;
  after: After | undefined;
  onRead: (block: number, rows: readonly Contact[]) => void;
}

function Block(props: BlockProps) {
  const { block, after, order, filter, halfLifeDays, onOpen, onSave, selected, onSelect, onRead } = props;
  const [early] = useState(() => (block === 0 ? takeEarly(listName(order, filter)) : undefined));
  const [isLive, setLive] = useState(early === undefined);
  useEffect(() => (isLive ? undefined : afterPaint(() => setLive(true))), [isLive]);
  const live = useLive(
    isLive
      ? ({ listContacts }) => listContacts({ order, filter, limit: blockRows, ...(after && { after }) })
      : undefined,
    [order, filter, after],
  );
  const rows = live ?? early;
  useEffect(() => {
    if (live) onRead(block, live);
  }, [block, live, onRead]);

  return (
    <div role="presentation" className={styles.block} style={{ transform: `translateY(${blockTop(block)}px)` }}>
      {rows?.map((contact, at) => (
        <div key={contact.id} role="listitem" aria-posinset={block * blockRows + at + 1} aria-setsize={-1}>
          <ContactRow isSelected={selected?.has(contact.id)} {...{ contact, halfLifeDays, onOpen, onSave, onSelect }} />
        </div>
      ))}
    </div>
  );
}

/** The ends with that of one block brought up to date; a block that is not full is the last one. */
function withEnd(ends: readonly After[], block: number, rows: readonly Contact[]): readonly After[] {
  const end = rows[blockRows - 1];
  if (block > ends.length) return ends;
  if (!end) return ends.length > block ? ends.slice(0, block) : ends;
  const known = ends[block];
  if (known && known.id === end.id && known.heat === end.heat && known.last === end.last) return ends;
  return Object.assign([...ends], { [block]: { id: end.id, heat: end.heat, last: end.last } });
}

function endsOf(of: string): readonly After[] {
  const place = kept("contacts.place", isPlace);
  return place?.of === of ? place.ends : [];
}

function isPlace(value: unknown): value is Place {
  return typeof value === "object" && value !== null && "of" in value && "ends" in value && Array.isArray(value.ends);
}
