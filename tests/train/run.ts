/** Loads training or evaluation through Vite, which resolves imports as the extension's build does. */
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));
const [program = "", ...args] = process.argv.slice(2);
const { module } = await runnerImport<{ main: (root: string, args: string[]) => number | Promise<number> }>(
  fileURLToPath(new URL(`${program}.ts`, import.meta.url)),
  { root, logLevel: "error" },
);
process.exitCode = await module.main(root, args);
