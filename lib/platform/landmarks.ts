/** Which network's software a page is built with, on a host that nobody added. */
import { browser } from "wxt/browser";
import { hostPattern } from "../model/host";
import { abouts } from "../sites/about";
import type { About } from "../sites/site";

const hosted = abouts.flatMap((about) => (about.anyHost ? [{ about, landmark: about.anyHost.landmark }] : []));

/** Answers by tab and address: one look is enough while the popup is open. */
const looks = new Map<string, Promise<About | undefined>>();

/**
 * The network that anybody can host whose landmark the page in a tab shows. The browser lets us look where the user
 * clicked the icon, and only then; undefined anywhere else.
 */
export function networkBuilding(tabId: number, url: URL): Promise<About | undefined> {
  const key = `${tabId} ${url.href}`;
  const look = looks.get(key) ?? lookAt(tabId, url);
  looks.set(key, look);
  return look;
}

async function lookAt(tabId: number, { protocol, hostname }: URL): Promise<About | undefined> {
  if (protocol !== "https:" || !hostPattern.test(hostname)) return undefined;
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      func: firstShown,
      args: [hosted.map(({ landmark }) => landmark)],
    });
    return hosted[answer?.result ?? -1]?.about;
  } catch {
    return undefined; // a page of the browser's own, or one that no click was made on
  }
}

/** Runs in the page, so it stands for itself: the first of the selectors that something matches; -1 where none does. */
function firstShown(selectors: string[]): number {
  return selectors.findIndex((selector) => document.querySelector(selector) !== null);
}
