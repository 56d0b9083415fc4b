import { useVirtualizer, type Range, defaultRangeExtractor } from "@tanstack/react-virtual";
import { type CSSProperties, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { useKeptScroll } from "../useKeptScroll";
import type { Column, Sort } from "./columns";
import styles from "./DataTable.module.css";
import { RowElements } from "./elements";
import { Head } from "./Head";
import { TableRow } from "./TableRow";
import { useTableKeys } from "./useTableKeys";

/** px; with the header's the same */
const rowHeight = 44;
const headHeight = 36;

/** What a press is meant for by itself, so that it does not open the row. */
const own = "a, button, input, label, select, textarea";

export interface DataTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  /** rows in all */
  count: number;
  /** undefined where it is not loaded */
  rowAt: (index: number) => Row | undefined;
  rowId: (row: Row) => string;
  sort?: Sort | undefined;
  onSort?: (sort: Sort) => void;
  /** told which rows are to be seen, first and last, so that they can be loaded */
  onNeed?: (from: number, to: number) => void;
  /** ids of rows; rows can be selected where `onToggle` is given */
  selected?: ReadonlySet<string> | undefined;
  /** `isRange`: with all from the one toggled before to this one */
  onToggle?: (id: string, isRange: boolean) => void;
  onToggleAll?: (on: boolean) => void;
  onOpen?: (id: string) => void;
  /** told which row the keyboard is at, as for a preview */
  onActive?: (id: string) => void;
  /** the row that is shown beside the table */
  openId?: string | undefined;
  /** under which name the place it was scrolled to is kept */
  keptAs?: string | undefined;
}

/**
 * A table of any length, of which only the rows in sight stand in the page. j, k and arrows move, Enter opens, x selects,
 * X and Shift with arrows select all between.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    label,
    columns,
    count,
    rowAt,
    rowId,
    sort,
    onSort,
    onNeed,
    selected,
    onToggle,
    onToggleAll,
    onOpen,
    onActive,
  } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const at = Math.min(active, Math.max(count - 1, 0));

  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 5,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: (range) => withActive(range, at),
  });
  const [elements] = useState(() => new RowElements());
  const inSight = virtual.getVirtualItems().map(({ index }) => index);
  const keys = elements.of(inSight, at);
  const { startIndex: from = 0, endIndex: to = -1 } = virtual.range ?? {};

  const need = useRef(onNeed);
  useEffect(() => {
    need.current = onNeed;
  });
  useEffect(() => {
    if (to >= from) need.current?.(from, Math.min(to, count - 1));
  }, [from, to, count]);

  const wantsFocus = useRef(false);
  const goTo = (index: number) => {
    if (count === 0) return;
    const next = Math.min(Math.max(index, 0), count - 1);
    wantsFocus.current = true;
    setActive(next);
    virtual.scrollToIndex(next, { align: "auto" });
    const row = rowAt(next);
    if (row) onActive?.(rowId(row));
    if (next === at) focusRow(scroller, next);
  };
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    focusRow(scroller, at);
  }, [at]);

  // one ear for all rows: they come and go while somebody scrolls
  const opened = useRef(onOpen);
  useEffect(() => {
    opened.current = onOpen;
  });
  useEffect(() => {
    const press = ({ target }: MouseEvent) => {
      if (!(target instanceof Element) || target.closest(own)) return;
      const key = target.closest<HTMLElement>("[data-row]")?.dataset.row;
      if (key !== undefined) opened.current?.(key);
    };
    const element = scroller.current;
    element?.addEventListener("click", press);
    return () => element?.removeEventListener("click", press);
  }, []);

  const page = () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1);
  const idAt = (index: number) => {
    const row = rowAt(index);
    return row && rowId(row);
  };
  useTableKeys(scroller, {
    at,
    count,
    page,
    goTo,
    open: (index) => {
      const row = idAt(index);
      if (row !== undefined) onOpen?.(row);
    },
    toggle:
      onToggle &&
      ((index, isRange) => {
        const row = idAt(index);
        if (row !== undefined) onToggle(row, isRange);
      }),
  });

  const grows = columns.some((column) => column.grows);
  const tracks = columns.map((column, place) =>
    (grows ? column.grows : place === 0) ? `minmax(${column.width}px, 1fr)` : `${column.width}px`,
  );
  const look = {
    "--columns": [...(onToggle ? ["40px"] : []), ...tracks].join(" "),
    "--least": `${columns.reduce((sum, { width }) => sum + width, onToggle ? 40 : 0)}px`,
    "--before": onToggle ? "40px" : "0px",
    "--row-height": `${rowHeight}px`,
    "--head-height": `${headHeight}px`,
  } as CSSProperties;

  return (
    <div ref={scroller} className={styles.scroller} style={look}>
      {props.keptAs !== undefined && <KeptScroll name={props.keptAs} scroller={scroller} />}
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length + (onToggle ? 1 : 0)}
        aria-multiselectable={onToggle !== undefined}
        data-opens={onOpen !== undefined}
        className={styles.grid}
      >
        <Head
          columns={columns}
          sort={sort}
          onSort={onSort}
          canSelect={onToggle !== undefined}
          isAll={count > 0 && selected !== undefined && selected.size >= count}
          isSome={selected !== undefined && selected.size > 0}
          onToggleAll={onToggleAll}
        />
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {inSight.map((index, place) => {
            const row = rowAt(index);
            const key = row && rowId(row);
            return (
              <TableRow
                key={keys[place]}
                gridId={id}
                index={index}
                top={index * rowHeight}
                row={row}
                rowKey={key}
                columns={columns}
                isActive={index === at}
                isOpen={key !== undefined && key === props.openId}
                isSelected={key !== undefined && selected?.has(key) === true}
                onToggle={onToggle}
                onFocus={setActive}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function KeptScroll({ name, scroller }: { name: string; scroller: RefObject<HTMLElement | null> }) {
  useKeptScroll(name, scroller);
  return null;
}

function focusRow(scroller: RefObject<HTMLElement | null>, index: number): void {
  scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true });
}

/** The rows in sight and the one the keyboard is at, whose focus would be lost with it. */
function withActive(range: Range, active: number): number[] {
  const seen = defaultRangeExtractor(range);
  if (active >= range.count || seen.includes(active)) return seen;
  return [...seen, active].sort((a, b) => a - b);
}
