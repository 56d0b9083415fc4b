/** Runs in the page's own world where the user turned precise capture on. No part of the browser's API exists here. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { joinChannel } from "../lib/capture/channel";
import { tap } from "../lib/capture/tap";

export default defineUnlistedScript(() => joinChannel(document, (endpoints, say) => tap(window, endpoints, say)));
