import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { Capture } from "../../model/capture";
import { assembled, emptyReading } from "../site";
import { site as base } from "./index";
import { messages } from "./messages";
import { userOf } from "./payload/user";
import { responses } from "./responses";

const site = assembled(base, { responses, messages });

const now = Date.UTC(2026, 10, 20, 5);
const epoch = 1_288_834_974_657;
const postPage = new URL("https://x.com/kopi/status/" + idAt("2026-11-19T02:30:14.250Z"));
const focusId = postPage.pathname.split("/")[3] as string;

/** The id a post gets when it is made at that time. */
function idAt(time: string): string {
  return String((BigInt(Date.parse(time) - epoch) << 22n) + 7n);
}

interface Shown {
  handle?: string;
  id?: string;
  text?: string;
  focus?: true;
  above?: true;
  below?: true;
  context?: string;
  replying?: string;
  card?: string;
  media?: string;
  head?: string;
}

function article(shown: Shown): string {
  const { handle = "rani", id = idAt("2026-11-19T04:00:00Z"), text = "halo" } = shown;
  const top = shown.above
    ? "<div><div><div><div></div></div><div></div></div></div>"
    : `<div><div>${shown.context ?? ""}</div></div>`;
  const time = `<a href="/${handle}/status/${id}"><time datetime="2026-11-19T04:00:00.000Z">1j</time></a>`;
  const head =
    shown.head ??
    `<div data-testid="User-Name"><a href="/${handle}"><div dir="ltr"><span>${handle.toUpperCase()}</span></div></a><a href="/${handle}"><span>@${handle}</span></a></div>`;
  return `<article data-testid="tweet" tabindex="${shown.focus ? -1 : 0}"><div><div>${top}<div>
    <div><div data-testid="Tweet-User-Avatar"><div data-testid="UserAvatar-Container-${handle}"></div></div>${shown.below ? "<div></div>" : ""}</div>
    <div>${head}${time}${shown.replying ?? ""}<div data-testid="tweetText">${text}</div>${shown.media ?? ""}${shown.card ?? ""}</div>
    </div></div></div></article>`;
}

function cell(inner: string): string {
  return `<div data-testid="cellInnerDiv"><div>${inner}</div></div>`;
}

function list(...cells: string[]): Document {
  const rows = cells.map((inner) => (inner.startsWith('<div data-testid="cell') ? inner : cell(inner))).join("");
  return new JSDOM(`<main><div data-testid="primaryColumn"><section><div>${rows}</div></section></div></main>`).window
    .document;
}

function read(document: Document, address: string | URL = "https://x.com/home") {
  return site.read(document, new URL(address), { now });
}

function gist({ type, actor, id, parent, post }: Capture): string {
  return [type, actor.handle, id === undefined ? "" : "item", parent ?? "", post?.id ?? ""]
    .join(" ")
    .replace(/ +/g, " ")
    .trim();
}

const focus = article({ handle: "kopi", id: focusId, focus: true });
const early = idAt("2026-11-19T04:00:00Z");
const late = idAt("2026-11-19T05:00:00Z");

