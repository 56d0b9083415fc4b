/** Bytes of the minified files that a browser loads for each of our contexts. */
import { bytes, core, firstLoad, pageSizes, readBuild } from "../../../.ci/rules/bundles";
import { buildExtension } from "../../browser/harness/build";
import type { Group } from "../figures";

export const size: Group = {
  name: "size",
  async run(say) {
    const build = readBuild(await buildExtension("production"));
    const pages = pageSizes(build);
    for (const [network, size] of pages) say(`a page of ${network}, everything turned on: ${size} bytes`);
    const own = [...pages.values()].map((size) => size - bytes(build, core));
    const page = (file: string): number | null =>
      build.has(file) ? firstLoad(build, file).reduce((sum, each) => sum + bytes(build, each), 0) : null;
    return {
      // the most that any page loads; no page loads the sum
      "size.capture": Math.max(...pages.values()),
      "size.captureAllNetworks": own.reduce((sum, each) => sum + each, bytes(build, core)),
      "size.popup": page("popup.html"),
      "size.welcome": page("welcome.html"),
      "size.background": bytes(build, "background.js"),
      "size.dashboardFirst": page("dashboard.html"),
    };
  },
};
