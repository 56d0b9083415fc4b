import { useEffect, useState } from "react";
import type { Settings } from "../../lib/model/settings";
import { grantedHosts, watchPermissions } from "../../lib/platform/permissions";
import type { About } from "../../lib/sites/site";

const none: readonly string[] = [];

/** Match patterns of a network's hosts that the browser lets us read, kept up to date. */
export function useGranted(about: About, settings: Settings): readonly string[] {
  const [granted, setGranted] = useState(none);
  useEffect(() => {
    const leaving = new AbortController();
    const look = () => void grantedHosts(about, settings).then((hosts) => !leaving.signal.aborted && setGranted(hosts));
    watchPermissions(look, leaving.signal);
    look();
    return () => leaving.abort();
  }, [about, settings]);
  return granted;
}
