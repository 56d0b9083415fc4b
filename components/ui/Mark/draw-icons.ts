/**
 * Draws public/icon and public/icon-off from mark.svg: `npm run icons`, after a change of the mark. The drawing fits the
 * pixels of 16, 32 and 48; larger sizes get a margin, as stores ask for.
 */
import { mkdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const sizes = [16, 32, 48, 96, 128];
/** "off here": the warm grey that is legible on light and dark toolbars */
const off = "#8b867e";

const svg = await readFile(new URL("mark.svg", import.meta.url), "utf8");
const drawings = { icon: svg, "icon-off": svg.replaceAll(/#[0-9a-f]{6}/gi, off) };
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage();
for (const [folder, drawing] of Object.entries(drawings)) {
  const target = fileURLToPath(new URL(`../../../public/${folder}/`, import.meta.url));
  await mkdir(target, { recursive: true });
  for (const size of sizes) {
    const margin = size >= 96 ? size / 8 : 0;
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:${margin}px}svg{display:block;width:${size - 2 * margin}px;height:${size - 2 * margin}px}</style>${drawing}`,
    );
    await page.screenshot({ path: `${target}${size}.png`, omitBackground: true });
  }
}
await browser.close();
