/** The browser's permission for the hosts of a network. */
import { browser } from "wxt/browser";
import type { About } from "../sites/site";

/** True when every host of the network may be read. */
export function isGranted(about: About): Promise<boolean> {
  return browser.permissions.contains({ origins: [...about.hosts] });
}

/** Asks for a network's hosts; true when they are granted. To be called in the click itself, before anything is awaited. */
export function requestPermission(about: About): Promise<boolean> {
  return browser.permissions.request({ origins: [...about.hosts] });
}

/** Gives a network's hosts back; false where the browser keeps them, as in a build that has them up front. */
export async function removePermission(about: About): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins: [...about.hosts] });
  } catch {
    return false; // required, not optional
  }
}
