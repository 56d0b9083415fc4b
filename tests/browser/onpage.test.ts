/** The save button in pages: there for who asked for it, where they asked for it, and gone without a trace. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { Contact } from "../../lib/model/records";
import { defaultSite, type Settings } from "../../lib/model/settings";
import { ownPages } from "../contract/own-pages";
import { pageUrl, type Recorded } from "../truth/files";
import { buttonsIn, type PageButton } from "./harness/buttons";
import { type Jalin, launch } from "./harness/launch";
import { servedPage } from "./harness/recorded";
import { serve } from "./harness/serve";

const recorded = (network: string, file: string): Recorded => {
  const found = ownPages(network).find((page) => page.file.endsWith(file));
  if (!found) throw new Error(`${network} has no page ${file}`);
  return found;
};
const thread = recorded("bluesky", "thread.html");
const guarded = recorded("linkedin", "post.html");
const threadUrl = pageUrl(thread.truth).href;
const guardedUrl = pageUrl(guarded.truth).href;

let jalin: Jalin;
let desk: Page;
let opened: Page[];

beforeAll(async () => {
  jalin = await launch();
  await serve(jalin.context, { ...servedPage(thread), ...servedPage(guarded) });
  desk = await jalin.open("manifest.json");
});
afterAll(() => jalin.close());
beforeEach(async () => {
  opened = [];
  await jalin.clearTables();
  await choose({});
});
afterEach(() => Promise.all(opened.map((page) => page.close())));

const choose = (change: Partial<Settings>) => jalin.choose(change);
async function open(url: string): Promise<Page> {
  const page = await jalin.context.newPage();
  opened.push(page);
  await page.goto(url);
  await page.bringToFront();
  await expect.poll(() => jalin.pageState(url)).toMatchObject({ pending: 0, state: "reading" });
  return page;
}
const saved = async () =>
  (await jalin.readTable<Contact>("contacts")).filter(({ savedAt }) => savedAt !== undefined).map(({ name }) => name);
const shown = async (page: Page): Promise<PageButton[]> =>
  ((await buttonsIn(page)) ?? []).filter(({ isShown }) => isShown);
const outer = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
/** Where everything of the page stands. */
const layout = (page: Page) =>
  page.evaluate(() =>
    [...document.body.querySelectorAll("*")].map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      return [x, y, width, height].join(" ");
    }),
  );

it("comes into open pages when it is turned on, moves nothing, and leaves them as they were", async () => {
  const page = await open(threadUrl);
  expect(await buttonsIn(page)).toBeUndefined();
  const [before, places] = [await outer(page), await layout(page)];

  await choose({ saveButton: true });
  await expect.poll(async () => (await shown(page)).length).toBeGreaterThan(1);
  expect(await layout(page)).toEqual(places);
  for (const { label } of await shown(page)) expect(label).toMatch(/^Save ./);
  expect(await page.evaluate(() => document.documentElement.lastElementChild?.shadowRoot)).toBeNull();

  await choose({ saveButton: false });
  await expect.poll(() => buttonsIn(page)).toBeUndefined();
  expect(await outer(page)).toBe(before);
  // nothing is left that would bring it back
  await page.evaluate(() => {
    window.scrollBy(0, 10);
    window.dispatchEvent(new Event("focus"));
    document.body.append(document.querySelector("a")?.cloneNode(true) ?? "");
  });
  await page.waitForTimeout(600);
  expect(await buttonsIn(page)).toBeUndefined();
});

it("saves by one press, which the page does not hear, and no longer by another", async () => {
  await choose({ saveButton: true });
  const page = await open(threadUrl);
  await expect.poll(async () => (await shown(page)).length).toBeGreaterThan(1);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const name of ["pointerdown", "mousedown", "mouseup", "click"])
      document.addEventListener(name, () => heard.push(name));
  });
  const press = async (which: RegExp) => {
    const button = (await shown(page)).find(({ label }) => which.test(label));
    if (!button?.at) throw new Error(`there is no button ${which}`);
    await page.mouse.click(button.at.x, button.at.y);
  };
  await press(/^Save /);
  await expect.poll(async () => (await shown(page)).filter(({ isPressed }) => isPressed).length).toBeGreaterThan(0);
  await expect(saved()).resolves.toHaveLength(1);
  const [name] = await saved();
  expect((await shown(page)).find(({ isPressed }) => isPressed)?.label).toContain(name);

  await press(/is saved/);
  await expect.poll(saved).toEqual([]);
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
});

