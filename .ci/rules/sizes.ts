/**
 * Budgets of the built extension in minified bytes (1 kB = 1000 bytes), and what must not be inside the scripts that run
 * in somebody else's page.
 */
import { bytes, core, firstLoad, pageSizes, readBuild, type Build } from "./bundles.ts";
import { report, type Finding } from "./finding.ts";

const budgets = {
  "tap.js": 10_000,
  "onpage.js": 8_000,
  "background.js": 655_000,
  "popup.html": 450_000,
  "dashboard.html": 600_000,
} as const;

/** What one page of a network loads at most, with every part of it turned on. */
const pageBudget = 48_000;

/** All models together. */
const modelsBudget = 250_000;

function models(build: Build): string[] {
  return [...build.keys()].filter((file) => file.startsWith("models/"));
}

/** Scripts that run in pages. */
function inPages(build: Build): string[] {
  return [core, "closed.js", "onpage.js", "tap.js", ...[...build.keys()].filter((file) => file.startsWith("sites/"))];
}

/** Strings that survive minifying, by the library they betray. */
export const signatures = {
  zod: ["ZodError", "invalid_union"],
  dexie: ["DexieError", "versionchange"],
  react: ["react.transitional.element", "react.element"],
  "webextension-polyfill": ["The message port closed before a response was received"],
} as const;

/** Files over their budget, files that should be there, and libraries where they do not belong. */
export function sizeFindings(build: Build): Finding[] {
  const pages = pageSizes(build);
  return [
    ...Object.entries(budgets).flatMap(([file, budget]) => {
      if (!build.has(file)) return [{ where: file, what: "was not built" }];
      const size = sizeOf(build, file);
      return size > budget ? [{ where: file, what: `${size} bytes, ${size - budget} over its budget` }] : [];
    }),
    ...[core, ...(pages.size === 0 ? ["sites/<network>.js"] : [])]
      .filter((file) => !build.has(file))
      .map((file) => ({ where: file, what: "was not built" })),
    ...[...pages].flatMap(([network, size]) => {
      const over = size - pageBudget;
      return over > 0
        ? [{ where: `sites/${network}.js`, what: `${size} bytes with all parts, ${over} over a page's budget` }]
        : [];
    }),
    ...(sum(build, models(build)) > modelsBudget
      ? [{ where: "models", what: `${sum(build, models(build))} bytes together, over their budget of ${modelsBudget}` }]
      : []),
    ...inPages(build).flatMap((file) =>
      strangers(build, file).map((library) => ({ where: file, what: `contains ${library}` })),
    ),
  ];
}

function sizeOf(build: Build, file: string): number {
  return sum(build, file.endsWith(".html") ? firstLoad(build, file) : [file]);
}

function sum(build: Build, files: readonly string[]): number {
  return files.reduce((all, file) => all + bytes(build, file), 0);
}

function strangers(build: Build, file: string): string[] {
  const text = build.get(file) ?? "";
  return Object.entries(signatures)
    .filter(([, marks]) => marks.some((mark) => text.includes(mark)))
    .map(([library]) => library);
}

/** What has a budget, largest first: its size beside the budget. The other files are counted, not listed. */
export function sizeTable(build: Build): string {
  const rows = [
    ...Object.entries(budgets)
      .filter(([file]) => build.has(file))
      .map(([file, budget]) => ({
        name: file.endsWith(".html") ? `${file}, scripts at first load` : file,
        size: sizeOf(build, file),
        budget,
      })),
    ...[...pageSizes(build)].map(([network, size]) => ({
      name: `a page of ${network}, with all parts`,
      size,
      budget: pageBudget,
    })),
    { name: "all models", size: sum(build, models(build)), budget: modelsBudget },
  ].sort((a, b) => b.size - a.size);
  const lines = rows.map(({ name, size, budget }) => `${String(size).padStart(9)}  ${name} (at most ${budget})`);
  const files = [...build.keys()].filter((file) => /\.(?:js|css)$/.test(file));
  const all = files.reduce((sum, file) => sum + bytes(build, file), 0);
  return [...lines, `${String(all).padStart(9)}  all ${files.length} scripts and stylesheets`].join("\n");
}

if (import.meta.main) {
  const build = readBuild(".output/chrome-mv3");
  console.log(sizeTable(build));
  report(sizeFindings(build));
}
