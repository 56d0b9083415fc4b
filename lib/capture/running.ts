/** What of ours lives in this page, for scripts that come after one another. Our own world: the page cannot see it. */
import type { listenInPage } from "../messaging/page";
import type { sendOnce } from "../messaging/send";
import type { PageSite } from "../sites/site";
import type { SaveButtons } from "./buttons/buttons";
import type { Capture, Host } from "./capture";

/** What the capture hands on, so that a script after it need not bring the same code once more. */
interface Reader {
  site: PageSite;
  host: Host;
  send: typeof sendOnce;
  listen: typeof listenInPage;
}

export const running = globalThis as typeof globalThis & {
  jalin?: Capture;
  jalinReader?: Reader;
  jalinButtons?: SaveButtons;
};
