/**
 * Makes a page look the same on every machine and on every day, so that a picture of it tells what the code does and
 * nothing else: one clock, nothing that moves, no chance. The browser is to be launched as `steady`: place and colours are
 * given, and its only font is DejaVu Sans, drawn without hinting (harness/fonts.conf). Debian's Chromium comes with that
 * font, whose files have been the same since 2016; what it cannot write is an empty box everywhere.
 */
import type { Page } from "playwright-core";

/** Thursday, ten in the morning in Jakarta: what pictures call now, ms UTC. */
export const pictureTime = Date.UTC(2026, 10, 19, 3);

/** To be called before anything is opened in the page. */
export async function makeSteady(page: Page): Promise<void> {
  await page.clock.setFixedTime(pictureTime);
  await page.addInitScript(() => {
    const still = new CSSStyleSheet();
    still.replaceSync(`*, *::before, *::after {
      animation: none !important;
      caret-color: transparent !important;
      transition: none !important;
    }`);
    document.adoptedStyleSheets = [still];
    let last = 1;
    const next = (): number => (last = (last * 48271) % 2147483647);
    Math.random = () => next() / 2147483647;
    crypto.randomUUID = () => {
      const part = next().toString(16).padStart(8, "0");
      return `${part}-0000-4000-8000-${part}0000`;
    };
  });
}

/** A picture of what is in the window, once it no longer changes. Throws where the font is missing. */
export async function steadyPicture(page: Page): Promise<Buffer> {
  if (Math.abs((await page.evaluate(widthOfLetters)) - lettersInFont) > 1)
    throw new Error(
      "Pictures can only be compared in DejaVu Sans on Linux. Debian, Ubuntu: install fonts-dejavu-core.",
    );
  let before: Buffer = Buffer.alloc(0);
  for (let turn = 0; turn < 20; turn += 1) {
    const now = await page.screenshot({ animations: "disabled" });
    if (now.equals(before)) return now;
    before = now;
    await page.waitForTimeout(100);
  }
  return before;
}

/** px of the letters below in DejaVu Sans. */
const lettersInFont = 979.9;

/** Runs in a page. */
function widthOfLetters(): number {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return 0;
  context.font = "100px system-ui";
  return context.measureText("Jalin: weaving 0123").width;
}
