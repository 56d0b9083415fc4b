/** `npm run screens [-- name …]`: a picture of every state of every face, under out/screens. Loaded through Vite, as the build is. */
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { module } = await runnerImport<typeof import("./faces/pictures.ts")>(
  fileURLToPath(new URL("faces/pictures.ts", import.meta.url)),
  { root, logLevel: "error" },
);
await module.takePictures(`${root}out/screens`, process.argv.slice(2));
