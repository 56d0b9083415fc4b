/** An import as somebody does it: a file is chosen, looked at, taken in, and taken back. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chooseFile } from "./faces/imports";
import { show } from "./faces/show";
import { stateNamed } from "./faces/states";
import { type Jalin, launch } from "./harness/launch";

let jalin: Jalin;
beforeAll(async () => {
  jalin = await launch();
});
afterAll(() => jalin.close());

/** Names of the contacts, read from the database itself. */
async function names(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open("jalin");
        opening.onerror = () => reject(opening.error ?? new Error("the database did not open"));
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction("contacts").objectStore("contacts").getAll();
          reading.onsuccess = () => {
            database.close();
            resolve((reading.result as { name: string }[]).map(({ name }) => name).sort());
          };
        };
      }),
  );
}

it("takes in a file in a few steps, gives back what it cannot read, and takes all of it back", async () => {
  const { afterwards: _afterwards, ...state } = stateNamed("import");
  const page = await show(jalin, state);
  await page.getByRole("button", { name: "Choose a file" }).waitFor();
  const before = await names(page);
  await chooseFile(
    page,
    "people.csv",
    "Name,Email,Hobby\nDewi Contoh,dewi@kopi.example,Running\n,,Chess\nBudi Contoh,b@kopi.example,",
  );
  await page.getByLabel("Hobby: Goes to").selectOption({ label: "A new field of my own" });
  await page.getByRole("button", { name: "See what would happen" }).click();
  await page.getByText("2 people are new").waitFor();
  await page.getByText("1 row cannot be read").waitFor();
  expect(await names(page)).toEqual(before);
  const [returned] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download these rows with the reasons" }).click(),
  ]);
  expect(returned.suggestedFilename()).toBe("people-not-imported.csv");

  await page.getByRole("button", { name: "Import 2 people" }).click();
  await page.getByRole("heading", { name: "people.csv is imported" }).waitFor();
  expect(await names(page)).toEqual([...before, "Budi Contoh", "Dewi Contoh"].sort());

  await page.getByRole("button", { name: "Undo this import" }).click();
  await page.getByRole("heading", { name: "The import of people.csv was taken back" }).waitFor();
  expect(await names(page)).toEqual(before);
  await page.close();
});
