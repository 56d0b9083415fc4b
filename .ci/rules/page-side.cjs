// What runs inside somebody else's page, at run time: type-only imports are gone before this looks.

// The registry finds adapters by import.meta.glob, which a cruiser cannot see: every adapter counts as a start.
const pageSide = ["^entrypoints/(capture|tap)\\.content(\\.ts|/)", "^lib/sites/[^/]+/index\\.ts$"];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "page-side-small",
      comment: "The page side never reaches dexie, zod or React: it stays small inside somebody else's page.",
      severity: "error",
      from: { path: pageSide },
      to: { reachable: true, path: "node_modules/(dexie|dexie-react-hooks|zod|react|react-dom|papaparse)/" },
    },
    {
      name: "page-side-apart",
      comment: "The page side reads and sends. What is stored, shown or exported is not its business.",
      severity: "error",
      from: { path: pageSide },
      to: { reachable: true, path: "^(components|lib/(db|ingest|insight|exchange))/" },
    },
    {
      name: "tap-alone",
      comment: "The tap runs in the page's own world, where there is no extension interface and nothing to fill in.",
      severity: "error",
      from: { path: "^entrypoints/tap\\.content(\\.ts|/)" },
      to: { reachable: true, path: "node_modules/(webextension-polyfill|wxt/dist/browser|@wxt-dev)" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "browser", "default", "types"] },
  },
};
