import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { Reading } from "../site";
import { assembled } from "../site";
import { site as base } from "./index";
import { responses } from "./responses";
import { shownMoment } from "./shown-time";

const site = assembled(base, { responses });
const now = Date.UTC(2026, 10, 21, 9);
const context = { now };
const video = "7585772614095794945";
const page = new URL(`https://www.tiktok.com/@kopitetes.contoh/video/${video}`);
const feed = new URL("https://www.tiktok.com/foryou");

const documentOf = (body: string, head = "") => new JSDOM(`${head}<body>${body}`, { url: page.href }).window.document;
const read = (body: string, url = page) => site.read(documentOf(body), url, context);
const captures = (body: string, url = page) => read(body, url).captures;

interface Parts {
  level?: 1 | 2;
  who?: string;
  text?: string;
  time?: string;
  id?: string;
  /** instead of the box with the text */
  content?: string;
}

const comment = ({ level = 1, who = "rani.contoh", text = "Enak", time = "4d ago", id = "", content }: Parts = {}) =>
  `<div class="item" id="${id}"><a href="/@${who}"><img src="https://p16.tiktokcdn.example/${who}.jpeg"></a><div><div><div data-e2e="comment-username-${level}"><a href="/@${who}"><p>Name of ${who}</p></a><p>· Creator</p></div></div>${content ?? `<div data-e2e="comment-level-${level}"><span>${text}</span></div>`}<div><span>${time}</span><span role="button" data-e2e="comment-reply-${level}">Reply</span></div></div></div>`;
const list = (...threads: string[]) => threads.map((each) => `<div class="thread">${each}</div>`).join("");

describe("an address", () => {
  it.each([
    ["/@rani.contoh/video/7585772614095794945?lang=id", "post"],
    ["/@rani.contoh/photo/7585772614095794945", "post"],
    ["/@/video/7585772614095794945", "post"],
    ["/id-ID/@rani.contoh/video/7585772614095794945", "post"],
    ["//m.tiktok.com/v/7585772614095794945.html?share_comment_id=7585772614095794946", "post"],
    ["/@rani.contoh", "profile"],
    ["/%40rani.contoh/", "profile"],
    ["/", "feed"],
    ["/en/", "feed"],
    ["/following", "feed"],
    ["/search/user?q=kopi", "feed"],
    ["/messages", undefined],
    ["/login", undefined],
    ["/@rani.contoh/live", undefined],
    ["/@%E0%A4%A", undefined],
    ["https://tiktok.com.unrelated.example/@rani", undefined],
  ])("%s is a page of the kind %s", (address, kind) => {
    expect(site.kind(new URL(address, page))).toBe(kind);
  });

  it("names a person by handle or, in notifications, by number", () => {
    const profile = (path: string) => site.about.profileOf(new URL(path, page));
    expect(profile("/@Rani.Contoh?lang=en")).toEqual({
      handle: "rani.contoh",
      url: "https://www.tiktok.com/@rani.contoh",
    });
    expect(profile("/@7104400000000000202")).toEqual({
      id: "7104400000000000202",
      url: "https://www.tiktok.com/@7104400000000000202",
    });
    for (const path of ["/@", "/@a%20b", "/rani", "/@rani/video/7585772614095794945", "javascript:alert(1)"])
      expect(profile(path), path).toBeUndefined();
  });
});

describe("a time", () => {
  const day = (year: number, month: number, date: number) => new Date(year, month - 1, date).getTime();

  it.each([
    ["24s ago", 24_000, "s"],
    ["4m ago", 4 * 60_000, "minute"],
    ["3h ago", 3 * 3_600_000, "hour"],
    ["4d ago", 4 * 86_400_000, "day"],
    ["1w ago", 7 * 86_400_000, "week"],
    ["2 hari yang lalu", 2 * 86_400_000, "day"],
    ["٣ ساعات", 3 * 3_600_000, "hour"],
  ])("%s is an age", (words, age, precision) => {
    expect(shownMoment(words, now)).toEqual({ at: now - age, precision, about: true, words });
  });

  it("of two or three numbers is a date, of this year or the last", () => {
    expect(shownMoment("5-26", now)).toEqual({ at: day(2026, 5, 26), precision: "day" });
    expect(shownMoment("12-24", now)).toEqual({ at: day(2025, 12, 24), precision: "day" });
    expect(shownMoment("2024-2-9", now)).toEqual({ at: day(2024, 2, 9), precision: "day" });
  });

  it.each(["", "2027-1-1", "3h", "3h lalu", "1-2-3-4", "just"])("%s is none that is known", (words) => {
    expect(shownMoment(words, now)).toBeUndefined();
  });
});

