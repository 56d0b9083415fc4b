/** A page whose layout changed, in a real browser: what the toolbar, the popup and the settings say of it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { SiteHealth } from "../../lib/model/records";
import { type Recorded, recordedPages } from "../truth/files";
import { type Jalin, launch } from "./harness/launch";
import { serve, type Server } from "./harness/serve";

const ownPages = recordedPages(join(import.meta.dirname, "../../lib/sites/x/pages"));
const post = ownPages.find(({ file }) => file === "post.html") as Recorded;
const url = post.truth.url;
/** The same page after its network gave its posts another mark: links, times and pictures stand where they stood. */
const renamed = post.body.replaceAll(`data-testid="tweet"`, `data-testid="zettel"`);
/** A post that nobody answered; one that is still on its way; a page that shows nothing at all. */
let articles = 0;
const empty = {
  "https://x.com/ayu_example/status/1985000000000000991": post.body.replaceAll(
    /<article[^]*?<\/article>/g,
    (article) => (articles++ === 0 ? article : ""),
  ),
  "https://x.com/ayu_example/status/1985000000000000992": post.body.replaceAll(/<article[^]*?<\/article>/g, ""),
  "https://x.com/ayu_example/status/1985000000000000993": "<!doctype html><title>X</title>",
};

let jalin: Jalin;
let server: Server;
/** A page of the extension without a script of its own, to speak to the browser from. */
let desk: Page;
let pages: Page[];

beforeAll(async () => {
  jalin = await launch();
  server = await serve(jalin.context, {});
  desk = await jalin.open("manifest.json");
  const settings = { sites: {}, language: "en", halfLifeDays: 30, welcomed: true };
  await desk.evaluate(`chrome.storage.local.set({ settings: ${JSON.stringify(settings)} })`);
});
afterAll(() => jalin.close());
beforeEach(async () => {
  pages = [];
  await jalin.clearTables();
});
afterEach(() => Promise.all(pages.map((page) => page.close())));

async function open(address: string, body: string): Promise<Page> {
  server.add({ [address]: body });
  const page = await jalin.context.newPage();
  pages.push(page);
  await page.goto(address);
  return page;
}

/** The button over the tab at an address. */
function button(address: string): Promise<{ badge: string; title: string }> {
  return desk.evaluate(`(async () => {
    const tabId = (await chrome.tabs.query({})).find(({ url }) => url === ${JSON.stringify(address)})?.id;
    return { badge: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) };
  })()`);
}

const health = async (): Promise<SiteHealth | undefined> =>
  (await jalin.readTable<SiteHealth>("siteHealth")).find(({ network }) => network === "x");

/** Texts, names and handles of the page, as its truth names them. */
const said = post.truth.interactions
  .flatMap(({ text, actor, id }) => [text, actor?.handle, actor?.name, id])
  .filter((word) => typeof word === "string" && word.length >= 3) as string[];

it("raises a quiet badge, and offers a report without anything of what the page says", async () => {
  const page = await open(url, renamed);
  await expect.poll(() => button(url)).toEqual({ badge: "•", title: "Jalin · X looks different" });
  await expect.poll(health).toMatchObject({ read: 0, pages: { post: { changedSince: expect.any(Number) as number } } });

  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const popup = await jalin.openPopup(url);
  pages.push(popup);
  await popup.getByText("X changed how its pages are built").waitFor();
  const preview = await popup.getByRole("textbox", { name: "The whole report" }).inputValue();
  expect(preview).toMatch(/^Jalin \d[^]*\nNetwork: x\nKind of page: post\nBrowser: Chrome \d+\n[^]*\nhtml/);
  expect(preview).toContain("data-testid");
  expect(said.length).toBeGreaterThan(40);
  for (const word of said) expect(preview).not.toContain(word);
  for (const word of ["x.com", "kopitetes", "zettel"]) expect(preview).not.toContain(word);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);

  await jalin.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await popup.bringToFront();
  await popup.getByRole("button", { name: "Copy report" }).click();
  await popup.getByText("Copied").waitFor();
  expect(await popup.evaluate(() => navigator.clipboard.readText())).toBe(preview);
  const [download] = await Promise.all([
    popup.waitForEvent("download"),
    popup.getByRole("button", { name: "Save report" }).click(),
  ]);
  expect(readFileSync(await download.path(), "utf8")).toBe(preview);
});

it("stands in the settings until such a page is read again", async () => {
  const settings = await jalin.open("dashboard.html#/networks");
  pages.push(settings);
  const x = settings.getByRole("listitem").filter({ has: settings.getByRole("heading", { name: "X", exact: true }) });
  await x.getByText("Nothing read yet").waitFor();
  const page = await open(url, renamed);
  await x.getByText(/^Layout changed on post pages since/).waitFor();
  server.add({ [url]: post.body });
  await page.reload();
  await x.getByText(/^Reading well · \d+ read · last 1 minute ago$/).waitFor();
  await expect.poll(health).not.toHaveProperty("pages.post.changedSince");
});

it("is not raised by a page that has nothing to read", async () => {
  for (const [address, body] of Object.entries(empty)) await open(address, body);
  // opened after them: when this one has been found out, they had their time
  await open(url, renamed);
  await expect.poll(async () => (await button(url)).badge).toBe("•");
  for (const address of Object.keys(empty))
    expect(await button(address)).toEqual({ badge: "", title: "Jalin · Reading x.com" });
});
