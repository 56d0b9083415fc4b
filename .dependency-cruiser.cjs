// Which way imports run. Type-only imports count too, except where a rule says otherwise: what the page side may carry at
// run time is a rule of its own, .ci/rules/page-side.cjs.

const tests = "\\.test\\.tsx?$";
const anyPackage = { dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer"] };
const runtimeOnly = { dependencyTypesNot: ["type-only"] };

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycle",
      comment: "Two modules that need each other are one module, or share a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphan",
      comment: "Nothing imports it and it imports nothing: delete it, or say here why it stands alone.",
      severity: "error",
      from: {
        orphan: true,
        pathNot: [
          "\\.d\\.ts$",
          // found by their place, not by an import
          "^lib/sites/[^/]+/(index|about|responses|messages)\\.ts$",
          "^entrypoints/",
          "^tests/",
        ],
      },
      to: {},
    },
    {
      name: "resolvable",
      comment: "The import leads nowhere, or to a package that package.json does not name.",
      severity: "error",
      from: {},
      to: {
        dependencyTypes: ["unknown", "undetermined", "npm-no-pkg", "npm-unknown"],
        // made by vite
        pathNot: "\\?(raw|url|inline)$",
      },
    },
    {
      name: "shipped-from-dependencies",
      comment: "What is shipped comes from `dependencies`; the framework and types are build tools.",
      severity: "error",
      from: { path: "^(entrypoints|components|lib)/", pathNot: tests },
      to: { dependencyTypes: ["npm-dev"], ...runtimeOnly, pathNot: "node_modules/(wxt|@wxt-dev)/" },
    },
    {
      name: "not-from-tests",
      comment: "Tests import anything; nothing imports tests.",
      severity: "error",
      from: { path: "^(entrypoints|components|lib)/", pathNot: tests },
      to: { path: ["^tests/", tests, "^\\.ci/"] },
    },

    // entrypoints -> components -> lib
    {
      name: "entrypoints-on-top",
      comment: "Entrypoints are wiring: nothing imports them but their own folder.",
      severity: "error",
      from: { pathNot: ["^entrypoints/", "^tests/"] },
      to: { path: "^entrypoints/" },
    },
    {
      name: "entrypoints-apart",
      comment: "Each entrypoint joins lib and components to one browser context; what two of them share belongs there.",
      severity: "error",
      from: { path: "^entrypoints/([^/]+)" },
      to: { path: "^entrypoints/", pathNot: "^entrypoints/$1" },
    },
    {
      name: "lib-below-components",
      comment: "lib knows nothing of React components.",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^components/" },
    },
    {
      name: "components-not-ingest",
      comment: "Components read and write through lib/db; ingest belongs to the worker.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^lib/(ingest|capture)/" },
    },
    {
      name: "react-in-components",
      comment: "React stays in components and in the entrypoints that mount them.",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "node_modules/(react|react-dom)/" },
    },

    // inside lib
    {
      name: "model-alone",
      comment: "lib/model is the words and the rules: it imports nothing of ours.",
      severity: "error",
      from: { path: "^lib/model/", pathNot: tests },
      to: { path: "^(lib|components|entrypoints)/", pathNot: "^lib/model/" },
    },
    {
      name: "model-packages",
      comment: "lib/model stands on zod and a hash, nothing else.",
      severity: "error",
      from: { path: "^lib/model/", pathNot: tests },
      to: { ...anyPackage, pathNot: "node_modules/(zod|@noble/hashes)/" },
    },
    {
      name: "sites-apart",
      comment: "One network never leans on another.",
      severity: "error",
      from: { path: "^lib/sites/([^/]+)/" },
      to: { path: "^lib/sites/[^/]+/", pathNot: "^lib/sites/$1/" },
    },
    {
      name: "sites-pure",
      comment: "Adapters are pure: they stand on the contract, its helpers and lib/model, and on no package.",
      severity: "error",
      from: { path: "^lib/sites/", pathNot: tests },
      to: { pathNot: "^lib/(sites|model)/" },
    },
    {
      name: "dexie-in-db",
      comment: "lib/db is the only importer of dexie; components listen by useLive.",
      severity: "error",
      from: { path: "^(entrypoints|components|lib)/", pathNot: ["^lib/db/", tests] },
      to: { path: "node_modules/dexie/" },
    },
    {
      name: "db-below",
      comment: "The database knows the model and nothing above it.",
      severity: "error",
      from: { path: "^lib/db/", pathNot: tests },
      to: { path: "^lib/", pathNot: "^lib/(db|model)/" },
    },
    {
      name: "browser-at-the-rim",
      comment: "Only lib/platform and lib/messaging use the browser's extension interface, and the worker's listeners.",
      severity: "error",
      from: {
        path: "^(entrypoints|components|lib)/",
        pathNot: ["^lib/(platform|messaging)/", "^entrypoints/background\\.ts$", tests],
      },
      to: { path: ["node_modules/wxt/dist/browser", "node_modules/webextension-polyfill/"] },
    },
    {
      name: "messaging-below",
      comment: "Messages are carried by messaging; what they do is decided above it.",
      severity: "error",
      from: { path: "^lib/messaging/", pathNot: tests },
      to: { path: "^lib/(db|ingest|capture|platform|exchange|insight)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.output|\\.wxt|out)/" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "browser", "default", "types"] },
  },
};
