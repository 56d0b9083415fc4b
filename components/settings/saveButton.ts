/** The save button in pages: on, off, and on again where a network is wary. */
import { send } from "../../lib/messaging/send";
import { siteSetting, updateSettings } from "../../lib/platform/settings";
import type { About } from "../../lib/sites/site";

/** Turns the button on or off. With it goes what was confirmed for single networks: that is asked anew each time. */
export async function setSaveButton(on: boolean): Promise<void> {
  await updateSettings((before) => ({
    ...before,
    saveButton: on,
    sites: Object.fromEntries(Object.entries(before.sites).map(([id, site]) => [id, { ...site, button: false }])),
  }));
  await send({ kind: "sync-sites" });
}

/** Confirms the button for a network that is wary, or takes that back. */
export async function confirmSaveButton({ id }: About, on: boolean): Promise<void> {
  await updateSettings((before) => ({
    ...before,
    sites: { ...before.sites, [id]: { ...siteSetting(before, id), button: on } },
  }));
  await send({ kind: "sync-sites" });
}
