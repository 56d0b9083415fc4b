/** Hosts that the user adds, and closed groups: from the settings to what is read. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { Identity, Interaction } from "../../lib/model/records";
import { type Jalin, launch } from "./harness/launch";
import { serve } from "./harness/serve";

const pages = join(import.meta.dirname, "../../lib/sites/discourse/pages");
const topic = readFileSync(join(pages, "topic-id.html"), "utf8");
const closedTopic = readFileSync(join(pages, "closed.html"), "utf8");
const forum = "https://forum.kopitetes.example/t/640";
const other = "https://forum.teh.example/t/640";

let jalin: Jalin;
let opened: Page[];

beforeAll(async () => {
  jalin = await launch();
  await serve(jalin.context, {
    [forum]: topic,
    [other]: topic,
    "https://meta.discourse.org/t/team/888": closedTopic,
    "https://blog.example/": "<!doctype html><title>A blog</title><p>Nothing to see",
  });
});
afterAll(() => jalin.close());
beforeEach(async () => {
  opened = [];
  await jalin.clearTables();
  await jalin.listenPrecisely([]);
});
afterEach(() => Promise.all(opened.map((page) => page.close())));

async function open(url: string): Promise<Page> {
  const page = await jalin.context.newPage();
  opened.push(page);
  await page.goto(url);
  return page;
}
async function settings(): Promise<Page> {
  const page = await jalin.open("dashboard.html#/networks?open=discourse");
  opened.push(page);
  return page;
}
async function popupAt(url: string): Promise<Page> {
  const popup = await jalin.openPopup(url);
  opened.push(popup);
  return popup;
}
const interactions = () => jalin.readTable<Interaction>("interactions");

it("a forum that is added is read, at once where it is open; another with the same page is not", async () => {
  const there = await open(forum);
  await open(other);
  await expect(jalin.pageState(forum)).resolves.toBeUndefined();
  const page = await settings();
  const field = page.getByRole("textbox", { name: "Add a site that runs Discourse" });
  await field.fill(forum);
  await field.press("Enter");
  await page.getByRole("button", { name: "Take forum.kopitetes.example off the list" }).waitFor();
  await expect.poll(() => jalin.pageState(forum)).toMatchObject({ network: "discourse", kind: "post" });
  await expect.poll(async () => (await interactions()).length).toBeGreaterThan(2);
  const before = (await interactions()).length;

  const elsewhere = await open(other);
  await elsewhere.reload();
  await there.reload();
  await expect.poll(() => jalin.pageState(forum)).toMatchObject({ pending: 0, state: "reading" });
  await expect(jalin.pageState(other)).resolves.toBeUndefined();
  expect(await interactions()).toHaveLength(before);
  const people = await jalin.readTable<Identity>("identities");
  for (const { handle } of people) expect(handle).toMatch(/@forum\.kopitetes\.example$/);

  await page.getByRole("button", { name: "Take forum.kopitetes.example off the list" }).click();
  await expect.poll(() => jalin.pageState(forum)).toBeUndefined();
  await there.reload();
  await expect(jalin.pageState(forum)).resolves.toBeUndefined();
});

it("the popup knows a forum when it sees one, and captures there when asked", async () => {
  await open(forum);
  const popup = await popupAt(forum);
  await popup.getByRole("heading", { name: "Jalin does not read forum.kopitetes.example yet" }).waitFor();
  await popup.getByRole("button", { name: "Turn on for this site" }).click();
  await popup.getByText("Reading forum.kopitetes.example").waitFor();
  await expect.poll(async () => (await interactions()).length).toBeGreaterThan(2);
});

it("the popup offers nothing on a page of no network", async () => {
  await open("https://blog.example/");
  const popup = await popupAt("https://blog.example/");
  await popup.getByRole("heading", { name: "Nothing to read on this page" }).waitFor();
  expect(await popup.getByRole("button", { name: "Turn on for this site" }).count()).toBe(0);
});

it("a closed category is read from the next load on, where that is switched on", async () => {
  const url = "https://meta.discourse.org/t/team/888";
  const page = await open(url);
  await expect.poll(() => jalin.pageState(url)).toMatchObject({ network: "discourse" });
  const choice = await settings();
  await choice.getByRole("switch", { name: "Closed groups on Discourse" }).click();
  await choice.getByRole("switch", { name: "Closed groups on Discourse", checked: true }).waitFor();
  await expect.poll(() => registered(choice)).toContain("closed.js");
  await expect(interactions()).resolves.toEqual([]);
  await page.reload();
  await expect.poll(async () => (await interactions()).length).toBeGreaterThan(0);
});

/** Files that run in pages of Discourse. */
async function registered(page: Page): Promise<string> {
  return page.evaluate(
    `chrome.scripting.getRegisteredContentScripts({ ids: ["capture:discourse"] }).then(([{ js }]) => js.join(" "))`,
  );
}
