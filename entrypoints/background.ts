import { defineBackground } from "wxt/utils/define-background";
import { abouts } from "../lib/sites/about";
import { browser } from "wxt/browser";

export default defineBackground(() => {
  console.log(browser.runtime.id, abouts.length);
});
