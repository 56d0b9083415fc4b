import { type RefObject, useRef } from "react";
import { useKeys } from "./useKeys";

/**
 * Moves the focus through the rows of a list: elements marked `data-row` under `list`. Down and `j`, up and `k`, Home and
 * End. `before` takes the focus when it leaves the first row upwards (the search field). `onSave` hears `s` on a row.
 */
export function useRows(
  list: RefObject<HTMLElement | null>,
  { before, onSave }: { before?: RefObject<HTMLElement | null>; onSave?: (row: string) => void } = {},
): { focusFirst: () => boolean } {
  /** the row that had the focus, for rows that a live list has just moved */
  const last = useRef<string>(undefined);

  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const current = () => {
    const all = rows();
    const focused = all.findIndex((row) => row.contains(document.activeElement));
    return { all, at: focused >= 0 ? focused : all.findIndex((row) => row.dataset.row === last.current) };
  };
  const focus = (row: HTMLElement | undefined): boolean => {
    if (!row) return false;
    last.current = row.dataset.row;
    (row.querySelector<HTMLElement>("[data-open]") ?? row).focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
    return true;
  };
  const go = (step: 1 | -1): void | false => {
    const { all, at } = current();
    if (all.length === 0) return false;
    if (at + step < 0 && before?.current) before.current.focus();
    else focus(all[Math.min(Math.max(at + step, 0), all.length - 1)]);
  };
  const save = (): void | false => {
    const { all, at } = current();
    const row = all[at]?.dataset.row;
    if (row === undefined || !onSave) return false;
    onSave(row);
  };

  useKeys({
    ArrowDown: () => go(1),
    j: () => go(1),
    ArrowUp: () => go(-1),
    k: () => go(-1),
    s: save,
  });
  return { focusFirst: () => focus(rows()[0]) };
}
