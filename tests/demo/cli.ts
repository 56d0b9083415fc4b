/** `npm start`: Jalin in a Chromium, on pages of our own with invented people. */
import { resolve } from "node:path";
import { parseArgs, stripVTControlCharacters } from "node:util";
import { buildExtension } from "../browser/harness/build";
import { findChromium } from "../browser/harness/chromium";
import { launch } from "../browser/harness/launch";
import { printEverything } from "./headless";
import { keepWindow } from "./window";

const usage = `npm start [-- --headless] [--out DIR]

  --headless   no window: prints the contacts and writes files. So it is anyway where there is no display
  --out DIR    where the files go, out/demo by default`;

/** As shells count a program that Ctrl-C ended. */
const interrupted = 130;

/** Runs the demonstration. The exit code: 0 where all that the pages hold was read, 1 where not, 2 for wrong arguments. */
export async function main(root: string, args: string[]): Promise<number> {
  const options = readArgs(args);
  if (typeof options === "string") {
    console.error(`${options}\n\n${usage}`);
    return 2;
  }
  const headless = options.headless || !hasDisplay();
  try {
    const program = findChromium();
    const began = performance.now();
    await buildExtension("granted");
    console.log(`Jalin is built (${((performance.now() - began) / 1000).toFixed(0)} s). Its Chromium: ${program}\n`);
    return await (headless ? withoutWindow(resolve(root, options.out)) : withWindow());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

function readArgs(args: string[]): { headless: boolean; out: string } | string {
  try {
    const { values } = parseArgs({
      args,
      options: { headless: { type: "boolean", default: false }, out: { type: "string", default: "out/demo" } },
    });
    return values;
  } catch (error) {
    return (error as Error).message;
  }
}

/** macOS and Windows are taken to have one. */
function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === "darwin" || process.platform === "win32" || !!DISPLAY || !!WAYLAND_DISPLAY;
}

async function withoutWindow(folder: string): Promise<number> {
  const told = toldToEnd();
  const jalin = await launch({ viewport: { width: 1200, height: 900 }, scale: 2, handlesSignals: true });
  try {
    return await Promise.race([printEverything(jalin, folder), told.then(() => interrupted)]);
  } finally {
    await jalin.close();
  }
}

async function withWindow(): Promise<number> {
  const told = toldToEnd();
  const jalin = await launch({ headless: false, viewport: null, handlesSignals: true }).catch((cause: unknown) => {
    // of a page of advice only the browser's own complaint
    const [reason = ""] = /(?:ERROR|FATAL).*/.exec(stripVTControlCharacters(String(cause))) ?? [];
    throw new Error(`No window could be opened. Without one: npm start -- --headless\n${reason}`, { cause });
  });
  try {
    await keepWindow(jalin, told);
    return 0;
  } finally {
    await jalin.close();
  }
}

/** Resolves at Ctrl-C, and when the terminal is closed. */
function toldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
  });
}
