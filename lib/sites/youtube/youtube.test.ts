import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { Capture } from "../../model/capture";
import { assembled, type Reading } from "../site";
import { site as bare } from ".";
import { responses } from "./responses";

const site = assembled(bare, { responses });

const now = Date.UTC(2026, 7, 24, 9, 30);
const context = { now };
const video = "tetesV60_p1";
const page = new URL(`https://www.youtube.com/watch?v=${video}`);
const channel = "UCkopitetes0123456789abc";

/** A comment id of the site's shape out of a short name. */
const id = (name: string) => `Ugx${name.padEnd(16, "0")}4AaABAg`.padEnd(26, "0");
const reply = (parent: string, name: string) => `${parent}.9${name.padEnd(21, "1")}`;

interface Parts {
  id?: string;
  handle?: string;
  text?: string;
  time?: string;
  href?: string;
  heart?: string;
  tag?: string;
}

/** One comment as the page builds it; `href` replaces the permalink. */
function comment({ handle = "rani", text = "Enak", time = "3 days ago", heart = "", ...more }: Parts = {}): string {
  const href = more.href ?? `/watch?v=${video}&lc=${more.id ?? id("a")}`;
  const tag = more.tag ?? "ytd-comment-view-model";
  return `<${tag} id="comment"><div id="body">
    <div id="author-thumbnail"><button id="author-thumbnail-button" aria-label="@${handle}"><img id="img" src="https://yt3.ggpht.com/${handle}=s88"></button></div>
    <div id="main"><div id="header"><div id="pinned-comment-badge"></div><div id="header-author">
      <h3><a id="author-text" href="/@${handle}"><span> @${handle} </span></a></h3>
      <span id="author-comment-badge"></span>
      <span id="published-time-text"><a href="${href}"> ${time} </a></span></div></div>
    <ytd-expander><yt-attributed-string id="content-text"><span>${text}</span></yt-attributed-string></ytd-expander>
    <div id="toolbar"><div id="creator-heart">${heart}</div></div></div></div></${tag}>`;
}

const thread = (head: string, replies = "") =>
  `<ytd-comment-thread-renderer><div id="comment-container">${head}</div><div id="replies">${replies}</div></ytd-comment-thread-renderer>`;
const subThreads = (...threads: string[]) =>
  `<ytd-comment-replies-renderer><div id="expanded-threads">${threads
    .map((each) => `<yt-sub-thread><div class="ytSubThreadSubThreadContent">${each}</div></yt-sub-thread>`)
    .join("")}</div></ytd-comment-replies-renderer>`;
const flatReplies = (...comments: string[]) =>
  `<ytd-comment-replies-renderer><div id="expander-contents"><div id="contents">${comments.join("")}</div></div></ytd-comment-replies-renderer>`;

const documentOf = (body: string, head = "") =>
  new JSDOM(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`, { url: page.href }).window
    .document;
const read = (body: string, url = page): Reading => site.read(documentOf(body), url, context);
const captures = (body: string) => read(body).captures;
const parentsOf = (list: Capture[]): Record<string, string | undefined> =>
  Object.fromEntries(list.map(({ id = "", parent }) => [id, parent] as const));

describe("addresses", () => {
  it.each([
    ["/watch?v=tetesV60_p1", "post"],
    ["/watch?v=tetesV60_p1&lc=Ugx", "post"],
    ["/live/tetesV60_p1", "post"],
    ["/shorts/tetesV60_p1", "post"],
    ["/post/UgkxTetesPolling2026", "post"],
    [`/channel/${channel}/community?lb=UgkxTetesPolling2026`, "post"],
    ["/@kopitetes-official/posts", "feed"],
    [`/channel/${channel}/community`, "feed"],
    ["/@kopitetes-official", "profile"],
    ["/@kopitetes-official/videos", "profile"],
    [`/channel/${channel}`, "profile"],
    ["/watch", undefined],
    ["/watch?v=short", undefined],
    ["/", undefined],
    ["/feed/subscriptions", undefined],
    ["/results?search_query=kopi", undefined],
    ["/@", undefined],
  ])("%s is a page of kind %s", (path, kind) => {
    expect(site.kind(new URL(path, page))).toBe(kind);
  });

  it.each([
    ["https://www.youtube.com/@kopitetes-official/about", { handle: "kopitetes-official" }],
    ["https://www.youtube.com/@%E3%82%B3%E3%83%BC%E3%83%92%E3%83%BC", { handle: "コーヒー" }],
    [`https://m.youtube.com/channel/${channel}`, { id: channel }],
    ["https://www.youtube.com/watch?v=tetesV60_p1", undefined],
    ["https://www.youtube.com/@a%2Fb", undefined],
    ["https://youtube.com.evil.example/@kopitetes-official", undefined],
    ["javascript:alert(1)//youtube.com/@kopitetes-official", undefined],
  ])("%s is the profile of %o", (href, account) => {
    const found = site.about.profileOf(new URL(href));
    if (account) expect(found).toMatchObject(account);
    else expect(found).toBeUndefined();
  });
});

