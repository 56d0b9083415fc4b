/** What the user chose, in the browser's own storage; parsed at this boundary and nowhere else. */
import { browser } from "wxt/browser";
import { defaultSettings, defaultSite, settings as schema, type Settings, type SiteSettings } from "../model/settings";
import { abouts } from "../sites/about";
import { setNotice } from "./status";

const key = "settings";
/** Where settings go that this version cannot read: a later one may. */
const unreadableKey = "settings-unreadable";

/**
 * The settings. Unreadable ones are kept under another key, reported as a notice, and taken as "everything off": a
 * network that was switched off must not come on because a file broke.
 */
export async function getSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(key);
  const raw: unknown = stored[key];
  if (raw === undefined) return defaultSettings;
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  await browser.storage.local.set({ [unreadableKey]: raw });
  await setNotice("settings-unreadable", true);
  return {
    ...defaultSettings,
    sites: Object.fromEntries(abouts.map(({ id }) => [id, { ...defaultSite, on: false }])),
  };
}

/** Changes the settings, one change at a time over all contexts of the extension; answers with the new ones. */
export async function updateSettings(change: (before: Settings) => Settings): Promise<Settings> {
  return navigator.locks.request("jalin:settings", async () => {
    const after = schema.parse(change(await getSettings()));
    await browser.storage.local.set({ [key]: after });
    await setNotice("settings-unreadable", false);
    return after;
  });
}

/** Calls `changed` with the new settings whenever any context changes them. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === "local" && key in changes) void getSettings().then(changed);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener("abort", () => browser.storage.onChanged.removeListener(listener));
}

/** What was chosen for a network. */
export function siteSetting(settings: Settings, network: string): SiteSettings {
  return settings.sites[network] ?? defaultSite;
}
