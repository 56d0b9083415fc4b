import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/** Where the table was left for another page. For as long as the tab is open. */
interface Left {
  /** the list it belongs to */
  of: string;
  top: number;
  /** the row that had the focus */
  row: string | undefined;
}
let left: Left | undefined;

/**
 * Brings the table back to where it was left, and the focus to the row that it had, when somebody comes back to the same
 * list; to its beginning when the list becomes another. `isThere`: it is known how long the list is.
 */
export function useReturn(table: RefObject<HTMLElement | null>, of: string, isThere: boolean): void {
  const shown = useRef(of);
  useLayoutEffect(() => {
    const element = table.current;
    // before the rows go away, and the focus with them
    return () => {
      const top = scrollerOf(element)?.scrollTop ?? 0;
      left = { of: shown.current, top, row: rowOf(document.activeElement) };
    };
  }, [table]);

  useEffect(() => {
    if (shown.current === of) return;
    shown.current = of;
    scrollerOf(table.current)?.scrollTo({ top: 0 });
  }, [table, of]);

  useEffect(() => {
    const back = left?.of === shown.current ? left : undefined;
    const element = table.current;
    if (!isThere || !element) return;
    left = undefined;
    if (!back) return;
    scrollerOf(element)?.scrollTo({ top: back.top });
    if (back.row === undefined) return;
    const seek = (): void => {
      const row = [...element.querySelectorAll<HTMLElement>("[role=row][data-row]")].find(
        ({ dataset }) => dataset.row === back.row,
      );
      if (!row) return;
      watcher.disconnect();
      // unless the person is somewhere else by now
      if (document.activeElement?.matches("body, h1")) row.focus({ preventScroll: true });
    };
    const watcher = new MutationObserver(seek);
    watcher.observe(element, { childList: true, subtree: true, attributeFilter: ["data-row"] });
    seek();
    return () => watcher.disconnect();
  }, [table, isThere]);
}

function scrollerOf(table: HTMLElement | null): HTMLElement | null | undefined {
  return table?.querySelector<HTMLElement>("[role=grid]")?.parentElement;
}

/** The row of the table that something stands in. */
export function rowOf(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>("[role=row][data-row]")?.dataset.row : undefined;
}
