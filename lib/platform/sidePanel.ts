/** The panel beside the pages: Chromium's side panel, Firefox' sidebar. */
import { browser } from "wxt/browser";

/** Each browser has one of the two. */
interface Sides {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the panel in a window; false where the browser refuses. To be called in the user's own click or key press, before
 * anything is awaited: browsers open it for nothing else.
 */
export async function openSidePanel(windowId: number): Promise<boolean> {
  const { sidePanel, sidebarAction } = browser as unknown as Sides;
  try {
    if (sidePanel) await sidePanel.open({ windowId });
    else if (sidebarAction) await sidebarAction.open();
    else return false;
    return true;
  } catch (error) {
    console.error("Jalin could not open its panel", error);
    return false;
  }
}

/** The window that this page of ours stands in. */
export async function ownWindow(): Promise<number | undefined> {
  return (await browser.windows.getCurrent()).id;
}
