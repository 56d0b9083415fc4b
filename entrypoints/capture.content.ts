import { defineContentScript } from "wxt/utils/define-content-script";
import { siteFor } from "../lib/sites";

export default defineContentScript({
  registration: "runtime",
  main() {
    console.log(siteFor(new URL(location.href)));
  },
});
