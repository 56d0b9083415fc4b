import { useCallback, useState } from "react";
import { keep, kept } from "./kept";

/** State that is the same after the page was closed and opened again. */
export function useKept<T>(name: string, start: T, isFit: (value: unknown) => value is T): [T, (value: T) => void] {
  const [value, setValue] = useState(() => kept(name, isFit) ?? start);
  const set = useCallback(
    (next: T) => {
      keep(name, next);
      setValue(next);
    },
    [name],
  );
  return [value, set];
}
