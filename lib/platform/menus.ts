/** The context menu, on links and pages of the networks that are read. */
import { browser } from "wxt/browser";
import type { ActiveSite } from "./sites";

export const saveLink = "save-link";
export const savePage = "save-page";

/** Makes the menu anew for the active networks. */
export async function makeMenus(sites: readonly ActiveSite[]): Promise<void> {
  await browser.contextMenus.removeAll();
  const hosts = sites.flatMap((site) => site.hosts);
  if (hosts.length === 0) return;
  const title = browser.i18n.getMessage("savePerson");
  browser.contextMenus.create({ id: saveLink, title, contexts: ["link"], targetUrlPatterns: hosts });
  browser.contextMenus.create({ id: savePage, title, contexts: ["page"], documentUrlPatterns: hosts });
}