describe("a comment", () => {
  it("is read with its author, text, time, post and permalink", () => {
    expect(captures(thread(comment({ handle: "Rani.Dewo", text: "Enak  <b>sekali</b>" })))).toEqual([
      {
        type: "comment",
        id: id("a"),
        actor: {
          handle: "Rani.Dewo",
          url: "https://www.youtube.com/@Rani.Dewo",
          avatar: "https://yt3.ggpht.com/Rani.Dewo=s88",
        },
        post: { id: video, url: page.href },
        text: "Enak sekali",
        at: { at: now - 3 * 86_400_000, precision: "day", about: true, words: "3 days ago" },
        url: `${page.href}&lc=${id("a")}`,
      },
    ]);
  });

  it("is the same in the element used before 2024", () => {
    expect(captures(thread(comment({ tag: "ytd-comment-renderer" })))).toEqual(captures(thread(comment())));
  });

  it("keeps emoji pictures, line breaks, timestamps and mentions in its text", () => {
    const text = `<a href="/@kopi">@kopi</a> lihat <a href="/watch?v=${video}&t=62s">1:02</a><br>mantap <img alt="☕" src="x">`;
    expect(captures(comment({ text }))[0]?.text).toBe("@kopi lihat 1:02\nmantap ☕");
  });

  it("takes its permalink from the header, not from a link in its text", () => {
    const text = `lihat <a href="/watch?v=otherVideo1&lc=${id("other")}">ini</a>`;
    expect(captures(comment({ text }))[0]).toMatchObject({ id: id("a"), post: { id: video } });
    expect(read(comment({ text, href: "/watch" }))).toMatchObject({ captures: [], problems: [{ kind: "no-id" }] });
  });

  it.each([
    [`/shorts/tetesV60_p1?lc=${id("a")}`, video],
    [`/post/UgkxTetesPolling2026?lc=${id("a")}`, "UgkxTetesPolling2026"],
    [`/channel/${channel}/community?lc=${id("a")}&lb=UgkxTetesPolling2026`, "UgkxTetesPolling2026"],
  ])("under %s belongs to %s", (href, post) => {
    expect(captures(comment({ href }))[0]).toMatchObject({ id: id("a"), post: { id: post } });
  });

  it("by the channel's owner has its name link hidden behind a chip", () => {
    const owner = comment({ handle: "kopitetes" })
      .replace('id="author-text"', 'id="author-text" hidden')
      .replace('badge"></span>', 'badge"><a id="name" href="/@kopitetes">@kopitetes</a></span>');
    expect(captures(owner)[0]?.actor.handle).toBe("kopitetes");
    const chipOnly = owner.replace(/<h3>.*<\/h3>/s, "");
    expect(captures(chipOnly)[0]?.actor.handle).toBe("kopitetes");
  });

  it("falls back to the label of the picture, when that is a handle", () => {
    const nameless = comment({ handle: "lintang" }).replace(/<h3>.*<\/h3>/s, "");
    expect(captures(nameless)[0]?.actor).toMatchObject({ handle: "lintang" });
    const worded = nameless.replace('aria-label="@lintang"', 'aria-label="Lintang Ayuningsih"');
    expect(read(worded)).toMatchObject({ captures: [], problems: [{ kind: "no-author" }] });
  });

  it("of the years before handles has a name and the channel's id", () => {
    const old = comment({ tag: "ytd-comment-renderer" })
      .replace('href="/@rani"', `href="/channel/${channel}"`)
      .replace("> @rani <", "> Rani Dewo <");
    expect(captures(old)[0]?.actor).toMatchObject({ id: channel, name: "Rani Dewo" });
    expect(captures(old)[0]?.actor.handle).toBeUndefined();
  });

  it("has no name of its own: the handle is not repeated as one", () => {
    expect(captures(comment())[0]?.actor.name).toBeUndefined();
  });

  it("with words for its time that no language knows has no time", () => {
    expect(captures(comment({ time: "baru wae" }))[0]).not.toHaveProperty("at");
  });

  it("is read alone as it is read with the page", () => {
    const document = documentOf(
      thread(comment(), subThreads(thread(comment({ id: reply(id("a"), "b"), handle: "bagas" })))),
    );
    const alone = [...document.querySelectorAll(site.items("post"))].flatMap(
      (item) => site.read(item, page, context).captures,
    );
    expect(alone).toEqual(site.read(document, page, context).captures);
  });
});

