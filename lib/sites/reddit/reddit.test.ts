// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { site } from ".";
import { about } from "./about";
import { kindOfUrl, placeOf } from "./addresses";

const context = { now: Date.UTC(2026, 7, 24) };
const thread = new URL("https://www.reddit.com/r/KopiJakarta/comments/1ktps01/kelas/");
const old = new URL("https://old.reddit.com/r/KopiJakarta/comments/1ktps01/kelas/");

beforeEach(() => {
  document.documentElement.innerHTML = "<head></head><body></body>";
});

const show = (html: string): void => void (document.body.innerHTML = html);
const captures = (url = thread, more = {}) => site.read(document, url, { ...context, ...more }).captures;
const shreddit = (id: string, author: string, more = "", inner = `<div slot="comment"><p>Halo</p></div>`) =>
  `<shreddit-comment thingid="${id}" author="${author}" postid="t3_1ktps01" depth="0" ${more}
    permalink="/r/KopiJakarta/comments/1ktps01/comment/${id.slice(3)}/">${inner}</shreddit-comment>`;
const thing = (id: string, author: string, more = "", inner = "") =>
  `<div data-fullname="${id}" data-author="${author}" data-permalink="/r/KopiJakarta/comments/1ktps01/kelas/${id.slice(3)}/" ${more}>
    <div class="md"><p>Halo</p></div>${inner}</div>`;

describe("addresses", () => {
  it.each([
    ["/r/KopiJakarta/comments/1ktps01/kelas/", "post"],
    ["/r/KopiJakarta/comments/1ktps01/comment/pk0001a/", "post"],
    ["/user/rani_dewo/comments/1ktps08/halo/", "post"],
    ["/comments/1ktps01", "post"],
    ["/r/KopiJakarta/duplicates/1ktps01/kelas/", "shares"],
    ["/", "feed"],
    ["/r/KopiJakarta", "feed"],
    ["/r/KopiJakarta/top/?t=week", "feed"],
    ["/r/KopiJakarta/comments/", "feed"],
    ["/r/KopiJakarta/search/?q=kopi", "feed"],
    ["/r/kopi+teh/new", "feed"],
    ["/user/rani_dewo/m/kopi/", "feed"],
    ["/user/rani_dewo/saved/", "feed"],
    ["/user/rani_dewo/", "profile"],
    ["/u/rani_dewo/comments/?sort=new", "profile"],
    ["/notifications", "notifications"],
    ["/message/inbox/", "notifications"],
  ])("%s is a page of kind %s", (path, kind) => expect(kindOfUrl(new URL(path, thread))).toBe(kind));

  it.each([
    "https://www.reddit.com/message/messages/",
    "https://www.reddit.com/r/KopiJakarta/wiki/index",
    "https://www.reddit.com/settings/",
    "https://www.reddit.com/user/me/",
    "https://chat.reddit.com/",
    "https://mod.reddit.com/mail/all",
    "http://www.reddit.com/r/KopiJakarta/",
  ])("%s is not read", (address) => expect(kindOfUrl(new URL(address))).toBeUndefined());

  it("of hosts by language are read, too", () =>
    expect(kindOfUrl(new URL("https://id.reddit.com/r/KopiJakarta/"))).toBe("feed"));

  it("name the post and the comment in both spellings", () => {
    expect(placeOf("/r/KopiJakarta/comments/1ktps01/comment/pk0001a/?x=1")).toEqual({
      post: { id: "t3_1ktps01", url: "https://www.reddit.com/r/KopiJakarta/comments/1ktps01/" },
      comment: "t1_pk0001a",
    });
    expect(placeOf("https://old.reddit.com/r/KopiJakarta/comments/1ktps01/kelas/pk0001a")).toEqual({
      post: { id: "t3_1ktps01", url: "https://www.reddit.com/r/KopiJakarta/comments/1ktps01/kelas/" },
      comment: "t1_pk0001a",
    });
    expect(placeOf("/r/KopiJakarta/comments/")).toEqual({});
  });

  it("lead to a person only where they are a profile's", () => {
    const who = (path: string) => about.profileOf(new URL(path, thread))?.handle;
    expect(who("/u/rani_dewo")).toBe("rani_dewo");
    expect(who("/user/rani_dewo/submitted/")).toBe("rani_dewo");
    for (const path of ["/user/me", "/user/rani_dewo/saved", "/r/rani_dewo"]) expect(who(path)).toBeUndefined();
  });
});

