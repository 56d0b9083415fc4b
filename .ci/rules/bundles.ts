/** A built extension as its rules see it: file names and texts. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix, sep } from "node:path";

/** Text of every file of a build, by its path inside it. */
export type Build = ReadonlyMap<string, string>;

/**
 * The scripts, styles, pages and JSON of a built extension, and its models as so many spaces as they have bytes. Throws where
 * there is no build.
 */
export function readBuild(folder: string): Build {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return new Map(
    files
      .filter((file) => /\.(?:js|css|html|json|bin)$/.test(file))
      .map((file) => [file.split(sep).join("/"), textOf(join(folder, file))]),
  );
}

function textOf(file: string): string {
  return file.endsWith(".bin") ? " ".repeat(statSync(file).size) : readFileSync(file, "utf8");
}

/** Minified bytes of a file. */
export function bytes(build: Build, file: string): number {
  return Buffer.byteLength(build.get(file) ?? "");
}

/** The scripts a page needs before it can start: what its HTML names and, from there, static imports; not `import()`. */
export function firstLoad(build: Build, page: string): string[] {
  const found = new Set<string>();
  const add = (file: string): void => {
    if (found.has(file) || !build.has(file)) return;
    found.add(file);
    for (const [, specifier] of (build.get(file) ?? "").matchAll(/\b(?:import|from)\s*["'](\.[^"']+\.js)["']/g))
      if (specifier) add(posix.join(posix.dirname(file), specifier));
  };
  for (const [, address] of (build.get(page) ?? "").matchAll(/(?:src|href)="\/?([^"]+\.js)"/g))
    if (address) add(address);
  return [...found];
}

/** What drives the reading in every page. */
export const core = "capture.js";

/** Bytes that a page of each network loads with every part of it turned on, by network. */
export function pageSizes(build: Build): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const file of build.keys()) {
    const network = /^sites\/([^.]+)\./.exec(file)?.[1];
    if (network !== undefined) sizes.set(network, (sizes.get(network) ?? bytes(build, core)) + bytes(build, file));
  }
  return sizes;
}