describe("a comment", () => {
  it("has the name, not what stands beside it, and the picture of its own author", () => {
    expect(captures(list(comment()))).toEqual([
      {
        type: "comment",
        actor: {
          handle: "rani.contoh",
          url: "https://www.tiktok.com/@rani.contoh",
          name: "Name of rani.contoh",
          avatar: "https://p16.tiktokcdn.example/rani.contoh.jpeg",
        },
        post: {
          id: video,
          url: page.href,
          author: { handle: "kopitetes.contoh", url: "https://www.tiktok.com/@kopitetes.contoh" },
        },
        text: "Enak",
        at: { at: now - 4 * 86_400_000, precision: "day", about: true, words: "4d ago" },
      },
    ]);
  });

  it("of a picture alone has no words, least of all those of the comments around it", () => {
    const picture = comment({ content: `<div><img src="https://p16.tiktokcdn.example/1.jpeg"></div>` });
    const body = list(picture + comment({ level: 2, who: "bagas", text: "Jawab" }), comment({ text: "Lain" }));
    expect(captures(body).map(({ type, text }) => [type, text])).toEqual([
      ["comment", undefined],
      ["reply", "Jawab"],
      ["comment", "Lain"],
    ]);
    expect(captures(list(picture))[0]).not.toHaveProperty("actor.avatar");
  });

  it("keeps mentions and stickers and leaves buttons out", () => {
    const text = `Halo <a href="/@bagas">@Bagas</a> <img alt="[laugh]"><span role="button">See translation</span>`;
    expect(captures(comment({ text }))[0]?.text).toBe("Halo @Bagas [laugh]");
  });

  it("has the number, the time and the parent where an element still carries them", () => {
    const [first, second] = ["7222222222222222221", "7222222222222222222"];
    const body = list(comment({ id: first }) + comment({ level: 2, id: second }) + comment({ level: 2, id: "x" }));
    const [head, reply, other] = captures(body, page);
    expect(head).toMatchObject({ id: first, at: { at: 1681554648000, precision: "minute" } });
    expect(reply).toMatchObject({ id: second, parent: first });
    expect(other).not.toHaveProperty("id");
    expect(other).not.toHaveProperty("parent");
  });

  it("never takes the number of a whole thread", () => {
    const thread = `<div id="7222222222222222221">${comment().replace('id=""', "")}${comment({ level: 2 }).replace('id=""', "")}</div>`;
    expect(captures(thread).map(({ id }) => id)).toEqual([undefined, undefined]);
  });

  it("whose author cannot be told is a problem, without its words", () => {
    const reading = read(list(comment({ who: "a b", text: "rahasia" }), comment()));
    expect(reading.captures).toHaveLength(1);
    expect(reading.problems).toEqual([{ kind: "no-author", detail: "comment" }]);
  });
});

describe("in a feed", () => {
  const card = (id: string, isPlaying = false) => {
    const handle = `maker${id.slice(-1)}`;
    return `<article><div id="xgwrapper-0-${id}"><video ${isPlaying ? "data-plays" : ""}></video></div><a href="/@${handle}"><h3 data-e2e="video-author-uniqueid">${handle}</h3></a></article>`;
  };
  const [one, two] = ["7585772614095794941", "7585772614095794942"];
  const postOf = (cards: string) => {
    const document = documentOf(cards + comment());
    for (const each of document.querySelectorAll("[data-plays]"))
      Object.defineProperty(each, "paused", { value: false });
    return site.read(document, feed, context).captures[0];
  };

  it("a comment belongs to the video that plays", () => {
    expect(postOf(card(one) + card(two, true))).toMatchObject({
      post: { id: two, url: `https://www.tiktok.com/@maker2/video/${two}`, author: { handle: "maker2" } },
      weak: ["post"],
    });
    expect(postOf(card(one))?.post?.id).toBe(one);
  });

  it("signed out, its maker is told by the picture, not by whom its words name", () => {
    const named = `<div data-e2e="video-desc">Bersama <a href="/@bagas">@bagas</a></div>`;
    const maker = `<a data-e2e="video-author-avatar" href="/@kopi.tetes"></a>`;
    const out = card(one).replace(/<a .*<\/a>/, named + maker);
    expect(postOf(out)).toMatchObject({ post: { id: one, author: { handle: "kopi.tetes" } } });
  });

  it("or to none that can be told", () => {
    for (const cards of ["", card(one) + card(two), card(one, true) + card(two, true)])
      expect(postOf(cards)).not.toHaveProperty("post");
  });
});

