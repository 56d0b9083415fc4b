/**
 * The whole path in a real browser: pages stand at their real addresses, and what has reached the database is what their
 * truth files say.
 */
import { describe, expect, it } from "vitest";
import { networks } from "../contract/own-pages";
import { belowBars, recordedBeside } from "../truth/bars";
import { openBrowser } from "../truth/inbrowser";
import { differences, explain, type FileResult, sumUp } from "../truth/report";
import { scoreOf, scorePage } from "../truth/score";
import { pairOf } from "./harness/pair";

// most of the time they wait for a page
const withBrowser = pairOf(openBrowser);

describe.concurrent("a page of our own", () => {
  it.each(networks.flatMap(({ network, pages }) => pages.map((page) => ({ network, file: page.file, page }))))(
    "$file of $network: what it holds is stored",
    async ({ page }) => {
      const result = await withBrowser((browser) => browser.read(page));
      expect(differences(scorePage(page.truth, result).findings)).toEqual([]);
      expect(result.problems).toBe(0);
    },
  );
});

const recorded = recordedBeside();
const measured = networks
  .map(({ network }) => ({ network, pages: recorded.filter(({ truth }) => truth.network === network) }))
  .filter(({ pages }) => pages.length > 0);

describe.skipIf(measured.length === 0).concurrent("recorded pages", () => {
  it.each(measured)("of $network are stored well", { timeout: 600_000 }, async ({ network, pages }) => {
    const results: FileResult[] = [];
    for (const page of pages) {
      const read = await withBrowser((browser) => browser.read(page));
      results.push({ file: page.file, network, ...scorePage(page.truth, read) });
    }
    expect(belowBars(scoreOf(sumUp(results).total)), results.flatMap(explain).join("\n")).toEqual([]);
  });
});
