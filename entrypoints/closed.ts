/** Runs before the capture where the user turned the reading of closed groups on: its being there is all it says. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { offer } from "../lib/capture/parts";

export default defineUnlistedScript(() => offer({ closed: true }));
