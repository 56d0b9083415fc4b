/** Before the browser tests: the browsers and the builds, once for all files. */
import { buildExtension } from "./build";
import { findChromium } from "./chromium";
import { findFirefox } from "./firefox";

export default async function setup(): Promise<void> {
  findChromium();
  try {
    findFirefox();
  } catch (error) {
    // the tests in it fail with these words; those in Chromium can do without
    console.error(error instanceof Error ? error.message : error);
  }
  await buildExtension("granted");
  await buildExtension("production");
  await buildExtension("firefox");
}
