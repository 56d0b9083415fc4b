// @vitest-environment jsdom
import { readdirSync, readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { assembled } from "../site";
import { site as base } from ".";
import { about } from "./about";
import { handleOf, idMoment, kindOfUrl, placeOf } from "./addresses";
import { wordsOf } from "./payload/html";
import { responses } from "./responses";

const site = assembled(base, { responses });
const now = Date.UTC(2026, 10, 20, 9);
const context = { now };
const server = "https://mastodon.social";
const id = "117634970419200092";
const thread = new URL(`${server}/@kopitetes_contoh/${id}`);

beforeEach(() => {
  document.documentElement.innerHTML = "<head></head><body></body>";
});

/** The column of a page with these rows. */
function show(...rows: string[]): Element {
  document.body.innerHTML = `<div id="mastodon"><div role="region">${rows.join("")}</div></div>`;
  return document.body;
}

const by = (acct: string) =>
  `<a href="/@${acct}"><span class="display-name"><bdi>${acct}</bdi><span class="display-name__account">@${acct}</span></span></a>`;
const said = (text: string) => `<div class="status__content__text"><p>${text}</p></div>`;

interface Row {
  visibility?: string;
  marks?: string;
  line?: string;
  text?: string;
}

function row(
  acct: string,
  number: number,
  { visibility = "public", marks = "status-reply", line, text = "…" }: Row = {},
) {
  return `<div><div class="status status-${visibility} status--in-thread ${marks}" data-id="${number}">
    ${line === undefined ? "" : `<div class="status__line ${line}"></div>`}
    <a href="/@${acct}/${number}"><time datetime="2026-11-18T02:00:00Z"></time></a>${by(acct)}${said(text)}</div></div>`;
}

const focus = (acct = "kopitetes_contoh", number = id) =>
  `<div><div class="detailed-status">${by(acct)}${said("panen")}<a class="detailed-status__datetime" href="/@${acct}/${number}">18 Nov</a><a href="/@${acct}/${number}/reblogs">1.2K</a></div></div>`;

const captures = (url = thread) => site.read(document, url, context).captures;

describe("addresses", () => {
  it.each([
    ["/@rani/117634970419200092", "post"],
    ["/@rani@kopi.example/117634970419200092/", "post"],
    ["/deck/@rani/117634970419200092", "post"],
    ["/@rani/statuses/01M7ZS1DKZEV510N2EYK10F7FC", "post"],
    ["/users/rani/statuses/117634970419200092", "post"],
    ["/@rani/117634970419200092/favourites", "reactions"],
    ["/@rani/117634970419200092/reblogs", "shares"],
    ["/@rani/117634970419200092/quotes", "quotes"],
    ["/@rani", "profile"],
    ["/@rani@kopi.example/with_replies", "profile"],
    ["/@rani/followers", "followers"],
    ["/@rani/following", "followers"],
    ["/notifications", "notifications"],
    ["/deck/notifications/requests", "notifications"],
    ["/home", "feed"],
    ["/public/local", "feed"],
    ["/tags/kopi", "feed"],
  ])("%s is a page of kind %s", (path, kind) => expect(kindOfUrl(new URL(path, server))).toBe(kind));

  it.each(["/", "/conversations", "/settings/profile", "/auth/sign_in", "/about", "/@rani/117634970419200092/embed"])(
    "%s is not read",
    (path) => expect(kindOfUrl(new URL(path, server))).toBeUndefined(),
  );

  it("take a person's pages for no posts", () => {
    expect(placeOf("/@rani/with_replies")).toEqual({ acct: "rani", rest: "with_replies" });
    expect(placeOf("/@rani/tagged/kopi2026")).toBeUndefined();
  });

  it("name people by user@host, whoever shows them", () => {
    expect(handleOf("@rani", "kopi.example")).toBe("rani@kopi.example");
    expect(handleOf("rani@kopi.example", "teh.example")).toBe("rani@kopi.example");
    expect(about.profileOf(new URL("https://teh.example/@rani@kopi.example"))?.handle).toBe("rani@kopi.example");
    expect(handleOf("Rani kopi", "kopi.example")).toBeUndefined();
  });

  it("hold times, but not every number does", () => {
    expect(idMoment(id, now)).toEqual({ at: Date.UTC(2026, 10, 18, 2), precision: "ms" });
    expect(idMoment("01M7ZS1DKZEV510N2EYK10F7FC", now + 1e9)).toBeUndefined();
    expect(idMoment("501", now)).toBeUndefined();
    expect(idMoment("favourite-12345678", now)).toBeUndefined();
  });
});

describe("what is not for everybody", () => {
  it.each(["private", "direct"])("is not read: %s", (visibility) => {
    show(focus(), row("rani", 1, { visibility }));
    const reading = site.read(document, thread, context);
    expect(reading.captures).toEqual([]);
    expect(reading.problems).toEqual([]);
  });

  it("is read with its switch where it is for followers, never where it is for those named", () => {
    show(focus(), row("rani", 1, { visibility: "private" }), row("bagas", 2, { visibility: "direct" }));
    const { captures, problems } = site.read(document, thread, { ...context, closed: true });
    expect(captures.map(({ actor }) => actor.handle)).toEqual(["rani@mastodon.social"]);
    expect(problems).toEqual([]);
  });

  it("is not read when nothing tells, and that is said", () => {
    show(focus(), row("rani", 1).replace("status-public", ""));
    const reading = site.read(document, thread, context);
    expect(reading.captures).toEqual([]);
    expect(reading.problems).toEqual([{ kind: "no-visibility", detail: "status" }]);
  });

  it("is read from responses with its switch alone", () => {
    const status = (id: string, visibility: string) => ({
      id,
      visibility,
      account: { acct: "rani" },
      in_reply_to_id: thread.pathname.split("/")[2],
      content: "<p>x</p>",
    });
    const descendants = [status("1", "private"), status("2", "direct")];
    const body = JSON.stringify({ ancestors: [], descendants });
    const request = new URL(`${server}/api/v1/statuses/${id}/context`);
    const ids = (more: object) =>
      site.readResponse?.(body, request, thread, { ...context, ...more }).captures.map((each) => each.id);
    expect(ids({})).toEqual([]);
    expect(ids({ closed: true })).toEqual(["1"]);
  });
});

describe("a thread", () => {
  it("knows what an answer answers only where a line or its place tells", () => {
    show(
      focus(),
      row("rani", 1, { line: "status__line--full" }),
      row("bagas", 2, { line: "" }),
      row("lintang", 3, { marks: "status-reply status--first-in-thread", line: "" }),
      row("tobias", 4, { marks: "status-reply status--first-in-thread" }),
    );
    expect(captures().map(({ type, id: own, parent }) => [own, type, parent])).toEqual([
      ["1", "comment", undefined],
      ["2", "reply", "1"],
      ["3", "comment", undefined],
      ["4", "reply", undefined],
    ]);
  });

  it("whose line may lead two ways goes by whom the answer names, and is not sure of it", () => {
    const marks = "status-reply status--first-in-thread";
    const to = (acct: string) => `<a class="u-url mention" href="/@${acct}">@${acct}</a> ya`;
    show(
      focus(),
      row("rani", 1, { line: "" }),
      row("bagas", 2, { marks, line: "status__line--full", text: to("kopitetes_contoh") }),
      row("lintang", 3, { marks, line: "status__line--full", text: to("rani") }),
    );
    expect(captures().map(({ type, weak }) => [type, weak])).toEqual([
      ["comment", undefined],
      ["comment", ["type"]],
      ["reply", ["type"]],
    ]);
  });

  it("without its beginning has no post", () => {
    show(row("rani", 1, { line: "status__line--full" }), focus());
    expect(captures().map(({ type, id: own, post, parent }) => [type, own, post, parent])).toEqual([
      ["reply", "1", undefined, undefined],
      ["reply", id, undefined, "1"],
    ]);
  });

  it("of the page before is not taken for this one's", () => {
    const other = new URL(`${server}/@kopitetes_contoh/117634970419200093`);
    show(focus().replace("/reblogs", "/favourites"), row("rani", 1));
    expect(site.settled?.(document, other)).toBe(false);
    expect(site.settled?.(document, thread)).toBe(true);
  });

  it("leaves the columns beside it to themselves", () => {
    document.body.innerHTML = `<div role="region">${row("rani", 1)}</div><div role="region">${focus()}${row("bagas", 2)}</div>`;
    expect(captures().map(({ type, id: own, post }) => [type, own, post?.id])).toEqual([
      ["reply", "1", undefined],
      ["comment", "2", id],
    ]);
  });

  it("states the totals of its post", () => {
    show(focus());
    expect(site.stated(document, thread)).toEqual({ counts: { shares: 1200 }, post: id });
  });
});

describe("a person", () => {
  it("on a domain that is not the server's goes by the handle shown", () => {
    show(
      focus(),
      row("rani", 1).replace(
        /<a href="\/@rani">.*?<\/a>/,
        `<a href="https://social.kopi.example/@rani"><span class="display-name"><bdi>R</bdi><span class="display-name__account">@rani@kopi.example</span></span></a>`,
      ),
    );
    expect(captures()[0]?.actor.handle).toBe("rani@kopi.example");
  });

  it("on a server of another kind goes by the handle shown on a server's own page", () => {
    const article = (number: number, author: string) =>
      `<article id="01KAAJ4QH${number}BBBBBBBBBBBBBBBB" class="status" role="region">${author}<div class="content">x</div>
       <a href="/@rani/1"><time datetime="2026-11-18T02:00:00Z"></time></a></article>`;
    const [own, other] = ["@rani", "@bagas@kopi.example"].map(
      (acct) => `<a rel="author" href="https://kopi.example/profile/1"><span class="username">${acct}</span></a>`,
    );
    const rani = `<a rel="author" href="${server}/@rani"><span class="username">@rani</span></a>`;
    document.body.innerHTML = `<main>${[rani, other, own].map((author = "", index) => article(index, author)).join("")}</main>`;
    const reading = site.read(document, thread, context);
    expect(reading.posts.map(({ author }) => author?.handle)).toEqual(["rani@mastodon.social", "bagas@kopi.example"]);
    expect(reading.problems).toEqual([{ kind: "no-author", detail: "status" }]);
  });

  it("cannot be named by what a display name pretends", () => {
    show(focus(), row("rani", 1).replace("<bdi>rani", "<bdi>@bagas@teh.example"));
    expect(captures()[0]?.actor).toMatchObject({ handle: "rani@mastodon.social", name: "@bagas@teh.example" });
  });
});

it("reads what is quoted, whether it stands beside its state or in its place", () => {
  const status = (id: string, more = {}) => ({ id, visibility: "public", account: { acct: "rani" }, ...more });
  const quoted = status("2");
  const quotes = [
    quoted,
    { state: "accepted", quoted_status: quoted },
    { state: "pending", quoted_status: null },
    null,
  ];
  const body = JSON.stringify(quotes.map((quote, index) => status(`1${index}`, { quote })));
  const reading = site.readResponse?.(body, new URL(`${server}/api/v1/timelines/home`), thread, context);
  expect(reading?.captures.map(({ type, id, post }) => [type, id, post?.id])).toEqual([
    ["quote", "10", "2"],
    ["quote", "11", "2"],
  ]);
  expect(reading?.posts.map(({ id }) => id)).toEqual(["12", "13"]);
});

it("reads the words of HTML, whatever is escaped in it", () => {
  expect(wordsOf("<p>a &lt;b&gt; &amp;amp; c</p><p>d<br/>e&#x1F375;&#39;</p>")).toBe("a <b> &amp; c\nd\ne🍵'");
  expect(wordsOf("<p></p>")).toBeUndefined();
  expect(wordsOf("&#x110000;&bogus;")).toBe("&bogus;");
});

describe("who is signed in", () => {
  const rani = { id: "7", acct: "rani", url: "https://teh.example/@rani", display_name: "Rani" };
  const viewer = (state: string) => {
    document.body.innerHTML = `<script id="initial-state" type="application/json">${state}</script>`;
    return site.viewer?.(document, new URL("https://social.teh.example/home"));
  };

  it("is the one the app's state calls so, on the domain it names", () => {
    const accounts = { 8: { id: "8", acct: "bagas@kopi.example" }, 7: rani };
    expect(viewer(JSON.stringify({ meta: { me: "7", domain: "teh.example" }, accounts }))).toEqual({
      id: "7",
      handle: "rani@teh.example",
      url: "https://teh.example/@rani",
      name: "Rani",
    });
    expect(viewer(JSON.stringify({ meta: { me: "7" }, accounts }))?.handle).toBe("rani@social.teh.example");
  });

  it.each([
    "",
    "null",
    "[]",
    "{",
    JSON.stringify({ meta: {}, accounts: { 7: rani } }),
    '{"meta":{"me":"7"},"accounts":{"7":{"id":"7"}}}',
  ])("is nobody by %s", (state) => expect(viewer(state)).toBeUndefined());

  it("is told by the shipped pages", () => {
    document.documentElement.innerHTML = readFileSync("lib/sites/mastodon/pages/home.html", "utf8");
    expect(site.viewer?.(document, thread)?.handle).toBe("kopitetes_contoh@mastodon.social");
  });
});

it("waits for no other post on a server's own page, where a profile shows every post in full", () => {
  document.documentElement.innerHTML = readFileSync("lib/sites/mastodon/pages/server-profile.html", "utf8");
  expect(site.settled?.(document, new URL(`${server}/@yusra_contoh`))).toBe(true);
});

describe("a server that the user adds", () => {
  const { landmark = "" } = about.anyHost ?? {};
  const shipped = readdirSync("lib/sites/mastodon/pages").filter((file) => file.endsWith(".html"));

  it.each(shipped)("is known by a landmark on %s", (file) => {
    document.documentElement.innerHTML = readFileSync(`lib/sites/mastodon/pages/${file}`, "utf8");
    expect(document.querySelector(landmark)).not.toBeNull();
  });

  it("is read like the others, and its people are named after it", () => {
    show(focus(), row("rani", 1), row("bagas@kopi.example", 2));
    const { captures } = site.read(document, new URL(`https://sosial.kebun.example/@kopitetes_contoh/${id}`), context);
    expect(captures.map(({ actor }) => actor.handle)).toEqual(["rani@sosial.kebun.example", "bagas@kopi.example"]);
  });

  it("that runs Lemmy counts its comments from one, so they are named with it", () => {
    const comment = (number: number, inner = "") =>
      `<li><article id="comment-${number}"><a href="/u/rani">@rani</a><div class="md-div">halo</div></article><ul>${inner}</ul></li>`;
    document.body.innerHTML = `<ul>${comment(1, comment(2))}</ul>`;
    const read = (path: string) => site.read(document, new URL(path, "https://kebun.example"), context).captures;
    expect(read("/post/7").map(({ id, parent, post }) => [id, parent, post?.id])).toEqual([
      ["kebun.example/comment/1", undefined, "kebun.example/post/7"],
      ["kebun.example/comment/2", "kebun.example/comment/1", "kebun.example/post/7"],
    ]);
    expect(read("/comment/1").map(({ post, weak }) => [post, weak])).toEqual([
      [undefined, ["type"]],
      [undefined, undefined],
    ]);
    expect(about.profileOf(new URL("https://kebun.example/u/rani@teh.example"))?.handle).toBe("rani@teh.example");
  });
});

describe("the addresses of an account elsewhere", () => {
  const home = "https://rani.example/";

  it("are told in responses, with those that link back", () => {
    const account = {
      id: "7",
      acct: "rani@teh.example",
      note: `<p>Teh &amp; <a href="https://x.example/@ana" class="u-url mention">@ana</a> <a href="https://rani.example/a?b=1&amp;c=2">a</a></p>`,
      fields: [
        { value: `<a href="https://rani.example" rel="me">rani.example</a>`, verified_at: "2026-01-02T00:00:00Z" },
        { value: `<a href="https://kebun.example/">kebun</a>`, verified_at: null },
        { value: "sejak 1998" },
      ],
    };
    const request = new URL(`${server}/api/v1/statuses/${id}/favourited_by`);
    const [capture] = site.readResponse?.(JSON.stringify([account]), request, thread, context).captures ?? [];
    expect(capture?.actor).toMatchObject({
      links: [home, "https://kebun.example/", "https://rani.example/a?b=1&c=2"],
      verified: [home],
    });
  });

  it("are not those of the profile visited before", () => {
    document.body.innerHTML = `<div class="account__header"><h1><span>Ana</span><small>@ana</small></h1>
      <div class="account__header__content"><a href="https://ana.example/">ana</a></div></div>`;
    expect(site.read(document, new URL(`${server}/@rani`), context).accounts).toEqual([]);
    expect(site.read(document, new URL(`${server}/@ana`), context).accounts).toMatchObject([
      { handle: "ana@mastodon.social", name: "Ana", links: ["https://ana.example/"] },
    ]);
  });
});
