// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeHost, type FakeHost, settled } from "../../tests/builders/page";
import type { PageKind } from "../model/engagement";
import { itemsIn, readItems } from "../sites/dom";
import { emptyReading, type SiteAdapter } from "../sites/site";
import { type Capture, startCapture } from "./capture";

/** A site of list items: `<li data-id data-by>text</li>` under the post that the address names. */
function listSite(more: Partial<SiteAdapter> = {}): SiteAdapter {
  const postOf = (url: URL) => url.pathname.split("/")[2] ?? "none";
  return {
    about: {
      id: "x",
      label: "List",
      hosts: ["https://x.com/*"],
      reads: ["comment"],
      profileOf: () => undefined,
    },
    kind: (url): PageKind | undefined => (url.pathname.startsWith("/post/") ? "post" : undefined),
    items: () => "li[title]",
    read(root, url, { now }) {
      const reading = emptyReading();
      return readItems(root, "li[title]", reading, (item) => {
        const handle = item.getAttribute("href");
        const id = item.getAttribute("title") as string;
        if (handle === null) return void reading.problems.push({ kind: "no-author" });
        const text = item.textContent;
        reading.captures.push({
          type: "comment",
          id,
          actor: { handle },
          post: { id: postOf(url) },
          ...(text && { text }),
          at: { at: now, precision: "hour", about: true, words: "just now" },
        });
      });
    },
    probe: (root) => ({ expected: itemsIn(root, "li").length }),
    stated: (root, url) => {
      const comments = Number(itemsIn(root, "h2")[0]?.textContent ?? "");
      return { counts: comments > 0 ? { comments } : {}, post: postOf(url) };
    },
    ...more,
  };
}

let host: FakeHost;
let capture: Capture | undefined;

beforeEach(() => {
  window.history.replaceState(null, "", "/post/1");
  document.body.innerHTML = `<h2>12</h2><ul></ul>`;
  host = fakeHost();
});
afterEach(() => {
  capture?.stop();
  vi.restoreAllMocks();
});

function start(site = listSite()): Capture {
  capture = startCapture(window, site, host);
  return capture;
}

function comment(id: string, text = `text of ${id}`, by: string | null = "ayu"): HTMLLIElement {
  const item = document.createElement("li");
  item.title = id;
  if (by !== null) item.setAttribute("href", by);
  item.textContent = text;
  return item;
}

/** The address that the document was loaded from. */
function loadedAt(address: string): void {
  vi.spyOn(window.performance, "getEntriesByType").mockReturnValue([
    { name: new URL(address, window.location.href).href } as PerformanceEntry,
  ]);
}

const list = (): Element => document.querySelector("ul") as Element;

/** What was delivered, as "id: text" or "id@post: text" of comments. */
function delivered(withPost = false): string[] {
  return host.batches.flatMap(({ rows }) =>
    rows.flatMap(({ is, value }) =>
      is === "capture" ? [`${value.id}${withPost ? `@${value.post?.id}` : ""}: ${value.text}`] : [],
    ),
  );
}

