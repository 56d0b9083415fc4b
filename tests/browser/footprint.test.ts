/**
 * No page can tell that Jalin reads it: the pages of every network are opened side by side in a browser with it and in one
 * without it, and are the same in both.
 */
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { matches } from "../../lib/sites/patterns";
import { networks } from "../contract/own-pages";
import { pageUrl, type Recorded } from "../truth/files";
import { buttonsIn } from "./harness/buttons";
import { findChromium } from "./harness/chromium";
import { settled } from "./harness/landed";
import { flags, type Jalin, launch } from "./harness/launch";
import { servedPage } from "./harness/recorded";
import { serve, type Server } from "./harness/serve";
import { type Trace, traceOf } from "./harness/trace";

let jalin: Jalin;
let bare: BrowserContext;
let servers: Server[];
/** A page of the extension without a script of its own, to speak to the browser from. */
let desk: Page;

beforeAll(async () => {
  const args = [...flags, "--headless=new"];
  [jalin, bare] = await Promise.all([
    launch(),
    chromium.launchPersistentContext("", { executablePath: findChromium(), headless: false, args }),
  ]);
  servers = await Promise.all([jalin.context, bare].map((context) => serve(context, {})));
  desk = await jalin.open("manifest.json");
});
afterAll(() => Promise.all([jalin.close(), bare.close()]));

/** Of every kind of page that a network has, the one with the most on it. Payloads are fetched only for precise capture. */
const visited = networks
  .map(({ site, network, pages }) => {
    const own = pages.filter(({ truth }) => matches(site.about.hosts, pageUrl(truth)));
    const documents = own.filter(({ truth }) => truth.source !== "response");
    const byKind = Map.groupBy(documents.toSorted(byContent), ({ truth }) => truth.kind);
    return {
      network,
      pages: [...byKind.values()].flatMap(([fullest]) => fullest ?? []),
      payload: own.filter(({ truth }) => truth.source === "response").toSorted(byContent)[0],
    };
  })
  .filter(({ pages }) => pages.length > 0);

function byContent({ truth: a }: Recorded, { truth: b }: Recorded): number {
  return b.interactions.length - a.interactions.length;
}

const anyPage = visited.flatMap(({ pages }) => pages).slice(0, 1);

/** A page as it is in one of the two browsers. */
interface Visit {
  page: Page;
  trace(): Promise<Trace>;
}

async function visit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage();
  const trace = traceOf(page);
  await page.goto(url, { waitUntil: "load" });
  return { page, trace };
}

interface Pair {
  url: string;
  read: Visit;
  unread: Visit;
}

/** Opens pages in both browsers and has a look at them when Jalin has read what it can and stored it. */
async function inBoth(pages: readonly Recorded[], look: (pairs: readonly Pair[]) => Promise<void>): Promise<void> {
  for (const server of servers) for (const page of pages) server.add(servedPage(page));
  const pairs = await Promise.all(
    pages.map(async ({ truth }): Promise<Pair> => {
      const url = pageUrl(truth).href;
      const [read, unread] = await Promise.all([visit(jalin.context, url), visit(bare, url)]);
      return { url, read, unread };
    }),
  );
  await settled(
    jalin,
    pairs.map(({ url }) => url),
  );
  await look(pairs);
  await Promise.all(pairs.flatMap(({ read, unread }) => [read.page.close(), unread.page.close()]));
}

it.concurrent.each(visited)("leaves none on pages of $network", ({ network, pages }) =>
  inBoth(pages, async (pairs) => {
    for (const [index, { url, read, unread }] of pairs.entries()) {
      const state = await jalin.pageState(url);
      expect(state?.network, url).toBe(network);
      if (pages[index] && holdsPeople(pages[index])) expect(state?.read, url).toBeGreaterThan(0);
      expect(await read.trace(), url).toEqual(await unread.trace());
    }
  }),
);

/** Messages are read behind a switch of their own. */
function holdsPeople({ truth }: Recorded): boolean {
  return truth.interactions.length > 0 && truth.kind !== "messages";
}

