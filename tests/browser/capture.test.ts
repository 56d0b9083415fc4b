/** Capture in a real browser: what pages do to it, and what it does to pages. */
import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Contact, Interaction, SiteHealth } from "../../lib/model/records";
import { type Jalin, launch } from "./harness/launch";
import { type Answer, serve, type Server } from "./harness/serve";
import { runKills } from "./scenarios/kills";
import {
  type InventedComment,
  inventedComment,
  origin,
  watchPage,
  type WatchPageOptions,
} from "./scenarios/watch-page";

let jalin: Jalin;
let server: Server;
/** A page of the extension without a script of its own, to speak to the browser from. */
let desk: Page;
let pages: Page[];

beforeAll(async () => {
  jalin = await launch();
  server = await serve(jalin.context, {});
  desk = await jalin.open("manifest.json");
});
afterAll(() => jalin.close());
beforeEach(async () => {
  pages = [];
  await jalin.clearTables();
});
afterEach(closeAll);

async function closeAll(): Promise<void> {
  await Promise.all(pages.splice(0).map((page) => page.close()));
}

/** Serves a watch page and opens it. */
async function openWatch(
  video: string,
  options: WatchPageOptions = {},
  extra: Record<string, Answer> = {},
): Promise<Page> {
  server.add({ [addressOf(video)]: watchPage(video, options), ...extra });
  return open(addressOf(video));
}

async function open(url: string, context: BrowserContext = jalin.context): Promise<Page> {
  const page = await context.newPage();
  pages.push(page);
  await page.goto(url);
  return page;
}

function addressOf(video: string): string {
  return `${origin}/watch?v=${video}`;
}

function comments(video: string, from: number, to: number): InventedComment[] {
  return Array.from({ length: to - from }, (_, n) => inventedComment(video, from + n));
}

const interactions = (): Promise<Interaction[]> => jalin.readTable<Interaction>("interactions");
const ids = (list: readonly InventedComment[]): string[] => list.map(({ id }) => id).toSorted();

/** Native ids of what is stored, one for each row. */
async function stored(): Promise<string[]> {
  return (await interactions()).map(({ native }) => native ?? "").toSorted();
}

interface Tab {
  badge: string;
  title: string;
  answers: boolean;
  read?: number;
  waiting?: number;
}

