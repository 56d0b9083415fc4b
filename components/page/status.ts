/** What the popup knows of the tab beside it. */
import { sendToPage } from "../../lib/messaging/send";
import type { PageState } from "../../lib/messaging/protocol";
import { type ActiveTab, activeTab } from "../../lib/platform/activeTab";
import { isGranted } from "../../lib/platform/permissions";
import { getSettings, siteSetting } from "../../lib/platform/settings";
import { aboutFor } from "../../lib/sites/about";
import type { About } from "../../lib/sites/site";

export type TabStatus =
  | { is: "private" }
  /** no network of ours */
  | { is: "unsupported" }
  /** a network that is turned off or not granted */
  | { is: "off"; about: About; tabId: number }
  /** a network that is on, but no capture of ours lives in the tab */
  | { is: "absent"; about: About; tabId: number }
  | { is: "answered"; about: About; tabId: number; page: PageState };

/** Looks at a tab: the one named, else the one in front of the user. */
export async function tabStatus(id?: number): Promise<TabStatus> {
  const tab: ActiveTab | undefined = await activeTab(id);
  if (tab?.isPrivate) return { is: "private" };
  const about = tab?.url && aboutFor(tab.url);
  if (!tab || !about) return { is: "unsupported" };
  const here = { about, tabId: tab.id };
  if (!siteSetting(await getSettings(), about.id).on || !(await isGranted(about))) return { is: "off", ...here };
  const page = await sendToPage(tab.id, { kind: "ask-page" });
  return page ? { is: "answered", ...here, page } : { is: "absent", ...here };
}
