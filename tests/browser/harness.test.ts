/** The harness itself: if one of these fails, no other browser test means anything. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Recorded } from "../truth/files";
import type { Truth } from "../truth/label";
import { findChromium } from "./harness/chromium";
import { type Jalin, launch } from "./harness/launch";
import { servedPage } from "./harness/recorded";
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

it("asks the capture in a tab what it sees", async () => {
  server.add({ "https://unrelated.example/": "<!doctype html><title>Elsewhere</title>" });
  const page = await jalin.context.newPage();
  await page.goto("https://x.com/alice/status/1#reply");
  await expect.poll(() => jalin.pageState(page.url())).toMatchObject({ network: "x", kind: "post" });
  await page.goto("https://unrelated.example/");
  await expect(jalin.pageState(page.url())).resolves.toBeUndefined();
  await page.close();
});

it("reads tables of the extension without making the database", async () => {
  await expect(jalin.readTable("nothing")).resolves.toEqual([]);
});

describe("recorded pages", () => {
  const recorded = (file: string, body: string, more: Partial<Truth>): Recorded => ({
    file,
    body,
    truth: {
      network: "x",
      source: "dom",
      url: "https://x.com/",
      kind: "feed",
      interactions: [],
      ambiguous: [],
      ...more,
    },
  });

  it("stand as they were saved: none of their scripts runs", async () => {
    const body = "<!doctype html><title>Saved</title><body><script>document.title = 'Changed'</script></body>";
    server.add(servedPage(recorded("page.html", body, { url: "https://x.com/saved" })));
    const page = await jalin.context.newPage();
    await page.goto("https://x.com/saved");
    await expect(page.title()).resolves.toBe("Saved");
    await page.close();
  });

  it("are rebuilt node by node, links inside links and all", async () => {
    const dom = ["html", {}, ["body", {}, ["a", { href: "/a" }, "</script>", ["a", { href: "/b" }, "inner"]]]];
    const body = JSON.stringify({ url: "https://bsky.app/tree", dom });
    server.add(servedPage(recorded("page.dom.json", body, { url: "https://bsky.app/tree" })));
    const page = await jalin.context.newPage();
    await page.goto("https://bsky.app/tree");
    await expect(page.locator("a a").getAttribute("href")).resolves.toBe("/b");
    await expect(page.locator("body").textContent()).resolves.toBe("</script>inner");
    await page.close();
  });

  it("ask for their payload, the way their network does", async () => {
    const page = await jalin.context.newPage();
    for (const [network, kind] of [
      ["x", "xhr"],
      ["youtube", "fetch"],
    ] as const) {
      const url = "https://api.example/<id>/Answer?v=1";
      const pageUrl = `https://asking.example/${network}`;
      server.add(servedPage(recorded("payload.json", '{"n":1}', { network, source: "response", url, pageUrl })));
      const answered = page.waitForResponse((response) => response.url() === new URL(url).href);
      await page.goto(pageUrl);
      const answer = await answered;
      expect(answer.request().resourceType()).toBe(kind);
      await expect(answer.json()).resolves.toEqual({ n: 1 });
    }
    await page.close();
  });
});

describe("what leaves the browser", () => {
  const ask = (url: string) => fetch(url).then(String, () => "refused");

  it("is nothing of the extension's: its policy lets neither its worker nor its pages out", async () => {
    const popup = await jalin.open("popup.html");
    await expect(popup.evaluate(ask, "https://elsewhere.example/page")).resolves.toBe("refused");
    await expect((await jalin.worker()).evaluate(ask, "https://elsewhere.example/worker")).resolves.toBe("refused");
    await popup.close();
  });

  it.each(["page", "worker"])("is told where it would be without that policy, of a %s", async (who) => {
    const other = await launch({ unguarded: true });
    const to = "https://elsewhere.example/left";
    await (who === "page"
      ? (await other.open("popup.html")).evaluate(ask, to)
      : (await other.worker()).evaluate(ask, to));
    await expect(other.close()).rejects.toThrow("elsewhere.example");
  });
});

it("says what to do where the Chromium it was told to use is none", () => {
  vi.stubEnv("JALIN_CHROMIUM", "/nowhere/chromium");
  expect(() => findChromium()).toThrow(/JALIN_CHROMIUM is \/nowhere\/chromium/);
  vi.unstubAllEnvs();
});

/** Runs in an extension page: any message starts a stopped worker, whatever it answers. */
async function wake(): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<void> } } };
  await chrome.runtime.sendMessage({}).catch(() => undefined);
}
