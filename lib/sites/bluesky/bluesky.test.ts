// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Capture } from "../../model/capture";
import { assembled } from "../site";
import { site as base } from ".";
import { about } from "./about";
import { kindOfUrl } from "./addresses";
import { accountOfView } from "./payload/views";
import { responses } from "./responses";
import { shownMoment } from "./shown-date";
import { tidMoment } from "./tid";

const site = assembled(base, { responses });
const now = Date.UTC(2026, 9, 14, 9, 30);
const context = { now };
const did = (letter: string) => `did:plc:${letter.repeat(24)}`;
const main = "3mxsaaaaaaa22";
const thread = new URL(`https://bsky.app/profile/kopitetes.example/post/${main}`);
const notifications = new URL("https://bsky.app/notifications");
const ref = (uri: string) => ({ cid: "x", uri });
const uriOf = (letter: string, rkey: string) => `at://${did(letter)}/app.bsky.feed.post/${rkey}`;

afterEach(() => vi.restoreAllMocks());
beforeEach(() => {
  document.documentElement.innerHTML = "<head></head><body></body>";
  document.documentElement.lang = "en";
});

// ── markup of the shape the client paints ──────────────────────────────────────────────────────────────────────────

const line = '<div style="margin-bottom: 4px; flex: 1 1 0%; width: 2px; background-color: rgb(1, 2, 3);"></div>';

interface Item {
  handle: string;
  rkey: string;
  text?: string;
  above?: string;
  inner?: string;
  avatar?: string;
  path?: string;
  kind?: string;
}

function item({ handle, rkey, text = "halo", above = "", inner = "", avatar = "", path = handle, kind }: Item): string {
  const picture = avatar
    ? `<div data-testid="userAvatarImage"><img src="https://cdn.bsky.app/img/avatar/plain/${avatar}/cid@jpeg"></div>`
    : `<svg data-testid="userAvatarFallback"></svg>`;
  return `<div><div><div class="shade"></div><div><div role="link" data-testid="${kind ?? "postThreadItem"}-by-${handle}">
    <div><div>${above}</div></div>
    <div><div><a href="/profile/${path}" aria-label="x">${picture}</a></div><div>
      <div><div><a href="/profile/${path}">Name of ${handle}</a><a href="/profile/${path}">@${handle}</a></div>
        <a href="/profile/${path}/post/${rkey}" data-tooltip="x">1h</a></div>
      <div data-word-wrap="1">${text}</div>${inner}<div><button data-testid="replyBtn"></button></div>
    </div></div></div></div></div></div>`;
}

function mainItem(handle: string, rkey: string): string {
  return `<div><div><div data-testid="postThreadItem-by-${handle}"><a href="/profile/${handle}"></a>
    <a href="/profile/${handle}"><div><div>Kopi Tetes</div><div>@${handle}</div></div></a>
    <div data-word-wrap="1">Panen baru</div><a href="/profile/${handle}/post/${rkey}/liked-by">3</a></div></div></div>`;
}

function screenOf(rows: string, style = "display: flex;"): string {
  return `<div style="${style}"><div><div data-testid="postThreadScreen"><div>${rows}</div></div></div></div>`;
}

function show(...screens: string[]): void {
  document.body.innerHTML = `<div><main>${screens.join("")}</main><nav><a href="/profile/kopitetes.example">me</a></nav></div>`;
}

const read = (url: URL, root: ParentNode = document) => site.read(root, url, context);
const brief = (captures: readonly Capture[]) =>
  captures.map(({ type, id, parent, post }) =>
    [type, id, post?.id, parent].filter((part) => part !== undefined).join(" "),
  );

const [a, b, c, d] = ["3mxsbbbbbbb22", "3mxscccccccc2", "3mxsddddddd22", "3mxseeeeeee22"] as const;
const root = mainItem("kopitetes.example", main);

describe("record keys", () => {
  it("tell when they were made", () => {
    expect(tidMoment("3mdd7aj7pgs2x", now)).toEqual({ at: Date.UTC(2026, 0, 26, 12, 3, 52, 687), precision: "s" });
  });

  it.each([
    ["too short", "3mdd7aj7pgs2"],
    ["of another alphabet", "3mdd7aj7pgs1x"],
    ["beyond 64 bits", "zmdd7aj7pgs2x"],
    ["in capitals", "3MDD7AJ7PGS2X"],
    ["chosen by hand", "self"],
    ["from 1970", "2222222222222"],
    ["from the future", "jzzzzzzzzzzzz"],
  ])("tell nothing when %s", (_, rkey) => expect(tidMoment(rkey, now)).toBeUndefined());
});

