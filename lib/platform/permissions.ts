/** The browser's permission for the hosts of a network. Patterns are those of lib/sites/about.ts. */
import { browser } from "wxt/browser";
import type { Settings } from "../model/settings";
import { hostGroups } from "../sites/about";
import type { About } from "../sites/site";

/** Those of a network's hosts that may be read: its own all together or not at all, each added one for itself. */
export async function grantedHosts(about: About, settings: Settings): Promise<string[]> {
  const groups = hostGroups(about, settings);
  const granted = await Promise.all(groups.map((group) => browser.permissions.contains({ origins: [...group] })));
  return groups.filter((_, at) => granted[at]).flat();
}

/** Asks for hosts; true when they are granted. To be called in the click itself, before anything is awaited. */
export function requestPermission(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...hosts] });
}

/** Gives hosts back; false where the browser keeps them, as in a build that has them up front. */
export async function removePermission(hosts: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins: [...hosts] });
  } catch {
    return false; // required, not optional
  }
}

/** Calls `changed` whenever the browser's permissions do. */
export function watchPermissions(changed: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  const listener = (): void => changed();
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  signal.addEventListener("abort", () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  });
}
