/** Runs in the page's own world where the user turned precise capture on. No part of the browser's API exists here. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { joinChannel } from "../lib/capture/channel";
import { tap } from "../lib/capture/tap";
import { aboutFor } from "../lib/sites/about";

export default defineUnlistedScript(() => {
  const endpoints = aboutFor(new URL(location.href))?.endpoints;
  if (!endpoints) return;
  let untap: (() => void) | undefined;
  const speaker = joinChannel(document, () => untap?.());
  if (speaker) untap = tap(window, endpoints, speaker);
});
