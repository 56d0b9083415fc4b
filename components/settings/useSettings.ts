import { useEffect, useState } from "react";
import type { Settings } from "../../lib/model/settings";
import { afterPaint } from "../ui/afterPaint";
import { keep } from "../ui/kept";
import { getSettings, watchSettings } from "../../lib/platform/settings";

/** The settings, kept up to date with every other window; they begin as `start`. */
export function useSettings(start: Settings): Settings {
  const [settings, setSettings] = useState(start);
  useEffect(() => {
    const leaving = new AbortController();
    const take = (now: Settings) => {
      if (leaving.signal.aborted) return;
      keep("settings", now);
      setSettings((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
    };
    watchSettings(take, leaving.signal);
    const callOff = afterPaint(() => void getSettings().then(take));
    return () => {
      callOff();
      leaving.abort();
    };
  }, []);
  return settings;
}
