/** Erasing somebody in a real browser: nothing of them is left anywhere in it, and their page is read without them. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Contact, Interaction } from "../../lib/model/records";
import { type Jalin, launch } from "./harness/launch";
import { serve, type Server } from "./harness/serve";
import { inventedComment, origin, watchPage } from "./scenarios/watch-page";

const video = "erasevideo1";
const address = `${origin}/watch?v=${video}`;
const said = Array.from({ length: 12 }, (_, n) => inventedComment(video, n));
const [gone] = said;
const handle = gone?.handle ?? "";

let jalin: Jalin;
let server: Server;
let desk: Page;

beforeAll(async () => {
  jalin = await launch();
  server = await serve(jalin.context, {});
  server.add({ [address]: watchPage(video, { comments: said }) });
  desk = await jalin.open("manifest.json");
  const settings = { sites: {}, language: "en", halfLifeDays: 30, welcomed: true };
  await desk.evaluate(`chrome.storage.local.set({ settings: ${JSON.stringify(settings)} })`);
  await jalin.clearTables();
});
afterAll(() => jalin.close());

/** Opens the page, waits until so many comments are stored, and goes. */
async function read(count: number): Promise<void> {
  const page = await jalin.context.newPage();
  await page.goto(address);
  await expect
    .poll(async () => (await jalin.readTable<Interaction>("interactions")).length, { timeout: 20_000 })
    .toBe(count);
  await page.close();
}

/** Everything that the extension keeps in the browser, as one text. */
function everything(): Promise<string> {
  return desk.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("jalin");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error("not opened"));
    });
    const tables = await Promise.all(
      [...opened.objectStoreNames].map(
        (name) =>
          new Promise<unknown>((resolve) => {
            const request = opened.transaction(name).objectStore(name).getAll();
            request.onsuccess = () => resolve([name, request.result]);
          }),
      ),
    );
    opened.close();
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<"local" | "session", { get: (key: null) => Promise<unknown> }> };
    };
    return JSON.stringify([
      tables,
      await chrome.storage.local.get(null),
      await chrome.storage.session.get(null),
      Object.entries(localStorage),
    ]);
  });
}

it("of somebody erased nothing is left, also when their page is read once more", async () => {
  await read(said.length);
  const theirs = said.filter((each) => each.handle === handle);
  const contact = (await jalin.readTable<Contact>("contacts")).find((each) => each.handle === handle);
  expect(await everything()).toContain(handle);

  const page = await jalin.open(`dashboard.html#/contacts/${encodeURIComponent(contact?.id ?? "")}`);
  await page.getByRole("button", { name: "More", exact: true }).first().click();
  await page.getByRole("menuitem", { name: "Erase for good…" }).click();
  await page.getByRole("checkbox", { name: "I understand that this cannot be undone" }).check();
  await page.getByRole("button", { name: "Erase for good", exact: true }).click();
  await page.getByText("1 person erased").waitFor();
  await page.close();
  const left = await everything();
  for (const trace of [handle, ...theirs.flatMap(({ id, text }) => [id, text])]) expect(left).not.toContain(trace);

  const others = said.length - theirs.length;
  server.add({ [address]: watchPage(video, { comments: [...said, inventedComment(video, 12)] }) });
  await read(others + 1);
  const again = await everything();
  for (const trace of [handle, ...theirs.flatMap(({ id, text }) => [id, text])]) expect(again).not.toContain(trace);
});
