import { useEffect, useState } from "react";
import { type Shortcut, shortcuts } from "../../lib/platform/shortcuts";

/**
 * The keys that work from any page; undefined until they are read. They are read again whenever somebody comes back to this
 * page: they may have been changed meanwhile.
 */
export function useShortcuts(): readonly Shortcut[] | undefined {
  const [all, setAll] = useState<readonly Shortcut[]>();
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const read = () => void shortcuts().then((found) => !signal.aborted && setAll(found));
    read();
    window.addEventListener("focus", read, { signal });
    document.addEventListener("visibilitychange", read, { signal });
    return () => leaving.abort();
  }, []);
  return all;
}
