import { Fragment, type ReactNode, useCallback, useEffect, useState } from "react";
import { EndMark } from "../../ui/EndMark/EndMark";
import { isNumber, keep, kept } from "../../ui/kept";
import { useLive } from "../../ui/useLive";

interface PagesProps<R> {
  /** rows of a page: more than are in sight */
  size: number;
  /** reads a page that goes on after a row */
  read: (page: { limit: number; before?: R }) => Promise<R[]>;
  /** what else the reading depends on, as plain data. The list is to be keyed by it: it begins anew with it */
  inputs: readonly unknown[];
  /** under which name the first page may have been asked already, see ui/ahead.ts */
  ahead?: string;
  keyOf: (row: R) => string;
  /** a row, and the one before it */
  children: (row: R, before: R | undefined) => ReactNode;
  /** in place of the first page until it is read */
  loading?: ReactNode;
  /** in place of all rows where there are none */
  empty: ReactNode;
  /** under this name it is kept how far the list was opened, so that a place in it can be found again */
  name?: string;
}

/**
 * A list of any length, read in pages as its end comes into sight. Each page is a live query of its own that goes on after
 * the last row of the page before.
 */
export function Pages<R>({ name, loading, empty, size, ...page }: PagesProps<R>) {
  const [ends, setEnds] = useState<readonly (R | undefined)[]>([]);
  const [wanted, setWanted] = useState(() => (name === undefined ? undefined : kept(name, isNumber)) ?? 1);
  /** undefined until the first page is read */
  const [isEmpty, setEmpty] = useState<boolean>();
  const { keyOf } = page;

  const onRead = useCallback(
    (at: number, rows: readonly R[]) => {
      if (at === 0) setEmpty(rows.length === 0);
      const end = rows[size - 1];
      setEnds((before) => {
        const old = before[at];
        const isSame = old === undefined ? end === undefined : end !== undefined && keyOf(old) === keyOf(end);
        return isSame && before.length > at ? before : [...before.slice(0, at), end, ...before.slice(at + 1)];
      });
    },
    [size, keyOf],
  );
  const more = useCallback(() => {
    setWanted((now) => {
      if (name !== undefined) keep(name, now + 1);
      return now + 1;
    });
  }, [name]);

  // a page is known by the end of the one before it
  const known = 1 + ends.filter((end) => end !== undefined).length;
  const shown = Math.min(wanted, known);
  return (
    <>
      {isEmpty === undefined && loading}
      {isEmpty && empty}
      {Array.from({ length: shown }, (_, at) => (
        <Page<R> key={at} at={at} size={size} previous={ends[at - 1]} onRead={onRead} {...page} />
      ))}
      {known > wanted && <EndMark key={shown} onSeen={more} />}
    </>
  );
}

type PageProps<R> = Pick<PagesProps<R>, "size" | "read" | "inputs" | "ahead" | "keyOf" | "children"> & {
  at: number;
  previous: R | undefined;
  onRead: (at: number, rows: readonly R[]) => void;
};

function Page<R>({ at, size, previous, read, inputs, ahead, keyOf, children, onRead }: PageProps<R>) {
  const rows = useLive(
    () => read({ limit: size, ...(previous !== undefined && { before: previous }) }),
    [inputs, previous === undefined ? undefined : keyOf(previous)],
    previous === undefined ? ahead : undefined,
  );
  useEffect(() => {
    if (rows) onRead(at, rows);
  }, [at, rows, onRead]);
  return rows?.map((row, index) => (
    <Fragment key={keyOf(row)}>{children(row, index === 0 ? previous : rows[index - 1])}</Fragment>
  ));
}
