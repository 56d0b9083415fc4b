/** The dashboard over 100,000 contacts and 1,000,000 interactions: every page until it is there, and dragging through all. */
import type { Page } from "playwright-core";
import { type PageId, pages } from "../../../components/dashboard/pages";
import { contactPath, postPath } from "../../../components/dashboard/routes";
import { bigDatabase } from "../big";
import { type Group, median, quantile } from "../figures";
import { loadMs } from "../paint";

const loads = 7;
const size = { width: 1280, height: 800 };
/** steps of one drag from the first row to the last */
const steps = 120;

/** What is there when a page can be used: a row of its own where this database has some for it, else its heading. */
const ready: Partial<Record<PageId, string>> = {
  contacts: "main [role=row][data-row]",
  contact: "main article[data-row]",
  posts: "main article[data-row]",
  post: "main article[data-row]",
};
const heading = "main h1";

export const dashboard: Group = {
  name: "dashboard",
  async run(say) {
    const jalin = await bigDatabase(say);
    const ratios: number[] = [];
    const slowest: number[] = [];
    for (const { id, path } of pages) {
      const at = path.replace("/contacts/:id", contactPath("bluesky:u0")).replace("/posts/:id", postPath("x:post:p1"));
      const ours: number[] = [];
      const theirs: number[] = [];
      for (let load = 0; load <= loads; load += 1) {
        const own = await loadMs(jalin, `dashboard.html#${at}`, ready[id] ?? heading, size);
        const empty = await loadMs(jalin, "bench/empty.html", "main", size);
        if (load === 0) continue; // warm-up
        ours.push(own);
        theirs.push(empty);
      }
      const ratio = median(ours.map((ms, index) => ms / (theirs[index] ?? Number.NaN)));
      const p95 = quantile(ours, 0.95);
      say(`${id}: ${Math.round(median(ours))} ms, p95 ${Math.round(p95)} ms, ${ratio.toFixed(2)} of an empty page`);
      ratios.push(ratio);
      slowest.push(p95);
    }
    const page = await jalin.open(`dashboard.html#/contacts`);
    try {
      await page.setViewportSize(size);
      await page.waitForSelector(ready.contacts ?? heading);
      const { longest, rows } = await dragMs(page);
      say(`dragged through ${rows} rows`);
      return {
        "dashboard.readyRatio": Math.max(...ratios),
        "dashboard.readyP95": Math.max(...slowest),
        "dashboard.scrollLongestMs": longest,
      };
    } finally {
      await page.close();
    }
  },
};

/** Drags the table from its first row to its last, a step with every frame; the longest time between two frames. */
async function dragMs(page: Page): Promise<{ longest: number; rows: number }> {
  // at rest first: the other pages are loaded while nothing is done
  await page.waitForTimeout(2_000);
  return page.evaluate(async (count) => {
    const grid = document.querySelector("[role=grid]");
    const scroller = grid?.parentElement;
    if (!grid || !scroller) throw new Error("there is no table");
    const end = scroller.scrollHeight - scroller.clientHeight;
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    let before = await frame();
    let longest = 0;
    for (let step = 1; step <= count; step += 1) {
      scroller.scrollTop = (end * step) / count;
      const now = await frame();
      longest = Math.max(longest, now - before);
      before = now;
    }
    return { longest, rows: Number(grid.getAttribute("aria-rowcount")) - 1 };
  }, steps);
}
