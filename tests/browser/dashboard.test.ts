/** The dashboard in a real browser: its one tab, and what only a browser can show of its table. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { show } from "./faces/show";
import { stateNamed } from "./faces/states";
import { type Jalin, launch } from "./harness/launch";

let jalin: Jalin;
beforeAll(async () => {
  jalin = await launch();
});
afterAll(() => jalin.close());

const dashboards = (): Page[] => jalin.context.pages().filter((page) => page.url().includes("/dashboard.html"));

it("has one tab, which popup and panel bring to the front", async () => {
  // the tabs of this browser, not the one that states pretend
  const { tab: _tab, ...contacts } = stateNamed("contacts");
  const popup = await show(jalin, contacts);
  const lead = async () => {
    await popup.getByRole("button", { name: "More", exact: true }).click();
    await popup.getByRole("menuitem", { name: "Open the dashboard" }).click();
  };
  const [opened] = await Promise.all([jalin.context.waitForEvent("page"), lead()]);
  await opened.getByRole("heading", { level: 1, name: "Contacts" }).waitFor();
  await opened.keyboard.press("g");
  await opened.keyboard.press("n");
  await opened.getByRole("heading", { level: 1, name: "Insights" }).waitFor();

  await popup.bringToFront();
  await lead();
  await opened.getByRole("heading", { level: 1, name: "Contacts" }).waitFor();
  await expect.poll(() => opened.evaluate(() => document.visibilityState)).toBe("visible");
  expect(dashboards()).toEqual([opened]);
  await opened.close();
  await popup.close();
});

it("comes back to the row that a contact was opened from, and goes forward again", async () => {
  const page = await show(jalin, { ...stateNamed("dash-contacts-many"), afterwards: async () => {} });
  const rows = page.locator("[role=row][data-row]");
  await rows.first().waitFor();
  await page.getByText("1,512 contacts").waitFor();
  for (let step = 0; step < 30; step += 1) await page.keyboard.press("j");
  const id = await page.locator("[role=row][data-row]:focus").getAttribute("data-row");
  await page.keyboard.press("o");
  await expect.poll(() => new URL(page.url()).hash.split("?")[0]).toBe(`#/contacts/${encodeURIComponent(id ?? "")}`);
  await page.goBack();
  await page.locator(`[role=row][data-row="${id}"]:focus`).waitFor();
  await page.goForward();
  await expect.poll(() => new URL(page.url()).hash).toContain(encodeURIComponent(id ?? ""));
  await page.close();
});