describe("a reply", () => {
  const [top, first, second] = [id("a"), reply(id("a"), "b"), reply(id("a"), "c")];

  it("answers the comment above the list it stands in", () => {
    const list = captures(thread(comment({ id: top }), flatReplies(comment({ id: first }), comment({ id: second }))));
    expect(list.map(({ type }) => type)).toEqual(["comment", "reply", "reply"]);
    expect(parentsOf(list)).toEqual({ [top]: undefined, [first]: top, [second]: top });
  });

  it("to a reply answers that one, though its id names the top comment", () => {
    const list = captures(
      thread(
        comment({ id: top }),
        subThreads(thread(comment({ id: first }), subThreads(thread(comment({ id: second }))))),
      ),
    );
    expect(parentsOf(list)).toEqual({ [top]: undefined, [first]: top, [second]: first });
  });

  it("beside another reply does not answer that one", () => {
    const list = captures(
      thread(comment({ id: top }), subThreads(thread(comment({ id: first })) + thread(comment({ id: second })))),
    );
    expect(parentsOf(list)).toEqual({ [top]: undefined, [first]: top, [second]: top });
  });

  it("trusts its own id where the comment above is of another thread or cannot be read", () => {
    const foreign = captures(thread(comment({ id: id("z") }), flatReplies(comment({ id: first }))));
    expect(parentsOf(foreign)[first]).toBe(top);
    const headless = captures(thread("", flatReplies(comment({ id: first }), comment({ id: second }))));
    expect(parentsOf(headless)).toEqual({ [first]: top, [second]: top });
    expect(parentsOf(captures(comment({ id: first })))[first]).toBe(top);
  });
});

describe("the owner's heart", () => {
  const heart = (inner: string) =>
    `<ytd-creator-heart-renderer><yt-icon-button id="creator-heart-button">${inner}</yt-icon-button></ytd-creator-heart-renderer>`;
  const face = `<yt-img-shadow id="hearted-thumbnail"><img src="https://yt3.ggpht.com/kopi=s48"></yt-img-shadow><yt-icon id="hearted"></yt-icon>`;
  const tooltip = (words: string) => `<div id="tooltip">${words}</div>`;
  const hearts = (body: string) => captures(body).filter(({ type }) => type === "reaction");

  it.each(["❤ by @kopitetes", "❤ von @kopitetes", "@kopitetes さんからの ❤", "❤ от @kopitetes."])(
    "is a reaction to the comment by whom %j names",
    (words) => {
      expect(hearts(comment({ heart: heart(face + tooltip(words)) }))).toEqual([
        {
          type: "reaction",
          reaction: "heart",
          actor: { handle: "kopitetes", url: "https://www.youtube.com/@kopitetes" },
          post: expect.objectContaining({ id: id("a"), text: "Enak" }) as unknown,
        },
      ]);
    },
  );

  it("names nobody where a handle runs on into a word", () => {
    expect(hearts(comment({ heart: heart(face + tooltip("@kopitetesさんからの❤")) }))).toEqual([]);
  });

  it("is not there where the owner may give one or the page names nobody", () => {
    expect(hearts(comment())).toEqual([]);
    expect(hearts(comment({ heart: heart(face + tooltip("")) }))).toEqual([]);
    const open = face.replace('id="hearted"', 'id="hearted" hidden');
    expect(hearts(comment({ heart: heart(open + tooltip("❤ by @kopitetes")) }))).toEqual([]);
  });
});

