/** For a face that stays open beside the pages: tells when another tab is in front, or another page in it. */
import { browser } from "wxt/browser";

/** Calls `changed` whenever the tab in front may be another one, or show another page. */
export function watchFrontTab(changed: () => void, signal: AbortSignal): void {
  const { onActivated, onUpdated } = browser.tabs;
  const activated = (): void => changed();
  // of pages that no permission covers the browser tells no address, but that something loads
  const updated = (_id: number, change: { url?: string | undefined; status?: string | undefined }): void => {
    if (change.url !== undefined || change.status !== undefined) changed();
  };
  onActivated.addListener(activated);
  onUpdated.addListener(updated);
  signal.addEventListener("abort", () => {
    onActivated.removeListener(activated);
    onUpdated.removeListener(updated);
  });
}
