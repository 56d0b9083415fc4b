/** Backups in the real extension: made, everything gone, and put back by the page that nobody sees. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chooseBackup, makeBackup } from "./faces/backup";
import { show } from "./faces/show";
import { stateNamed } from "./faces/states";
import { type Jalin, launch } from "./harness/launch";

let jalin: Jalin;
beforeAll(async () => {
  jalin = await launch();
});
afterAll(() => jalin.close());

const tables = ["contacts", "identities", "interactions", "posts", "profiles", "notes", "facts", "columns", "journal"];

function open(): Promise<Page> {
  const { afterwards: _afterwards, ...rest } = stateNamed("backup");
  return show(jalin, rest);
}

/** All that people would miss. */
async function held(): Promise<unknown> {
  return Promise.all(tables.map(async (name) => [name, await jalin.readTable(name)]));
}

async function restore(page: Page, file: { name: string; buffer: Buffer }): Promise<void> {
  await chooseBackup(page, file.name, file.buffer);
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await page.getByText("The backup is restored.").waitFor();
}

it("brings everything back after everything was cleared, and twice is as once", async () => {
  const page = await open();
  // what is still being worked out would be another thing a moment later
  await expect.poll(() => jalin.readTable("queue")).toEqual([]);
  const before = await held();
  const file = await makeBackup(page);
  expect(file.name).toMatch(/^Jalin \d{4}-\d\d-\d\d\.zip$/);
  await jalin.clearTables();
  await page.reload();
  await restore(page, file);
  expect(await held()).toEqual(before);

  await restore(page, file);
  await expect.poll(() => jalin.readTable("queue")).toEqual([]);
  const people = await jalin.readTable("identities");
  expect(people).toEqual((before as [string, unknown[]][]).find(([name]) => name === "identities")?.[1]);
  await page.close();
});

it("locks what it makes, and opens it by the passphrase alone", async () => {
  const page = await open();
  await page.getByRole("button", { name: "Lock backups" }).click();
  for (const field of await page.locator("input[type=password]").all()) await field.fill("kopi susu gula aren");
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await page.getByText("Backups are locked from now on").waitFor();
  const file = await makeBackup(page);
  expect(file.name).toMatch(/\.jalin$/);
  expect(file.buffer.subarray(0, 8).toString()).toBe("JALINLK1");
  expect(file.buffer.includes("manifest.json")).toBe(false);
  const notes = await jalin.readTable("notes");
  await jalin.clearTables();
  await page.reload();
  await chooseBackup(page, file.name, file.buffer);
  const passphrase = page.getByLabel("Passphrase of this backup");
  await passphrase.fill("something else");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByText("That is not its passphrase.").waitFor();
  await passphrase.fill("kopi susu gula aren");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await page.getByText("The backup is restored.").waitFor();
  expect(await jalin.readTable("notes")).toEqual(notes);
  await page.getByRole("button", { name: "Stop locking" }).click();
  await page.getByRole("button", { name: "Lock backups" }).waitFor();
  await page.close();
});

it("makes one by itself where that is wished, in a page that nobody sees", async () => {
  const page = await open();
  // as if none was ever made
  await page.evaluate("chrome.storage.local.remove('backups')");
  await page.getByText("No backup was made yet.").waitFor();
  await page.getByLabel("How often").selectOption("Every day");
  await expect.poll(() => page.getByText(/^Last backup: .*\.zip\.$/).count()).toBe(1);
  await page.close();
});
