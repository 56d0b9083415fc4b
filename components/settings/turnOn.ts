/** Turning networks on and off, whole or at one host. What was read stays in any case. */
import { send } from "../../lib/messaging/send";
import type { SiteSettings } from "../../lib/model/settings";
import { removePermission, requestPermission } from "../../lib/platform/permissions";
import { getSettings, siteSetting, updateSettings } from "../../lib/platform/settings";
import { hostsOf } from "../../lib/sites/about";
import { patternOf } from "../../lib/sites/patterns";
import type { About } from "../../lib/sites/site";

/** Turns a network on at these of its hosts (match patterns); for the rest see {@link ask}. */
export function turnOn(about: About, hosts: readonly string[], tabId?: number): Promise<boolean> {
  return ask(about, hosts, () => ({ on: true }), tabId);
}

/** Turns a network off and gives the browser's permission back. */
export async function turnOff(about: About): Promise<void> {
  await removePermission(hostsOf(about, await set(about, () => ({ on: false }))));
  await sync();
}

/** Adds a host to a network that anybody can host, and turns the network on there; for the rest see {@link ask}. */
export function addHost(about: About, host: string, tabId?: number): Promise<boolean> {
  const added = ({ hosts }: SiteSettings) => ({ on: true, hosts: [...hosts.filter((each) => each !== host), host] });
  return ask(about, [patternOf(host)], added, tabId);
}

/** Takes a host off a network's list and gives the browser's permission for it back. */
export async function removeHost(about: About, host: string): Promise<void> {
  await set(about, ({ hosts }) => ({ hosts: hosts.filter((each) => each !== host) }));
  await removePermission([patternOf(host)]);
  await sync();
}

/** Switches precise capture, the reading of messages or of closed groups for a network. */
export async function setDepth(
  about: About,
  depth: Partial<Pick<SiteSettings, "precise" | "messages" | "closed">>,
): Promise<void> {
  await set(about, () => depth);
  await sync();
}

type Change = (before: SiteSettings) => Partial<SiteSettings>;

/**
 * Asks the browser for hosts; false where they were not given, and all is as before. To be called in the click. `tabId`:
 * the tab to start in. The setting is written while the browser asks: its question may close the popup, and the worker,
 * which hears of the permission, must then find it.
 */
async function ask(about: About, hosts: readonly string[], change: Change, tabId?: number): Promise<boolean> {
  const asked = requestPermission(hosts);
  const before = siteSetting(await getSettings(), about.id);
  await set(about, change);
  const isGranted = await asked.catch(() => false);
  if (!isGranted) await set(about, () => before);
  await sync(tabId);
  return isGranted;
}

function set(about: About, change: Change) {
  return updateSettings((settings) => {
    const before = siteSetting(settings, about.id);
    return { ...settings, sites: { ...settings.sites, [about.id]: { ...before, ...change(before) } } };
  });
}

async function sync(tabId?: number): Promise<void> {
  await send({ kind: "sync-sites", ...(tabId !== undefined && { tabId }) });
}
