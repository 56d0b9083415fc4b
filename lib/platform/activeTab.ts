/** The tab that the popup speaks of. */
import { browser } from "wxt/browser";

export interface ActiveTab {
  id: number;
  /** absent where the browser does not tell us: a page that no permission covers */
  url?: URL;
  isPrivate: boolean;
  /** another page is on its way */
  isLoading: boolean;
}

/**
 * The tab in front of the user in this window; undefined where there is none. `id` asks for that tab instead: the
 * demonstration and the tests open the popup as a page of its own, which would find itself.
 */
export async function activeTab(id?: number): Promise<ActiveTab | undefined> {
  const tab =
    id === undefined
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(id);
  if (tab?.id === undefined) return undefined;
  const url = tab.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
  return { id: tab.id, ...(url && { url }), isPrivate: tab.incognito, isLoading: tab.status === "loading" };
}

/** The tabs that show pages of these match patterns, the one looked at last first; no private ones. */
export async function tabsAt(patterns: readonly string[]): Promise<number[]> {
  if (patterns.length === 0) return [];
  const tabs = await browser.tabs.query({ url: [...patterns] });
  const latest = tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return latest.flatMap(({ id, incognito, discarded }) => (id === undefined || incognito || discarded ? [] : [id]));
}

/** Loads a tab again. */
export async function reloadTab(id: number): Promise<void> {
  await browser.tabs.reload(id);
}

/** Opens one of our own pages in a tab. */
export async function openPage(path: "/welcome.html" | "/diagnostics.html"): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

const dashboard = "/dashboard.html";

/**
 * Brings the dashboard to the front at one of its addresses (see components/dashboard/routes.ts), in the tab that has it
 * open already, else in a new one.
 */
export async function openDashboard(path: string): Promise<void> {
  const home = browser.runtime.getURL(dashboard);
  const url = `${home}#${path}`;
  // our own pages are the only ones whose address we are told without the permission for tabs
  const tabs = await browser.tabs.query({});
  const open = tabs.find((tab) => tab.url?.split("#", 1)[0] === home);
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true, url });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}