describe("after navigation", () => {
  const stale = (name: string) => comment({ href: `/watch?v=oldVideo_01&lc=${id(name)}` });
  const settled = (body: string, url = page) => site.settled?.(documentOf(body), url);

  it("comments of the last video are never given to the new one", () => {
    expect(captures(stale("old"))[0]?.post?.id).toBe("oldVideo_01");
    expect(captures(stale("old") + comment()).map(({ post }) => post?.id)).toEqual(["oldVideo_01", video]);
  });

  it("the page is settled once comments of the address stand there", () => {
    expect(settled(stale("old"))).toBe(false);
    expect(settled(stale("old") + comment())).toBe(true);
    expect(settled(`<ytd-watch-flexy video-id="oldVideo_01"></ytd-watch-flexy>`)).toBe(false);
    expect(settled(`<ytd-watch-flexy video-id="${video}"></ytd-watch-flexy>`)).toBe(true);
    expect(settled("")).toBe(true);
  });

  it("screens that are hidden are not read", () => {
    const body = `<ytd-browse hidden>${stale("old")}</ytd-browse><ytd-watch-flexy video-id="${video}"></ytd-watch-flexy>`;
    expect(captures(body)).toEqual([]);
    expect(settled(body)).toBe(true);
    expect(site.probe(documentOf(body), page).expected).toBe(0);
  });

  it("collapsed replies are", () => {
    const body = thread(comment(), flatReplies(comment({ id: reply(id("a"), "b") })).replace("<div", "<div hidden"));
    expect(captures(body)).toHaveLength(2);
  });

  it("a node filled anew gives its new comment", () => {
    const document = documentOf(comment());
    const element = document.querySelector("ytd-comment-view-model") as Element;
    const fresh = documentOf(comment({ id: id("b"), handle: "bagas", text: "Lain" }));
    element.innerHTML = fresh.querySelector("ytd-comment-view-model")?.innerHTML ?? "";
    expect(site.read(element, page, context).captures).toEqual(site.read(fresh, page, context).captures);
  });
});

describe("a hostile page", () => {
  it("names no person that it does not name", () => {
    for (const href of ["javascript:alert(1)", "https://evil.example/@rani", "/@", "/@a%00b", "//evil.example/@rani"]) {
      const body = comment().replace('href="/@rani"', `href="${href}"`).replace('aria-label="@rani"', "");
      expect(read(body), href).toMatchObject({ captures: [], problems: [{ kind: "no-author" }] });
    }
  });

  it("loses one item only, and its problem holds none of its words", () => {
    const reading = read(comment({ href: "javascript:alert(1)", text: "rahasia" }) + comment({ id: id("b") }));
    expect(reading.captures.map((each) => each.id)).toEqual([id("b")]);
    expect(JSON.stringify(reading.problems)).not.toMatch(/rahasia|rani/);
  });

  it("has nothing to say about an element still empty", () => {
    expect(read("<ytd-comment-view-model></ytd-comment-view-model>")).toMatchObject({ captures: [], problems: [] });
  });

  it("is cut where a text never ends", () => {
    const [capture] = captures(comment({ text: "x".repeat(1_000_000), time: `3 days ago ${"y".repeat(1_000_000)}` }));
    expect(capture?.text).toHaveLength(30_000);
    expect(capture?.at?.words?.length).toBeLessThanOrEqual(200);
  });

  it.each(["", "{", "null", "[[]]", '{"commentEntityPayload":{"properties":{"commentId":7}}}'])(
    "answers %s",
    (body) => {
      const reading = site.readResponse?.(body, page, page, context);
      expect(reading?.captures).toEqual([]);
      expect(reading?.problems.map(({ kind }) => kind)).not.toContain("threw");
    },
  );

  it("answers with JSON of any depth", () => {
    const deep = `${'{"a":'.repeat(200_000)}1${"}".repeat(200_000)}`;
    expect(site.readResponse?.(deep, page, page, context).captures).toEqual([]);
  });
});