describe("dates as printed", () => {
  const at = new Date(2026, 10, 1, 20, 7).getTime();
  const later = at + 20 * 86_400_000;
  it.each(["en", "id", "ja", "ar", "de", "zh-TW", "th", "pl", "ko", "pt-BR", "hi", "fa"])(
    "are read back in %s",
    (language) => {
      const printed = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(at);
      expect(shownMoment(printed, language, later)).toEqual({ at, precision: "minute" });
    },
  );

  it.each([0, 1, 9, 12, 13, 23])("know %s o'clock from its twin", (hour) => {
    const day = new Date(2026, 10, 11, hour, 0).getTime();
    const printed = new Intl.DateTimeFormat("en", { dateStyle: "long", timeStyle: "short" }).format(day);
    expect(shownMoment(printed, "en", later)?.at).toBe(day);
  });

  it("are not guessed in another language or shape, nor of another age", () => {
    expect(shownMoment("1 Nopember 2026 pukul 20.07", "en", later)).toBeUndefined();
    expect(shownMoment("31 February 2026 at 1:00 PM", "en", later)).toBeUndefined();
    expect(shownMoment("November 1, 2026", "en", later)).toBeUndefined();
    expect(shownMoment("November 1, 2026 at 8:07 PM", "no language", later)).toBeUndefined();
    expect(shownMoment("November 1, 2026 at 8:07 PM", "en", at - 5 * 86_400_000)).toBeUndefined();
  });
});

describe("addresses", () => {
  it("are the same person by handle and by DID, and nobody where they cannot be anybody", () => {
    const of = (path: string) => about.profileOf(new URL(path, "https://bsky.app"));
    expect(of("/profile/Rani.Example")).toEqual({
      handle: "Rani.Example",
      url: "https://bsky.app/profile/Rani.Example",
    });
    expect(of(`/profile/${encodeURIComponent(did("a"))}`)).toEqual({
      id: did("a"),
      url: `https://bsky.app/profile/${did("a")}`,
    });
    expect(of("/profile/handle.invalid")).toBeUndefined();
    expect(of("/profile/%E0%A4%A")).toBeUndefined();
    expect(of(`/profile/rani.example/post/${a}`)).toBeUndefined();
    expect(of("/profile/rani.example/feed/aaa")).toBeUndefined();
  });

  it.each([
    ["/", "feed"],
    [`/profile/${did("a")}/post/${a}`, "post"],
    [`/profile/rani.example/post/${a}/liked-by`, "reactions"],
    [`/profile/rani.example/post/${a}/reposted-by/`, "shares"],
    ["/profile/rani.example/follows", "followers"],
    ["/profile/rani.example/known-followers", undefined],
    ["/notifications/activity", "feed"],
    ["/messages/3k", undefined],
    ["/profile/rani.example/feed/aaa/liked-by", undefined],
    ["/settings", undefined],
  ])("%s is %s", (path, kind) => expect(kindOfUrl(new URL(path, "https://bsky.app"))).toBe(kind));
});

