/** Fills the database of a browser under test. */
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { build } from "vite";
import type { Faces } from "./ingest";

let bundled: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL("ingest.ts", import.meta.url)), formats: ["iife"], name: "seeding" },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !("output" in first)) throw new Error("the seeding script was not built");
  return first.output[0].code;
}

/** Runs `work` in a page of the extension with {@link Faces} at hand. */
export async function withFaces<Given>(
  page: Page,
  work: (faces: Faces, given: Given) => Promise<void>,
  given: Given,
): Promise<void> {
  if (!(await page.evaluate(() => "faces" in globalThis))) {
    bundled ??= bundle();
    await page.evaluate(await bundled);
  }
  await page.evaluate(`(${work.toString()})(globalThis.faces, ${JSON.stringify(given)})`);
}
