/** Reading a recorded page with the built extension in a real browser. */
import type { SiteHealth } from "../../lib/model/records";
import { sites } from "../../lib/sites";
import { abouts } from "../../lib/sites/about";
import { matches } from "../../lib/sites/patterns";
import { readTables, settled } from "../browser/harness/landed";
import { type Jalin, launch } from "../browser/harness/launch";
import { servedPage } from "../browser/harness/recorded";
import { serve } from "../browser/harness/serve";
import { pageUrl, type Recorded } from "./files";
import type { Truth } from "./label";
import type { PageResult } from "./score";
import { storedCaptures } from "./stored";

export interface Browser {
  read(recorded: Recorded): Promise<PageResult>;
  close(): Promise<void>;
}

const precise = sites.filter(({ readResponse }) => readResponse).map(({ about }) => about.id);

/**
 * One browser for all pages, with precise capture on. Before each page the database is emptied, and where the page is on
 * a host that its network does not have by itself, that host is added.
 */
export async function openBrowser(): Promise<Browser> {
  const jalin = await launch();
  let added: string | undefined;
  const reach = async ({ truth }: Recorded): Promise<void> => {
    const host = addedHost(truth);
    if (host !== added) await jalin.listenPrecisely(precise, host === undefined ? {} : { [truth.network]: [host] });
    added = host;
  };
  await jalin.listenPrecisely(precise);
  const server = await serve(jalin.context, {});
  return {
    close: () => jalin.close(),
    async read(recorded) {
      await reach(recorded);
      await jalin.clearTables();
      server.add(servedPage(recorded));
      const page = await jalin.context.newPage();
      await page.goto(pageUrl(recorded.truth).href, { waitUntil: "load" });
      await settled(jalin, [page.url()]);
      await page.close();
      const { capturedAt } = recorded.truth;
      const tables = await readTables(jalin);
      const captures = storedCaptures(tables, capturedAt === undefined ? undefined : Date.parse(capturedAt));
      return { captures, read: captures.length, problems: await problemsOf(jalin), ms: 0 };
    },
  };
}

/** The host that a user would have added for this page. */
function addedHost(truth: Truth): string | undefined {
  const about = abouts.find(({ id }) => id === truth.network);
  const url = pageUrl(truth);
  return about?.anyHost && !matches(about.hosts, url) ? url.hostname : undefined;
}

/** Problems the readers raised, and rows the worker did not take. */
async function problemsOf(jalin: Jalin): Promise<number> {
  const health = await jalin.readTable<SiteHealth>("siteHealth");
  const quarantined = await jalin.readTable("quarantine");
  const raised = health.flatMap(({ problems }) => Object.values(problems));
  return raised.reduce((sum, count) => sum + count, quarantined.length);
}
