/** The context menu: on links and pages of the networks that are read, and on the button in the toolbar. */
import { browser } from "wxt/browser";
import type { ActiveSite } from "./sites";

export const saveLink = "save-link";
export const savePage = "save-page";
export const panelHere = "panel-here";
export const panelAtButton = "panel-at-button";
export const dashboardAtButton = "dashboard-at-button";

/** Makes the menu anew for the active networks. */
export async function makeMenus(sites: readonly ActiveSite[]): Promise<void> {
  await browser.contextMenus.removeAll();
  const { contextMenus, i18n } = browser;
  const openPanel = i18n.getMessage("openPanel");
  contextMenus.create({ id: panelAtButton, title: openPanel, contexts: ["action"] });
  contextMenus.create({ id: dashboardAtButton, title: i18n.getMessage("openDashboard"), contexts: ["action"] });
  const hosts = sites.flatMap((site) => site.hosts);
  if (hosts.length === 0) return;
  const title = i18n.getMessage("savePerson");
  contextMenus.create({ id: saveLink, title, contexts: ["link"], targetUrlPatterns: hosts });
  contextMenus.create({ id: savePage, title, contexts: ["page"], documentUrlPatterns: hosts });
  contextMenus.create({ id: panelHere, title: openPanel, contexts: ["page"], documentUrlPatterns: hosts });
}
