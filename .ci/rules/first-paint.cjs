// What the popup loads before it paints: what is imported later, by import(), is gone before this looks, and so are types.

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "first-paint",
      comment: "The popup paints before dexie is there: ask by useLive, command through loadDatabase, look by glance.",
      severity: "error",
      from: { path: "^entrypoints/(popup/main\\.tsx|popup-first\\.ts)$" },
      to: { reachable: true, path: "node_modules/(dexie|papaparse)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { dynamic: true },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "browser", "default", "types"] },
  },
};
