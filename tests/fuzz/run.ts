/** `npm run fuzz`: see cli.ts. Loaded through Vite, as the build is. */
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { module } = await runnerImport<typeof import("./cli.ts")>(fileURLToPath(new URL("cli.ts", import.meta.url)), {
  root,
  logLevel: "error",
});
process.exitCode = await module.main(process.argv.slice(2));
