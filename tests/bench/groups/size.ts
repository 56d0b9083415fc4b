/** Bytes of the minified files that a browser loads for each of our contexts. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { buildExtension } from "../../browser/harness/build";
import type { Group } from "../figures";

export const size: Group = {
  name: "size",
  async run() {
    const folder = await buildExtension("production");
    return {
      "size.capture": statSync(join(folder, "capture.js")).size,
      "size.tap": statSync(join(folder, "tap.js")).size,
      "size.popup": pageBytes(folder, "popup.html"),
      "size.welcome": pageBytes(folder, "welcome.html"),
      "size.background": statSync(join(folder, "background.js")).size,
      "size.dashboardFirst": existsSync(join(folder, "dashboard.html")) ? pageBytes(folder, "dashboard.html") : null,
    };
  },
};

/** JavaScript that a page loads before it can do anything: its scripts and what they import. */
function pageBytes(folder: string, page: string): number {
  const html = readFileSync(join(folder, page), "utf8");
  const files = [...html.matchAll(/<(?:script|link)[^>]*(?:src|href)="\/?([^"]+\.js)"/g)].map(([, file]) => file ?? "");
  return [...new Set(files)].reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}
