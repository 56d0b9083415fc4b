/** A Chromium that can load an unpacked extension. */
import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

const variable = "JALIN_CHROMIUM";

// Google's own builds no longer take --load-extension (since 137), so Chrome is not among the names
const names = ["chromium", "chromium-browser", "ungoogled-chromium", "chromium.exe"];

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
  const named = process.env[variable];
  if (named) {
    if (runs(named)) return named;
    throw new Error(`${variable} is ${named}, which is no program that can be run. Correct it or leave it out.`);
  }
  const found = installed();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) return fromDebian();
  throw new Error(
    "No Chromium was found. Install one (Debian, Ubuntu: `sudo apt-get install chromium`; macOS: `brew install " +
      "chromium`; anywhere: `npx playwright install chromium`), or set " +
      `${variable} to the path of its program. Google Chrome will not do: it no longer loads unpacked extensions.`,
  );
}

function installed(): string | undefined {
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, "/Applications/Chromium.app/Contents/MacOS/Chromium", ...fromPlaywright()].find(runs);
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

/**
 * With the font that pictures are compared in, and small ones for what people write on social sites: a bare machine shows
 * Chinese, Japanese and emoji as boxes.
 */
const packages = ["chromium", "fonts-dejavu-core", "fonts-droid-fallback", "fonts-noto-color-emoji"];

function fromDebian(): string {
  console.error("No Chromium was found: installing Debian's `chromium` package.");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    execFileSync("apt-get", ["update", "-q"], { env, stdio: "pipe" });
    execFileSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages], { env, stdio: "pipe" });
  } catch (cause) {
    throw new Error(`apt-get could not install \`chromium\`. Install one by hand, or set ${variable}.`, { cause });
  }
  const found = installed();
  if (!found) throw new Error(`The \`chromium\` package has no program by that name. Set ${variable} to its path.`);
  return found;
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
