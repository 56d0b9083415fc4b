/** What the popup knows of the tab beside it. */
import { sendToPage } from "../../lib/messaging/send";
import type { PageState } from "../../lib/messaging/protocol";
import { type ActiveTab, activeTab } from "../../lib/platform/activeTab";
import { networkBuilding } from "../../lib/platform/landmarks";
import { getSettings } from "../../lib/platform/settings";
import { isActive } from "../../lib/platform/sites";
import { aboutFor, hostGroups } from "../../lib/sites/about";
import { matches } from "../../lib/sites/patterns";
import type { About } from "../../lib/sites/site";

export type TabStatus =
  | { is: "private" }
  /** no network of ours */
  | { is: "unsupported" }
  /** the browser does not tell us what it shows: no permission covers it */
  | { is: "unseen" }
  /** another page is on its way */
  | { is: "loading" }
  /** built with the software of a network that anybody can host, on a host that was not added */
  | { is: "found"; about: About; tabId: number; host: string }
  /** a network that is turned off or not granted; `hosts`: what to ask for, as match patterns */
  | { is: "off"; about: About; tabId: number; hosts: readonly string[] }
  /** a network that is on, but no capture of ours lives in the tab */
  | { is: "absent"; about: About; tabId: number }
  | { is: "answered"; about: About; tabId: number; page: PageState };

/** Looks at a tab: the one named, else the one in front of the user. */
export async function tabStatus(id?: number): Promise<TabStatus> {
  const tab: ActiveTab | undefined = await activeTab(id);
  if (tab?.isPrivate) return { is: "private" };
  if (!tab?.url) return { is: "unseen" };
  const { id: tabId, url } = tab;
  const settings = await getSettings();
  const about = aboutFor(url, settings);
  if (!about) {
    const built = await networkBuilding(tabId, url);
    return built ? { is: "found", about: built, tabId, host: url.hostname } : { is: "unsupported" };
  }
  const here = { about, tabId };
  const hosts = hostGroups(about, settings).find((group) => matches(group, url)) ?? [];
  if (!(await isActive(about.id, url.href))) return { is: "off", ...here, hosts };
  const page = await sendToPage(tab.id, { kind: "ask-page" });
  if (page) return { is: "answered", ...here, page };
  return tab.isLoading ? { is: "loading" } : { is: "absent", ...here };
}
