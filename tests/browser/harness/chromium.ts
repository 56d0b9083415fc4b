/** A Chromium that can load an unpacked extension. */
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { findProgram } from "./program.ts";

const variable = "JALIN_CHROMIUM";

const playwrightCaches = [
  process.env.PLAYWRIGHT_BROWSERS_PATH,
  join(homedir(), ".cache/ms-playwright"),
  join(homedir(), "Library/Caches/ms-playwright"),
  join(homedir(), "AppData/Local/ms-playwright"),
];
const playwrightPrograms = [
  "chrome-linux/chrome",
  "chrome-linux64/chrome",
  "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
  "chrome-mac-arm64/Chromium.app/Contents/MacOS/Chromium",
  "chrome-win/chrome.exe",
  "chrome-win64/chrome.exe",
];

/**
 * Path of a Chromium: the one named by JALIN_CHROMIUM, the system's, Playwright's; as root on Debian the `chromium`
 * package is installed for it. Throws an error that says what to do where there is none.
 */
export function findChromium(): string {
  return findProgram({
    label: "Chromium",
    variable,
    // Google's own builds no longer take --load-extension (since 137), so Chrome is not among the names
    names: ["chromium", "chromium-browser", "ungoogled-chromium", "chromium.exe"],
    elsewhere: ["/Applications/Chromium.app/Contents/MacOS/Chromium", ...fromPlaywright()],
    // with the font that pictures are compared in, and small ones for what people write on social sites: a bare machine
    // shows Chinese, Japanese and emoji as boxes
    packages: ["chromium", "fonts-dejavu-core", "fonts-droid-fallback", "fonts-noto-color-emoji"],
    advice:
      "Install one (Debian, Ubuntu: `sudo apt-get install chromium`; macOS: `brew install " +
      "chromium`; anywhere: `npx playwright install chromium`), or set " +
      `${variable} to the path of its program. Google Chrome will not do: it no longer loads unpacked extensions.`,
  });
}

/** Playwright's Chromiums, newest first. */
function fromPlaywright(): string[] {
  return playwrightCaches
    .filter((cache) => cache !== undefined && existsSync(cache))
    .flatMap((cache) =>
      readdirSync(cache as string)
        .filter((name) => /^chromium-\d+$/.test(name))
        .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
        .flatMap((name) => playwrightPrograms.map((program) => join(cache as string, name, program))),
    );
}