describe("an answer of the site", () => {
  const entity = (more: { id?: string; handle?: string; key?: string; content?: object } = {}) => ({
    payload: {
      commentEntityPayload: {
        properties: {
          commentId: more.id ?? id("a"),
          content: more.content ?? { content: "Enak" },
          publishedTime: "vor 3 Tagen (bearbeitet)",
          toolbarStateKey: more.key ?? "t",
        },
        author: {
          channelId: channel,
          displayName: `@${more.handle ?? "rani"}`,
          channelCommand: {
            innertubeCommand: { browseEndpoint: { browseId: channel, canonicalBaseUrl: `/@${more.handle ?? "rani"}` } },
          },
        },
        toolbar: { heartActiveTooltip: "❤ von @kopitetes" },
      },
    },
  });
  const surface = (of: string, v: string) => ({
    payload: {
      commentSurfaceEntityPayload: {
        publishedTimeCommand: {
          innertubeCommand: { commandMetadata: { webCommandMetadata: { url: `/watch?v=${v}&lc=${of}` } } },
        },
      },
    },
  });
  const answer = (...parts: object[]) =>
    site.readResponse?.(JSON.stringify({ parts }), new URL("/youtubei/v1/next", page), page, context) as Reading;

  it("takes nothing for the id of a comment that cannot be one, however long it is", () => {
    for (const wrong of ["short", "a".repeat(30_000), `${id("a")}.${"b".repeat(300)}`]) {
      const reading = answer(entity({ id: wrong }));
      expect(reading?.captures).toEqual([]);
      expect(reading?.problems).toEqual([{ kind: "no-id", detail: "response" }]);
    }
    expect(answer(entity({ id: `${id("a")}.${id("b")}` }))?.captures[0]).toMatchObject({
      type: "reply",
      parent: id("a"),
    });
  });

  it("adds the channel's lasting id", () => {
    expect(answer(entity(), surface(id("a"), video)).captures).toEqual([
      {
        type: "comment",
        id: id("a"),
        actor: { id: channel, handle: "rani", url: "https://www.youtube.com/@rani" },
        post: { id: video, url: page.href },
        text: "Enak",
        at: { at: now - 3 * 86_400_000, precision: "day", about: true, words: "vor 3 Tagen (bearbeitet)" },
        url: `${page.href}&lc=${id("a")}`,
      },
    ]);
  });

  it("belongs to the video it names, though the page has moved on", () => {
    expect(answer(surface(id("a"), "oldVideo_01"), entity()).captures[0]).toMatchObject({
      post: { id: "oldVideo_01" },
    });
    expect(answer(entity()).captures[0]).toMatchObject({ post: { id: video }, weak: ["post"] });
  });

  it("tells the parent by the nesting of threads, else by the id", () => {
    const [top, first, second] = [id("a"), reply(id("a"), "b"), reply(id("a"), "c")];
    const view = (of: string) => ({ commentViewModel: { commentId: of } });
    const nested = {
      commentThreadRenderer: {
        commentViewModel: view(first),
        replies: { subThreads: [{ commentThreadRenderer: { commentViewModel: view(second) } }] },
      },
    };
    const page = {
      appendContinuationItemsAction: { continuationItems: [nested], targetId: `comment-replies-item-${top}` },
    };
    expect(parentsOf(answer(page, entity({ id: first }), entity({ id: second })).captures)).toEqual({
      [first]: top,
      [second]: first,
    });
    expect(parentsOf(answer(entity({ id: first })).captures)).toEqual({ [first]: top });
  });

  it("holds a heart only where its state says so", () => {
    const state = (heartState: string) => ({
      payload: { engagementToolbarStateEntityPayload: { key: "t", heartState } },
    });
    const types = (heartState: string) => answer(entity(), state(heartState)).captures.map(({ type }) => type);
    expect(types("TOOLBAR_HEART_STATE_HEARTED")).toEqual(["comment", "reaction"]);
    expect(types("TOOLBAR_HEART_STATE_HEARTED_EDITABLE")).toEqual(["comment", "reaction"]);
    expect(types("TOOLBAR_HEART_STATE_UNHEARTED")).toEqual(["comment"]);
  });

  it("puts pictures without a sign back by their label", () => {
    const run = (startIndex: number, label: string) => ({
      startIndex,
      length: 1,
      element: { properties: { accessibilityProperties: { label } } },
    });
    const content = { content: "a \ufffc b \ufffc", attachmentRuns: [run(2, ":kopi:"), run(6, "☕")] };
    expect(answer(entity({ content })).captures[0]?.text).toBe("a :kopi: b ☕");
  });

  it("states how many comments there are", () => {
    const header = { commentsHeaderRenderer: { countText: { runs: [{ text: "1,204" }, { text: " Comments" }] } } };
    expect(answer(header, entity(), surface(id("a"), video)).posts).toEqual([
      { id: video, url: page.href, counts: { comments: 1204 } },
    ]);
  });
});