describe("a comment of the new front end", () => {
  it("takes nothing from its answers", () => {
    const answer = shreddit(
      "t1_b",
      "lintang-ayuningsih",
      'parentid="t1_a"',
      `<div slot="comment">Ya</div>
      <div slot="actionRow"><i author-id="t2_lintang" author-avatar-url="https://a.example/l.png"></i></div>`,
    );
    show(shreddit("t1_a", "rani_dewo", "", `<div><div><div>${answer}</div></div></div>`));
    const [first, second] = captures();
    expect(first).toMatchObject({ type: "comment", actor: { handle: "rani_dewo" } });
    expect(first?.text).toBeUndefined();
    expect(first?.actor.id).toBeUndefined();
    expect(second).toMatchObject({ type: "reply", parent: "t1_a", text: "Ya", actor: { id: "t2_lintang" } });
  });

  it("is not by whom the row of an answer names, which waits in a template", () => {
    const row = '<div slot="actionRow"><template><i author-id="t2_lintang"></i></template></div>';
    show(shreddit("t1_a", "rani_dewo", "", `<div>${shreddit("t1_b", "lintang-ayuningsih", "", row)}</div>`));
    expect(captures().map(({ actor }) => actor.id)).toEqual([undefined, "t2_lintang"]);
  });

  it("is nobody's once it is deleted, and still a parent", () => {
    show(shreddit("t1_a", "[deleted]", "", `<div>${shreddit("t1_b", "rani_dewo")}</div>`));
    expect(captures()).toMatchObject([{ id: "t1_b", type: "reply", parent: "t1_a" }]);
  });

  it("answers the last one above it that is a level higher, where nothing else says so", () => {
    const at = (depth: number) => `depth="${depth}"`;
    const flat = (id: string, depth: number) => shreddit(id, "rani_dewo").replace('depth="0"', at(depth));
    show(flat("t1_a", 0) + flat("t1_b", 1) + flat("t1_c", 0) + flat("t1_d", 1) + flat("t1_e", 3));
    expect(captures().map(({ type, parent, weak }) => [type, parent, weak])).toEqual([
      ["comment", undefined, undefined],
      ["reply", "t1_a", ["parent"]],
      ["comment", undefined, undefined],
      ["reply", "t1_c", ["parent"]],
      ["reply", undefined, ["type"]],
    ]);
  });

  it("may be an answer when it is shown alone", () => {
    show(shreddit("t1_a", "rani_dewo"));
    const alone = new URL("/r/KopiJakarta/comments/1ktps01/comment/a/", thread);
    expect(captures(alone)).toMatchObject([{ type: "comment", weak: ["type"] }]);
  });

  it.each(["", "t1_", 't1_a"]', "t5_a"])("is no comment by the id %j", (id) => {
    show(shreddit(id.replaceAll('"', "&quot;"), "rani_dewo"));
    expect(site.read(document, thread, context)).toMatchObject({ captures: [], problems: [{ kind: "no-id" }] });
  });
});

describe("a list of what somebody wrote", () => {
  const profile = new URL("https://www.reddit.com/user/rani_dewo/comments/");
  const item = (inner = "") =>
    `<shreddit-profile-comment comment-id="t1_a" href="/r/KopiJakarta/comments/1ktps01/comment/a/?context=3">
      ${inner}<div class="md"><div class="md">Halo</div></div></shreddit-profile-comment>`;

  it("is of the profile's owner, where item and address agree", () => {
    show(item('<a href="/user/Rani_Dewo/">Rani_Dewo</a>'));
    expect(captures(profile)).toMatchObject([
      { id: "t1_a", actor: { handle: "Rani_Dewo" }, post: { id: "t3_1ktps01" }, text: "Halo", weak: ["type"] },
    ]);
  });

  it("is of nobody known on the profile of somebody else", () => {
    document.head.innerHTML = '<link rel="canonical" href="https://www.reddit.com/user/bagas/">';
    show(item('<a href="/user/lintang/">lintang</a>'));
    expect(site.read(document, profile, context)).toMatchObject({ captures: [], problems: [{ kind: "no-author" }] });
  });
});