describe("a notification", () => {
  const other = "/@7104400000000000101/video/7612518578038829826";
  interface Row {
    tab?: string;
    content?: string;
    post?: string | undefined;
    quoted?: string;
    /** the title is the link, as of followers */
    isLink?: boolean;
    title?: string;
  }
  const notice = ({ tab = "all", content = "", post, quoted = "", isLink = false, title }: Row) =>
    captures(
      `<div data-e2e="inbox-notifications"><button role="tab" data-e2e="${tab}" aria-selected="true"></button><ul><li><div data-e2e="inbox-list-item"><img src="https://p16.tiktokcdn.example/1.jpeg">${
        title ??
        (isLink
          ? `<a data-e2e="inbox-title" href="/@rani.contoh">Rani</a>`
          : `<p data-e2e="inbox-title"><a href="/@rani.contoh">Rani</a></p>`)
      }<p data-e2e="inbox-content">${content}</p><p>${quoted}</p>${post ? `<a href="${post}"></a>` : ""}</div></li></ul></div>`,
    );
  const types = (row: Row) => notice(row).map(({ type }) => type);

  it("is what its tab says, in any language", () => {
    const content = "ꦗꦭꦶꦤ꧀ 2 hari yang lalu";
    expect(types({ tab: "likes", content, post: other })).toEqual(["reaction"]);
    expect(types({ tab: "followers", content, isLink: true })).toEqual(["follow"]);
    expect(types({ tab: "mentions", content, post: other })).toEqual(["mention"]);
    expect(types({ tab: "comments", content: `<span>ꦗꦭꦶꦤ꧀: Enak</span> 4m ago`, post: other })).toEqual(["comment"]);
  });

  it("among all is told by the words in it", () => {
    const said = { content: "<span> ꦗꦭꦶꦤ꧀: Enak</span> 4m ago", post: other };
    expect(notice(said)).toMatchObject([
      { type: "comment", text: "Enak", at: { precision: "minute" }, weak: ["type"] },
    ]);
    expect(notice({ ...said, quoted: "Kopi Tetes: Baru panen" })).toMatchObject([{ type: "reply", text: "Enak" }]);
    const liked = notice({ ...said, quoted: "Kopi Tetes: Enak" });
    expect(liked).toMatchObject([{ type: "reaction", reaction: "like", post: { id: "7612518578038829826" } }]);
    expect(liked[0]).not.toHaveProperty("text");
    expect(types({ content: "<span> mentioned you in a comment: @Kopi</span> 4m ago", post: other })).toEqual([
      "mention",
    ]);
  });

  it("among all is a follow where nothing else is in it", () => {
    expect(types({ content: "ꦗꦭꦶꦤ꧀ 4m ago", isLink: true })).toEqual(["follow"]);
    expect(types({ content: "ꦗꦭꦶꦤ꧀ 4m ago" })).toEqual([]);
  });

  it.each([
    ["liked your video.", "reaction"],
    ["liked your repost.", "reaction"],
    ["menyukai video Anda.", "reaction"],
    ["さんがあなたの動画に「いいね」しました。", "reaction"],
    ["أعجب بالفيديو الخاص بك.", "reaction"],
    ["reposted your video.", "share"],
    ["tagged, no, mentioned you in a video.", "mention"],
  ])("among all, %s is a %s of the video", (verb, type) => {
    for (const isLink of [true, false])
      expect(types({ content: `${verb} 2026-1-24`, post: other, isLink })).toEqual([type]);
  });

  it("among all, of a verb that is not known, is a like only where several people would have room", () => {
    const unknown = { content: "ꦗꦭꦶꦤ꧀ ꦮꦶꦢꦾ. 2026-1-24", post: other };
    expect(types(unknown)).toEqual(["reaction"]);
    expect(types({ ...unknown, isLink: true })).toEqual([]);
  });

  it("of the tab before is no follow", () => {
    expect(types({ tab: "followers", content: "liked your video. 1-2", post: other })).toEqual([]);
  });

  it("of several people is one for each who is named", () => {
    const title = `<p data-e2e="inbox-title"><a href="/@rani.contoh">Rani</a>, <a href="/@bagas_contoh">Bagas</a> and 3 others</p>`;
    const liked = notice({ tab: "likes", content: "liked your video. 1h ago", post: other, title });
    expect(liked.map(({ actor }) => actor.handle)).toEqual(["rani.contoh", "bagas_contoh"]);
    // whose picture it is, is not told
    expect(liked[0]).not.toHaveProperty("actor.avatar");
  });

  it("keeps a clock or a colon in what was said", () => {
    const content = "<span> commented: buka 08:30: ya?</span> 3d ago";
    expect(notice({ content, post: other })[0]?.text).toBe("buka 08:30: ya?");
  });

  it("without an element for the words calls them weak, as part of the time may be in them", () => {
    const [said] = notice({ content: "علّق: رائع قبل 3 أيام", post: other });
    expect(said).toMatchObject({ text: "رائع قبل", at: { precision: "day" }, weak: ["type", "text"] });
  });
});

