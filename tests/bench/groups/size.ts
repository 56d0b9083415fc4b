/** Bytes of the minified files that a browser loads for each of our contexts. */
import { bytes, firstLoad, readBuild } from "../../../.ci/rules/bundles";
import { buildExtension } from "../../browser/harness/build";
import type { Group } from "../figures";

export const size: Group = {
  name: "size",
  async run(say) {
    const build = readBuild(await buildExtension("production"));
    const core = bytes(build, "capture.js");
    const sites = [...build.keys()].filter((file) => /^sites\/[^.]+\.js$/.test(file));
    for (const file of sites) say(`a page of ${file.slice(6, -3)}: ${core + bytes(build, file)} bytes`);
    const page = (file: string): number | null =>
      build.has(file) ? firstLoad(build, file).reduce((sum, each) => sum + bytes(build, each), 0) : null;
    return {
      // what drives the reading and the largest adapter: the most that any page loads without opt-in parts
      "size.capture": core + Math.max(...sites.map((file) => bytes(build, file))),
      "size.captureAllNetworks": core + sites.reduce((sum, file) => sum + bytes(build, file), 0),
      "size.popup": page("popup.html"),
      "size.welcome": page("welcome.html"),
      "size.background": bytes(build, "background.js"),
      "size.dashboardFirst": page("dashboard.html"),
    };
  },
};