describe("a comment that a search found", () => {
  const card = (id: string, href: string, name: string) =>
    `<div data-testid="search-sdui-comment-unit"><a href="/r/KopiJakarta/comments/1ktps01/kelas/">Kelas</a>
      <div data-testid="search-comment-content"><faceplate-hovercard data-id="user-hover-card"><a href="#">
        <span avatar><img alt="User Avatar" src=""></span> ${name} </a></faceplate-hovercard>
        <time datetime="2026-08-18T12:00:00.000Z"></time><a href="${href}"></a>
        <div id="search-comment-${id}-post-rtjson-content"><p>Halo</p></div></div></div>`;
  const search = new URL("https://www.reddit.com/search/?q=kopi&type=comments");

  it("says in its parts what others say in attributes", () => {
    show(card("t1_pk0001a", "/r/KopiJakarta/comments/1ktps01/kelas/pk0001a/", "rani_dewo"));
    expect(captures(search)).toEqual([
      {
        type: "reply",
        id: "t1_pk0001a",
        actor: { handle: "rani_dewo", url: "https://www.reddit.com/user/rani_dewo/" },
        post: { id: "t3_1ktps01", url: "https://www.reddit.com/r/KopiJakarta/comments/1ktps01/kelas/" },
        text: "Halo",
        at: { at: Date.UTC(2026, 7, 18, 12), precision: "ms" },
        url: "https://www.reddit.com/r/KopiJakarta/comments/1ktps01/kelas/pk0001a/",
        weak: ["type"],
      },
    ]);
  });

  it("is left out where nobody is named", () => {
    show(card("t1_pk0001a", "/r/KopiJakarta/comments/1ktps01/kelas/pk0001a/", "[deleted]"));
    expect(captures(search)).toEqual([]);
  });
});

describe("a crosspost", () => {
  const post = (id: string, author: string, title: string, inner = "") =>
    `<shreddit-post id="${id}" author="${author}" post-title="${title}" score="-4" comment-count="2">${inner}</shreddit-post>`;

  it("is a share, and a quote with words of its own", () => {
    const original = post("t3_o", "meixin_ostrander", "Gayo");
    show(post("t3_a", "rani_dewo", "Gayo", original) + post("t3_b", "bagas", "Lihat ini", original));
    expect(captures(new URL("https://www.reddit.com/"))).toMatchObject([
      { type: "share", actor: { handle: "rani_dewo" }, post: { id: "t3_o" } },
      { type: "quote", actor: { handle: "bagas" }, post: { id: "t3_o" }, text: "Lihat ini" },
    ]);
  });

  it("on its own page holds a link to the other, and so does a post about itself that is none", () => {
    const alone = (type: string, href: string, title: string) =>
      `<shreddit-post id="t3_1ktps01" author="bagas" post-title="${title}" post-type="${type}" content-href="${href}">
        <a href="/r/Roasting/">r/Roasting</a><a href="${href}">Gayo natural</a><a href="${href}">12 comments</a></shreddit-post>`;
    const original = "/r/Roasting/comments/1ktps05/gayo_natural/";
    show(
      alone("crosspost", original, "Gayo natural") +
        alone("crosspost", original, "Lihat ini") +
        alone("text", "/r/KopiJakarta/comments/1ktps01/kelas/", "Kelas") +
        alone("crosspost", "https://example.com/gayo", "Gayo"),
    );
    const post = { id: "t3_1ktps05", url: `https://www.reddit.com${original}`, text: "Gayo natural" };
    expect(captures()).toMatchObject([
      { type: "share", actor: { handle: "bagas" }, post },
      { type: "quote", text: "Lihat ini", post },
    ]);
    expect(captures()).toHaveLength(2);
  });

  it("counts no score below zero", () => {
    show(post("t3_a", "rani_dewo", "Gayo"));
    expect(site.read(document, thread, context).posts).toMatchObject([{ counts: { comments: 2 } }]);
    expect(site.read(document, thread, context).posts[0]?.counts).not.toHaveProperty("reactions");
  });
});

