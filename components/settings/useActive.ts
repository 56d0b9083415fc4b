import { useEffect, useState } from "react";
import type { NetworkId } from "../../lib/model/capture";
import type { Settings } from "../../lib/model/settings";
import { watchPermissions } from "../../lib/platform/permissions";
import { activeSites } from "../../lib/platform/sites";

/** The networks that are read, kept up to date; undefined until that is known. */
export function useActive(settings: Settings): ReadonlySet<NetworkId> | undefined {
  const [active, setActive] = useState<ReadonlySet<NetworkId>>();
  useEffect(() => {
    const leaving = new AbortController();
    const look = () =>
      void activeSites().then(
        (sites) => !leaving.signal.aborted && setActive(new Set(sites.map(({ about }) => about.id))),
      );
    watchPermissions(look, leaving.signal);
    look();
    return () => leaving.abort();
  }, [settings]);
  return active;
}
