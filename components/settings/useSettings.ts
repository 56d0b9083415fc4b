import { useEffect, useState } from "react";
import type { Settings } from "../../lib/model/settings";
import { getSettings, watchSettings } from "../../lib/platform/settings";

/** The settings, kept up to date with every other window; they begin as `start`. */
export function useSettings(start: Settings): Settings {
  const [settings, setSettings] = useState(start);
  useEffect(() => {
    const leaving = new AbortController();
    watchSettings(setSettings, leaving.signal);
    void getSettings().then((now) => !leaving.signal.aborted && setSettings(now));
    return () => leaving.abort();
  }, []);
  return settings;
}
