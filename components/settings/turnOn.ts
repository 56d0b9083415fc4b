/** Turning networks on and off. */
import { send } from "../../lib/messaging/send";
import { removePermission, requestPermission } from "../../lib/platform/permissions";
import { siteSetting, updateSettings } from "../../lib/platform/settings";
import type { About } from "../../lib/sites/site";

/**
 * Turns a network on; false where the browser was not given the permission. To be called in the click. `tabId`: the tab
 * to start in. The setting is written while the browser asks: its question may close the popup, and the worker, which
 * hears of the permission, must then find it.
 */
export async function turnOn(about: About, tabId?: number): Promise<boolean> {
  const asked = requestPermission(about);
  await set(about, { on: true });
  const isGranted = await asked.catch(() => false);
  if (!isGranted) await set(about, { on: false });
  await sync(tabId);
  return isGranted;
}

/** Turns a network off and gives the browser's permission back. What was read stays. */
export async function turnOff(about: About): Promise<void> {
  await set(about, { on: false });
  await removePermission(about);
  await sync();
}

/** Switches precise capture or the reading of messages for a network. */
export async function setDepth(about: About, depth: { precise?: boolean; messages?: boolean }): Promise<void> {
  await set(about, depth);
  await sync();
}

async function set(about: About, change: { on?: boolean; precise?: boolean; messages?: boolean }): Promise<void> {
  await updateSettings((before) => ({
    ...before,
    sites: { ...before.sites, [about.id]: { ...siteSetting(before, about.id), ...change } },
  }));
}

async function sync(tabId?: number): Promise<void> {
  await send({ kind: "sync-sites", ...(tabId !== undefined && { tabId }) });
}
