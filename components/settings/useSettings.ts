import { useEffect, useState } from "react";
import { defaultSettings, type Settings, settings as schema } from "../../lib/model/settings";
import { afterPaint } from "../ui/afterPaint";
import { keep, kept } from "../ui/kept";
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

/** The settings as a page of ours saw them last; undefined before any did. */
export function lastSettings(): Settings | undefined {
  return kept("settings", isSettings);
}

function isSettings(value: unknown): value is Settings {
  return schema.safeParse(value).success;
}

/** The settings for a part of a page that is not given them: as they were last seen, and kept up to date. */
export function useSettingsHere(): Settings {
  const [start] = useState(() => lastSettings() ?? defaultSettings);
  return useSettings(start);
}