describe("what the page states", () => {
  const card = (id: string, comments: string) =>
    `<article><div id="xgwrapper-0-${id}"></div><strong data-e2e="like-count">36.2K</strong><strong data-e2e="comment-count">${comments}</strong><strong data-e2e="share-count">5522</strong><div data-e2e="video-desc">Gayo</div></article>`;
  const next = "7585772614095794942";
  const stated = (body: string, url = page) => site.stated(documentOf(body), url);

  it("is that of the video of the address, not of the next one", () => {
    const counts = { comments: 242, reactions: 36_200, shares: 5522 };
    expect(stated(card(video, "242") + card(next, "61"))).toEqual({ post: video, counts });
    expect(read(card(next, "61") + card(video, "242")).posts).toMatchObject([
      { id: next, counts: { comments: 61 } },
      { id: video, counts, text: "Gayo", at: { at: 1766200320000, precision: "minute" } },
    ]);
    expect(stated(card(video, "242"), feed)).toEqual({ counts: {} });
  });

  it("is left out where two videos cannot be told apart", () => {
    expect(stated(card(next, "61") + card("7585772614095794943", "62"))).toEqual({ post: video, counts: {} });
  });

  it("says how more would be read", () => {
    const folded = (words: string) => `<p data-e2e="view-more-1">${words}</p>`;
    const more = (inner: string, count = "9") => stated(card(video, count) + inner).more;
    expect(more(comment() + folded("View 11 more"))).toBe("open-replies");
    expect(more(comment() + folded("عرض ١١"))).toBe("open-replies");
    expect(more(comment() + folded("Hide"))).toBe("scroll");
    expect(more(comment(), "1")).toBeUndefined();
    // the list is closed
    expect(more("")).toBeUndefined();
  });

  it("names who is signed in", () => {
    const menu = (href: string) => site.viewer?.(documentOf(`<a data-e2e="nav-profile" href="${href}"></a>`), page);
    expect(menu("/@kopitetes.contoh")).toMatchObject({ handle: "kopitetes.contoh" });
    expect(menu("/login")).toBeUndefined();
    expect(menu("/@")).toBeUndefined();
  });
});

