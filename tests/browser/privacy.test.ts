/** The page on privacy in the real extension: nobody goes before the preview, then those it named; and who is told. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Contact, Interaction } from "../../lib/model/records";
import { show } from "./faces/show";
import { stateNamed } from "./faces/states";
import { type Jalin, launch } from "./harness/launch";

let jalin: Jalin;
beforeAll(async () => {
  jalin = await launch();
});
afterAll(() => jalin.close());

const contacts = () => jalin.readTable<Contact>("contacts");
const interactions = () => jalin.readTable<Interaction>("interactions");

function open(name: string): Promise<Page> {
  const { afterwards: _afterwards, ...rest } = stateNamed(name);
  return show(jalin, rest);
}

it("deletes whom the preview named once the user says so, and nobody else", async () => {
  const page = await open("privacy");
  await page.getByText("To be deleted now: 8 people with 12 interactions").waitFor();
  expect(await interactions()).toHaveLength(17);
  await page.getByRole("button", { name: "Delete them, and keep to this from now on" }).click();
  await page.getByText(/^Last looked at on .*: deleted 8 people, 12 interactions/).waitFor();
  expect(await interactions()).toHaveLength(5);
  expect((await contacts()).filter(({ newest }) => newest !== undefined).map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      "Citra Wening",
      "Dua Saudara Coffee",
      "Maya Putri",
      "Inês Carvalheira",
      "Tomo Kopi Keliling",
    ]),
  );
  // another rule is looked at first
  await page.getByLabel("Keep people who are silent for").selectOption("3");
  await page.getByText("Nobody is silent for so long now.").waitFor();
  await page.getByRole("button", { name: "Keep to this from now on" }).waitFor();
  await page.close();
});

it("notes that somebody was told, on the page and on the contact, and takes it back", async () => {
  const page = await open("privacy");
  const maya = async () => (await contacts()).find(({ name }) => name === "Maya Putri")?.informed;
  await page.getByRole("button", { name: "Maya Putri was told today" }).click();
  await page.getByText("2 people whom you saved more than 30 days ago were not told yet.").waitFor();
  await expect.poll(maya).toMatch(/^\d{4}-\d\d-\d\d$/);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("3 people whom you saved more than 30 days ago were not told yet.").waitFor();
  expect(await maya()).toBeUndefined();
  await page.close();
});