describe("a post", () => {
  const watch = (shown: string) =>
    `<ytd-watch-flexy video-id="${shown}"><ytd-watch-metadata><h1>V60 untuk pemula</h1><ytd-video-owner-renderer><a href="/@kopitetes"></a><ytd-channel-name><yt-formatted-string id="text"><a href="/@kopitetes">Kopi Tetes</a></yt-formatted-string></ytd-channel-name></ytd-video-owner-renderer></ytd-watch-metadata></ytd-watch-flexy>`;

  it("is the video in the player, with its title and channel", () => {
    expect(read(watch(video)).posts).toEqual([
      {
        id: video,
        url: page.href,
        text: "V60 untuk pemula",
        author: { handle: "kopitetes", url: "https://www.youtube.com/@kopitetes", name: "Kopi Tetes" },
      },
    ]);
  });

  it("is not the last video", () => {
    expect(read(watch("oldVideo_01")).posts).toEqual([]);
    expect(read(watch(video).replace("<ytd-watch-flexy", "<ytd-watch-flexy hidden")).posts).toEqual([]);
  });

  it("has its day in the page's head, under the video's own id", () => {
    const block = (v: string) =>
      `<div itemscope itemtype="http://schema.org/VideoObject"><link itemprop="url" href="https://www.youtube.com/watch?v=${v}"><meta itemprop="name" content="V60"><meta itemprop="identifier" content="${v}"><span itemprop="author"><link itemprop="url" href="http://www.youtube.com/@kopitetes"><link itemprop="name" content="Kopi Tetes"></span><meta itemprop="datePublished" content="2026-08-19T03:00:08-07:00"></div>`;
    const embedded = (body: string) => site.readEmbedded?.(documentOf(body), page, context).posts;
    const at = { at: Date.UTC(2026, 7, 19, 10, 0, 8), precision: "day" };
    expect(embedded(block(video))).toEqual([{ id: video, url: page.href, at }]);
    expect(embedded(block("oldVideo_01"))).toMatchObject([{ id: "oldVideo_01" }]);
    expect(embedded(block(video).replace("2026-08-19T03:00:08-07:00", "soon"))?.[0]).not.toHaveProperty("at");
  });

  it("may be a community post", () => {
    const body = `<ytd-backstage-post-renderer><div id="header"><a id="author-text" href="/@kopitetes"><span>Kopi Tetes</span></a><yt-formatted-string id="published-time-text"><a href="/post/UgkxTetesPolling2026">2 weeks ago</a></yt-formatted-string></div><div id="content-text">Gayo atau <b>Toraja</b>?</div></ytd-backstage-post-renderer>`;
    for (const path of ["/post/UgkxTetesPolling2026", "/@kopitetes/posts"])
      expect(read(body, new URL(path, page)).posts).toMatchObject([
        {
          id: "UgkxTetesPolling2026",
          text: "Gayo atau Toraja?",
          author: { name: "Kopi Tetes" },
          at: { precision: "week" },
        },
      ]);
  });
});