/** What the browser says of a tab of ours: the button's badge and title, and whether a capture answers there. */
async function tab(page: Page): Promise<Tab> {
  await page.bringToFront();
  return desk.evaluate(`(async () => {
    const [{ id: tabId }] = await chrome.tabs.query({ url: ${JSON.stringify(`${origin}/*`)}, active: true });
    return {
      badge: await chrome.action.getBadgeText({ tabId }),
      title: await chrome.action.getTitle({ tabId }),
      ...(await chrome.tabs.sendMessage(tabId, { kind: "ask-page" }).then(
        ({ value }) => ({ answers: true, read: value.read, waiting: value.pending }),
        () => ({ answers: false }),
      )),
    };
  })()`);
}

/** Waits until the page is read so far, and no longer: how long that takes is the machine's affair. */
async function isRead(page: Page, engagements: number): Promise<void> {
  await expect.poll(async () => (await tab(page)).read, { interval: 10 }).toBe(engagements);
}

/** Chooses for the network and lets the worker know, as the popup does. */
async function choose(youtube: { on: boolean; precise: boolean }): Promise<void> {
  const settings = { sites: { youtube }, language: "en", halfLifeDays: 30, welcomed: true };
  await desk.evaluate(`(async () => {
    await chrome.storage.local.set({ settings: ${JSON.stringify(settings)} });
    const answer = await chrome.runtime.sendMessage({ kind: "sync-sites" });
    if (!answer?.value) throw new Error(JSON.stringify(answer));
  })()`);
}

describe("a page that changes", () => {
  it("is read as it scrolls, though its nodes are used again and again", async () => {
    // twenty nodes show one screen after the other, as a list does that recycles; each screen adds a few that stay
    const page = await openWatch("recycling01", {
      stated: 120,
      comments: comments("recycling01", 0, 20),
      script: `window.show = (screen) => {
        const threads = [...list.children].slice(0, 20);
        threads.forEach((thread, at) => {
          const { id, handle, text } = inventedComment(video, screen * 20 + at);
          thread.querySelector("#published-time-text a").setAttribute("href", "/watch?v=" + video + "&lc=" + id);
          thread.querySelector("#author-text").setAttribute("href", "/@" + handle);
          thread.querySelector("#author-text span").textContent = "@" + handle;
          thread.querySelector("#author-thumbnail-button").setAttribute("aria-label", "@" + handle);
          thread.querySelector("#content-text span").firstChild.data = text;
        });
      };`,
    });
    await expect.poll(stored).toHaveLength(20);
    for (let screen = 1; screen < 6; screen += 1) {
      await page.evaluate(`show(${screen})`);
      await expect.poll(stored).toHaveLength((screen + 1) * 20);
    }
    await expect(stored()).resolves.toEqual(ids(comments("recycling01", 0, 120)));
    const texts = new Map((await interactions()).map(({ native, text }) => [native, text]));
    for (const { id, text } of comments("recycling01", 0, 120)) expect(texts.get(id)).toBe(text);
    await expect.poll(async () => (await tab(page)).title).toBe("Jalin · Reading www.youtube.com · 120 of 120");
    expect((await tab(page)).badge).toBe("120");
  });

  it("is read under its new address after it navigated in place, never the old under the new", async () => {
    const [first, second] = ["spaOldVideo", "spaNewVideo"];
    const page = await openWatch(first, {
      comments: comments(first, 0, 10),
      script: `window.leaveFor = (next) => {
        history.pushState(null, "", "/watch?v=" + next);
        // the old comments stand there and stir while the new ones are fetched
        for (const text of document.querySelectorAll("#vote-count-middle")) text.textContent = "4";
        setTimeout(() => {
          document.querySelector("ytd-watch-flexy").setAttribute("video-id", next);
          list.replaceChildren(...[0, 1, 2, 3, 4].map((n) => threadOf(next, inventedComment(next, n))));
        }, 1000);
      };`,
    });
    await expect.poll(stored).toHaveLength(10);
    await page.evaluate(`leaveFor(${JSON.stringify(second)})`);
    await expect.poll(stored).toHaveLength(15);
    const posts = (await interactions()).map(({ native, postId }) => [native, postId]);
    for (const { id } of comments(first, 0, 10)) expect(posts).toContainEqual([id, `youtube:post:${first}`]);
    for (const { id } of comments(second, 0, 5)) expect(posts).toContainEqual([id, `youtube:post:${second}`]);
    await expect.poll(async () => (await tab(page)).badge).toBe("5");
  });

  it("gives each comment once when two tabs show the same post", async () => {
    const options = { stated: 60, comments: comments("twoTabsHere", 0, 60) };
    for (const page of [await openWatch("twoTabsHere", options), await openWatch("twoTabsHere", options)])
      await expect.poll(() => tab(page)).toMatchObject({ badge: "60/60", waiting: 0 });
    await expect(stored()).resolves.toEqual(ids(options.comments));
    const contacts = await jalin.readTable<Contact>("contacts");
    expect(contacts.map(({ counts }) => counts.comment)).toEqual(Array.from({ length: 20 }, () => 3));
  });

  it("comes back from the browser's memory and goes on", async () => {
    const page = await openWatch("backForward", {
      comments: comments("backForward", 0, 3),
      script: `window.add = (n) => list.append(threadOf(video, inventedComment(video, n)));`,
    });
    server.add({ [`${origin}/about`]: "<!doctype html><title>Elsewhere</title>" });
    await expect.poll(stored).toHaveLength(3);
    await page.goto(`${origin}/about`);
    await page.goBack();
    await page.evaluate("add(3)");
    await expect.poll(stored).toHaveLength(4);
  });
});

describe("what was read is not lost", () => {
  it("when the tab is closed at once", async () => {
    const page = await openWatch("closeAtOnce", {
      script: `window.add = () => { for (let n = 0; n < 100; n += 1) list.append(threadOf(video, inventedComment(video, n))); };`,
    });
    await expect.poll(async () => (await tab(page)).answers).toBe(true);
    await page.evaluate("add()");
    await isRead(page, 100); // and as a rule not sent yet
    await page.close();
    await expect.poll(stored).toHaveLength(100);
    await expect.poll(() => desk.evaluate(leftKeys)).toEqual([]);
  });

  it("when the page is left at once, with the worker dead", async () => {
    const page = await openWatch("leftAtOnce1", {
      script: `window.add = () => { for (let n = 0; n < 100; n += 1) list.append(threadOf(video, inventedComment(video, n))); };`,
    });
    server.add({ [`${origin}/about`]: "<!doctype html><title>Elsewhere</title>" });
    await expect.poll(async () => (await tab(page)).answers).toBe(true);
    await page.evaluate("add()");
    await isRead(page, 100);
    await jalin.killWorker();
    await page.goto(`${origin}/about`);
    await expect.poll(stored).toHaveLength(100);
  });

  it("when the worker is killed 300 times while 3,000 comments stream in, nor stored twice", async () => {
    await expect(runKills(jalin, { kills: 300, comments: 3000, server })).resolves.toEqual({
      kills: 300,
      lost: 0,
      twice: 0,
    });
  }, 400_000);
});

describe("a full disk", () => {
  it("pauses reading and says so; what was read is stored when there is room again", async () => {
    // extensions with unlimited storage have no quota that a test could set: the worker is told what it would be told
    const worker = await jalin.worker();
    // a worker that sleeps, or was killed before, hears nothing until a message wakes it
    await desk.evaluate(`chrome.runtime.sendMessage({ kind: "wake" }).catch(() => undefined)`);
    await worker.evaluate(() => {
      const { put, add } = IDBObjectStore.prototype;
      const full = (): never => {
        throw new DOMException("The disk is full.", "QuotaExceededError");
      };
      Object.assign(IDBObjectStore.prototype, { put: full, add: full });
      Object.assign(globalThis, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put, add }) });
    });
    const page = await openWatch("fullDiskNow", { stated: 50, comments: comments("fullDiskNow", 0, 50) });
    await expect.poll(() => tab(page)).toMatchObject({ badge: "!", waiting: 50 });
    await expect(desk.evaluate("chrome.storage.session.get('notices')")).resolves.toEqual({ notices: ["full"] });
    for (const table of ["interactions", "identities", "contacts", "posts"])
      await expect(jalin.readTable(table)).resolves.toEqual([]);
    await worker.evaluate("makeRoom()");
    await expect.poll(stored).toHaveLength(50);
    await expect.poll(() => tab(page)).toMatchObject({ badge: "50/50", waiting: 0 });
    await expect(desk.evaluate("chrome.storage.session.get('notices')")).resolves.toEqual({ notices: [] });
  });
});

