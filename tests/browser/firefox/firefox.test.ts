/** The main job in a real Firefox, in the order in which somebody would do it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { fits } from "../../../lib/model/filter";
import type { Contact, Interaction } from "../../../lib/model/records";
import { ownPages } from "../../contract/own-pages";
import { type DemoPage, demoPages } from "../../demo/pages";
import { readOf } from "../../demo/read";
import { readTables, settled } from "../harness/landed";
import { servedPage } from "../harness/recorded";
import { onTables } from "../harness/tables";
import { type Fox, launchFirefox } from "./launch";

/** The demonstration's pages, of each network the first; the last one is left for later. */
const pages = [...Map.groupBy(demoPages(), ({ about }) => about.id).values()].flatMap(([page]) => page ?? []);
const [first, later] = [pages[0] as DemoPage, pages.at(-1) as DemoPage];

let fox: Fox;
beforeAll(async () => {
  fox = await launchFirefox();
  for (const { recorded } of pages) fox.serve(servedPage(recorded));
});
afterAll(() => fox.close());

const interactions = () => fox.readTable<Interaction>("interactions");
const granted = () => fox.within<string[]>("browser.permissions.getAll().then(({ origins }) => origins)");
/** What stands on a page of ours that the browser shows beside its tabs. */
const shownIn = (type: "popup" | "sidebar") =>
  fox.within<string | undefined>(`browser.extension.getViews({ type: "${type}" })[0]?.document.body.innerText`);

it("greets by the welcome page, and reads nothing before a network is on", async () => {
  const open = await fox.within<string[]>("browser.tabs.query({}).then((tabs) => tabs.map(({ url }) => url ?? ''))");
  expect(open.some((url) => url.endsWith("/welcome.html"))).toBe(true);
  await fox.visit(first.url);
  await expect(granted()).resolves.toEqual([]);
  await expect(fox.pageState(first.url)).resolves.toBeUndefined();
  await expect(interactions()).resolves.toEqual([]);
});

it("asks for a network in the click that turns it on, and reads what is open there from then on", async () => {
  const networks = await fox.open("dashboard.html#/networks");
  await turnOn(networks, `Read ${first.about.label}`);
  expect((await granted()).toSorted()).toEqual(first.about.hosts.toSorted());
  await networks.close();
  await settled(fox, [first.url]);
  await expect(shortOf([first])).resolves.toEqual([]);
});

it("reads everything that pages of the other networks show", async () => {
  const networks = await fox.open("dashboard.html#/networks");
  for (const { about } of pages.slice(1)) await turnOn(networks, `Read ${about.label}`);
  await networks.close();
  const others = pages.filter((page) => page !== first && page !== later);
  for (const { url } of others) await fox.visit(url);
  await settled(
    fox,
    others.map(({ url }) => url),
  );
  await expect(shortOf(others)).resolves.toEqual([]);
});

it("goes on after the browser has ended its event page", async () => {
  await expect.poll(() => fox.background()).toBe("stopped");
  await fox.visit(later.url);
  await settled(fox, [later.url]);
  await expect(shortOf([later])).resolves.toEqual([]);
  await expect(fox.background()).resolves.toBe("running");
});

it("hears the answers of a page where that is asked for, from the page's own world", async () => {
  const answered = ownPages("x").find(({ truth }) => truth.source === "response");
  if (!answered) throw new Error("there is no answer of x");
  fox.serve(servedPage(answered));
  const networks = await fox.open("dashboard.html#/networks?open=x");
  await turnOn(networks, "Precise reading on X");
  await networks.close();
  const url = Object.keys(servedPage(answered))[0] ?? "";
  await fox.visit(url);
  await settled(fox, [url]);
  expect((await fox.pageState(url))?.read).toBe(answered.truth.interactions.length);
});

it("opens the popup over a page, with its people", async () => {
  const page = await fox.visit(first.url);
  await page.bringToFront();
  await settled(fox, [first.url]);
  await fox.within("browser.action.openPopup()");
  await expect.poll(() => shownIn("popup")).toSatisfy(isSomebodyIn);
  expect(await shownIn("popup")).toContain(`Reading ${new URL(first.url).hostname}`);
  await page.keyboard.press("Escape");
  await page.close();
});

