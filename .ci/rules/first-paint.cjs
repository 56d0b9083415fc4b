// What the popup loads before it paints: what is imported later, by import(), is gone before this looks, and so are types.

const first = "^entrypoints/(popup/main\\.tsx|popup-first\\.ts)$";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "first-paint",
      comment: "The popup paints before dexie is there: ask by useLive, command through loadDatabase, look by glance.",
      severity: "error",
      from: { path: first },
      to: { reachable: true, path: "node_modules/(dexie|papaparse)/" },
    },
    {
      name: "first-paint-light",
      comment:
        "What floats is needed at the first press at the soonest: load the part that opens it then, as Menu does.",
      severity: "error",
      from: { path: first },
      to: { reachable: true, path: "node_modules/(@base-ui|@floating-ui|@tanstack|@atlaskit|react-day-picker)/" },
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
