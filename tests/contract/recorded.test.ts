/** The recorded pages that are no part of the project, read in-process; skipped where they are not there. */
import { afterEach, describe, expect, it } from "vitest";
import { skeletonOf } from "../../lib/capture/skeleton";
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

/** What tells nothing of anybody. */
const isOfAKind = new Set(["type", "typeAlt", "kind", "reaction", "reactionAlt", "at"]);

/** What a truth says of people: ids, handles, names, addresses and texts, as far as they are long enough to be told from a tag. */
function saidOf(value: unknown): string[] {
  if (typeof value === "string") return value.trim().length > 4 ? [value.trim()] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (isOfAKind.has(key) ? [] : saidOf(each)));
}

const asDom = recorded.filter(({ truth }) => truth.source === "dom");

describe.skipIf(measured.length === 0)("recorded pages", () => {
  it.each(asDom)("the report of $file tells of nobody", (page) => {
    const report = skeletonOf(documentOf(page));
    expect(report.split("\n").length).toBeGreaterThan(5);
    const told = saidOf([page.truth.interactions, page.truth.posts]);
    const lower = report.toLowerCase();
    expect(told.filter((each) => lower.includes(each.toLowerCase()))).toEqual([]);
  });

  it.each(measured)("of $network are read well", ({ site, network, pages }) => {
    const results = pages.map((page) => ({
      file: page.file,
      network,
      ...scorePage(page.truth, readPage(site, page)),
    }));
    expect(belowBars(scoreOf(sumUp(results).total)), results.flatMap(explain).join("\n")).toEqual([]);
  });

  it.each(asDom)("other networks read nothing of $file", (page) => {
    const document = documentOf(page);
    const url = pageUrl(page.truth);
    const others = sites.filter(({ about }) => about.id !== page.truth.network);
    const readers = others.filter((site) => everything(site, document, url).length > 0).map(({ about }) => about.id);
    expect(readers).toEqual([]);
  });
});