describe("a channel", () => {
  const home = new URL("https://www.youtube.com/@KopiTetes");
  const header = (handle = "@kopitetes", figures = ["48.2K subscribers", "213 videos"]) =>
    `<yt-page-header-renderer><h1>Kopi Tetes</h1><span>${handle}</span>${figures.map((each) => `<span>${each}</span>`).join("<span> • </span>")}<yt-description-preview-view-model><span>Sangrai kecil</span><button>...more</button></yt-description-preview-view-model></yt-page-header-renderer>`;
  const followers = (...figures: string[]) => read(header("@kopitetes", figures), home).accounts[0]?.followers;

  it("is read as an account", () => {
    expect(read(header(), home).accounts).toEqual([
      {
        handle: "kopitetes",
        url: "https://www.youtube.com/@kopitetes",
        name: "Kopi Tetes",
        headline: "Sangrai kecil",
        followers: 48_200,
      },
    ]);
  });

  it("is not the one visited before", () => {
    expect(read(header("@somebody"), home).accounts).toEqual([]);
  });

  it("tells its followers in any language, or not at all", () => {
    expect(followers("48,2 rb subscriber", "213 video")).toBe(48_200);
    expect(followers("チャンネル登録者数 4.8万人", "213 本の動画")).toBe(48_000);
    expect(followers("1.234 Abonnenten", "213 Videos")).toBe(1234);
    expect(followers("٣ ألف مشترك", "٢١٣ فيديو")).toBe(3000);
    expect(followers("48.2 foo subscribers", "213 videos")).toBeUndefined();
    expect(followers("213 videos")).toBeUndefined();
  });

  it("gives the addresses that its head shows, unless there are more of them", () => {
    const link = `<a href="/redirect?q=https%3A%2F%2Frani.example%2F&amp;redir_token=x">rani.example</a>`;
    const linked = (more: string) =>
      read(
        header().replace("</h1>", `</h1><yt-attribution-view-model>${link}${more}</yt-attribution-view-model>`),
        home,
      ).accounts[0];
    expect(linked("")?.links).toEqual(["https://rani.example/"]);
    expect(linked("<button>and 2 more links</button>")?.links).toBeUndefined();
  });

  it("gives all of them in the panel about it, which names it", () => {
    const link = (to: string) =>
      `<yt-channel-external-link-view-model><a href="https://www.youtube.com/redirect?q=${encodeURIComponent(to)}">x</a></yt-channel-external-link-view-model>`;
    const panel = (name: string) =>
      `<ytd-about-channel-renderer><span id="description-container">Sangrai</span>${link("https://rani.example/")}${link("https://x.com/rani")}<td>www.youtube.com/@${name}</td></ytd-about-channel-renderer>`;
    expect(read(panel("kopitetes"), home).accounts).toMatchObject([
      { headline: "Sangrai", links: ["https://rani.example/", "https://x.com/rani"] },
    ]);
    expect(read(panel("somebody"), home).accounts).toEqual([]);
  });

  it("gives them in the site's answers", () => {
    const url = "https://www.youtube.com/redirect?event=channel_description&q=https%3A%2F%2Frani.example%2F";
    const link = { commandRuns: [{ onTap: { innertubeCommand: { urlEndpoint: { url } } } }] };
    const about = {
      channelId: channel,
      canonicalChannelUrl: "http://www.youtube.com/@kopitetes",
      description: "Sangrai",
      links: [{ channelExternalLinkViewModel: { link } }],
    };
    const answer = JSON.stringify({ metadata: { aboutChannelViewModel: about } });
    expect(site.readResponse?.(answer, home, home, context).accounts).toMatchObject([
      { id: channel, handle: "kopitetes", headline: "Sangrai", links: ["https://rani.example/"] },
    ]);
  });

  it("has its lasting id in the head and in the site's answers, each beside its own address", () => {
    const head = (url: string) =>
      `<meta itemprop="name" content="Kopi Tetes"><meta itemprop="identifier" content="${channel}"><link itemprop="url" href="${url}">`;
    const read = (url: string) => site.readEmbedded?.(documentOf("", head(url)), home, context).accounts;
    const account = { id: channel, handle: "kopitetes", url: "https://www.youtube.com/@kopitetes" };
    expect(read("https://www.youtube.com/@kopitetes")).toEqual([account]);
    expect(read("https://evil.example/@kopitetes")).toEqual([]);
    const metadata = {
      title: "Kopi Tetes",
      externalId: channel,
      vanityChannelUrl: "http://www.youtube.com/@kopitetes",
      description: "Sangrai kecil",
    };
    const answer = JSON.stringify({ metadata: { channelMetadataRenderer: metadata } });
    expect(site.readResponse?.(answer, home, home, context).accounts).toEqual([
      { ...account, name: "Kopi Tetes", headline: "Sangrai kecil" },
    ]);
  });
});

