/** The harness itself: if one of these fails, no other browser test means anything. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Jalin, launch } from "./harness/launch";
import { serve, type Server } from "./harness/serve";

let jalin: Jalin;
let server: Server;

beforeAll(async () => {
  jalin = await launch();
  server = await serve(jalin.context, {
    "https://x.com/alice/status/1": `<!doctype html><title>A post</title><img src="https://elsewhere.example/pixel">`,
  });
});
afterAll(() => jalin.close());

it("loads the extension and opens its popup", async () => {
  const popup = await jalin.open("popup.html");
  expect(new URL(popup.url()).host).toBe(jalin.extensionId);
  await expect(popup.title()).resolves.toBe("Jalin");
  await popup.close();
});

it("serves a page at its real address and nothing else", async () => {
  const page = await jalin.context.newPage();
  await page.goto("https://x.com/alice/status/1#reply");
  expect(page.url()).toBe("https://x.com/alice/status/1#reply");
  await expect(page.title()).resolves.toBe("A post");
  expect(server.foreign).toEqual(["https://elsewhere.example/pixel"]);
  await page.close();
});

it("really stops the worker, which starts anew when it is needed", async () => {
  const worker = await jalin.worker();
  await worker.evaluate(() => Object.assign(globalThis, { mark: "of the first worker" }));
  await jalin.killWorker();
  const popup = await jalin.open("popup.html");
  await popup.evaluate(wake);
  expect(await worker.evaluate(() => "mark" in globalThis)).toBe(false);
  await popup.close();
});

it("reads tables of the extension without making the database", async () => {
  await expect(jalin.readTable("nothing")).resolves.toEqual([]);
});

/** Runs in an extension page: any message starts a stopped worker, whatever it answers. */
async function wake(): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<void> } } };
  await chrome.runtime.sendMessage({}).catch(() => undefined);
}
