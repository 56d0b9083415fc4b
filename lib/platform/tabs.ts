/** The tabs in which capture lives, or should. */
import { browser } from "wxt/browser";
import { sendToPage } from "../messaging/send";
import { injectButton, injectCapture } from "./scripts";
import type { ActiveSite } from "./sites";
import { language } from "./language";
import { clearFace, showReload } from "./toolbar";

/** Starts the capture in every open tab of the networks where none lives; one tab that fails loses only itself. */
export async function startInOpenTabs(sites: readonly ActiveSite[]): Promise<void> {
  const lifeless = await lifelessTabs(sites);
  await Promise.allSettled(lifeless.map(({ id, site }) => injectCapture(id, site)));
}

/** Marks the tabs whose capture died with the version before: they must be loaded again. */
export async function markLifelessTabs(sites: readonly ActiveSite[]): Promise<void> {
  const lifeless = await lifelessTabs(sites);
  const spoken = await language();
  await Promise.allSettled(lifeless.map(({ id }) => showReload(id, spoken)));
}

/** Ends every capture where it is not to be any more. Which tabs these are can no longer be asked, so all are told. */
export async function stopOthers(sites: readonly ActiveSite[]): Promise<void> {
  const except = Object.fromEntries(sites.map(({ about, hosts }) => [about.id, [...hosts]]));
  const tabs = await browser.tabs.query({});
  const spoken = await language();
  await Promise.allSettled(
    tabs.map(async ({ id }) => {
      if (id !== undefined && (await sendToPage(id, { kind: "stop", except })) === true) await clearFace(id, spoken);
    }),
  );
}

/** Brings the save button into open tabs where it is wanted, and takes it away everywhere else. */
export async function showButtons(sites: readonly ActiveSite[]): Promise<void> {
  const wanted = sites.filter(({ button }) => button);
  const except = Object.fromEntries(wanted.map(({ about, hosts }) => [about.id, [...hosts]]));
  const all = await browser.tabs.query({});
  await Promise.allSettled(
    all.map(async ({ id }) => id !== undefined && sendToPage(id, { kind: "stop-buttons", except })),
  );
  const tabs = await Promise.all(wanted.map(({ hosts }) => tabsOf(hosts)));
  await Promise.allSettled(tabs.flat().map(injectButton));
}

/** Tabs of the networks, loaded and not private, in which no capture answers. */
async function lifelessTabs(sites: readonly ActiveSite[]): Promise<{ id: number; site: ActiveSite }[]> {
  const tabs = await Promise.all(sites.map(async (site) => (await tabsOf(site.hosts)).map((id) => ({ id, site }))));
  const lifeless = await Promise.all(
    tabs.flat().map(async (tab) => ((await sendToPage(tab.id, { kind: "ask-page" })) === undefined ? [tab] : [])),
  );
  return lifeless.flat();
}

async function tabsOf(hosts: readonly string[]): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: [...hosts] });
  return tabs.flatMap(({ id, incognito, discarded }) => (id === undefined || incognito || discarded ? [] : [id]));
}
