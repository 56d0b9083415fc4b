import { useCallback, useEffect, useRef, useState } from "react";
import { afterPaint } from "../ui/afterPaint";
import { type TabStatus, tabStatus } from "./status";

/** How often the tab is asked, in ms: it reads on while the popup is open. */
const every = 1000;

/**
 * The state of the tab, asked again every second; undefined until the first answer. `isAwaited`: it is what the person
 * waits for, else it comes after the first paint. `again` asks at once.
 */
export function useTabStatus(
  tabId: number | undefined,
  isAwaited: boolean,
): { status: TabStatus | undefined; again: () => void } {
  const [status, setStatus] = useState<TabStatus>();
  const [asked, setAsked] = useState(0);
  const awaited = useRef(isAwaited);
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const next = await tabStatus(tabId);
      if (isGone) return;
      setStatus((before) => (isSame(before, next) ? before : next));
      timer = setTimeout(() => void look(), every);
    };
    const callOff = awaited.current ? void look() : afterPaint(() => void look());
    return () => {
      isGone = true;
      callOff?.();
      clearTimeout(timer);
    };
  }, [tabId, asked]);
  const again = useCallback(() => setAsked((count) => count + 1), []);
  return { status, again };
}

/** A page at rest answers the same each second, and then nothing should be rendered again. */
function isSame(a: TabStatus | undefined, b: TabStatus): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
