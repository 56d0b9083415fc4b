import { useEffect, useState } from "react";
import { type Notice, getNotices, watchNotices } from "../../lib/platform/status";
import { afterPaint } from "../ui/afterPaint";

const none: ReadonlySet<Notice> = new Set();

/** What the user must be told wherever they are. */
export function useNotices(): ReadonlySet<Notice> {
  const [notices, setNotices] = useState(none);
  useEffect(() => {
    const leaving = new AbortController();
    watchNotices(setNotices, leaving.signal);
    const take = (now: ReadonlySet<Notice>) => !leaving.signal.aborted && now.size > 0 && setNotices(now);
    const callOff = afterPaint(() => void getNotices().then(take));
    return () => {
      callOff();
      leaving.abort();
    };
  }, []);
  return notices;
}
