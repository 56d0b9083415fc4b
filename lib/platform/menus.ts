/** The context menu: on links and pages of the networks that are read, and on the button in the toolbar. */
import { browser } from "wxt/browser";
import { language } from "./language";
import type { ActiveSite } from "./sites";

export const saveLink = "save-link";
export const savePage = "save-page";
export const panelHere = "panel-here";
export const panelAtButton = "panel-at-button";
export const dashboardAtButton = "dashboard-at-button";

/** Makes the menu anew for the active networks, in the language that was chosen. */
export async function makeMenus(sites: readonly ActiveSite[]): Promise<void> {
  const { menu } = (await language()).words;
  const { contextMenus } = browser;
  await contextMenus.removeAll();
  contextMenus.create({ id: panelAtButton, title: menu.panel, contexts: ["action"] });
  contextMenus.create({ id: dashboardAtButton, title: menu.dashboard, contexts: ["action"] });
  const hosts = sites.flatMap((site) => site.hosts);
  if (hosts.length === 0) return;
  const title = menu.savePerson;
  contextMenus.create({ id: saveLink, title, contexts: ["link"], targetUrlPatterns: hosts });
  contextMenus.create({ id: savePage, title, contexts: ["page"], documentUrlPatterns: hosts });
  contextMenus.create({ id: panelHere, title: menu.panel, contexts: ["page"], documentUrlPatterns: hosts });
}
