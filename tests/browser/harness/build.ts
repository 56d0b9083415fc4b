/** The built extension, made when it is missing or older than what it is made of. */
import { execFile } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify, stripVTControlCharacters } from "node:util";

/** `production` asks for every site; `granted` has all sites granted up front, for tests and the demonstration. */
export type Mode = "production" | "granted";
/** What is built: `firefox` is its production. */
type Build = Mode | "firefox";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const outputs: Record<Build, string> = {
  production: join(root, ".output/chrome-mv3"),
  granted: join(root, ".output/chrome-mv3-granted"),
  firefox: join(root, ".output/firefox-mv3"),
};
const wanted: Record<Build, readonly string[]> = {
  production: [],
  granted: ["--mode", "granted"],
  firefox: ["-b", "firefox"],
};
const sources = ["entrypoints", "components", "lib", "public", "wxt.config.ts", "package-lock.json"];

/** Folder of the unpacked extension. Throws with the build's own words when it fails. */
export async function buildExtension(which: Build): Promise<string> {
  const manifest = join(outputs[which], "manifest.json");
  if (existsSync(manifest) && statSync(manifest).mtimeMs > newestSource()) return outputs[which];
  const wxt = join(root, "node_modules/wxt/bin/wxt.mjs");
  const env = { ...process.env, NO_COLOR: "1" };
  const failure = await promisify(execFile)(process.execPath, [wxt, "build", ...wanted[which]], {
    cwd: root,
    env,
  }).then(
    () => undefined,
    ({ stderr }: { stderr?: string }) => stderr ?? "",
  );
  if (failure !== undefined)
    throw new Error(`${["wxt build", ...wanted[which]].join(" ")} failed:\n${withoutStacks(failure)}`);
  return outputs[which];
}

/** What went wrong, once, without where in the tools, and without the colours that not all of them leave out. */
function withoutStacks(output: string): string {
  const [first = ""] = stripVTControlCharacters(output).split(/^\s+at .*$/m);
  return first.trim();
}

function newestSource(): number {
  return Math.max(...sources.map((name) => newest(join(root, name))));
}

/** The last change at or under a path; tests and recorded pages are not built. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : stat.mtimeMs;
  const inside = readdirSync(path).filter((name) => name !== "pages");
  return Math.max(stat.mtimeMs, ...inside.map((name) => newest(join(path, name))));
}