it("hears no page that pretends to press", async () => {
  await choose({ saveButton: true });
  const page = await open(threadUrl);
  await expect.poll(async () => (await shown(page)).length).toBeGreaterThan(1);
  await page.evaluate(() => (document.documentElement.lastElementChild as HTMLElement).click());
  await page.waitForTimeout(300);
  await expect(saved()).resolves.toEqual([]);
});

it("shows who is saved already, and what was saved elsewhere meanwhile", async () => {
  await choose({ saveButton: true });
  const page = await open(threadUrl);
  await expect.poll(async () => (await shown(page)).length).toBeGreaterThan(1);
  const [first] = await shown(page);
  const popup = await jalin.openPopup(threadUrl);
  opened.push(popup);
  await popup.evaluate(() => localStorage.clear());
  await popup.reload();
  await popup.getByRole("button", { name: first?.label ?? "", exact: true }).click();
  await expect.poll(async () => (await saved()).length).toBe(1);
  // pages under test have the focus all the time: what would come with it is said by hand
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect.poll(async () => (await shown(page)).some(({ isPressed }) => isPressed)).toBe(true);
  await page.reload();
  await expect.poll(async () => (await shown(page)).some(({ isPressed }) => isPressed)).toBe(true);
});

it("comes to people who appear later", async () => {
  await choose({ saveButton: true });
  const page = await open(threadUrl);
  await expect.poll(async () => (await shown(page)).length).toBeGreaterThan(1);
  const before = (await buttonsIn(page))?.length ?? 0;
  await page.evaluate(() => {
    const items = [...document.querySelectorAll('[data-testid*="Item-by-"]')];
    const last = items.at(-1) as HTMLElement;
    const copy = last.cloneNode(true) as HTMLElement;
    const handle = /by-(.+)$/.exec(last.dataset["testid"] ?? "")?.[1] ?? "";
    last.parentElement?.insertAdjacentHTML("beforeend", copy.outerHTML.replaceAll(handle, "late-comer.example"));
  });
  await expect.poll(async () => (await buttonsIn(page))?.length).toBeGreaterThan(before);
});

it("is in no page of a network that is off", async () => {
  await choose({ saveButton: true, sites: { bluesky: { ...defaultSite, on: false } } });
  const page = await jalin.context.newPage();
  opened.push(page);
  await page.goto(threadUrl);
  await page.waitForTimeout(500);
  expect(await buttonsIn(page)).toBeUndefined();
});

it("goes with the network, when that is turned off", async () => {
  await choose({ saveButton: true });
  const page = await open(threadUrl);
  await expect.poll(() => buttonsIn(page)).toBeDefined();
  await choose({ saveButton: true, sites: { bluesky: { ...defaultSite, on: false } } });
  await expect.poll(() => buttonsIn(page)).toBeUndefined();
});

it("is on no page of a wary network until that is confirmed as well", async () => {
  await choose({ saveButton: true });
  const page = await open(guardedUrl);
  await page.waitForTimeout(500);
  expect(await buttonsIn(page)).toBeUndefined();
  await choose({ saveButton: true, sites: { linkedin: { ...defaultSite, button: true } } });
  await expect.poll(async () => (await shown(page)).length).toBeGreaterThan(0);
  await choose({ saveButton: true });
  await expect.poll(() => buttonsIn(page)).toBeUndefined();
});

it("goes when the extension goes", async () => {
  await choose({ saveButton: true });
  const page = await open(threadUrl);
  await expect.poll(() => buttonsIn(page)).toBeDefined();
  const html = await page.evaluate(() => document.documentElement.children.length);
  await desk.evaluate("chrome.runtime.reload()").catch(() => undefined);
  await expect.poll(() => buttonsIn(page)).toBeUndefined();
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(html - 1);
});
