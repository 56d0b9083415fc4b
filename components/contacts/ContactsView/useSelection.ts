import { useCallback, useEffect, useRef, useState } from "react";

/** Who is selected in a list; `selected` is undefined while nobody is being selected. */
export interface Selection {
  selected: ReadonlySet<string> | undefined;
  begin: () => void;
  end: () => void;
  /** Selects one or no longer; `isRange`: with all from the one before to this one. */
  toggle: (id: string, isRange: boolean) => void;
  add: (ids: readonly string[]) => void;
}

const nobody: ReadonlySet<string> = new Set();

/** A selection of rows. `range` tells who stands from one to another. */
export function useSelection(range: (from: string, to: string) => Promise<readonly string[]>): Selection {
  const [selected, setSelected] = useState<ReadonlySet<string>>();
  const last = useRef<string>(undefined);
  const latest = useRef(range);
  useEffect(() => {
    latest.current = range;
  });

  const add = useCallback(
    (ids: readonly string[]) => setSelected((before) => new Set([...(before ?? []), ...ids])),
    [],
  );
  const toggle = useCallback(
    (id: string, isRange: boolean) => {
      const from = last.current;
      last.current = id;
      if (isRange && from !== undefined) {
        void latest.current(from, id).then(add);
        return;
      }
      setSelected((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      });
    },
    [add],
  );
  const begin = useCallback(() => setSelected((before) => before ?? nobody), []);
  const end = useCallback(() => {
    last.current = undefined;
    setSelected(undefined);
  }, []);
  return { selected, begin, end, toggle, add };
}