describe("an answer of the site", () => {
  const request = (path: string) => new URL(`/api/comment/${path}`, page);
  const first = request(`list/?aweme_id=${video}&cursor=0&count=20`);
  const person = { uid: "7104400000000000202", unique_id: "rani.contoh", nickname: "Rani" };
  const answer = (body: object, url = first) =>
    site.readResponse?.(JSON.stringify(body), url, page, context) as Reading;
  const one = (more: object) => ({
    cid: "7585775000000000001",
    aweme_id: video,
    text: "Enak",
    create_time: 1766200805,
    reply_id: "0",
    reply_to_reply_id: "0",
    user: person,
    ...more,
  });

  it("answers the comment that it was written to, not the head of the thread", () => {
    const parent = (more: object) => answer({ comments: [one(more)] }).captures[0]?.parent;
    expect(parent({})).toBeUndefined();
    expect(parent({ reply_id: "7585775000000000002" })).toBe("7585775000000000002");
    expect(parent({ reply_id: "7585775000000000002", reply_to_reply_id: "7585775000000000003" })).toBe(
      "7585775000000000003",
    );
  });

  it("takes no number that JSON has rounded", () => {
    expect(answer({ comments: [one({ cid: 7.585775e18 })] })).toMatchObject({
      captures: [],
      problems: [{ kind: "no-id" }],
    });
  });

  it("to another video than the page's does not take the page's author", () => {
    expect(answer({ comments: [one({ aweme_id: "7585775000000000009" })] }).captures[0]?.post).toEqual({
      id: "7585775000000000009",
      url: "https://www.tiktok.com/@/video/7585775000000000009",
    });
  });

  it("states the total of a video, not of a thread", () => {
    expect(answer({ comments: [one({})], total: 227 }).posts).toMatchObject([{ id: video, counts: { comments: 227 } }]);
    expect(answer({ comments: [], total: 3 }, request("list/reply/?item_id=1"))).toMatchObject({
      posts: [],
      problems: [],
    });
  });

  it("without the comments that it counts was held back", () => {
    const held = [{ kind: "blocked", detail: "comment/list" }];
    expect(answer({ comments: [], total: 227 }).problems).toEqual(held);
    expect(answer({ comments: null, total: 227 }).problems).toEqual(held);
    expect(answer({ comments: [], total: 0 }).problems).toEqual([]);
    // the end of the list
    const last = request(`list/?aweme_id=${video}&cursor=220&count=20`);
    expect(answer({ comments: [], total: 227 }, last).problems).toEqual([]);
  });
});

describe("the data of the page", () => {
  const embedded = (data: object, id = "__UNIVERSAL_DATA_FOR_REHYDRATION__") =>
    site.readEmbedded?.(
      documentOf(`<script id="${id}" type="application/json">${JSON.stringify(data)}</script>`),
      page,
      context,
    );
  const rani = { id: "7104400000000000202", uniqueId: "rani.contoh", nickname: "Rani" };
  const item = { id: video, desc: "Gayo", createTime: "1766200351", stats: { commentCount: 9, diggCount: 3 } };

  it("holds videos with their authors' lasting numbers, and people", () => {
    const account = {
      id: rani.id,
      handle: "rani.contoh",
      name: "Rani",
      url: "https://www.tiktok.com/@rani.contoh",
    };
    const scope = {
      "webapp.video-detail": { itemInfo: { itemStruct: { ...item, author: rani } } },
      "webapp.user-detail": {
        userInfo: {
          user: { ...rani, signature: "Kopi", bioLink: { link: "rani.example/a" } },
          stats: { followerCount: 12 },
        },
      },
    };
    expect(embedded({ __DEFAULT_SCOPE__: scope })).toEqual({
      captures: [],
      posts: [
        {
          id: video,
          url: `https://www.tiktok.com/@rani.contoh/video/${video}`,
          author: account,
          text: "Gayo",
          at: { at: 1766200351000, precision: "s" },
          counts: { comments: 9, reactions: 3 },
        },
      ],
      accounts: [{ ...account, headline: "Kopi", links: ["https://rani.example/a"], followers: 12 }],
      problems: [],
    });
  });

  it("named authors by handle until 2023", () => {
    const old = { ItemModule: { [video]: { ...item, author: "rani.contoh" } } };
    expect(embedded(old, "SIGI_STATE")?.posts).toMatchObject([{ id: video, author: { handle: "rani.contoh" } }]);
  });

  it("may be broken", () => {
    const body = `<script id="SIGI_STATE" type="application/json">{</script>`;
    expect(site.readEmbedded?.(documentOf(body), page, context)).toMatchObject({ problems: [{ kind: "bad-json" }] });
  });
});