it("opens the panel beside the page by its shortcut", async () => {
  const page = await fox.visit(first.url);
  await page.bringToFront();
  await settled(fox, [first.url]);
  await fox.chrome(`[...document.querySelectorAll("[id^=ext-keyset-id] key")]
    .find((key) => key.getAttribute("key") === "K").dispatchEvent(new CustomEvent("command", { bubbles: true }))`);
  await expect.poll(() => shownIn("sidebar")).toSatisfy(isSomebodyIn);
  await page.close();
});

it("finds people in the address bar", async () => {
  const [{ actor } = {}] = first.recorded.truth.interactions;
  const name = actor?.name ?? "";
  await fox.chrome(`gURLBar.search(${JSON.stringify(`jl ${name}`)}, { startQuery: true })`);
  const rows = () =>
    fox.chrome<string[]>("[...document.querySelectorAll('.urlbarView-row')].map(({ textContent }) => textContent)");
  await expect.poll(rows).toContainEqual(expect.stringMatching(`^${name} @`));
  await fox.chrome("gURLBar.view.close()");
});

it("saves the contacts as a file", async () => {
  const saved = () => {
    const files = readdirSync(fox.downloads);
    return files.length > 0 && !files.some((name) => name.endsWith(".part")) && files;
  };
  const popup = await fox.openPopup(first.url);
  await popup.locator("::-p-aria(More)").click();
  await popup.locator("::-p-aria(Export contacts)").click();
  await popup.locator("::-p-aria(Export CSV)").click();
  const [file = ""] = await vi.waitUntil(saved, { timeout: 20_000 });
  const text = readFileSync(join(fox.downloads, file), "utf8").replace(/^\ufeff/, "");
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const people = (await fox.readTable<Contact>("contacts")).filter((contact) => fits(contact, {}));
  expect(new Set(data.map((row) => row["name"]))).toEqual(new Set(people.map(({ name }) => name)));
  expect(data).toHaveLength(people.length);
  await popup.close();
});

it("makes a backup, and puts it back where nothing is any more", async () => {
  await expect.poll(() => fox.readTable("queue"), { timeout: 20_000 }).toEqual([]);
  const before = await interactions();
  const page = await fox.open("dashboard.html#/data/backup");
  await page.locator('::-p-aria([name="Back up now"][role="button"])').click();
  const made = () => {
    const files = readdirSync(fox.downloads);
    return !files.some((name) => name.endsWith(".part")) && files.find((name) => name.endsWith(".zip"));
  };
  const file = await vi.waitUntil(made, { timeout: 20_000 });
  await fox.within(`(${onTables.toString()})({ clear: true })`);
  await expect(interactions()).resolves.toEqual([]);
  const input = await page.waitForSelector("input[type=file]");
  await (input as ElementHandle<HTMLInputElement>).uploadFile(join(fox.downloads, file));
  await page.locator('::-p-aria([name="Restore"][role="button"])').click();
  await page.waitForFunction('document.body.innerText.includes("The backup is restored.")', { timeout: 20_000 });
  await expect(interactions()).resolves.toEqual(before);
  await page.close();
});

it("complains of nothing, and sends nothing anywhere", async () => {
  await expect(fox.complaints()).resolves.toEqual([]);
  expect(fox.asked).toEqual([]);
});

/** Whether anybody whom the first page names is named in this text. */
function isSomebodyIn(text = ""): boolean {
  return first.recorded.truth.interactions.some(({ actor }) => !!actor?.name && text.includes(actor.name));
}

/** Turns a switch on; one that is on stays so. */
async function turnOn(page: Page, label: string): Promise<void> {
  const control = `[role=switch][aria-label="${label}"]`;
  await page.waitForSelector(control);
  if ((await page.$(`${control}[aria-checked=true]`)) !== null) return;
  await page.locator(control).click();
  await page.waitForSelector(`${control}[aria-checked=true]`);
}

/** Pages of which not all is stored that they show. */
async function shortOf(shown: readonly DemoPage[]): Promise<string[]> {
  const tables = await readTables(fox);
  const read = shown.map((page) => ({ url: page.url, ...readOf(page, tables) }));
  return read.filter(({ promised, read }) => promised === 0 || read < promised).map(({ url }) => url);
}
