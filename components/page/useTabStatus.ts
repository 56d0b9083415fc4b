import { useCallback, useEffect, useRef, useState } from "react";
import { watchFrontTab } from "../../lib/platform/followTab";
import { afterPaint } from "../ui/afterPaint";
import { type TabStatus, tabStatus } from "./status";

/** How often the tab is asked, in ms: it reads on while this is open. */
const every = 1000;
/** A page that has just loaded may be a moment older than our script in it: so long until it is asked again, in ms. */
const moment = 400;

/**
 * The state of the tab, asked again every second and whenever another tab or page comes to the front; undefined until the
 * first answer. `isAwaited`: it is what the person waits for, else it comes after the first paint. `again` asks at once.
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
    let isDoubted = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const next = await tabStatus(tabId);
      if (isGone) return;
      const isDoubtful = next.is === "absent" && !isDoubted;
      isDoubted = next.is === "absent";
      if (!isDoubtful) setStatus((before) => (isSame(before, next) ? before : next));
      timer = setTimeout(() => void look(), isDoubtful ? moment : every);
    };
    const callOff = awaited.current ? void look() : afterPaint(() => void look());
    return () => {
      isGone = true;
      callOff?.();
      clearTimeout(timer);
    };
  }, [tabId, asked]);
  const again = useCallback(() => setAsked((count) => count + 1), []);
  useEffect(() => {
    const leaving = new AbortController();
    watchFrontTab(again, leaving.signal);
    return () => leaving.abort();
  }, [again]);
  return { status, again };
}

/** A page at rest answers the same each second, and then nothing should be rendered again. */
function isSame(a: TabStatus | undefined, b: TabStatus): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