describe("what the page states", () => {
  const comments = (count: string, inner = "") =>
    `<ytd-comments><ytd-item-section-renderer section-identifier="comment-item-section"><ytd-comments-header-renderer><h2 id="count">${count}</h2></ytd-comments-header-renderer><div id="contents">${inner}</div></ytd-item-section-renderer></ytd-comments>`;
  const stated = (body: string) => site.stated(documentOf(body), page);

  it.each([
    ["<span>2,131</span><span> Comments</span>", 2131],
    ["2.131 Kommentare", 2131],
    ["댓글 2,131개", 2131],
    ["٢١ تعليق", 21],
    ["Comments", undefined],
  ])("%s", (count, expected) => {
    expect(stated(comments(count))).toEqual({
      post: video,
      counts: expected === undefined ? {} : { comments: expected },
    });
  });

  it("says how more would be read", () => {
    const more = "<ytd-continuation-item-renderer></ytd-continuation-item-renderer>";
    const toggle = thread(
      comment(),
      `<div id="collapsed-threads"><button id="more-replies-sub-thread">9</button></div>`,
    );
    expect(stated(comments("9", toggle + more)).more).toBe("scroll");
    expect(stated(comments("9", toggle)).more).toBe("open-replies");
    expect(
      stated(comments("9", toggle.replace('<div id="coll', '<div hidden id="coll') + `<div>${more}</div>`)).more,
    ).toBeUndefined();
  });

  it("is probed by the permalinks alone", () => {
    const text = `<a href="/watch?v=${video}&lc=${id("z")}">lihat</a>`;
    const body =
      comment({ text }) + comment({ id: id("b") }).replaceAll(/ytd-comment-view-model|author-text/g, "other");
    expect(site.probe(documentOf(body), page).expected).toBe(2);
    expect(read(body).captures).toHaveLength(1);
  });
});

describe("who is signed in", () => {
  const viewer = (html: string) => site.viewer?.(new JSDOM(html).window.document, page);
  const menu = (handle: string) =>
    `<ytd-active-account-header-renderer><span id="account-name">Kopi Tetes</span><span id="channel-handle">${handle}</span></ytd-active-account-header-renderer>`;

  it("is shown at the head of the account menu", () => {
    const url = "https://www.youtube.com/@kopitetes";
    expect(viewer(menu(" @kopitetes "))).toEqual({ handle: "kopitetes", name: "Kopi Tetes", url });
  });

  it("is nobody before that was opened, or without a channel", () => {
    expect(viewer(comment())).toBeUndefined();
    expect(viewer(menu(""))).toBeUndefined();
  });

  it("is told by the shipped page", () => {
    expect(viewer(readFileSync("lib/sites/youtube/pages/watch-sub-threads.html", "utf8"))?.handle).toBe("kopitetes");
  });
});