describe("reading", () => {
  it("delivers what is there and what comes, once each and in the page's order", async () => {
    list().append(comment("a"), comment("b"));
    start();
    await host.time.settle(1000);
    list().append(comment("c"), comment("d"));
    await host.time.settle(1000);
    expect(delivered()).toEqual(["a: text of a", "b: text of b", "c: text of c", "d: text of d"]);
    expect(host.batches[0]).toMatchObject({ network: "x", page: window.location.href, kind: "post" });
  });

  it.each([
    ["closed groups where that is allowed, whatever the source", { closed: true } as const],
    ["nothing of closed groups otherwise", {}],
  ])("reads %s", async (_what, allowed) => {
    const read = vi.fn<SiteAdapter["read"]>(listSite().read);
    const readEmbedded = vi.fn<SiteAdapter["read"]>(emptyReading);
    const readResponse = vi.fn<NonNullable<SiteAdapter["readResponse"]>>(emptyReading);
    loadedAt("/post/1");
    list().append(comment("a"));
    capture = startCapture(window, listSite({ read, readEmbedded, readResponse }), host, allowed);
    capture.respond({ url: "https://x.com/api", page: window.location.href, body: "{}" });
    await host.time.settle(1000);
    const contexts = [read, readEmbedded, readResponse].map(({ mock }) => mock.lastCall?.at(-1));
    expect(contexts).toEqual(Array.from({ length: 3 }, () => ({ ...allowed, now: expect.any(Number) as number })));
  });

  it("reads an item that changed again, and only that one", async () => {
    const changing = comment("a");
    list().append(changing, comment("b"), comment("c"));
    const read = vi.fn(listSite().read);
    start(listSite({ read }));
    await host.time.settle(1000);
    read.mockClear();
    (changing.firstChild as Text).data = "text of a, edited";
    await host.time.settle(1000);
    expect(read.mock.calls.map(([root]) => root)).toEqual([changing]);
    expect(delivered()).toContain("a: text of a, edited");
  });

  it("reads a recycled node as what it became", async () => {
    const node = comment("a");
    list().append(node);
    start();
    await host.time.settle(1000);
    node.title = "z";
    node.setAttribute("href", "bo");
    node.textContent = "somebody else's";
    await host.time.settle(1000);
    expect(delivered()).toEqual(["a: text of a", "z: somebody else's"]);
    expect(capture?.state().people.map(({ account }) => account.handle)).toEqual(["bo", "ayu"]);
  });

  it("sends nothing again that did not change, though relative times move on", async () => {
    const node = comment("a");
    list().append(node);
    start();
    await host.time.settle(1000);
    await host.time.pass(7_200_000);
    node.append("");
    list().append(node);
    await host.time.settle(1000);
    expect(delivered()).toEqual(["a: text of a"]);
  });

  it("asks the document nothing when one item changes", async () => {
    for (let n = 0; n < 50; n += 1) list().append(comment(String(n)));
    start();
    await host.time.settle(3000);
    const queries = vi.spyOn(document, "querySelectorAll");
    const onRoot = vi.spyOn(document.documentElement, "querySelectorAll");
    const onList = vi.spyOn(list(), "querySelectorAll");
    list().append(comment("new"));
    await settled();
    while (host.time.idleOnce()) await settled();
    expect([queries, onRoot, onList].map((spy) => spy.mock.calls.length)).toEqual([0, 0, 0]);
    await host.time.pass(1000);
    expect(delivered()).toHaveLength(51);
  });

  it("does a little at a time when 5,000 nodes come in one mutation", async () => {
    const read = vi.fn(listSite().read);
    start(listSite({ read }));
    await host.time.settle(1000);
    list().append(...Array.from({ length: 5000 }, (_, n) => comment(String(n))));
    await settled();
    expect(read).not.toHaveBeenCalled();
    let slices = 0;
    let most = 0;
    for (let before = 0; host.time.idleOnce(8); slices += 1) {
      most = Math.max(most, read.mock.calls.length - before);
      before = read.mock.calls.length;
      await settled();
      await host.time.pass(1);
    }
    await host.time.settle(3000);
    expect(most).toBeLessThanOrEqual(8);
    expect(slices).toBeGreaterThan(500);
    expect(new Set(delivered()).size).toBe(5000);
    expect(delivered()).toHaveLength(5000);
  });

  it("takes no notice of animations", async () => {
    list().append(comment("a"));
    const bar = document.createElement("div");
    document.body.append(bar);
    start();
    await host.time.settle(3000);
    for (let n = 0; n < 10; n += 1) bar.style.width = `${n}px`;
    await settled();
    expect(host.time.idleOnce()).toBe(false);
  });

  it("reads what is shown again only where it was not read before", async () => {
    list().append(comment("a"));
    const read = vi.fn(listSite().read);
    start(listSite({ read }));
    await host.time.settle(1000);
    const ul = list() as HTMLElement;
    ul.style.display = "none";
    await host.time.settle(1000);
    read.mockClear();
    ul.style.display = "";
    await host.time.settle(1000);
    expect(read).not.toHaveBeenCalled();
  });

  it("loses one bad item and counts it once, however often it changes", async () => {
    const bad = comment("bad", "lookalike", null);
    list().append(bad, comment("good"));
    start();
    await host.time.settle(1000);
    bad.append("!");
    await host.time.settle(1000);
    expect(delivered()).toEqual(["good: text of good"]);
    expect(capture?.state().problems).toBe(1);
    const reported = host.reports.map(({ problems }) => problems["no-author"] ?? 0);
    expect(reported.reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  it("survives an adapter that throws", async () => {
    start(
      listSite({
        read: () => {
          throw new RangeError("a bug");
        },
      }),
    );
    list().append(comment("a"));
    await host.time.settle(1000);
    expect(capture?.state()).toMatchObject({ read: 0, problems: 1 });
  });
});

describe("navigation without a load", () => {
  it("never reads what stands there from before as of the new address", async () => {
    const old = comment("a");
    list().append(old);
    start();
    await host.time.settle(1000);
    window.history.pushState(null, "", "/post/2");
    // the old screen stirs once more before the new one comes
    old.append("");
    old.setAttribute("aria-label", "3 likes");
    await host.time.settle(1000);
    list().append(comment("b"));
    await host.time.settle(1000);
    expect(delivered(true)).toEqual(["a@1: text of a", "b@2: text of b"]);
  });

  it("reads a node of before that was filled anew", async () => {
    const node = comment("a");
    list().append(node);
    start();
    await host.time.settle(1000);
    window.history.pushState(null, "", "/post/2");
    node.title = "b";
    node.textContent = "text of b";
    await host.time.settle(1000);
    expect(delivered(true)).toEqual(["a@1: text of a", "b@2: text of b"]);
  });

  it("waits until an adapter says that page and address agree, then reads everything there", async () => {
    let shown = "1";
    const settledOn = (_: ParentNode, url: URL): boolean => url.pathname.endsWith(shown);
    list().append(comment("a"));
    start(listSite({ settled: settledOn }));
    await host.time.settle(1000);
    window.history.pushState(null, "", "/post/2");
    list().replaceChildren(comment("b"), comment("c"));
    await host.time.settle(1000);
    expect(delivered(true)).toEqual(["a@1: text of a"]);
    shown = "2";
    await host.time.settle(1000);
    expect(delivered(true)).toEqual(["a@1: text of a", "b@2: text of b", "c@2: text of c"]);
  });

  it("begins a new count with the new page, and not with a fragment", async () => {
    list().append(comment("a"));
    start();
    await host.time.settle(1000);
    window.history.pushState(null, "", "/post/1#comment-a");
    await host.time.settle(1000);
    expect(capture?.state()).toMatchObject({ read: 1 });
    expect(capture?.state().url).not.toContain("#");
    window.history.pushState(null, "", "/post/2");
    list().append(comment("b"), comment("c"));
    await host.time.settle(3000);
    expect(capture?.state()).toMatchObject({ read: 2, url: window.location.href });
  });

  it("keeps reading when only the query of an address is tidied", async () => {
    window.history.replaceState(null, "", "/post/1?from=mail");
    list().append(comment("a"));
    start();
    window.history.replaceState(null, "", "/post/1");
    await host.time.settle(1000);
    expect(delivered()).toEqual(["a: text of a"]);
  });

  it("reads nothing where the address has nothing, and goes on afterwards", async () => {
    window.history.replaceState(null, "", "/settings");
    start();
    list().append(comment("a"));
    await host.time.settle(1000);
    expect(delivered()).toEqual([]);
    expect(capture?.state().state).toBe("nothing-here");
    window.history.pushState(null, "", "/post/2");
    list().append(comment("b"));
    await host.time.settle(1000);
    expect(delivered()).toEqual(["b: text of b"]);
    expect(capture?.state().state).toBe("reading");
  });
});

describe("embedded data", () => {
  const embedding = (): { site: SiteAdapter; readEmbedded: ReturnType<typeof vi.fn> } => {
    const readEmbedded = vi.fn(() => ({ ...emptyReading(), posts: [{ id: "1" }] }));
    return { site: listSite({ readEmbedded }), readEmbedded };
  };
  it("is read once for a page that was loaded", async () => {
    loadedAt("/post/1#top");
    const { site, readEmbedded } = embedding();
    start(site);
    await host.time.settle(1000);
    window.history.pushState(null, "", "/post/2");
    await host.time.settle(1000);
    expect(readEmbedded).toHaveBeenCalledTimes(1);
    expect(host.batches.flatMap(({ rows }) => rows)).toMatchObject([{ is: "post", source: "embedded" }]);
  });

  it("is left alone where the page moves on before it was read", async () => {
    loadedAt("/post/1");
    const { site, readEmbedded } = embedding();
    start(site);
    window.history.pushState(null, "", "/post/2");
    await host.time.settle(1000);
    expect(readEmbedded).not.toHaveBeenCalled();
  });

  it("is left alone where the page has moved on since it was loaded", async () => {
    loadedAt("/post/7");
    const { site, readEmbedded } = embedding();
    start(site);
    await host.time.settle(1000);
    expect(readEmbedded).not.toHaveBeenCalled();
  });
});

describe("responses", () => {
  const readResponse: SiteAdapter["readResponse"] = (body, request, url) => ({
    ...emptyReading(),
    captures: [{ type: "comment", id: body, actor: { handle: "ayu" }, text: `${request.pathname} ${url.pathname}` }],
  });

  it("are read as of the page that asked for them", async () => {
    start(listSite({ readResponse }));
    await host.time.settle(1000);
    const asked = { url: "https://x.com/api/comments", page: window.location.href };
    window.history.pushState(null, "", "/post/2");
    capture?.respond({ ...asked, body: "r" });
    await host.time.settle(1000);
    expect(delivered()).toEqual(["r: /api/comments /post/1"]);
    expect(host.batches[0]?.page).toMatch(/\/post\/1$/);
    expect(host.batches[0]?.rows[0]?.source).toBe("response");
    expect(capture?.state().read).toBe(0);
  });

  it.each([
    ["left out on a page of a closed group", {}, []],
    ["read there where that is allowed", { closed: true } as const, ["r: /api/comments /post/1"]],
  ])("are %s", async (_what, allowed, expected) => {
    capture = startCapture(window, listSite({ readResponse, isClosed: () => true }), host, allowed);
    capture.respond({ url: "https://x.com/api/comments", page: window.location.href, body: "r" });
    await host.time.settle(1000);
    expect(delivered()).toEqual(expected);
  });

  it("that are too much at once are dropped and counted", async () => {
    start(listSite({ readResponse }));
    const body = "x".repeat(20 * 1024 * 1024);
    const asked = { url: "https://x.com/api/comments", page: window.location.href };
    capture?.respond({ ...asked, body });
    capture?.respond({ ...asked, body });
    expect(capture?.state().problems).toBe(1);
  });
});

describe("coverage and state", () => {
  it("tells how much of what the page states was read, by whom", async () => {
    list().append(comment("a", "first line\nsecond"), comment("b", "again"), comment("c", "hi", "bo"));
    start();
    await host.time.settle(3000);
    expect(capture?.state()).toMatchObject({
      network: "x",
      kind: "post",
      state: "reading",
      read: 3,
      readByType: { comment: 3 },
      stated: { comments: 12 },
      pending: 0,
      people: [
        { account: { handle: "bo" }, count: 1, text: "hi" },
        { account: { handle: "ayu" }, count: 2, text: "again" },
      ],
    });
    expect(host.reports.at(-1)?.state).toMatchObject({ read: 3, stated: { comments: 12 } });
  });

  it("says that the layout changed when the probe keeps seeing what the reader does not, until something is read", async () => {
    const blind = listSite({ items: () => "li.renamed", read: emptyReading });
    let site = blind;
    start({ ...blind, items: () => site.items("post"), read: (...args) => site.read(...args) });
    list().append(comment("a"), comment("b"), comment("c"));
    await host.time.settle(5000);
    expect(capture?.state().state).toBe("layout-changed");
    expect(host.reports.at(-1)).toMatchObject({ problems: { "layout-changed": 1 } });
    site = listSite();
    window.history.replaceState(null, "", "/post/1?again");
    list().append(comment("d"));
    await host.time.settle(3000);
    expect(capture?.state().state).toBe("reading");
  });

  it("says so though the post itself is still read, and not where such a post is what the page lists", async () => {
    const onlyPosts = { ...emptyReading(), posts: [{ id: "1" }] };
    const startOn = (kind: PageKind) => start(listSite({ kind: () => kind, read: () => onlyPosts }));
    list().append(comment("a"), comment("b"), comment("c"));
    startOn("post");
    await host.time.settle(5000);
    expect(capture?.state()).toMatchObject({ state: "layout-changed", read: 0 });
    expect(capture?.state().found).toBeUndefined();
    capture?.stop();
    startOn("feed");
    await host.time.settle(5000);
    expect(capture?.state()).toMatchObject({ state: "reading", found: true, read: 0 });
  });

  it("does not cry over a page that has nothing", async () => {
    start(listSite({ read: emptyReading, probe: () => ({ expected: 2 }) }));
    await host.time.settle(5000);
    expect(capture?.state().state).toBe("reading");
  });

  it("pauses while the disk is full and reads what came meanwhile afterwards", async () => {
    list().append(comment("a"));
    host.answers = [
      { ok: false, reason: "full" },
      { ok: false, reason: "full" },
    ];
    const read = vi.fn(listSite().read);
    start(listSite({ read }));
    await host.time.settle(1000);
    expect(capture?.state()).toMatchObject({ state: "full", pending: 1 });
    read.mockClear();
    list().append(comment("b"));
    await host.time.settle(1000);
    expect(read).not.toHaveBeenCalled();
    await host.time.settle(30_000);
    expect(capture?.state()).toMatchObject({ state: "reading", pending: 0 });
    expect(delivered()).toEqual(["a: text of a", "b: text of b"]);
  });

  it("says the same thing only once", async () => {
    list().append(comment("a"));
    start();
    await host.time.settle(5000);
    const reports = host.reports.length;
    list().setAttribute("title", "nothing of ours");
    await host.time.settle(5000);
    expect(host.reports).toHaveLength(reports);
    expect(host.reports.reduce((sum, { read }) => sum + read, 0)).toBe(1);
  });
});

describe("the end", () => {
  const quiet = (): void => {
    for (const method of ["error", "warn", "log"] as const)
      vi.spyOn(console, method).mockImplementation(() => {
        throw new Error(`console.${method} was used`);
      });
  };

  it("comes quietly when the extension is updated underneath", async () => {
    quiet();
    list().append(comment("a"));
    start();
    await host.time.settle(1000);
    const before = document.documentElement.outerHTML;
    host.alive = false;
    const changed = comment("b");
    list().append(changed);
    await host.time.settle(1000);
    changed.remove();
    await host.time.settle(60_000);
    expect(capture?.isRunning()).toBe(false);
    expect(capture?.signal.aborted).toBe(true);
    expect(delivered()).toEqual(["a: text of a"]);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(host.time.idleOnce()).toBe(false);
  });

  it("comes when the network is switched off, and nothing is read after", async () => {
    host.answers = [{ ok: false, reason: "off" }];
    const read = vi.fn(listSite().read);
    start(listSite({ read }));
    list().append(comment("a"));
    await host.time.settle(1000);
    read.mockClear();
    list().append(comment("b"));
    await host.time.settle(5000);
    expect(read).not.toHaveBeenCalled();
    expect(capture?.isRunning()).toBe(false);
    expect(delivered()).toEqual([]);
  });

  it("of a page hands over what was read and what was just about to be", async () => {
    start();
    await host.time.settle(1000);
    list().append(comment("a"));
    await settled();
    window.dispatchEvent(new Event("pagehide"));
    expect(host.kept.flatMap(({ rows }) => rows)).toHaveLength(1);
    await host.time.settle(1000);
    expect(delivered()).toEqual([]);
  });

  it("that was none: a page brought back goes on where it stopped", async () => {
    list().append(comment("a"));
    start();
    await host.time.settle(1000);
    window.dispatchEvent(new Event("pagehide"));
    list().append(comment("b"));
    window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
    await host.time.settle(1000);
    expect(delivered()).toEqual(["a: text of a", "b: text of b"]);
    expect(host.kept).toEqual([]);
  });
});

it("leaves the page as it was", async () => {
  list().append(comment("a"));
  const before = document.documentElement.outerHTML;
  start();
  await host.time.settle(5000);
  expect(document.documentElement.outerHTML).toBe(before);
});
