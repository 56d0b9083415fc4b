/** Before all tests: the browsers, an office for the files that are exported, and the builds, once for all. */
import { buildExtension } from "./build";
import { findChromium } from "./chromium";
import { findFirefox } from "./firefox";
import { findOffice } from "./office";

export default async function setup(): Promise<void> {
  findChromium();
  // the tests in Firefox fail with these words, those with an office are left out; the others can do without
  for (const find of [findFirefox, findOffice])
    try {
      find();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  await buildExtension("granted");
  await buildExtension("production");
  await buildExtension("firefox");
}
