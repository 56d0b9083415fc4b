/** `npm run store`: the pictures for the stores, under docs/store. Loaded through Vite, as the build is. */
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { module } = await runnerImport<typeof import("./faces/store.ts")>(
  fileURLToPath(new URL("faces/store.ts", import.meta.url)),
  { root, logLevel: "error" },
);
await module.storePictures(`${root}docs/store`);
