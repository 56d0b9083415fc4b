// What runs inside somebody else's page, at run time: type-only imports are gone before this looks.

// Every adapter and every part of one is a script of its own: each counts as a start.
const pageSide = [
  "^entrypoints/(capture|closed|onpage|tap)\\.ts$",
  "^lib/sites/[^/]+/(index|about|responses|messages)\\.ts$",
];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "page-side-small",
      comment: "The page side reaches no package at all, so no dexie, zod, React or polyfill: it stays small there.",
      severity: "error",
      from: { path: pageSide },
      to: { reachable: true, path: "node_modules/", pathNot: "node_modules/wxt/dist/utils/define-" },
    },
    {
      name: "page-side-apart",
      comment: "The page side reads and sends. What is stored, shown or exported is not its business.",
      severity: "error",
      from: { path: pageSide },
      to: { reachable: true, path: "^(components|lib/(db|ingest|insight|exchange|platform|words))/" },
    },
    {
      name: "tap-alone",
      comment: "The tap runs in the page's own world, where no part of the browser's extension interface exists.",
      severity: "error",
      from: { path: "^entrypoints/tap\\.ts$" },
      to: { reachable: true, path: "^lib/(messaging|platform)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "browser", "default", "types"] },
  },
};
