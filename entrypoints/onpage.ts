/** The save button beside people, in pages where it was asked for; it comes after the capture, and ends with it. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { showButtons } from "../lib/capture/buttons/buttons";
import { pageClock, pageIdle } from "../lib/capture/clock";
import { offered } from "../lib/capture/parts";
import { running } from "../lib/capture/running";
import { listenInPage } from "../lib/messaging/page";
import { isContextAlive, sendOnce } from "../lib/messaging/send";
import { matches } from "../lib/sites/patterns";

export default defineUnlistedScript(() => {
  const found = offered();
  const { jalin: capture, jalinButtons: before } = running;
  if (!found || !capture?.isRunning() || before?.isRunning()) return;

  const { site } = found;
  const host = { isAlive: isContextAlive, send: sendOnce, clock: pageClock(window), idle: pageIdle(window) };
  const buttons = showButtons(window, site, capture, host);
  running.jalinButtons = buttons;
  listenInPage(
    {
      "stop-buttons": ({ except }) => {
        const isMeant = !matches(except[site.about.id] ?? [], new URL(location.href));
        if (isMeant) buttons.stop();
        return isMeant;
      },
    },
    buttons.signal,
  );
});