it("leaves none on pages whose responses it listens to", async () => {
  const listened = visited.filter(({ payload }) => payload);
  await jalin.listenPrecisely(listened.map(({ network }) => network));
  await inBoth(
    listened.flatMap(({ payload }) => payload ?? []),
    async (pairs) => {
      for (const { url, read, unread } of pairs) {
        expect((await jalin.pageState(url))?.read, url).toBeGreaterThan(0);
        expect(await read.trace(), url).toEqual(await unread.trace());
      }
    },
  );
  await jalin.listenPrecisely([]);
});

it("shows the save button in one layer of its own where it is asked for, and takes all of it away again", () =>
  inBoth(anyPage, async ([pair]) => {
    const { read, unread } = pair as Pair;
    await jalin.choose({ saveButton: true });
    await expect.poll(async () => (await buttonsIn(read.page))?.length).toBeGreaterThan(0);
    const [shown, bare] = await Promise.all([read.trace(), unread.trace()]);
    const layer = shown.document.findIndex((line, at) => line !== bare.document[at]);
    expect(shown.document[layer]).toBe("    DIV []");
    // it is the last thing in the document, and nothing else differs
    expect(shown.document.slice(0, layer)).toEqual(bare.document);
    expect(shown.document[layer + 1]).toMatch(/closed$/);
    expect({ ...shown, document: [] }).toEqual({ ...bare, document: [] });
    await jalin.choose({ saveButton: false });
    await expect.poll(() => buttonsIn(read.page)).toBeUndefined();
    expect(await read.trace()).toEqual(await unread.trace());
  }));

it("asks for nothing from behind the pages either", async () => {
  expect(await askedByWorker()).toEqual([]);
});

async function askedByWorker(): Promise<string[]> {
  const worker = await jalin.worker();
  const asked = await worker.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  return asked.filter((address) => !address.startsWith("chrome-extension:"));
}

it("offers no file to pages", async () => {
  const files = readdirSync(jalin.extension, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(jalin.extension, join(parentPath, name)).replaceAll("\\", "/"));
  const addresses = files.map((file) => `chrome-extension://${jalin.extensionId}/${file}`);
  expect(files).toContain("capture.js");
  await inBoth(anyPage, async ([pair]) => {
    const given = await pair?.read.page.evaluate(answering, addresses);
    expect(given).toEqual([]);
  });
});

/** Runs in a page. The addresses that answer it. */
async function answering(addresses: string[]): Promise<string[]> {
  const answers = await Promise.allSettled(addresses.map((address) => fetch(address)));
  return addresses.filter((_, index) => answers[index]?.status === "fulfilled");
}

/** Runs in the world of the extension's scripts, and leaves what they must not. */
function plant(): void {
  document.body.dataset.planted = "attribute";
  document.body.appendChild(document.createElement("div")).attachShadow({ mode: "closed" }).append("in a closed root");
  void fetch("https://unrelated.example/asked").catch(() => undefined);
}

it("would be noticed", () =>
  inBoth(anyPage, async ([pair]) => {
    const { page, trace } = (pair as Pair).read;
    const before = await trace();
    const asked = page.waitForEvent("request");
    await desk.evaluate(`chrome.tabs.query({ url: ${JSON.stringify(page.url())} }).then(([{ id }]) =>
      chrome.scripting.executeScript({ target: { tabId: id }, func: ${plant.toString()} }))`);
    await asked;
    const after = await trace();
    const added = (name: keyof Trace) => after[name].filter((line) => !before[name].includes(line)).join("\n");
    expect(added("document")).toContain('"data-planted","attribute"');
    expect(added("document")).toContain("in a closed root");
    expect(added("requests")).toBe("GET fetch https://unrelated.example/asked");
    // the worker may not even ask: without its policy it is noticed, see harness.test.ts
    const worker = await jalin.worker();
    const asking = worker.evaluate(() => fetch("https://unrelated.example/worker").then(String, String));
    expect(await asking).toBe("TypeError: Failed to fetch");
  }));
