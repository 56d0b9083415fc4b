import { type RefObject, useEffect, useRef } from "react";
import { type Keys, useKeys } from "./useKeys";

interface RowsOptions {
  /** takes the focus when it leaves the first row upwards: the search field */
  before?: RefObject<HTMLElement | null>;
  /** the row the person comes back to: it gets the focus as soon as it is there */
  returnTo?: string | undefined;
  /** hears `s` on a row */
  onSave?: (row: string) => void;
  /** hears other keys on a row, by the key; of which one it does not want it says false */
  onKey?: RowKeys;
  /** hears arrows with Shift on a row, before they move the focus; where it answers false, they do */
  onShift?: RowKeys;
}

type RowKeys = Partial<Record<string, (row: HTMLElement, event: KeyboardEvent) => void | false>>;

/**
 * Moves the focus through the rows of a list, which are the elements marked `data-row` under `list`: down and `j`, up and
 * `k`.
 */
export function useRows(
  list: RefObject<HTMLElement | null>,
  { before, returnTo, onSave, onKey = {}, onShift = {} }: RowsOptions = {},
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

  const come = useRef(focus);
  useEffect(() => {
    const element = list.current;
    if (returnTo === undefined || !element) return;
    const seek = () => {
      const row = [...element.querySelectorAll<HTMLElement>("[data-row]")].find(
        ({ dataset }) => dataset.row === returnTo,
      );
      if (!row) return;
      watcher.disconnect();
      if (document.activeElement === document.body) come.current(row);
    };
    const watcher = new MutationObserver(seek);
    watcher.observe(element, { childList: true, subtree: true });
    seek();
    return () => watcher.disconnect();
  }, [list, returnTo]);

  const onRow = (act: RowKeys[string], event: KeyboardEvent): void | false => {
    const { all, at } = current();
    const row = all[at];
    return row && act ? act(row, event) : false;
  };
  const others: Keys = Object.fromEntries(
    Object.entries(onKey).map(([key, act]) => [key, (event: KeyboardEvent) => onRow(act, event)]),
  );
  const arrow =
    (step: 1 | -1) =>
    (event: KeyboardEvent): void | false => {
      if (event.shiftKey && onRow(onShift[event.key], event) !== false) return;
      return go(step);
    };
  useKeys({
    ...others,
    ArrowDown: arrow(1),
    j: () => go(1),
    ArrowUp: arrow(-1),
    k: () => go(-1),
    ...(onSave && { s: save }),
  });
  return { focusFirst: () => focus(rows()[0]) };
}