describe("a comment of the old front end", () => {
  it("is nobody's once it is deleted, and still a parent", () => {
    show(`<div data-fullname="t1_a"><em>[deleted]</em>${thing("t1_b", "rani_dewo")}</div>`);
    expect(captures(old)).toMatchObject([{ id: "t1_b", type: "reply", parent: "t1_a" }]);
  });

  it("of a private community is read only where that is switched on", () => {
    show(thing("t1_a", "rani_dewo", 'data-subreddit-type="private"'));
    expect(captures(old)).toEqual([]);
    expect(site.probe(document, old).expected).toBe(0);
    expect(captures(old, { closed: true })).toHaveLength(1);
  });

  it("is the author's in a list, not the post's", () => {
    show(`<div data-fullname="t1_a"><p><a href="/user/bagas">bagas</a></p>
      <p><a href="/user/rani_dewo">rani_dewo</a> <time datetime="2026-08-18T12:00:00+00:00"></time></p>
      <div class="md">Halo</div></div>`);
    expect(captures(new URL("https://old.reddit.com/user/rani_dewo/comments/"))).toMatchObject([
      {
        type: "reply",
        actor: { handle: "rani_dewo" },
        at: { at: Date.UTC(2026, 7, 18, 12), precision: "s" },
        weak: ["type"],
      },
    ]);
  });

  it.each([
    ["inbox", "reply"],
    ["comments", "reply"],
    ["selfreply", "comment"],
    ["mentions", "mention"],
  ])("in /message/%s is a %s", (inbox, type) => {
    show(thing("t1_a", "rani_dewo") + thing("t4_b", "bagas"));
    expect(captures(new URL(`https://old.reddit.com/message/${inbox}/`))).toMatchObject([{ id: "t1_a", type }]);
  });
});

describe("the page", () => {
  it("says who is signed in", () => {
    expect(site.viewer?.(document, thread)).toBeUndefined();
    show('<div id="header-bottom-right"><a href="https://old.reddit.com/user/kopi_tetes/">kopi_tetes</a></div>');
    expect(site.viewer?.(document, old)).toMatchObject({ handle: "kopi_tetes" });
    show('<rs-current-user id="t2_kopi" display-name="kopi_tetes"></rs-current-user>');
    expect(site.viewer?.(document, thread)).toMatchObject({ id: "t2_kopi", handle: "kopi_tetes" });
  });

  it("is not settled while another thread stands there", () => {
    expect(site.settled?.(document, thread)).toBe(true);
    show('<shreddit-comment-tree post-id="t3_1ktps99"></shreddit-comment-tree>');
    expect(site.settled?.(document, thread)).toBe(false);
    show('<shreddit-comment-tree post-id="t3_1ktps01"></shreddit-comment-tree>');
    expect(site.settled?.(document, thread)).toBe(true);
  });

  it("says why not all is read", () => {
    const tree = '<shreddit-comment-tree totalcomments="14"></shreddit-comment-tree>';
    show(`${tree}<a slot="more-comments-permalink"></a>`);
    expect(site.stated(document, thread)).toEqual({
      counts: { comments: 14 },
      post: "t3_1ktps01",
      more: "open-replies",
    });
    show(`${tree}<faceplate-partial src="/svc/shreddit/more-comments/x"></faceplate-partial>`);
    expect(site.stated(document, thread).more).toBe("scroll");
  });
});

it("gives the links of a profile to its own address alone", () => {
  const note = '{"social_link":{"type":"CUSTOM","url":"https:\\/\\/rani.example\\/a","name":"a"}}';
  document.body.innerHTML = `<aside><faceplate-tracker noun="social_link"></faceplate-tracker></aside>`;
  document.querySelector("[noun]")?.setAttribute("data-faceplate-tracking-context", note);
  const at = (path: string) => site.read(document, new URL(path, "https://www.reddit.com"), { now: 0 }).accounts;
  expect(at("/user/rani_dewo/")).toMatchObject([{ handle: "rani_dewo", links: ["https://rani.example/a"] }]);
  expect(at("/r/kopi/")).toEqual([]);
});
