/**
 * Runs in the pages of a network that is turned on. A plain script rather than one of WXT's content scripts: those tell
 * the page about themselves with an event and a message at every start.
 */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { openChannel } from "../lib/capture/channel";
import { type Host, startCapture } from "../lib/capture/capture";
import { pageClock, pageIdle } from "../lib/capture/clock";
import { followKeeping } from "../lib/capture/keeping";
import { leaveBatches } from "../lib/capture/leave";
import { describePage } from "../lib/capture/skeleton";
import { api } from "../lib/messaging/api";
import { listenInPage } from "../lib/messaging/page";
import { isContextAlive, sendOnce } from "../lib/messaging/send";
import { offered } from "../lib/capture/parts";
import { running } from "../lib/capture/running";
import { matches } from "../lib/sites/patterns";

export default defineUnlistedScript(() => {
  const found = offered();
  if (!found || api().extension.inIncognitoContext || running.jalin?.isRunning()) return;

  const { site, endpoints, allowed } = found;
  const ending = new AbortController();
  const kept = followKeeping(site.about.id, ending.signal);
  const host: Host = {
    isAlive: isContextAlive,
    deliver: async (batch) => {
      await kept.ready;
      return sendOnce({ kind: "deliver", batch: kept.of(batch) });
    },
    report: sendOnce,
    keep: (batches) => leaveBatches(batches.map(kept.of)),
    clock: pageClock(window),
    idle: pageIdle(window),
    random: Math.random,
  };
  const capture = startCapture(window, site, host, allowed);
  capture.signal.addEventListener("abort", () => ending.abort());
  running.jalin = capture;
  running.jalinReader = { site, host, send: sendOnce, listen: listenInPage };
  if (endpoints) openChannel(document, endpoints, capture.respond, capture.signal);
  listenInPage(
    {
      "ask-page": capture.state,
      "ask-skeleton": () => describePage(document, site),
      stop: ({ except }) => {
        const isMeant = !matches(except[site.about.id] ?? [], new URL(location.href));
        if (isMeant) capture.stop();
        return isMeant;
      },
    },
    capture.signal,
  );
});
