/** What goes to addons.mozilla.org: the sources build the very package, as its reviewers will do. */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { promisify } from "node:util";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { afterAll, beforeAll, expect, it } from "vitest";

const project = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "jalin-sources-"));
const patience = 180_000;
afterAll(() => rm(folder, { recursive: true, force: true }), patience);

/** Not part of the project's files; packages are linked below. */
const aside = new Set(["node_modules", ".git", ".output", ".wxt", "out"]);

/** Runs one of WXT's commands for Firefox in a folder that holds the project. */
async function wxt(command: string, cwd: string): Promise<void> {
  symlinkSync(join(project, "node_modules"), join(cwd, "node_modules"), "dir");
  const program = join(project, "node_modules/wxt/bin/wxt.mjs");
  await promisify(execFile)(process.execPath, [program, command, "-b", "firefox"], { cwd });
}

/** Every file in the archive of that ending, by its path. */
async function unpacked(ending: string): Promise<Map<string, Uint8Array>> {
  const output = join(folder, "project/.output");
  const name = readdirSync(output).find((each) => each.endsWith(ending)) ?? "";
  const reader = new ZipReader(new Uint8ArrayReader(readFileSync(join(output, name))));
  const files = new Map<string, Uint8Array>();
  for (const entry of await reader.getEntries())
    if (!entry.directory) files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
  await reader.close();
  return files;
}

let packed: Map<string, Uint8Array>;
let sources: Map<string, Uint8Array>;
beforeAll(async () => {
  const at = join(folder, "project");
  cpSync(project, at, { recursive: true, filter: (path) => !aside.has(relative(project, path)) });
  await wxt("zip", at);
  packed = await unpacked("-firefox.zip");
  sources = await unpacked("-sources.zip");
}, patience);

it("hold what builds, and say how", () => {
  expect([...sources.keys()]).toEqual(expect.arrayContaining(["README.md", "package.json", "package-lock.json"]));
  expect(new TextDecoder().decode(sources.get("README.md"))).toContain("`npm ci` and `npm run build:firefox`");
  expect([...sources.keys()].filter((path) => /^(?:tests|docs|out|node_modules)\//.test(path))).toEqual([]);
});

it("build the package byte by byte", { timeout: patience }, async () => {
  const at = join(folder, "sources");
  for (const [path, bytes] of sources) {
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), bytes);
  }
  await wxt("build", at);
  const built = join(at, ".output/firefox-mv3");
  const files = readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(built, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
  expect(new Set(files)).toEqual(new Set(packed.keys()));
  expect(files.filter((file) => !readFileSync(join(built, file)).equals(packed.get(file) ?? Buffer.alloc(0)))).toEqual(
    [],
  );
});