describe("a post's time", () => {
  it("is the one inside its id where the page states none, to the second", () => {
    const document = list(article({ id: focusId }).replace(/ datetime="[^"]*"/, ""));
    expect(read(document).posts[0]?.at).toEqual({ at: Date.UTC(2026, 10, 19, 2, 30, 14), precision: "s" });
  });

  it("is not taken from an id that lies in the future", () => {
    const document = list(article({ id: "9223372036854775807" }).replace(/ datetime="[^"]*"/, ""));
    expect(read(document).posts[0]?.at).toBeUndefined();
  });
});

describe("an advertisement", () => {
  it("is passed over, with the mark around the post", () => {
    expect(read(list(`<div data-testid="placementTracking">${article({})}</div>`)).posts).toEqual([]);
  });

  it("is not every post with a video, which has the mark inside", () => {
    const media = '<div data-testid="tweetPhoto"><div data-testid="placementTracking"><video></video></div></div>';
    expect(read(list(article({ media }))).posts).toHaveLength(1);
  });
});

describe("a quoted card", () => {
  const quotedId = idAt("2026-11-10T01:00:00.700Z");
  const card = (inner: string) =>
    `<div aria-labelledby="id__1 id__2"><div role="link" tabindex="0"><div data-testid="UserAvatar-Container-bagas"></div>
    <div data-testid="User-Name"><div><div dir="ltr"><span>@ranidewo</span></div></div><div tabindex="-1"><div dir="ltr"><span>@bagas</span></div></div>
    <time datetime="2026-11-10T01:00:00.000Z">10h</time></div><div data-testid="tweetText">resep</div>${inner}</div></div>`;

  it("names its author without links, whatever the display name pretends", () => {
    const [quote] = read(list(article({ card: card(`<a href="/bagas/status/${quotedId}/photo/1"></a>`) }))).captures;
    expect(quote).toMatchObject({ type: "quote", text: "halo", post: { id: quotedId, author: { handle: "bagas" } } });
  });

  it("has no id where nothing links to it, and the quote is read nevertheless", () => {
    const [quote] = read(list(article({ card: card("") }))).captures;
    expect(quote?.type).toBe("quote");
    expect(quote).not.toHaveProperty("post");
  });

  it("is not the post that a borrowed picture comes from", () => {
    const borrowed = idAt("2026-10-01T00:00:00Z");
    const [quote] = read(list(article({ card: card(`<a href="/bagas/status/${borrowed}/video/1"></a>`) }))).captures;
    expect(quote).not.toHaveProperty("post");
  });

  it("does not lend its words to a quote that has none", () => {
    const document = list(article({ card: card("") }).replace('<div data-testid="tweetText">halo</div>', ""));
    expect(read(document).captures[0]).not.toHaveProperty("text");
  });

  it("is known by the address on the page of a post's quotes", () => {
    const [quote] = read(list(article({ card: card("") })), `${postPage.href}/quotes`).captures;
    expect(quote?.post).toEqual({ id: focusId, url: postPage.href });
  });
});

describe("a page that has not arrived", () => {
  it("gives no quotes: answers that still stand there hold no card", () =>
    expect(read(list(focus, article({})), `${postPage.href}/quotes`)).toEqual(emptyReading()));

  it("is the one before while the tabs of the notifications are missing", () => {
    const page = new URL("https://x.com/notifications/mentions");
    const document = list(article({}));
    expect(site.settled?.(document, page)).toBe(false);
    document.body.insertAdjacentHTML("beforeend", '<a href="/notifications/verified" role="tab"></a>');
    expect(site.settled?.(document, page)).toBe(true);
  });
});

describe("the line over a post", () => {
  const context = (inner: string, path = "M4.75 3.79l4") =>
    `<div><svg><path d="${path}"></path></svg></div><div>${inner}</div>`;
  const named = '<span data-testid="socialContext"><span><span dir="ltr">Rani</span> reposted</span></span>';

  it("names who reposted it", () => {
    const [share] = read(list(article({ handle: "kopi", context: context(`<a href="/rani">${named}</a>`) }))).captures;
    expect(share).toMatchObject({
      type: "share",
      actor: { handle: "rani", name: "Rani" },
      post: { author: { handle: "kopi" } },
    });
    expect(share).not.toHaveProperty("id");
  });

  it("lends no sentence as a name to the reader's own repost", () => {
    const own = '<span data-testid="socialContext"><span>You reposted</span></span>';
    const [share] = read(list(article({ context: context(`<a href="/kopi">${own}</a>`) }))).captures;
    expect(share?.actor).toEqual({ handle: "kopi", url: "https://x.com/kopi" });
  });

  it.each([
    ["a community", context(`<a href="/i/communities/17">${named}</a>`, "M7.471 21H.472l")],
    ["a pinned post", context(named, "M7 4.5C7 3.12")],
    ["somebody's like", context(`<a href="/rani">${named}</a>`, "M20.884 13.19c")],
  ])("is no repost for %s", (_, line) => expect(read(list(article({ context: line }))).captures).toEqual([]));
});

describe("the page of a post", () => {
  const gists = (...cells: string[]) => read(list(...cells), postPage).captures.map(gist);

  it("tells comments from replies by the lines between them", () => {
    expect(
      gists(
        focus,
        article({ handle: "rani", id: early, below: true }),
        article({ handle: "kopi", id: late, above: true }),
        article({ handle: "bagas" }),
      ),
    ).toEqual([`comment rani item ${focusId}`, `reply kopi item ${early} ${focusId}`, `comment bagas item ${focusId}`]);
  });

  it("tells them by separators in a layout without lines", () => {
    const separator = '<div role="separator"></div>';
    expect(
      gists(
        focus + separator,
        article({ handle: "rani", id: early }),
        article({ handle: "kopi", id: late }) + separator,
        article({ handle: "bagas" }) + separator,
      ),
    ).toEqual([`comment rani item ${focusId}`, `reply kopi item ${early} ${focusId}`, `comment bagas item ${focusId}`]);
  });

  it("gives no parent to an answer under a deleted post", () => {
    const tombstone = "<article tabindex='-1'><span>This post was deleted.</span></article>";
    expect(gists(focus, tombstone, article({ above: true }))).toEqual([`reply rani item ${focusId}`]);
  });

  it("sees through an advertisement between two answers", () => {
    const advert = `<div data-testid="placementTracking">${article({ handle: "toko" })}</div>`;
    expect(
      gists(focus, article({ id: early, below: true }), advert, article({ handle: "kopi", id: late, above: true }))[1],
    ).toBe(`reply kopi item ${early} ${focusId}`);
  });

  it("ends where the site goes on with recommendations", () => {
    expect(gists(focus, article({}), "<h2>Discover more</h2>", article({ handle: "asing" }))).toEqual([
      `comment rani item ${focusId}`,
    ]);
  });

  it("calls a row weak when the post itself is scrolled away, and drops what is older than the post", () => {
    const document = list(article({ id: early }), article({ handle: "lama", id: idAt("2026-01-01T00:00:00Z") }));
    const { captures } = read(document, postPage);
    expect(captures.map(gist)).toEqual([`comment rani item ${focusId}`]);
    expect(captures[0]?.weak).toEqual(["type", "post"]);
  });

  it("reads a post that is itself an answer as one", () => {
    const root = idAt("2026-11-18T00:00:00Z");
    expect(
      gists(
        article({ handle: "awal", id: root, below: true }),
        article({ handle: "kopi", id: focusId, focus: true, above: true }),
        article({ handle: "rani", id: early }),
      ),
    ).toEqual([`comment kopi item ${root}`, `reply rani item ${focusId} ${root}`]);
  });

  it("reads nothing of a feed that lies under an opened picture", () => {
    const document = list(article({}), article({ handle: "bagas", id: late }));
    expect(read(document, `${postPage.href}/photo/1`).captures).toEqual([]);
  });

  it("is not settled while the row that was clicked still stands in the old list", () => {
    expect(site.settled?.(list(article({ handle: "kopi", id: focusId })), postPage)).toBe(false);
    expect(site.settled?.(list(focus), postPage)).toBe(true);
  });

  it("states its counts from labels in any language, and that signing in shows more", () => {
    const buttons = `<div role="group"><button data-testid="reply" aria-label="17.002 respostas"></button>
      <button data-testid="unlike" aria-label="١٥٦ إعجاب"></button><button data-testid="logged_out_read_replies_pivot"></button></div>`;
    const document = list(article({ handle: "kopi", id: focusId, focus: true, media: buttons }));
    expect(site.stated(document, postPage)).toEqual({
      counts: { comments: 17_002, reactions: 156 },
      post: focusId,
      more: "sign-in",
    });
    expect(read(document, postPage).captures).toEqual([]);
  });
});

describe("an answer in a feed", () => {
  it("names whom it answers, and not the post", () => {
    const replying = '<div>Replying to <div><a href="/kopi"><span>@kopi</span></a></div></div>';
    const [reply] = read(list(article({ replying }))).captures;
    expect(reply).toMatchObject({ type: "reply", target: { handle: "kopi" }, weak: ["type"] });
    expect(reply).not.toHaveProperty("post");
  });

  it("is not every post that mentions somebody", () => {
    const { captures, posts } = read(list(article({ text: 'hai <a href="/kopi">@kopi</a>' })));
    expect([captures.length, posts.length]).toEqual([0, 1]);
  });
});

describe("a row of people", () => {
  const row = (inside: string) =>
    `<div data-testid="UserCell"><div data-testid="UserAvatar-Container-rani"></div><a href="/rani"><div dir="ltr">Rani</div></a><a href="/rani">@Rani</a>${inside}</div>`;
  const button = '<button data-testid="2290117734-unfollow"></button>';

  it("is the person of the picture, not one mentioned in the bio", () => {
    const bio = '<div dir="auto">istri <a href="/bagas">@bagas</a></div>';
    const [like] = read(list(row(button + bio)), `${postPage.href}/likes`).captures;
    expect(like).toEqual({
      type: "reaction",
      reaction: "like",
      actor: { id: "2290117734", handle: "Rani", url: "https://x.com/Rani", name: "Rani", headline: "istri @bagas" },
      post: { id: focusId, url: postPage.href },
    });
  });

  it("follows the account of the page, or the reader where a list of the followed says so", () => {
    const mark = '<div data-testid="userFollowIndicator">x</div>';
    expect(read(list(row(button)), "https://x.com/kopi/followers").captures[0]?.target?.handle).toBe("kopi");
    const followed = read(list(row(button + mark)), "https://x.com/kopi/following").captures;
    expect(followed).toMatchObject([{ type: "follow", actor: { handle: "Rani" } }]);
    expect(followed[0]).not.toHaveProperty("target");
    expect(read(list(row(button)), "https://x.com/kopi/following").captures).toEqual([]);
  });

  it("is nobody under the heading of suggestions", () => {
    expect(read(list("<h2>Who to follow</h2>", row(button)), "https://x.com/kopi/followers").captures).toEqual([]);
  });
});

describe("a grouped notification", () => {
  const notice = (path: string) =>
    `<article data-testid="notification"><svg><path d="${path}"></path></svg>${["rani", "bagas"]
      .map((handle) => `<div data-testid="UserAvatar-Container-${handle}"><a href="/${handle}"></a></div>`)
      .join(
        "",
      )}<a href="/rani"><span>Rani</span></a> and 7 others<time datetime="2026-11-20T04:31:02.000Z"></time></article>`;

  it("gives one capture for each person it shows", () => {
    const { captures } = read(list(notice("M20.884 13.19c-1.351")), "https://x.com/notifications");
    expect(captures.map(({ type, actor, weak }) => [type, actor.handle, actor.name, weak])).toEqual([
      ["reaction", "rani", "Rani", ["at"]],
      ["reaction", "bagas", undefined, ["at"]],
    ]);
  });

  it("is passed over with an icon nobody knows", () => {
    expect(read(list(notice("M1 1l1 1")), "https://x.com/notifications")).toMatchObject({ captures: [], problems: [] });
  });
});

describe("addresses", () => {
  it.each([
    ["https://x.com/home", "feed"],
    ["https://twitter.com/search?q=kopi", "feed"],
    ["https://x.com/i/lists/123", "feed"],
    ["https://x.com/i/lists/123/members", undefined],
    ["https://mobile.x.com/kopi", "profile"],
    ["https://x.com/kopi/with_replies", "profile"],
    ["https://x.com/kopi/status/12/photo/1", "post"],
    ["https://x.com/i/web/status/12", "post"],
    ["https://x.com/kopi/status/12/reposts", "shares"],
    ["https://x.com/kopi/status/12/analytics", undefined],
    ["https://x.com/kopi/status/nope", undefined],
    ["https://x.com/kopi/verified_followers", "followers"],
    ["https://x.com/notifications/mentions", "notifications"],
    ["https://x.com/i/chat/1-2", "messages"],
    ["https://x.com/settings", undefined],
    ["https://ads.x.com/kopi", undefined],
  ])("%s is %s", (address, kind) => expect(site.kind(new URL(address))).toBe(kind));

  it.each(["explore", "Home", "i", "messages", "intent/user", "kopi/status/1", "a_handle_that_is_too_long"])(
    "/%s is nobody's profile",
    (path) => expect(site.about.profileOf(new URL(`https://x.com/${path}`))).toBeUndefined(),
  );

  it("knows a profile by any of its tabs", () => {
    expect(site.about.profileOf(new URL("https://x.com/Kopi_1/media"))?.handle).toBe("Kopi_1");
  });
});

describe("a conversation of messages", () => {
  const address = "https://x.com/i/chat/1-2";
  const id = "7c41d0a1-5b2e-4f1a-9c3d-0e8f6a1b2c01";
  const sender = '<div style="grid-area: avatar"><a href="/rani"><img alt="avatar"></a></div>';
  const row = (inner: string, before = sender, mark = `message-${id}`) =>
    `<li><div data-testid="${mark}">${before}<div style="grid-area: content">${inner}</div></div></li>`;
  const chat = (...rows: string[]) =>
    new JSDOM(`<div data-testid="dm-message-list"><ul>${rows.join("")}</ul></div>`).window.document;
  const words = '<span dir="auto"><span>halo</span></span>';

  it("is left alone until messages are turned on", () => {
    const off = assembled(base, {});
    const document = chat(row(words));
    expect(document.querySelectorAll(off.items("messages"))).toHaveLength(0);
    expect(off.read(document, new URL(address), { now })).toEqual(emptyReading());
    expect(off.probe(document, new URL(address)).expected).toBe(0);
  });

  it.each([address, "https://x.com/messages/1-2"])("is read where it is open: %s", (open) => {
    const actor = { handle: "rani", url: "https://x.com/rani" };
    expect(read(chat(row(words)), open).captures).toEqual([{ type: "message", id, actor, text: "halo" }]);
  });

  it.each([
    ["the reader's own row, or one of two people", row(words, "")],
    ["a row without an id of its own", row(words, sender, "message-composer")],
    ["a sender whose link leads elsewhere", row(words, sender.replace("/rani", "https://example.org/rani"))],
    ["a row that is hidden", row(words).replace("<li>", '<li aria-hidden="true">')],
  ])("tells nothing of %s", (_, shown) => expect(read(chat(shown), address)).toEqual(emptyReading()));

  it("is not read on the page of all conversations", () =>
    expect(read(chat(row(words)), "https://x.com/i/chat").captures).toEqual([]));

  it("takes no words that somebody else wrote", () => {
    const passed = '<a href="/bagas/status/1"><span dir="auto"><span>asli</span></span></a>';
    expect(read(chat(row(passed)), address).captures[0]).not.toHaveProperty("text");
    expect(read(chat(row(passed + words)), address).captures[0]?.text).toBe("halo");
    expect(read(chat(row(words + words)), address).captures[0]).not.toHaveProperty("text");
  });
});

describe("a response", () => {
  const user = (handle: string, id = "99") => ({
    rest_id: id,
    core: { screen_name: handle, name: handle.toUpperCase() },
  });
  const legacyUser = (handle: string) => ({ rest_id: "98", legacy: { screen_name: handle, name: "Lama" } });
  const tweet = (id: string, legacy: object, author: object = user("rani"), rest: object = {}) => ({
    __typename: "Tweet",
    rest_id: id,
    core: { user_results: { result: author } },
    legacy: { created_at: "Thu Nov 19 04:00:00 +0000 2026", conversation_id_str: focusId, ...legacy },
    ...rest,
  });
  const entry = (result: object, entryId = "tweet-1", element = "tweet") => ({
    entryId,
    content: { itemContent: { __typename: "TimelineTweet", tweet_results: { result } }, clientEventInfo: { element } },
  });
  const readBody = (
    body: unknown,
    operation = "TweetDetail",
    variables: object = { focalTweetId: focusId },
    page = postPage,
  ) =>
    site.readResponse?.(
      typeof body === "string" ? body : JSON.stringify(body),
      new URL(`https://x.com/i/api/graphql/q/${operation}?variables=${encodeURIComponent(JSON.stringify(variables))}`),
      page,
      { now },
    ) ?? { captures: [], posts: [], accounts: [], problems: [] };
  const under = { in_reply_to_status_id_str: focusId, in_reply_to_screen_name: "kopi" };

  it("gives the shown part of a text, counted in characters, without its own links", () => {
    const shown = "🍓🍓 manis &amp; asam &lt;3 https://t.co/own https://t.co/other";
    const legacy = {
      ...under,
      full_text: `@kopi ${shown} https://t.co/after`,
      display_text_range: [6, 6 + Array.from(shown).length],
      entities: { media: [{ url: "https://t.co/own" }] },
    };
    const [comment] = readBody({ any: { where: [entry(tweet("11", legacy))] } }).captures;
    expect(comment).toMatchObject({
      type: "comment",
      text: "🍓🍓 manis & asam <3 https://t.co/other",
      post: { id: focusId },
    });
  });

  it("gives the whole of a long post", () => {
    const note = { note_tweet: { note_tweet_results: { result: { text: "panjang sekali" } } } };
    const [comment] = readBody({
      e: entry(tweet("11", { ...under, full_text: "panj…" }, user("rani"), note)),
    }).captures;
    expect(comment?.text).toBe("panjang sekali");
  });

  it("looks inside a post with limited visibility and past a tombstone", () => {
    const limited = { __typename: "TweetWithVisibilityResults", tweet: tweet("11", under) };
    const { captures, problems } = readBody({
      e: [entry(limited), entry({ __typename: "TweetTombstone" }), { content: { itemContent: { tweet_results: {} } } }],
    });
    expect(captures.map(gist)).toEqual([`comment rani item ${focusId}`]);
    expect(problems).toEqual([]);
  });

  it("knows people in the old and the new shape", () => {
    const { captures } = readBody({ e: [entry(tweet("11", under)), entry(tweet("12", under, legacyUser("bagas")))] });
    expect(captures.map(({ actor }) => [actor.id, actor.handle, actor.name])).toEqual([
      ["99", "rani", "RANI"],
      ["98", "bagas", "Lama"],
    ]);
  });

  it("leaves out advertisements and what is recommended under the conversation", () => {
    const promoted = entry(tweet("11", under));
    Object.assign(promoted.content.itemContent, { promotedMetadata: {} });
    const related = entry(tweet("12", under), "tweetdetailrelatedtweets-1-tweet-12");
    const elsewhere = entry(tweet("13", { ...under, conversation_id_str: "5" }));
    const main = entry(tweet(focusId, {}, user("kopi")));
    expect(readBody({ e: [main, promoted, related, elsewhere] }).captures).toEqual([]);
  });

  it("reads a repost as a share of the original, and the original as what it is", () => {
    const original = tweet("11", { ...under, full_text: "asli" });
    const { captures } = readBody(
      {
        e: entry(
          tweet("12", { full_text: "RT @rani: asli", retweeted_status_result: { result: original } }, user("bagas")),
        ),
      },
      "UserTweets",
      {},
      new URL("https://x.com/bagas"),
    );
    expect(captures.map(gist)).toEqual(["share bagas item 11", `comment rani item ${focusId}`]);
    expect(captures[0]).not.toHaveProperty("text");
  });

  it("reads the search for quotes of a post, also where the quoted one is withheld", () => {
    const { captures } = readBody(
      { e: entry(tweet("11", { full_text: "lihat ini", conversation_id_str: "11" })) },
      "SearchTimeline",
      { rawQuery: `quoted_tweet_id:${focusId}` },
    );
    expect(captures.map(gist)).toEqual([`quote rani item ${focusId}`]);
  });

  it("does not pair several people with several posts of one notification", () => {
    const group = (people: string[], posts: string[]) => ({
      content: {
        itemContent: {
          __typename: "TimelineNotification",
          timestamp_ms: "1795147862000",
          template: {
            from_users: people.map((handle) => ({ user_results: { result: user(handle) } })),
            target_objects: posts.map((rest_id) => ({ tweet_results: { result: { rest_id } } })),
          },
        },
        clientEventInfo: { element: "users_liked_your_tweet" },
      },
    });
    const page = new URL("https://x.com/notifications");
    const likes = (...of: [string[], string[]]) =>
      readBody({ e: group(...of) }, "NotificationsTimeline", {}, page).captures.map(gist);
    expect(likes(["rani", "bagas"], ["10"])).toEqual(["reaction rani 10", "reaction bagas 10"]);
    expect(likes(["rani"], ["10", "11"])).toEqual(["reaction rani 10", "reaction rani 11"]);
    expect(likes(["rani", "bagas"], ["10", "11"])).toEqual(["reaction rani", "reaction bagas"]);
  });

  it("reads nothing of an operation it does not know", () => {
    expect(readBody("broken", "DeleteTweet")).toEqual({ captures: [], posts: [], accounts: [], problems: [] });
  });

  it("names one problem for a post without an author and reads the others", () => {
    const { captures, problems } = readBody({ e: [entry(tweet("11", under, {})), entry(tweet("12", under))] });
    expect(captures.map(({ id }) => id)).toEqual(["12"]);
    expect(problems).toEqual([{ kind: "no-author", detail: "tweet" }]);
  });

  it("outlives a body that is a hundred thousand levels deep", () => {
    const deep = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`;
    expect(readBody(deep).captures).toEqual([]);
  });
});

describe("a hostile page", () => {
  it("names nobody when picture, head and link disagree", () => {
    const head = '<div data-testid="User-Name"><a href="/korban"><span>@korban</span></a></div>';
    const { captures, posts, problems } = read(list(article({ handle: "penipu", head })));
    expect([captures, posts]).toEqual([[], []]);
    expect(problems.map(({ kind }) => kind)).toEqual(["no-author"]);
  });

  it("believes no display name that is spelled like a handle", () => {
    const head =
      '<div data-testid="User-Name"><a href="/rani"><div dir="ltr">@korban</div></a><a href="/rani">@rani</a></div>';
    expect(read(list(article({ head }))).posts[0]?.author).toMatchObject({ handle: "rani", name: "@korban" });
  });

  it("lets no script address out", () => {
    const head =
      '<div data-testid="User-Name"><a href="javascript:alert(1)"><div dir="ltr">Rani</div></a><a href="javascript:alert(1)">@rani</a></div>';
    const reading = read(list(article({ head })));
    expect(JSON.stringify(reading)).not.toContain("javascript:");
    expect(reading.posts[0]?.author?.url).toBe("https://x.com/rani");
  });

  it("cuts a text of a megabyte and says so", () => {
    const [comment] = read(list(focus, article({ text: "a".repeat(1_000_000) })), postPage).captures;
    expect(comment?.text).toHaveLength(30_000);
    expect(comment?.weak).toEqual(["text"]);
  });

  it("gives one problem for a row without a link and reads the next", () => {
    const cut = article({ id: early }).replace(/<a href="\/rani\/status[^>]*>.*?<\/a>/, "");
    const { posts, problems } = read(list(cut, article({ handle: "bagas" })));
    expect(posts.map(({ author }) => author?.handle)).toEqual(["bagas"]);
    expect(problems).toEqual([{ kind: "no-id", detail: "tweet" }]);
  });

  it("reads nothing that is hidden behind another page", () => {
    const document = list(article({}));
    document.querySelector("main")?.setAttribute("aria-hidden", "true");
    expect(read(document).posts).toEqual([]);
  });
});

describe("who is signed in", () => {
  const viewer = (body: string) => site.viewer?.(new JSDOM(body).window.document, postPage);
  const picture = '<div data-testid="UserAvatar-Container-kopi"></div>';
  const button = (said: string) => `<button data-testid="SideNav_AccountSwitcher_Button">${picture}${said}</button>`;

  it("is shown on the button that switches accounts, in full or by their picture", () => {
    const said = '<div dir="ltr"><span>Kopi Tetes</span></div><div dir="ltr"><span>@kopi</span></div>';
    expect(viewer(button(said))).toEqual({ handle: "kopi", name: "Kopi Tetes", url: "https://x.com/kopi" });
    expect(viewer(button(""))).toEqual({ handle: "kopi", url: "https://x.com/kopi" });
  });

  it("is not whoever else is pictured", () => expect(viewer(picture)).toBeUndefined());

  it("is told by the shipped pages", () => {
    expect(viewer(readFileSync("lib/sites/x/pages/feed.html", "utf8"))?.handle).toBe("kopitetes_id");
  });
});

it("takes an account's addresses elsewhere for what short links stand for, in its words too", () => {
  const entities = {
    url: { urls: [{ url: "https://t.co/aaa", expanded_url: "http://rani.example/menu" }] },
    description: { urls: [{ url: "https://t.co/bbb", expanded_url: "https://kebun.example" }] },
  };
  const words = "Sangrai https://t.co/bbb dan https://t.co/ccc";
  const account = {
    headline: "Sangrai https://kebun.example dan https://t.co/ccc",
    links: ["http://rani.example/menu", "https://kebun.example/"],
  };
  const core = { screen_name: "rani" };
  expect(userOf({ core, profile_bio: { description: words, entities } })).toMatchObject(account);
  expect(userOf({ core, legacy: { description: words, entities } })).toMatchObject(account);
  expect(userOf({ core, profile_bio: { description: words } })).not.toHaveProperty("links");
});

it("takes no address that a profile shows cut short", () => {
  const { document } =
    new JSDOM(`<div data-testid="primaryColumn"><div><div data-testid="UserAvatar-Container-rani"></div>
    <div data-testid="UserName"><span>Rani</span><span>@rani</span></div>
    <a data-testid="UserUrl" href="https://t.co/a">rani.example/menu-panja…</a></div></div>`).window;
  const [account] = site.read(document, new URL("https://x.com/rani"), { now }).accounts;
  expect(account).toMatchObject({ handle: "rani" });
  expect(account).not.toHaveProperty("links");
});
