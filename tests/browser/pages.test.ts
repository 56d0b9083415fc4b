/**
 * The whole path in a real browser: pages stand at their real addresses, and what has reached the database is what their
 * truth files say.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { networks } from "../contract/own-pages";
import { belowBars, recordedBeside } from "../truth/bars";
import { type Browser, openBrowser } from "../truth/inbrowser";
import { differences, explain, type FileResult, sumUp } from "../truth/report";
import { scoreOf, scorePage } from "../truth/score";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it.each(networks.flatMap(({ network, pages }) => pages.map((page) => ({ network, file: page.file, page }))))(
  "stores what $file of $network holds",
  async ({ page }) => {
    const result = await browser.read(page);
    expect(differences(scorePage(page.truth, result).findings)).toEqual([]);
    expect(result.problems).toBe(0);
  },
);

const recorded = recordedBeside();
const measured = networks
  .map(({ network }) => ({ network, pages: recorded.filter(({ truth }) => truth.network === network) }))
  .filter(({ pages }) => pages.length > 0);

describe.skipIf(measured.length === 0)("recorded pages", () => {
  it.each(measured)("of $network are stored well", { timeout: 600_000 }, async ({ network, pages }) => {
    const results: FileResult[] = [];
    for (const page of pages)
      results.push({ file: page.file, network, ...scorePage(page.truth, await browser.read(page)) });
    expect(belowBars(scoreOf(sumUp(results).total)), results.flatMap(explain).join("\n")).toEqual([]);
  });
});
