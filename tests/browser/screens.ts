/**
 * `npm run screens [-- name …]`: a picture of every state of every face, under out/screens. `npm run screens -- --accept
 * [name …]`: the pictures that the tests compare with, anew. Loaded through Vite, as the build is.
 */
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { module } = await runnerImport<typeof import("./faces/pictures.ts")>(
  fileURLToPath(new URL("faces/pictures.ts", import.meta.url)),
  { root, logLevel: "error" },
);
const names = process.argv.slice(2).filter((name) => name !== "--accept");
if (process.argv.includes("--accept")) await module.acceptPictures(`${root}tests/browser/pictures`, names);
else await module.takePictures(`${root}out/screens`, names);
