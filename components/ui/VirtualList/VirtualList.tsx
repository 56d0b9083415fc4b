import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import styles from "./VirtualList.module.css";

interface VirtualListProps {
  count: number;
  /** px, the same for all or by row */
  rowHeight: number | ((index: number) => number);
  renderRow: (index: number) => ReactNode;
  label: string;
  /** what scrolls, where that is something around the list; otherwise the list itself does, in the height it is given */
  scroller?: RefObject<HTMLElement | null>;
}

/** A list of any length, of which only what is in sight stands in the page, and the row that has the focus. */
export function VirtualList({ count, rowHeight, renderRow, label, scroller }: VirtualListProps) {
  const own = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const [focused, setFocused] = useState<number>();

  // how far below the scroller's beginning the list begins
  useLayoutEffect(() => {
    const around = scroller?.current;
    if (!around || !list.current) return;
    const measure = () => {
      if (!list.current) return;
      const from = list.current.getBoundingClientRect().top - around.getBoundingClientRect().top;
      setMargin(Math.round(from + around.scrollTop));
    };
    measure();
    const watcher = new ResizeObserver(measure);
    for (const child of around.children) watcher.observe(child);
    return () => watcher.disconnect();
  }, [scroller]);

  useEffect(() => {
    const element = list.current;
    const come = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? target.closest<HTMLElement>("[data-index]") : undefined;
      setFocused(row ? Number(row.dataset.index) : undefined);
    };
    const go = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && element?.contains(relatedTarget))) setFocused(undefined);
    };
    element?.addEventListener("focusin", come);
    element?.addEventListener("focusout", go);
    return () => {
      element?.removeEventListener("focusin", come);
      element?.removeEventListener("focusout", go);
    };
  }, []);

  const virtual = useVirtualizer<HTMLElement, HTMLDivElement>({
    count,
    getScrollElement: () => (scroller ?? own).current,
    estimateSize: (index) => (typeof rowHeight === "number" ? rowHeight : rowHeight(index)),
    overscan: 6,
    scrollMargin: margin,
    rangeExtractor: (range) => withFocused(range, focused),
  });

  const rows = (
    <div ref={list} role="list" aria-label={label} className={styles.list} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, key, start, size }) => (
        <div
          role="listitem"
          key={key}
          data-index={index}
          aria-setsize={count}
          aria-posinset={index + 1}
          className={styles.row}
          style={{ height: size, transform: `translateY(${start - margin}px)` }}
        >
          {renderRow(index)}
        </div>
      ))}
    </div>
  );
  if (scroller) return rows;
  return (
    <div ref={own} className={styles.scroller}>
      {rows}
    </div>
  );
}

/** The rows in sight and the one with the focus, which would be lost with it. */
function withFocused(range: Range, focused: number | undefined): number[] {
  const seen = defaultRangeExtractor(range);
  if (focused === undefined || focused >= range.count || seen.includes(focused)) return seen;
  return [...seen, focused].sort((a, b) => a - b);
}