describe("a network that is switched off", () => {
  afterEach(async () => {
    await closeAll();
    await choose({ on: true, precise: false });
  });

  it("is not read, and its pages have no script of ours", async () => {
    await choose({ on: false, precise: false });
    const page = await openWatch("switchedOff", { stated: 5, comments: comments("switchedOff", 0, 5) });
    expect(await tab(page)).toMatchObject({ badge: "", answers: false });
    await expect(stored()).resolves.toEqual([]);
    await expect(desk.evaluate(registered)).resolves.not.toContain("capture:youtube");
  });

  it("stops in the tabs that are open, and starts there again", async () => {
    const page = await openWatch("offWhileOn1", {
      comments: comments("offWhileOn1", 0, 3),
      script: `window.add = (n) => list.append(threadOf(video, inventedComment(video, n)));`,
    });
    await expect.poll(stored).toHaveLength(3);
    await choose({ on: false, precise: false });
    expect(await tab(page)).toMatchObject({ badge: "", answers: false });
    await page.evaluate("add(3)");
    await expect(stored()).resolves.toHaveLength(3);
    await choose({ on: true, precise: false });
    await expect.poll(stored).toHaveLength(4);
    expect((await tab(page)).answers).toBe(true);
  });
});

describe("a hostile page", () => {
  it("is taken literally, loses only what cannot be read, and breaks nothing", async () => {
    const video = "hostilePage";
    const markup = `<img src=x onerror="document.title='pwned'"><script>document.title='pwned'</script>`;
    const escaped = markup.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    const list: InventedComment[] = [
      { ...inventedComment(video, 0), text: escaped },
      { ...inventedComment(video, 3), text: "\u202eover\u202c and \u2066out\u2069" },
      { ...inventedComment(video, 6), text: "long ".repeat(200_000) },
      { ...inventedComment(video, 9), text: "plain" },
    ];
    const bad = `<ytd-comment-thread-renderer><ytd-comment-view-model id="comment"><div id="header">
      <a id="author-text" href="javascript:document.title='pwned'">@mallory</a>
      <span id="published-time-text"><a href="/watch?v=${video}&amp;lc=UgBadBadBadBadBadBad4AaABAg">now</a></span></div>
      <yt-attributed-string id="content-text">no author</yt-attributed-string></ytd-comment-view-model></ytd-comment-thread-renderer>
      <ytd-comment-view-model><div id="header"><a id="author-text" href="/@lookalike">@lookalike</a></div></ytd-comment-view-model>
      <ytd-comment-view-model></ytd-comment-view-model>`;
    await choose({ on: true, precise: true });
    const page = await openWatch(
      video,
      {
        comments: list,
        more: bad,
        head: `<script>var ytInitialData = {"contents": [broken;</script>`,
        script: `fetch("/youtubei/v1/next");`,
      },
      { [`${origin}/youtubei/v1/next`]: { body: `{"contents": [broken`, type: "application/json" } },
    );
    await expect.poll(stored).toEqual(ids(list));
    const texts = new Map((await interactions()).map(({ native, text }) => [native, text]));
    const textOf = (n: number): string | undefined => texts.get(list[n]?.id);
    expect(textOf(0)).toBe(markup);
    expect(textOf(1)).toBe("over and out");
    expect(textOf(2)?.length).toBeLessThanOrEqual(30_000);
    expect(textOf(2)?.length).toBeGreaterThan(29_000);
    expect(await page.title()).toBe("Invented video");
    await expect
      .poll(async () => (await jalin.readTable<SiteHealth>("siteHealth")).find(({ network }) => network === "youtube"))
      .toMatchObject({ problems: { "no-author": 1, "no-id": 1, "bad-json": 1 } });
    await expect(jalin.readTable("quarantine")).resolves.toEqual([]);
    const identities = await jalin.readTable<{ url?: string }>("identities");
    expect(identities.every(({ url }) => url?.startsWith("https://") ?? true)).toBe(true);
    await choose({ on: true, precise: false });
  });

  it("cannot speak for the extension", async () => {
    const page = await openWatch("impostor001", { comments: comments("impostor001", 0, 1) });
    await expect.poll(stored).toHaveLength(1);
    const tried = await page.evaluate(`(() => {
      document.dispatchEvent(new CustomEvent("jalin:hello"));
      document.dispatchEvent(new CustomEvent("wxt:content-script-started", { detail: { contentScriptName: "capture" } }));
      window.postMessage({ kind: "deliver", batch: {} }, "*");
      return typeof chrome === "undefined" || chrome.runtime === undefined;
    })()`);
    expect(tried).toBe(true);
    expect((await tab(page)).answers).toBe(true);
  });
});

