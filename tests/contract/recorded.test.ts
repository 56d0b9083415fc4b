/** The recorded pages that are no part of the project, read in-process; skipped where they are not there. */
import { afterEach, describe, expect, it } from "vitest";
import { sites } from "../../lib/sites";
import { belowBars, recordedBeside } from "../truth/bars";
import { pageUrl } from "../truth/files";
import { readPage } from "../truth/inprocess";
import { documentOf } from "../truth/page";
import { explain, sumUp } from "../truth/report";
import { scoreOf, scorePage } from "../truth/score";
import { everything } from "./everything";

// jsdom holds its windows weakly, and what is held so is freed only between two tasks
afterEach(() => new Promise((resolve) => setImmediate(resolve)));

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

  it.each(recorded.filter(({ truth }) => truth.source === "dom"))("other networks read nothing of $file", (page) => {
    const document = documentOf(page);
    const url = pageUrl(page.truth);
    const others = sites.filter(({ about }) => about.id !== page.truth.network);
    const readers = others.filter((site) => everything(site, document, url).length > 0).map(({ about }) => about.id);
    expect(readers).toEqual([]);
  });
});
