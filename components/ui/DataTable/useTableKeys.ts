import type { RefObject } from "react";
import { useKeys } from "../useKeys";

interface TableKeys {
  /** the row the keyboard is at */
  at: number;
  count: number;
  /** rows in a window full */
  page: () => number;
  goTo: (index: number) => void;
  open: (index: number) => void;
  toggle: ((index: number, isRange: boolean) => void) | undefined;
}

/** The keys of a table. Letters are heard wherever the focus is, what scrolls a page only where nothing else has the focus. */
export function useTableKeys(table: RefObject<HTMLElement | null>, keys: TableKeys): void {
  const { at, count, page, goTo, open, toggle } = keys;
  const isInside = () => table.current?.contains(document.activeElement) === true;
  const isFree = () => isInside() || document.activeElement === document.body;
  const isOnRow = () => document.activeElement?.matches("[role=row][data-index]") === true && isInside();
  /** the first step goes to the row itself, from wherever the focus is */
  const step = (by: number): void => goTo(isInside() ? at + by : at);
  const arrow =
    (by: 1 | -1) =>
    (event: KeyboardEvent): void | false => {
      if (!isFree()) return false;
      if (event.shiftKey && toggle && isOnRow()) {
        const next = at + by;
        if (next < 0 || next >= count) return;
        toggle(at, true);
        toggle(next, true);
      }
      step(by);
    };
  const inside = (work: () => void) => (): void | false => (isFree() ? work() : false);
  const onRow = (work: () => void) => (): void | false => (isOnRow() ? work() : false);
  const select = (isRange: boolean) => (): void | false => (toggle && isInside() ? toggle(at, isRange) : false);
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: arrow(1),
    ArrowUp: arrow(-1),
    Home: inside(() => goTo(0)),
    End: inside(() => goTo(count - 1)),
    PageDown: inside(() => goTo(at + page())),
    PageUp: inside(() => goTo(at - page())),
    Enter: onRow(() => open(at)),
    x: select(false),
    X: select(true),
    " ": () => (toggle && isOnRow() ? toggle(at, false) : false),
  });
}
