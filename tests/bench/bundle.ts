/** The bench's own pages, built beside the extension's in one browser's copy of it; nothing of them ships. */
import { fileURLToPath } from "node:url";
import { build } from "vite";

/** Builds tests/bench/page into `<extension>/bench`. */
export async function bundleBenchPages(extension: string): Promise<void> {
  const root = fileURLToPath(new URL("page/", import.meta.url));
  await build({
    root,
    configFile: false,
    base: "/bench/",
    logLevel: "error",
    build: {
      outDir: `${extension}/bench`,
      emptyOutDir: true,
      rolldownOptions: { input: [`${root}bench.html`, `${root}empty.html`] },
    },
  });
}
