/** Reading a recorded page with the built extension in a real browser. */
import type { SiteHealth } from "../../lib/model/records";
import { sites } from "../../lib/sites";
import { type Jalin, launch } from "../browser/harness/launch";
import { servedPage } from "../browser/harness/recorded";
import { serve } from "../browser/harness/serve";
import { pageUrl, type Recorded } from "./files";
import type { PageResult } from "./score";
import { storedCaptures, type Tables } from "./stored";

/** Nothing more is expected once nothing has arrived for so long, ms. */
const quiet = 800;
const pollEvery = 100;
/** A page that never comes to rest is read as it then stands, ms. */
const patience = 20_000;

export interface Browser {
  read(recorded: Recorded): Promise<PageResult>;
  close(): Promise<void>;
}

/** One browser for all pages, with precise capture on; the database is emptied before each page. */
export async function openBrowser(): Promise<Browser> {
  const jalin = await launch();
  await jalin.listenPrecisely(sites.filter(({ readResponse }) => readResponse).map(({ about }) => about.id));
  const server = await serve(jalin.context, {});
  return {
    close: () => jalin.close(),
    async read(recorded) {
      await jalin.clearTables();
      server.add(servedPage(recorded));
      const page = await jalin.context.newPage();
      await page.goto(pageUrl(recorded.truth).href, { waitUntil: "load" });
      await settled(jalin, page.url());
      await page.close();
      const { capturedAt } = recorded.truth;
      const tables = await readTables(jalin);
      const captures = storedCaptures(tables, capturedAt === undefined ? undefined : Date.parse(capturedAt));
      return { captures, read: captures.length, problems: await problemsOf(jalin), ms: 0 };
    },
  };
}

async function readTables(jalin: Jalin): Promise<Tables> {
  return {
    interactions: await jalin.readTable("interactions"),
    identities: await jalin.readTable("identities"),
    posts: await jalin.readTable("posts"),
  };
}

/** Resolves when the page has nothing left to hand over and what is stored has not changed for a while. */
async function settled(jalin: Jalin, url: string): Promise<void> {
  const deadline = Date.now() + patience;
  let before = "";
  let since = Date.now();
  while (Date.now() - since < quiet && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, pollEvery));
    const state = await jalin.pageState(url);
    const now = JSON.stringify([state?.read, await readTables(jalin)]);
    if (now !== before || (state?.pending ?? 0) > 0) since = Date.now();
    before = now;
  }
}

/** Problems the readers raised, and rows the worker did not take. */
async function problemsOf(jalin: Jalin): Promise<number> {
  const health = await jalin.readTable<SiteHealth>("siteHealth");
  const quarantined = await jalin.readTable("quarantine");
  const raised = health.flatMap(({ problems }) => Object.values(problems));
  return raised.reduce((sum, count) => sum + count, quarantined.length);
}