describe("a thread", () => {
  it("hangs an item with a line on the row above, one without on the main post", () => {
    show(
      screenOf(
        root +
          item({ handle: "rani.example", rkey: a }) +
          item({ handle: "bagas.example", rkey: b, above: line }) +
          item({ handle: "mei.example", rkey: c }),
      ),
    );
    expect(brief(read(thread).captures)).toEqual([
      `comment ${a} ${main}`,
      `reply ${b} ${main} ${a}`,
      `comment ${c} ${main}`,
    ]);
  });

  it("leaves the parent open where a deleted post stands between", () => {
    show(
      screenOf(
        `${root}${item({ handle: "rani.example", rkey: a })}<div>Post has been deleted</div>${item({ handle: "bagas.example", rkey: b, above: line })}`,
      ),
    );
    expect(brief(read(thread).captures)[1]).toBe(`reply ${b} ${main}`);
  });

  it("does not take the line to the next item for one to the item above", () => {
    const below = item({ handle: "rani.example", rkey: a }).replace("</a></div><div>", `</a>${line}</div><div>`);
    show(screenOf(root + below));
    expect(brief(read(thread).captures)).toEqual([`comment ${a} ${main}`]);
  });

  it("does not take a frame of two pixels for a line", () => {
    const frame = '<div style="border-left-width: 2px; max-width: 2px; background-color: red;"></div>';
    show(screenOf(root + item({ handle: "rani.example", rkey: a, above: frame })));
    expect(brief(read(thread).captures)).toEqual([`comment ${a} ${main}`]);
  });

  it("belongs to the root when it is shown from one of its answers", () => {
    const answering = `<div><div><div><div>${line}</div></div>${mainItem("rani.example", a)}</div></div>`;
    const unwrapped = answering
      .replace(/<div><div>(?=<div data-testid="postThreadItem-by-rani)/, "")
      .replace(/<\/div><\/div><\/div><\/div>$/, "</div></div>");
    show(
      screenOf(
        item({ handle: "kopitetes.example", rkey: main }) + unwrapped + item({ handle: "mei.example", rkey: b }),
      ),
    );
    const url = new URL(`https://bsky.app/profile/rani.example/post/${a}`);
    expect(brief(read(url).captures)).toEqual([`comment ${a} ${main}`, `reply ${b} ${main} ${a}`]);
    expect(read(url).posts.map(({ id }) => id)).toEqual([main, a]);
  });

  it("names no root that is not on the page", () => {
    show(screenOf(item({ handle: "rani.example", rkey: a, above: line }) + mainItem("mei.example", b)));
    const captures = read(new URL(`https://bsky.app/profile/mei.example/post/${b}`)).captures;
    expect(captures.every(({ post }) => post === undefined)).toBe(true);
    expect(captures.every(({ type }) => type === "reply")).toBe(true);
  });

  it("that was navigated away from is not read, nor taken for the one that is shown", () => {
    const old = screenOf(mainItem("mei.example", c) + item({ handle: "oskar.example", rkey: d }), "display: none;");
    show(old, screenOf(root + item({ handle: "rani.example", rkey: a })));
    expect(brief(read(thread).captures)).toEqual([`comment ${a} ${main}`]);
    expect(site.settled?.(document, thread)).toBe(true);
    expect(site.stated(document, thread).post).toBe(main);
    show(screenOf(mainItem("mei.example", c)));
    expect(site.settled?.(document, thread)).toBe(false);
    expect(site.settled?.(document, notifications)).toBe(false);
  });

  it("is read behind an open menu, which hides the page from screen readers only", () => {
    show(screenOf(root + item({ handle: "rani.example", rkey: a })));
    document.body.firstElementChild?.setAttribute("aria-hidden", "true");
    expect(read(thread).captures).toHaveLength(1);
  });

  it("takes neither words nor address from what is quoted", () => {
    const quoted = `<div role="link" aria-label="x"><a href="/profile/mei.example/post/${c}" data-tooltip="x">2h</a>
      <div data-word-wrap="1">quoted words</div></div>`;
    const silent = item({ handle: "rani.example", rkey: a, inner: quoted }).replace(
      '<div data-word-wrap="1">halo</div>',
      "",
    );
    const lost = item({ handle: "bagas.example", rkey: b, inner: quoted }).replace(
      /<a [^>]*data-tooltip[^>]*>1h<\/a>/,
      "",
    );
    show(screenOf(root + silent + lost));
    const { captures, problems } = read(thread);
    expect(captures).toMatchObject([{ id: a, type: "comment" }]);
    expect(captures[0]).not.toHaveProperty("text");
    expect(problems).toMatchObject([{ kind: "no-id" }]);
  });

  it("gives the same item by item", () => {
    show(
      screenOf(
        root + item({ handle: "rani.example", rkey: a }) + item({ handle: "bagas.example", rkey: b, above: line }),
      ),
    );
    const single = [...document.querySelectorAll(site.items("post"))].flatMap((one) => read(thread, one).captures);
    expect(single).toEqual(read(thread).captures);
  });
});

describe("people", () => {
  const actorOf = (one: Item) => {
    show(screenOf(root + item(one)));
    return read(thread).captures[0]?.actor;
  };

  it("are known by the DID in their picture, and by their handle without one", () => {
    expect(actorOf({ handle: "rani.example", rkey: a, avatar: did("r") })).toMatchObject({
      id: did("r"),
      handle: "rani.example",
      name: "Name of rani.example",
    });
    expect(actorOf({ handle: "rani.example", rkey: a })).not.toHaveProperty("id");
  });

  it("keep their DID where their handle is no longer valid", () => {
    expect(actorOf({ handle: "handle.invalid", rkey: a, path: did("r") })).toEqual({
      id: did("r"),
      url: `https://bsky.app/profile/${did("r")}`,
      name: "Name of handle.invalid",
    });
  });

  it("are not named where their own marks contradict each other", () => {
    show(screenOf(root + item({ handle: "rani.example", rkey: a, path: "mallory.example" })));
    expect(read(thread)).toMatchObject({ captures: [], problems: [{ kind: "no-author" }] });
  });

  it("do not get the picture of somebody they quote", () => {
    const quoted = `<div role="link" aria-label="x"><a href="/profile/mei.example"><div data-testid="userAvatarImage">
      <img src="https://cdn.bsky.app/img/avatar/plain/${did("m")}/cid@jpeg"></div></a><span data-tooltip="x">2h</span></div>`;
    const without = item({ handle: "rani.example", rkey: a, inner: quoted }).replace(/<svg[^>]*><\/svg>/, "");
    show(screenOf(root + without));
    expect(read(thread).captures[0]?.actor).toEqual({
      handle: "rani.example",
      url: "https://bsky.app/profile/rani.example",
    });
  });

  it("who are merely named by DID do not lose their address by handle", () => {
    const answer = {
      uri: uriOf("r", a),
      record: { text: "", reply: { root: ref(uriOf("k", main)), parent: ref(uriOf("k", main)) } },
    };
    const body = JSON.stringify({ posts: [{ ...answer, author: { did: did("r"), handle: "rani.example" } }] });
    const asked = new URL("https://pds.example/xrpc/app.bsky.feed.searchPosts");
    const [capture] = site.readResponse?.(body, asked, thread, context).captures ?? [];
    expect(capture?.post?.author).toEqual({ id: did("k") });
    expect(capture?.actor.url).toBe("https://bsky.app/profile/rani.example");
  });

  it("without a name are not named by their handle", () => {
    const nameless = item({ handle: "rani.example", rkey: a }).replace("Name of rani.example", "rani.example");
    show(screenOf(root + nameless));
    expect(read(thread).captures[0]?.actor).not.toHaveProperty("name");
  });
});

describe("a list of people", () => {
  const likers = new URL(`${thread.href}/liked-by`);
  const list = (head: string) =>
    show(`<div><div>${head}</div><a href="/profile/rani.example"><div><div data-testid="userAvatarImage"></div></div>
      <div>Agen 47</div><div>@rani.example</div></a></div>`);

  it("states the total in its head, and takes no number in a name for one", () => {
    list("6 suka");
    expect(site.stated(document, likers)).toEqual({ counts: { reactions: 6 }, post: main });
    list("Disukai oleh");
    expect(site.stated(document, likers).counts).toEqual({});
  });

  it("names everybody by what stands beside their picture", () => {
    list("6 suka");
    expect(read(likers).captures).toMatchObject([{ type: "reaction", actor: { name: "Agen 47" }, post: { id: main } }]);
  });
});

describe("the head of a profile", () => {
  it("is read where it is that of the address", () => {
    show(`<div><div data-testid="profileHeaderDisplayName">Rani</div><a href="/profile/rani.example/followers">3</a>
      <div data-word-wrap="1">Sangrai di rumah</div></div>`);
    expect(read(new URL("https://bsky.app/profile/rani.example")).accounts).toMatchObject([
      { handle: "rani.example", name: "Rani", headline: "Sangrai di rumah" },
    ]);
    expect(read(new URL("https://bsky.app/profile/mei.example")).accounts).toEqual([]);
  });
});

describe("a feed", () => {
  const home = new URL("https://bsky.app/");
  const feed = (...items: string[]) => show(`<div>${items.join("")}</div>`);
  const post = (one: Item) => item({ kind: "feedItem", ...one });

  it("does not join an answer to a row that a gap separates from it", () => {
    feed(
      post({ handle: "rani.example", rkey: a }),
      '<div><a href="/profile/rani.example/post/x">View full thread</a></div>',
      post({ handle: "bagas.example", rkey: b, above: line }),
    );
    expect(brief(read(home).captures)).toEqual([`reply ${b}`]);
  });

  it("takes a reposter for who shared, not for who wrote", () => {
    const reposter = '<a href="/profile/mei.example"><svg></svg>Diposting ulang oleh Mei</a>';
    feed(post({ handle: "mei.example", rkey: a, above: reposter }));
    const { captures } = read(home);
    expect(captures).toMatchObject([{ type: "share", actor: { handle: "mei.example" }, post: { id: a } }]);
    expect(captures[0]?.post?.author?.name).toBe("Name of mei.example");
  });

  it("takes the name of a feed a post came from for nobody", () => {
    feed(
      post({ handle: "mei.example", rkey: a, above: '<a href="/profile/mei.example/feed/aaa"><svg></svg>From</a>' }),
    );
    expect(read(home)).toMatchObject({ captures: [], posts: [{ id: a }], problems: [] });
  });
});

describe("notifications", () => {
  const card = (handle: string) => {
    const link = document.createElement("a");
    link.setAttribute("href", `/profile/${handle}`);
    link.innerHTML = `<div><div>Name of ${handle}</div><div>@${handle}</div></div>`;
    return link;
  };

  /** Built node by node: a parser would take the links out of the row. */
  function group(handles: string[], href: string, icon: string): void {
    show('<div data-testid="notifsFeed"></div>');
    const row = document.createElement("a");
    row.setAttribute("href", href);
    row.setAttribute("data-testid", `feedItem-by-${handles[0]}`);
    row.innerHTML = `<div>${icon}</div><div><div></div><div>words <span data-tooltip="November 1, 2026 at 8:07 PM">1m</span></div></div>`;
    row.querySelector("div > div")?.append(...handles.map(card));
    document.querySelector('[data-testid="notifsFeed"]')?.append(row);
  }

  const drawn = (color: string) => `<svg style="color: ${color};"><path d="M0 0"></path></svg>`;
  const subject = `/profile/${did("k")}/post/${main}`;
  const later = { now: Date.UTC(2026, 11, 1) };

  it("give one capture for each of many people, at about the time of the newest", () => {
    const handles = Array.from({ length: 30 }, (_, index) => `orang${index}.example`);
    group(handles, subject, drawn("rgb(236, 72, 153)"));
    const { captures } = site.read(document, notifications, later);
    expect(captures.map(({ actor }) => actor.handle)).toEqual(handles);
    expect(new Set(captures.map(({ type, reaction, post }) => `${type} ${reaction} ${post?.id}`))).toEqual(
      new Set([`reaction like ${main}`]),
    );
    expect(captures[0]).toMatchObject({ at: { precision: "minute", about: true }, weak: ["at"] });
  });

  it("tell reposts from likes by colour, and nothing where the colour is neither", () => {
    group(["rani.example"], subject, drawn("rgb(9, 179, 94)"));
    expect(site.read(document, notifications, later).captures).toMatchObject([{ type: "share" }]);
    group(["rani.example"], subject, drawn("rgb(10, 20, 200)"));
    expect(site.read(document, notifications, later)).toMatchObject({ captures: [], problems: [{ kind: "no-type" }] });
  });

  it("aim a follow at the viewer, and take a verification for none", () => {
    group(["rani.example"], "/profile/rani.example", drawn("rgb(0, 0, 255)"));
    expect(site.read(document, notifications, later).captures).toMatchObject([
      { type: "follow", target: { handle: "kopitetes.example" } },
    ]);
    group(["rani.example"], "/profile/rani.example", '<svg><circle></circle><path fill="#fff"></path></svg>');
    expect(site.read(document, notifications, later)).toMatchObject({ captures: [], problems: [] });
  });

  it("do not say whether a post or a comment was answered", () => {
    const marked = item({ handle: "rani.example", rkey: a, kind: "feedItem" }).replace(
      "<div data-word-wrap",
      "<div><svg></svg><div>Membalas Anda</div></div><div data-word-wrap",
    );
    show(`<div>${marked}</div>`);
    expect(read(notifications).captures).toMatchObject([{ type: "comment", id: a, weak: ["type"] }]);
  });
});

describe("hostile pages", () => {
  it("give problems and never a person for rows cut in half", () => {
    const whole = screenOf(root + item({ handle: "rani.example", rkey: a }));
    for (let at = 0; at < whole.length; at += 7) {
      show(whole.slice(0, at));
      const { captures, problems } = read(thread);
      expect(problems.map(({ kind }) => kind)).not.toContain("threw");
      for (const { actor } of captures) expect(actor.handle).toBe("rani.example");
    }
  });

  it("lead nowhere but to http addresses", () => {
    const bad = item({ handle: "rani.example", rkey: a }).replace(
      /<svg[^>]*><\/svg>/,
      '<div data-testid="userAvatarImage"><img src="javascript:alert(1)"></div>',
    );
    show(screenOf(root + bad + item({ handle: "mei.example", rkey: b, path: "javascript:alert(1)" })));
    expect(JSON.stringify(read(thread))).not.toContain("javascript:");
  });

  it("may hold a text of a megabyte: it is cut", () => {
    show(screenOf(root + item({ handle: "rani.example", rkey: a, text: "kopi ".repeat(200_000) })));
    const [capture] = read(thread).captures;
    expect(capture?.text?.length).toBeLessThanOrEqual(30_000);
  });

  it("keep names with markup and right-to-left marks as plain text", () => {
    const odd = item({ handle: "rani.example", rkey: a }).replace("Name of rani.example", "\u202e&lt;b&gt;Rani\u202c");
    show(screenOf(root + odd));
    expect(read(thread).captures[0]?.actor.name).toBe("<b>Rani");
  });

  it("give nobody for items that only look like items", () => {
    show(
      screenOf(`${root}<div role="link" data-testid="postThreadItem-by-"><div data-word-wrap="1">promo</div></div>`),
    );
    expect(read(thread)).toMatchObject({ captures: [], problems: [{ kind: "no-author" }] });
  });
});

it("knows the site that somebody names beside their words", () => {
  const view = { did: "did:plc:kjkfqwo5w3f7zr3rkgy6x32r", handle: "rani.example", website: "https://rani.example" };
  expect(accountOfView(view)).toMatchObject({ handle: "rani.example", links: ["https://rani.example/"] });
});

describe("answers of the servers", () => {
  const ask = (call: string, body: unknown) =>
    site.readResponse?.(
      typeof body === "string" ? body : JSON.stringify(body),
      new URL(`https://pds.example/xrpc/${call}`),
      thread,
      context,
    );
  const author = (letter: string) => ({
    did: did(letter),
    handle: `${letter}.example`,
    displayName: letter.toUpperCase(),
  });
  const post = (letter: string, rkey: string, parent?: string) => ({
    uri: uriOf(letter, rkey),
    author: author(letter),
    record: {
      text: `by ${letter}`,
      createdAt: "2026-10-13T01:02:03.004Z",
      ...(parent && { reply: { root: ref(uriOf("k", main)), parent: ref(parent) } }),
    },
  });

  it("tell root and parent, so a comment from a reply", () => {
    const reading = ask("app.bsky.unspecced.getPostThreadV2", {
      thread: [
        { depth: 0, value: { post: post("k", main) } },
        { depth: 1, value: { post: post("r", a, uriOf("k", main)) } },
        { depth: 2, value: { post: post("b", b, uriOf("r", a)) } },
        { depth: 1, value: { $type: "app.bsky.unspecced.defs#threadItemBlocked" } },
      ],
    });
    expect(brief(reading?.captures ?? [])).toEqual([`comment ${a} ${main}`, `reply ${b} ${main} ${a}`]);
    expect(reading).toMatchObject({ posts: [{ id: main }], problems: [] });
  });

  it("are not believed where a post names another author than its address", () => {
    const forged = { ...post("r", a, uriOf("k", main)), author: author("m") };
    const reading = ask("app.bsky.feed.getPostThread", {
      thread: { post: post("k", main), replies: [{ post: forged }] },
    });
    expect(reading).toMatchObject({ captures: [], problems: [{ kind: "no-author" }] });
  });

  it("may be nested deeper than any stack", () => {
    const deep = 60_000;
    const open = `{"post":${JSON.stringify(post("r", a, uriOf("k", main)))},"replies":[`;
    const reading = ask("app.bsky.feed.getPostThread", `{"thread":${open.repeat(deep)}${"]}".repeat(deep)}}`);
    expect(reading?.problems.map(({ kind }) => kind)).not.toContain("threw");
  });

  it("use the server's time where the writer's clock runs ahead", () => {
    const ahead = post("r", a, uriOf("k", main));
    ahead.record.createdAt = "2031-01-01T00:00:00.000Z";
    const body = {
      thread: { post: post("k", main), replies: [{ post: { ...ahead, indexedAt: "2026-10-13T05:00:00.000Z" } }] },
    };
    expect(ask("app.bsky.feed.getPostThread", body)?.captures[0]?.at?.at).toBe(Date.UTC(2026, 9, 13, 5));
  });

  it("drop a handle that is no longer valid and keep the person", () => {
    const body = { uri: uriOf("k", main), likes: [{ actor: { ...author("r"), handle: "handle.invalid" } }] };
    expect(ask("app.bsky.feed.getLikes", body)?.captures[0]?.actor).toEqual({
      id: did("r"),
      url: `https://bsky.app/profile/${did("r")}`,
      name: "R",
    });
  });

  it("are asked of the tap", () => {
    const body = JSON.stringify({ uri: uriOf("k", main) });
    for (const call of ["unspecced.getPostThreadV2", "feed.getLikes", "graph.getFollowers", "feed.getActorFeeds"]) {
      const asked = new URL(`https://pds.example/xrpc/app.bsky.${call}`);
      const isRead = responses.readResponse(body, asked, thread, context).problems.length > 0;
      expect(
        about.endpoints?.some((part) => asked.pathname.includes(part)),
        call,
      ).toBe(isRead);
    }
  });

  it("of feeds that are liked, refusals and unknown calls are silent", () => {
    const generator = `at://${did("k")}/app.bsky.feed.generator/aaa`;
    for (const [call, body] of [
      ["app.bsky.feed.getLikes", { uri: generator, likes: [{ actor: author("r") }] }],
      ["app.bsky.feed.getLikes", { error: "AuthMissing", message: "…" }],
      ["app.bsky.feed.getPosts", "{"],
    ] as const)
      expect(ask(call, body)).toEqual({ captures: [], posts: [], accounts: [], problems: [] });
  });

  it("tell the post that was liked by way of somebody's repost", () => {
    const entry = {
      uri: `at://${did("r")}/app.bsky.feed.like/${a}`,
      author: author("r"),
      reason: "like-via-repost",
      reasonSubject: `at://${did("k")}/app.bsky.feed.repost/${b}`,
      record: { subject: ref(uriOf("m", c)), createdAt: "2026-10-13T01:02:03.004Z" },
    };
    expect(brief(ask("app.bsky.notification.listNotifications", { notifications: [entry] })?.captures ?? [])).toEqual([
      `reaction ${c}`,
    ]);
  });
});

it("reads an item of the shipped thread without searching the page", () => {
  document.documentElement.innerHTML = readFileSync("lib/sites/bluesky/pages/thread.html", "utf8");
  const items = [...document.querySelectorAll(site.items("post"))];
  const searches = [vi.spyOn(document, "querySelectorAll"), vi.spyOn(document, "querySelector")];
  for (const one of items) read(thread, one);
  expect(items.length).toBeGreaterThan(15);
  for (const search of searches) expect(search).not.toHaveBeenCalled();
});

describe("who is signed in", () => {
  const viewer = (body: string) => {
    document.body.innerHTML = body;
    return site.viewer?.(document, notifications);
  };
  const nav = (href: string) => `<nav><a href="/">Home</a><a href="${href}">Profile</a></nav>`;

  it("is linked in the navigation beside the page, by handle or DID", () => {
    const url = "https://bsky.app/profile/rani.example";
    expect(viewer(`<main></main>${nav("/profile/rani.example")}`)).toEqual({ handle: "rani.example", url });
    expect(viewer(`<main></main>${nav(`/profile/${did("a")}`)}`)).toEqual({ id: did("a") });
  });

  it("is nobody for visitors, to whom topics are linked there", () => {
    expect(viewer(`<main></main>${nav("/profile/trending.example/feed/1")}`)).toBeUndefined();
    expect(viewer(`<main>${nav("/profile/rani.example")}</main>`)).toBeUndefined();
  });

  it("is told by the shipped pages", () => {
    expect(viewer(readFileSync("lib/sites/bluesky/pages/thread.html", "utf8"))?.handle).toBe("kopitetes.example");
  });
});
