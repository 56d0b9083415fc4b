/** Lets a popup that is opened as a page believe in a tab beside it, in any state. */
import type { Page } from "playwright-core";
import type { PageSkeleton, PageState } from "../../../lib/messaging/protocol";

export interface FakeTab {
  url: string;
  incognito?: boolean;
  /** what the tab's capture says; nobody answers where it is absent */
  page?: PageState;
  /** how the tab's page is built; nobody answers where it is absent */
  skeleton?: PageSkeleton;
  /** the browser's permission; true where it is absent */
  granted?: boolean;
  /** a host that it does not give all the same */
  locked?: string;
  /** which landmark the page shows, of the networks that anybody can host; none where it is absent */
  landmark?: number;
}

/** To be called before the page is opened. Only what the popup asks of other tabs is replaced. */
export async function fakeTab(page: Page, tab: FakeTab): Promise<void> {
  await page.addInitScript((fake: FakeTab) => {
    const { chrome } = globalThis as unknown as {
      chrome?: { tabs?: object; permissions?: object; scripting?: object };
    };
    if (!chrome?.tabs || !chrome.permissions || !chrome.scripting) return;
    type Callback = (value: unknown) => void;
    const answer = (value: unknown, args: unknown[]) => {
      const callback = args.at(-1);
      if (typeof callback === "function") (callback as Callback)(value);
      else return Promise.resolve(value);
    };
    const { url, incognito = false, page: state, skeleton, granted = true, locked, landmark = -1 } = fake;
    const said = (message: unknown) => {
      const value = (message as { kind: string }).kind === "ask-skeleton" ? skeleton : state;
      return value && { value };
    };
    const tabHere = { id: 1, url, incognito };
    Object.assign(chrome.tabs, {
      query: (...args: unknown[]) => answer([tabHere], args),
      get: (...args: unknown[]) => answer(tabHere, args),
      sendMessage: (...args: unknown[]) => answer(said(args[1]), args),
    });
    const isGiven = (asked: unknown) => granted && !(locked !== undefined && JSON.stringify(asked).includes(locked));
    Object.assign(chrome.permissions, { contains: (...args: unknown[]) => answer(isGiven(args[0]), args) });
    Object.assign(chrome.scripting, {
      executeScript: (...args: unknown[]) => answer([{ result: landmark }], args),
    });
  }, tab);
}
