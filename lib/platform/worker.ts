/**
 * What the worker does when something happens. It may die between any two of these, so nothing here remembers: what
 * matters is in the database, the browser's storage, the registrations and the tabs.
 */
import { browser } from "wxt/browser";
import { reportHealth } from "../db/health";
import { noteViewer } from "../db/own";
import type { Report } from "../messaging/protocol";
import type { Received, Sender } from "../messaging/receive";
import { sendToPage } from "../messaging/send";
import type { PageReport } from "../model/health";
import { keepingOf, minimisedAccount } from "../model/minimise";
import { drain } from "./handover";
import { language } from "./language";
import { makeMenus } from "./menus";
import { openPopup, saveProfile } from "./person";
import { registerScripts } from "./scripts";
import { getSettings } from "./settings";
import { activeSites, isActive } from "./sites";
import { markLifelessTabs, showButtons, startInOpenTabs, stopOthers } from "./tabs";
import { clearFace, faceOf, showFace } from "./toolbar";

/** What brings the scripts in line with permissions and settings, and with which open tabs. */
export type Reason = "start" | "updated" | "changed";

let syncing: Promise<void> = Promise.resolve();

/** Brings scripts, menus and tabs in line with permissions and settings; one run after the other. */
export function sync(reason: Reason): Promise<void> {
  syncing = syncing.catch(() => undefined).then(() => syncOnce(reason));
  return syncing;
}

async function syncOnce(reason: Reason): Promise<void> {
  const sites = await activeSites();
  await registerScripts(sites);
  if (reason === "updated") await markLifelessTabs(sites);
  if (reason === "changed") {
    await stopOthers(sites);
    await startInOpenTabs(sites);
    await showButtons(sites);
  }
  await makeMenus(sites);
}

/** Takes what a page says of itself. */
export async function takeReport({ state, read, problems }: Received<"report">, { tab }: Sender): Promise<true> {
  if (!(await isActive(state.network, state.url))) return true;
  if (tab?.id !== undefined) await showFace(tab.id, faceOf(state, await language()));
  if (state.viewer) {
    const keeping = keepingOf(await getSettings(), state.network);
    await noteViewer(state.network, minimisedAccount(state.viewer, keeping));
  }
  const page = pageOf(state, read);
  if (read > 0 || Object.keys(problems).length > 0 || page)
    await reportHealth(state.network, { at: Date.now(), read, problems, ...(page && { page }) });
  return true;
}

/**
 * What a report tells of the layout of the page in front. What was read of late may belong to the page before, so both
 * numbers must say so; and a tab that shows what it showed an hour ago is no news of how pages are built now.
 */
function pageOf({ kind, state, found, read: here }: Report["state"], read: number): PageReport["page"] {
  if (kind === undefined) return undefined;
  if (state === "layout-changed") return { kind, went: "changed" };
  return found && here > 0 === read > 0 ? { kind, went: "read" } : undefined;
}

/** Saves the person that a link or the page names; on other pages the popup opens, where the people are. */
export async function saveFrom(tabId: number, page: string, link: string | undefined): Promise<void> {
  try {
    if ((await saveProfile(link ?? page, page, Date.now())) === "saved") await flash(tabId, "✓");
    else if (link !== undefined || !(await openPopup())) await flash(tabId, "?");
  } catch (error) {
    await flash(tabId, "!");
    throw error;
  }
}

/** Shows a badge for a moment, then again what the tab says. */
async function flash(tabId: number, text: string): Promise<void> {
  await browser.action.setBadgeText({ tabId, text });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const state = await sendToPage(tabId, { kind: "ask-page" });
  const spoken = await language();
  await (state ? showFace(tabId, faceOf(state, spoken)) : clearFace(tabId, spoken));
}

/** Stores what pages that are gone have left. */
export function takeLeft(): Promise<void> {
  return drain(() => Date.now());
}
