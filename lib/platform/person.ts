/** "Save this person": from a link, a profile page or the shortcut. */
import { browser } from "wxt/browser";
import { savePerson } from "../ingest/save";
import { aboutFor } from "../sites/about";
import { getSettings } from "./settings";

/** What became of the wish. `none`: the address names nobody. */
export type Saving = "saved" | "none";

/** Saves the person whose profile an address is, as seen at `page`. `now` in ms UTC. Throws a DiskFullError. */
export async function saveProfile(address: string, page: string, now: number): Promise<Saving> {
  if (!URL.canParse(address)) return "none";
  const url = new URL(address);
  const about = aboutFor(url, await getSettings());
  const account = about?.profileOf(url);
  if (!about || !account) return "none";
  await savePerson(about.id, account, { now, page });
  return "saved";
}

/** Opens the popup, where the people of the page are; false where the browser wants a click for that. */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}
