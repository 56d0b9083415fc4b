/** Before the browser tests: both builds, once for all files. */
import { buildExtension } from "./build";
import { findChromium } from "./chromium";

export default async function setup(): Promise<void> {
  findChromium();
  await buildExtension("granted");
  await buildExtension("production");
}
