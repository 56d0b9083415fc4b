/** The scripts that run in pages, registered at run time: a page of a network that is off has none of ours in it. */
import { type Browser, browser } from "wxt/browser";
import type { ScriptPublicPath } from "wxt/utils/inject-script";
import type { ActiveSite } from "./sites";

type Script = Browser.scripting.RegisteredContentScript;

const tapFile = "/tap.js";
const closedFile = "/closed.js";
const buttonFile = "/onpage.js";

/** The files that read a network's pages: its adapter, the parts that are turned on, and what drives them, in this order. */
function captureFiles({ about, precise, messages, closed, button }: ActiveSite): string[] {
  return [
    `/sites/${about.id}.js`,
    // it hears nothing while the tap is not there
    ...(precise || about.embeds ? [`/sites/${about.id}.responses.js`] : []),
    ...(messages ? [`/sites/${about.id}.messages.js`] : []),
    ...(closed ? [closedFile] : []),
    "/capture.js",
    ...(button ? [buttonFile] : []),
  ];
}

/** The registrations that active networks need. The tap must come before the page's scripts, and its listener with it. */
export function scriptsFor(sites: readonly ActiveSite[]): Script[] {
  return sites.flatMap((site): Script[] => {
    const { about, hosts, precise } = site;
    const common = { matches: [...hosts], allFrames: false, persistAcrossSessions: true };
    const capture: Script = {
      ...common,
      id: `capture:${about.id}`,
      js: captureFiles(site),
      runAt: precise ? "document_start" : "document_idle",
    };
    if (!precise) return [capture];
    return [capture, { ...common, id: `tap:${about.id}`, js: [tapFile], runAt: "document_start", world: "MAIN" }];
  });
}

/** What must be removed and what added to get from the scripts there are to those that are wanted. */
export function difference(present: readonly Script[], wanted: readonly Script[]): { remove: string[]; add: Script[] } {
  const remove = present.filter((script) => !wanted.some((other) => isSame(script, other))).map(({ id }) => id);
  return { remove, add: wanted.filter((script) => !present.some((other) => isSame(other, script))) };
}

/** Registers exactly the scripts that the active networks need. */
export async function registerScripts(sites: readonly ActiveSite[]): Promise<void> {
  const { remove, add } = difference(await browser.scripting.getRegisteredContentScripts(), scriptsFor(sites));
  if (remove.length > 0) await browser.scripting.unregisterContentScripts({ ids: remove });
  if (add.length > 0) await browser.scripting.registerContentScripts(add);
}

/** Starts the capture in a tab that was open before its network was turned on. */
export async function injectCapture(tabId: number, site: ActiveSite): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: captureFiles(site) as ScriptPublicPath[],
  });
}

/** Brings the save button into a tab that is being read. */
export async function injectButton(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: [buttonFile as ScriptPublicPath],
  });
}

function isSame(a: Script, b: Script): boolean {
  return (
    a.id === b.id &&
    a.runAt === b.runAt &&
    (a.world ?? "ISOLATED") === (b.world ?? "ISOLATED") &&
    String(a.js?.map(baseName)) === String(b.js?.map(baseName)) &&
    String(a.matches?.toSorted()) === String(b.matches?.toSorted())
  );
}

/** Browsers give the path back with or without the extension's address before it. */
function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
