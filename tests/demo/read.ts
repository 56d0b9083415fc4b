/** Opens the pages and waits until Jalin has read them. */
import type { Page } from "playwright-core";
import { readTables, settled } from "../browser/harness/landed";
import type { Jalin } from "../browser/harness/launch";
import { servedPage } from "../browser/harness/recorded";
import { serve } from "../browser/harness/serve";
import { scorePage } from "../truth/score";
import { storedCaptures, type Tables } from "../truth/stored";
import type { DemoPage } from "./pages";
import { table } from "./table";

/** A page in its tab, and how much of what its truth file names is stored. */
export interface ReadPage {
  page: DemoPage;
  tab: Page;
  promised: number;
  read: number;
}

/** Opens every page in a tab of its own. Resolves when nothing more arrives. */
export async function readAll(jalin: Jalin, pages: readonly DemoPage[]): Promise<ReadPage[]> {
  const server = await serve(jalin.context, {});
  const tabs: Page[] = [];
  for (const { url, recorded } of pages) {
    server.add(servedPage(recorded));
    const tab = await jalin.context.newPage();
    await tab.goto(url);
    tabs.push(tab);
  }
  await settled(
    jalin,
    tabs.map((tab) => tab.url()),
  );

  const tables = await readTables(jalin);
  return pages.map((page, at) => ({ page, tab: tabs[at] as Page, ...readOf(page, tables) }));
}

/** How much of what the page's truth file names is among what is stored. */
export function readOf({ recorded: { truth } }: DemoPage, tables: Tables): Pick<ReadPage, "promised" | "read"> {
  const interactions = tables.interactions.filter(({ network }) => network === truth.network);
  const captures = storedCaptures({ ...tables, interactions }, undefined);
  const { labelled, matched } = scorePage(truth, { captures, read: 0, problems: 0, ms: 0 }).tally;
  return { promised: labelled, read: matched };
}

/** True when all that the truth files name is stored. */
export function isComplete(read: readonly ReadPage[]): boolean {
  return read.every(({ promised, read }) => read === promised);
}

/** One line for each page: "12 of 12". */
export function readReport(read: readonly ReadPage[], width: number): string {
  const sum = (count: (each: ReadPage) => number): number => read.reduce((total, each) => total + count(each), 0);
  const lines = table(
    [{ head: "Network" }, { head: "Page" }, { head: "Read", right: true }, { head: "Address" }],
    read.map(({ page: { about, url, recorded }, promised, read }) => [
      about.label,
      recorded.truth.kind,
      `${read} of ${promised}`,
      url.replace(/^https:\/\//, ""),
    ]),
    width,
  );
  const all = `Read ${sum(({ read }) => read)} of ${sum(({ promised }) => promised)}`;
  return `${lines}\n\n${all} engagements that these ${read.length} pages show.`;
}