describe("a page notices nothing", () => {
  /** Runs in the page before its own scripts: writes down whatever it could notice. */
  const spy = `<script>
    window.noticed = [];
    for (const target of [window, document]) {
      const { dispatchEvent } = target;
      target.dispatchEvent = function (event) { noticed.push("event " + event.type); return dispatchEvent.call(this, event); };
    }
    addEventListener("message", ({ data }) => noticed.push("message " + JSON.stringify(data)));
    new MutationObserver((records) => noticed.push(...records.map(({ type }) => "change " + type)))
      .observe(document, { attributes: true, subtree: true });
    addEventListener("error", ({ message }) => noticed.push("error " + message));
    window.globals = Object.getOwnPropertyNames(window).length;
  </script>`;
  const traces = `({
    html: document.documentElement.outerHTML,
    noticed,
    globals: Object.getOwnPropertyNames(window).length - globals,
    // a browser asks for an icon of every page by itself
    requests: performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => !name.endsWith("/favicon.ico")),
    fetch: Function.prototype.toString.call(fetch) + Object.getOwnPropertyNames(fetch),
  })`;

  it("of being read: same document, same globals, no event, no request, nothing in the console", async () => {
    const options = { stated: 30, comments: comments("unnoticed01", 0, 30), head: spy };
    await choose({ on: false, precise: false });
    const without = await openWatch("unnoticed01", options);
    const expected = await without.evaluate(traces);
    await without.close();
    await choose({ on: true, precise: false });
    const before = server.foreign.length;
    const said: string[] = [];
    jalin.context.on("console", (message) => said.push(message.text()));
    const page = await openWatch("unnoticed01", options);
    await expect.poll(stored).toHaveLength(30);
    expect(await page.evaluate(traces)).toEqual(expected);
    expect(server.foreign).toHaveLength(before);
    expect(said).toEqual([]);
    pages = [page];
  });

  it("of precise capture but the text of one response: what it fetches is what it gets", async () => {
    const body = readFileSync(new URL("../../lib/sites/youtube/pages/next-comments.json", import.meta.url), "utf8");
    const next = `${origin}/youtubei/v1/next`;
    await choose({ on: true, precise: true });
    const page = await openWatch(
      "precisePage",
      {
        head: spy,
        script: `window.load = async () => {
          const given = await fetch("/youtubei/v1/next");
          return { text: await given.text(), url: given.url, spelled: Function.prototype.toString.call(fetch),
            own: String(Function.prototype.toString), stack: (() => { try { fetch(); } catch (error) { return ""; } })() };
        };`,
      },
      { [next]: { body, type: "application/json" } },
    );
    const given = await page.evaluate<{ text: string; url: string; spelled: string; own: string }>("load()");
    expect(given).toMatchObject({
      text: body,
      url: next,
      spelled: "function fetch() { [native code] }",
      own: "function toString() { [native code] }",
    });
    await expect.poll(async () => (await interactions()).length).toBeGreaterThan(0);
    const identities = await jalin.readTable<{ native?: string }>("identities");
    expect(identities.some(({ native }) => native?.startsWith("UC"))).toBe(true);
    expect(await page.evaluate("noticed")).toEqual([]);
    await choose({ on: true, precise: false });
  });
});

