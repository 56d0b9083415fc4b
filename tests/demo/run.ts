/** Loads the demonstration through Vite, as the build is: the registry of adapters is a glob that Vite resolves. */
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { module } = await runnerImport<typeof import("./cli.ts")>(fileURLToPath(new URL("cli.ts", import.meta.url)), {
  root,
  logLevel: "error",
});
process.exitCode = await module.main(root, process.argv.slice(2));
