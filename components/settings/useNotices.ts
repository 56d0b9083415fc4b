import { useEffect, useState } from "react";
import { type Notice, getNotices, watchNotices } from "../../lib/platform/status";

const none: ReadonlySet<Notice> = new Set();

/** What the user must be told wherever they are. */
export function useNotices(): ReadonlySet<Notice> {
  const [notices, setNotices] = useState(none);
  useEffect(() => {
    const leaving = new AbortController();
    watchNotices(setNotices, leaving.signal);
    void getNotices().then((now) => !leaving.signal.aborted && now.size > 0 && setNotices(now));
    return () => leaving.abort();
  }, []);
  return notices;
}