// last, for nothing of the extension's own pages outlives it
it("an extension that is reloaded under a page ends quietly there, and the toolbar says to reload the tab", async () => {
  const page = await openWatch("reloadedExt", {
    comments: comments("reloadedExt", 0, 4),
    script: `window.add = (n) => list.append(threadOf(video, inventedComment(video, n)));`,
  });
  await expect.poll(stored).toHaveLength(4);
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  const extensions = await open("chrome://extensions");
  // without developer mode an unpacked extension is not taken up again
  await extensions.evaluate("chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })");
  await extensions.evaluate(`chrome.developerPrivate.reload("${jalin.extensionId}")`);
  desk = await jalin.open("manifest.json");
  await page.evaluate("add(4)");
  await expect.poll(async () => (await tab(page)).badge).toBe("↻");
  expect(await tab(page)).toMatchObject({ title: "Jalin · This tab needs a reload", answers: false });
  expect(said).toEqual([]);
  await page.reload();
  await expect.poll(async () => (await tab(page)).badge).toBe("4");
  expect((await tab(page)).answers).toBe(true);
});

const leftKeys = `chrome.storage.local.get(null).then((all) => Object.keys(all).filter((key) => key.startsWith("outbox:")))`;
const registered = `chrome.scripting.getRegisteredContentScripts().then((scripts) => scripts.map(({ id }) => id))`;
