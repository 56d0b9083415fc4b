/** The recorded pages that are no part of the project, read in-process; skipped where they are not there. */
import { describe, expect, it } from "vitest";
import { sites } from "../../lib/sites";
import { belowBars, recordedBeside } from "../truth/bars";
import { readPage } from "../truth/inprocess";
import { explain, sumUp } from "../truth/report";
import { scoreOf, scorePage } from "../truth/score";

const recorded = recordedBeside();
const measured = sites
  .map((site) => ({
    site,
    network: site.about.id,
    pages: recorded.filter(({ truth }) => truth.network === site.about.id),
  }))
  .filter(({ pages }) => pages.length > 0);

describe.skipIf(measured.length === 0)("recorded pages", () => {
  it.each(measured)("of $network are read well", ({ site, network, pages }) => {
    const results = pages.map((page) => ({
      file: page.file,
      network,
      ...scorePage(page.truth, readPage(site, page)),
    }));
    expect(belowBars(scoreOf(sumUp(results).total)), results.flatMap(explain).join("\n")).toEqual([]);
  });
});
