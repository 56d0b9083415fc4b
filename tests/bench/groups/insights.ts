/** The Insights page over 1,000,000 interactions: until its first chart is there, and after every change of what is asked. */
import type { Page } from "playwright-core";
import { insightsPath, type InsightsView } from "../../../components/dashboard/routes";
import { bigDatabase } from "../big";
import { type Group, median, quantile } from "../figures";
import { worldEnd, worldNetworks } from "../page/world";
import { loadMs } from "../paint";

const loads = 15;
const rounds = 3;
const size = { width: 1280, height: 800 };

/** A drawing of something: there is one once there are numbers. */
const chart = "main section svg [data-series]";

/** Days up to the last one of the world. */
function lastDays(count: number): Pick<InsightsView, "from" | "to"> {
  const day = (before: number): string => new Date(worldEnd - before * 86_400_000).toISOString().slice(0, 10);
  return { from: day(count), to: day(1) };
}

/** Ranges by days, weeks and months, up to the whole world's. */
const ranges = [30, 7, 90, 365, 730].map(lastDays);

/** Every range, and in each of them a segment and a network, alone and together. */
function viewsOf(segments: readonly string[]): InsightsView[] {
  const [, network] = worldNetworks;
  return ranges.flatMap((range) => [
    range,
    ...segments.map((segment) => ({ ...range, segment })),
    { ...range, network },
    ...segments.slice(0, 1).map((segment) => ({ ...range, segment, network })),
  ]);
}

export const insights: Group = {
  name: "insights",
  async run(say) {
    const jalin = await bigDatabase(say);
    const bench = await jalin.open("bench/bench.html");
    const segments = await bench.evaluate(() => globalThis.bench.seedSegments());
    const asked = await bench.evaluate(() => globalThis.bench.measureInsights());
    await bench.close();
    say(
      `asked without the page: first ${Math.round(asked.first)} ms, changes p95 ${Math.round(quantile(asked.changes, 0.95))} ms, ` +
        `lists behind p95 ${Math.round(quantile(asked.behind, 0.95))} ms; at risk over time first ` +
        `${Math.round(asked.drift[0] ?? Number.NaN)} ms, changes p95 ${Math.round(quantile(asked.drift.slice(1), 0.95))} ms`,
    );
    const first: number[] = [];
    const empty: number[] = [];
    for (let load = 0; load <= loads; load += 1) {
      const ours = await loadMs(jalin, `dashboard.html#${insightsPath(ranges[0])}`, chart, size);
      const theirs = await loadMs(jalin, "bench/empty.html", "main", size);
      if (load === 0) continue; // warm-up
      first.push(ours);
      empty.push(theirs);
    }
    say(
      `first chart ${Math.round(median(first))} ms, p95 ${Math.round(quantile(first, 0.95))} ms, ` +
        `empty page ${Math.round(median(empty))} ms`,
    );
    // where the last change leads to as well: each one is to be a change
    const page = await jalin.open(`dashboard.html#${insightsPath(viewsOf(segments).at(-1))}`);
    try {
      await page.setViewportSize(size);
      await page.waitForSelector(chart);
      const shown: number[] = [];
      const settled: number[] = [];
      for (let round = 0; round < rounds; round += 1)
        for (const view of viewsOf(segments)) {
          const change = await changeMs(page, insightsPath(view));
          shown.push(change.shown);
          settled.push(change.settled);
        }
      say(
        `${shown.length} changes, the middle one ${Math.round(median(shown))} ms, the slowest ` +
          `${Math.round(Math.max(...shown))} ms; everything below it p95 ${Math.round(quantile(settled, 0.95))} ms`,
      );
      return {
        "insights.firstChartMs": median(first),
        "insights.filterP95": quantile(shown, 0.95),
        "insights.settledP95": quantile(settled, 0.95),
      };
    } finally {
      await page.close();
    }
  },
};

/** Quiet for so long, and nothing more is coming, ms. */
const quiet = 400;

interface Change {
  /** the first chart shows what is asked for */
  shown: number;
  /** all of them do, with what they are compared with */
  settled: number;
}

/** Milliseconds from going to another address of the page to what was painted then. */
async function changeMs(page: Page, path: string): Promise<Change> {
  return page.evaluate(
    ([hash, quietMs]) =>
      new Promise<Change>((resolve, reject) => {
        setTimeout(() => reject(new Error(`${hash} is not shown`)), 30_000);
        const started = performance.now();
        const change: Change = { shown: 0, settled: 0 };
        // the first is all charts; trends in it are asked for by themselves
        const isThere = (): boolean => document.querySelector("main [aria-busy]")?.ariaBusy === "false";
        // what was asked for before is there until the page has heard of the next
        let hasHeard = false;
        let over: ReturnType<typeof setTimeout> | undefined;
        const painted = () => {
          change.settled = performance.now() - started;
          change.shown ||= change.settled;
          clearTimeout(over);
          over = setTimeout(() => {
            look.disconnect();
            resolve(change);
          }, quietMs);
        };
        const look = new MutationObserver(() => {
          hasHeard ||= !isThere();
          if (!hasHeard || !isThere()) return;
          requestAnimationFrame(() => {
            // a message comes after the frame it was sent in is painted
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = painted;
            port2.postMessage(null);
          });
        });
        look.observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
        location.hash = hash;
      }),
    [path, quiet] as const,
  );
}
