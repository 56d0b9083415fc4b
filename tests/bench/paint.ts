/** From something the user did to the paint that followed. */
import type { Page, ViewportSize } from "playwright-core";
import type { Jalin } from "../browser/harness/launch";

/** Quiet for so long, and nothing more is coming, ms. */
const quiet = 200;

interface Paints {
  /** `performance.now()` of the last paint after a change of the document */
  last: number;
  /** of the last event of each type, when the browser received it */
  events: Record<string, number>;
}

declare global {
  var paints: Paints;
}

/** Notes every change of the page and when it was painted. Once per page. */
export async function watchPaints(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.paints = { last: 0, events: {} };
    new MutationObserver(() =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          paints.last = performance.now();
        };
        port2.postMessage(null);
      }),
    ).observe(document.body, { childList: true, subtree: true, characterData: true });
    for (const type of ["keydown", "pointerdown"])
      addEventListener(type, (event) => (paints.events[type] = event.timeStamp), { capture: true });
  });
}

/** Milliseconds from the event that `act` sends to the last paint that followed; undefined where nothing changed. */
export async function paintedMs(page: Page, type: string, act: () => Promise<void>): Promise<number | undefined> {
  await act();
  for (let before = Number.NaN; ;) {
    const last = await page.evaluate(() => paints.last);
    if (last === before) break;
    before = last;
    await page.waitForTimeout(quiet);
  }
  const { last, events } = await page.evaluate(() => paints);
  const at = events[type];
  return at === undefined || last < at ? undefined : last - at;
}

/** Milliseconds from navigation to the first paint that shows `selector`. `size`: where it is not the browser's. */
export async function loadMs(jalin: Jalin, path: string, selector: string, size?: ViewportSize): Promise<number> {
  const page = await jalin.context.newPage();
  if (size) await page.setViewportSize(size);
  await page.addInitScript((wanted) => {
    const look = new MutationObserver(() => {
      if (!document.querySelector(wanted)) return;
      look.disconnect();
      requestAnimationFrame(() => {
        // a message comes after the frame it was sent in is painted
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          document.documentElement.dataset.painted = String(performance.now());
        };
        port2.postMessage(null);
      });
    });
    look.observe(document, { childList: true, subtree: true });
  }, selector);
  await page.goto(`chrome-extension://${jalin.extensionId}/${path}`);
  await page.waitForSelector("html[data-painted]", { state: "attached" });
  const painted = await page.evaluate(() => Number(document.documentElement.dataset.painted));
  await page.close();
  return painted;
}
