/** Loads the bench through Vite, because the registry of networks is a glob that Vite resolves. */
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { module } = await runnerImport<typeof import("./cli.ts")>(fileURLToPath(new URL("cli.ts", import.meta.url)), {
  root,
  logLevel: "error",
});
process.exitCode = await module.main(process.argv.slice(2));
