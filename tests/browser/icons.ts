/**
 * `npm run icons`: draws public/icon and public/icon-off from the mark, after a change of it. The drawing fits the pixels
 * of 16, 32 and 48; larger sizes get a margin, as stores ask for.
 */
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "./harness/chromium.ts";

const root = join(import.meta.dirname, "../..");
const sizes = [16, 32, 48, 96, 128];
/** "off here": the warm grey that is legible on light and dark toolbars */
const off = "#8b867e";

const svg = await readFile(join(root, "components/ui/Mark/mark.svg"), "utf8");
const drawings = { icon: svg, "icon-off": svg.replaceAll(/#[0-9a-f]{6}/gi, off) };
const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const [name, drawing] of Object.entries(drawings)) {
  const folder = join(root, "public", name);
  await mkdir(folder, { recursive: true });
  for (const size of sizes) {
    const margin = size >= 96 ? size / 8 : 0;
    const inner = size - 2 * margin;
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:${margin}px}svg{display:block;width:${inner}px;height:${inner}px}</style>${drawing}`,
    );
    await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true });
  }
}
await browser.close();
