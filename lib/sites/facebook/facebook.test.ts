/** What the contract tests, which know no network, cannot ask of this one. */
import { JSDOM } from "jsdom";
import { describe, expect, it, vi } from "vitest";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Account } from "../../model/capture";
import { emptyReading, type ReadContext } from "../site";
import { about } from "./about";
import { accountOfHref, commentOfHref, postOfHref } from "./addresses";
import { site } from "./index";
import { responses } from "./responses";

const home = "https://www.facebook.com";
const now = Date.UTC(2026, 10, 21, 9);
const context: ReadContext = { now };
const graphql = new URL(`${home}/api/graphql/`);

const own = (name: string): string => readFileSync(fileURLToPath(new URL(`pages/${name}`, import.meta.url)), "utf8");
const documentAt = (address: string, html: string): [Document, URL] => [
  new JSDOM(html, { url: address }).window.document,
  new URL(address),
];
const read = (address: string, html: string, more: Partial<ReadContext> = {}) => {
  const [document, url] = documentAt(address, html);
  return site.read(document, url, { ...context, ...more });
};

describe("addresses", () => {
  it.each([
    ["/", "feed"],
    ["/groups/penyeduh.example/", "feed"],
    ["/search/top/?q=kopi", "feed"],
    ["/kopitetes.example/posts/pfbid0Example", "post"],
    ["/kopitetes.example/posts/a-new-lot/3199000000000101/", "post"],
    ["/permalink.php?story_fbid=pfbid0Example&id=100099000000001", "post"],
    ["/story.php?story_fbid=3199000000000101&id=100099000000001", "post"],
    ["/groups/900/permalink/3199000000000101/", "post"],
    ["/groups/900/?multi_permalinks=3199000000000101", "post"],
    ["/photo/?fbid=3199&set=a.1", "post"],
    ["/watch/?v=3199", "post"],
    ["/reel/3199", "post"],
    ["/kopitetes.example/videos/3199/", "post"],
    ["/share/p/1AbCdEf/", "post"],
    ["/kopitetes.example", "profile"],
    ["/profile.php?id=100099000000001", "profile"],
    ["/people/Rani/100099000000002/", "profile"],
    ["/groups/900/user/100099000000002/", "profile"],
    ["/notifications/", "notifications"],
    ["/messages/t/100099000000002/", undefined],
    ["/marketplace/", undefined],
    ["/stories/100099000000002/", undefined],
    ["/login/", undefined],
    ["/checkpoint/", undefined],
  ])("%s is %s", (path, kind) => {
    for (const host of ["www", "web", "m", "id-id"])
      expect(site.kind(new URL(`https://${host}.facebook.com${path}`))).toBe(kind);
  });

  it.each(["/", "a", "1", "/people/", "?comment_id="])("of nothing but %s name nobody, however long", (part) => {
    const href = part.repeat(1_000_000);
    expect([accountOfHref(href), postOfHref(href), commentOfHref(href)]).toEqual([undefined, undefined, undefined]);
  });

  it("names nobody at the other hosts of the site", () => {
    for (const host of ["business", "developers", "l"])
      expect(about.profileOf(new URL(`https://${host}.facebook.com/kopitetes.example`))).toBeUndefined();
  });

  it.each<[string, Account | undefined]>([
    [
      "/kopitetes.example?comment_id=1&__cft__[0]=AZ",
      { handle: "kopitetes.example", url: `${home}/kopitetes.example` },
    ],
    ["/100099000000001", { id: "100099000000001", url: `${home}/profile.php?id=100099000000001` }],
    [
      "/groups/900/user/100099000000002/?x=1",
      { id: "100099000000002", url: `${home}/groups/900/user/100099000000002/` },
    ],
    [
      "/people/Rani-Ayu/100099000000002/?x=1",
      { id: "100099000000002", url: `${home}/people/Rani-Ayu/100099000000002/` },
    ],
    ["/people/Rani-Ayu/pfbid0Example/?comment_id=1", { url: `${home}/people/Rani-Ayu/pfbid0Example/` }],
    ["/profile.php?id=pfbid0Example&comment_id=1", { url: `${home}/profile.php?id=pfbid0Example` }],
    ["/stories/100099000000002/", undefined],
    ["/l.php?u=https%3A%2F%2Fshop.example", undefined],
    ["/kopitetes.example/photos", undefined],
  ])("%s leads to a person or not", (path, account) => {
    expect(about.profileOf(new URL(home + path))).toEqual(account);
  });

  it("reads one comment in all three spellings", () => {
    const coded = encodeURIComponent(btoa("comment:31_82"));
    for (const value of ["82", coded, btoa("comment:31_82").replace("=", "%3D")])
      expect(commentOfHref(`/a.example/posts/31?comment_id=${value}&__tn__=R`)?.id).toBe("82");
    expect(commentOfHref("/a.example/posts/31?comment_id=82&reply_comment_id=83")).toMatchObject({
      id: "83",
      parent: "82",
    });
  });

  it("takes the post of a photo where the address names it, and no other site's post", () => {
    expect(postOfHref("/photo/?fbid=1&set=gm.31&idorvanity=900")).toEqual({
      id: "31",
      url: `${home}/groups/900/posts/31/`,
    });
    expect(postOfHref("https://elsewhere.example/posts/31")).toBeUndefined();
    expect(postOfHref("?__cft__[0]=AZ")).toBeUndefined();
  });
});

describe("closed groups", () => {
  const address = `${home}/groups/dapur.tertutup.example/posts/3199000000000301/`;

  it("are read where that is switched on, and not else", () => {
    const html = own("group-closed.html");
    expect(read(address, html)).toEqual(emptyReading());
    const ids = read(address, html, { closed: true }).captures.map(({ id }) => id);
    expect(ids).toEqual(["820099000000301"]);
  });

  it("are expected to give nothing", () => {
    const [document, url] = documentAt(address, own("group-closed.html"));
    expect(site.probe(document, url)).toEqual({ expected: 0 });
  });

  it("are left out of a list of posts of many groups", () => {
    const post = (sign: string) =>
      `<div role="feed"><div><h4><a href="/groups/900/user/7/">Rani</a></h4><span><i role="img" aria-label="${sign}"></i></span>
       <div role="article" aria-label="Rani"><a href="/groups/900/user/8/">Bagas</a>
       <a href="/groups/900/posts/31/?comment_id=82">2h</a></div></div></div>`;
    expect(read(`${home}/`, post("Shared with Private group")).captures).toEqual([]);
    expect(read(`${home}/`, post("Shared with Public group")).captures).toHaveLength(1);
  });

  it("are left out of payloads that say who may see a post", () => {
    const url = new URL(`${home}/groups/900/`);
    const story = own("embedded.json").replaceAll("kopitetes.example/posts", "groups/900/posts");
    const hidden = story.replace('"name": "everyone"', '"name": "group"');
    const ids = (body: string, more: Partial<ReadContext> = {}) =>
      responses.readResponse(body, graphql, url, { ...context, ...more }).captures.map(({ id }) => id);
    expect(ids(story)).toEqual(["820099000000101"]);
    expect(ids(hidden)).toEqual([]);
    expect(ids(hidden, { closed: true })).toEqual(["820099000000101"]);
  });
});

describe("people of whom only a name is shown", () => {
  const address = `${home}/kopitetes.example/posts/31`;
  const row = (name: string, text: string, label: string) =>
    `<div role="article" aria-label="${label}"><div dir="auto">${name}</div><div dir="auto">${text}</div></div>`;

  it("stand for themselves at that post, and answer whom the label names", () => {
    const html = row("Rani", "Wangi!", "Comment by Rani") + row("Bagas", "Setuju", "Reply by Bagas to Rani's comment");
    const { captures } = read(address, html);
    expect(captures.map(({ type, text }) => [type, text])).toEqual([
      ["comment", "Wangi!"],
      ["reply", "Setuju"],
    ]);
    expect(captures[0]?.actor).toEqual({ name: "Rani", url: `${address}#:~:text=Rani` });
  });

  it("are named before the verb in a notification that marks no names", () => {
    const notice = (words: string) =>
      `<a href="/kopitetes.example/posts/31?notif_id=1&notif_t=page_post_reaction&ref=notif"><span>${words}</span></a>`;
    const [like] = read(`${home}/notifications/`, notice("Rani Ayu likes your post.")).captures;
    expect(like).toMatchObject({ type: "reaction", reaction: "like", actor: { name: "Rani Ayu" } });
    const strange = read(`${home}/notifications/`, notice("ꦗꦭꦶꦤ꧀"));
    expect(strange.captures).toEqual([]);
    expect(strange.problems).toEqual([{ kind: "no-author", detail: "notif_t" }]);
  });
});

describe("the post of a page", () => {
  const shown = (name: string) =>
    `<div aria-posinset="1"><div data-ad-rendering-role="profile_name"><a href="/${name}">${name}</a></div>
     <div data-ad-preview="message"><div dir="auto">Panen baru</div></div></div>`;

  it("is of whom the address names", () => {
    expect(read(`${home}/kopi.example/posts/31`, shown("kopi.example")).posts).toEqual([
      {
        id: "31",
        url: `${home}/kopi.example/posts/31`,
        author: { handle: "kopi.example", url: `${home}/kopi.example`, name: "kopi.example" },
        text: "Panen baru",
      },
    ]);
    expect(read(`${home}/kopi.example/posts/31`, shown("rani.example")).posts).toEqual([]);
  });

  it("is nobody's in a list of shares", () => {
    const address = `${home}/kopitetes.example/posts/3199000000000101/`;
    const authors = read(address, own("shares.html")).posts.map(({ id, author }) => [id, author?.handle]);
    expect(authors).not.toContainEqual(["3199000000000101", "bagas.prawirayudo.example"]);
  });
});

describe("windows", () => {
  it("of other lists of people are not those of reactions", () => {
    const html = `<div role="dialog"><div role="tablist"><div role="tab">Going</div></div>
      <div role="listitem"><a href="/bagas.example">Bagas</a></div></div>`;
    expect(read(`${home}/kopitetes.example/posts/31`, html).captures).toEqual([]);
  });

  it("of a post without comments are not those of shares", () => {
    const html = `<div role="dialog"><h2>Bagas's post</h2><div data-ad-rendering-role="profile_name">
      <a href="/bagas.example">Bagas</a></div><a href="/bagas.example/posts/32">2h</a></div>`;
    expect(read(`${home}/`, html).captures).toEqual([]);
  });
});

describe("responses", () => {
  it("are read when they come in several lines", () => {
    const lines = ["comments.json", "reactors.json"].map((name) => JSON.stringify(JSON.parse(own(name))));
    const url = new URL(`${home}/kopitetes.example/posts/3199000000000101/`);
    const { captures, problems } = responses.readResponse(lines.join("\r\n"), graphql, url, context);
    expect(captures).toHaveLength(11);
    expect(problems).toEqual([]);
  });

  it("take a post in a list of shares for a share of that list's post, where the original is not repeated", () => {
    const body = JSON.stringify(JSON.parse(own("reshares.json")), (key, value: unknown) =>
      key === "attached_story" ? null : value,
    );
    const { captures } = responses.readResponse(body, graphql, new URL(`${home}/`), context);
    expect(captures.map(({ type, id, post }) => [type, id, post?.id])).toEqual([
      ["quote", "3199000000000701", "3199000000000101"],
      ["share", "3199000000000702", "3199000000000101"],
    ]);
  });

  it("give a story neither the words of its comments nor those of the card around it", () => {
    const body = own("embedded.json")
      .replaceAll('"attached_story": null', '"attached_story": {"story": {"attached_story": null}}')
      .replaceAll('"message": {', '"greeting": {')
      .replaceAll('"author": {', '"attachments": [{"message": {"text": "of somebody else"}}], "author": {');
    const { posts, captures } = responses.readResponse(body, graphql, new URL(`${home}/`), context);
    expect(posts.map(({ text }) => text)).toEqual([undefined]);
    expect(captures.map(({ type }) => type)).toEqual(["comment"]);
  });

  it("name nobody by the ids that change with the visitor", () => {
    const body = own("comments.json").replaceAll(/"id": "1000990000000\d+"/g, '"id": "pfbid0Example"');
    const { captures } = responses.readResponse(body, graphql, new URL(`${home}/kopitetes.example/posts/31`), context);
    expect(captures.map(({ actor }) => actor.id)).toEqual([undefined, undefined, "100099000000004", undefined]);
  });
});

it("expects nothing of a feed whose posts hide where they stand, nor of a window with a post nobody commented on", () => {
  const hidden = `<div role="main"><div role="feed"><div><h3><a href="/rani.example">Rani</a></h3><a href="?__cft__=1">3h</a></div></div></div>`;
  const post = `<div role="dialog"><h3><a href="/rani.example">Rani</a></h3><a href="/rani.example/posts/31">3h</a></div>`;
  for (const [address, html] of [
    [`${home}/`, hidden],
    [`${home}/rani.example/posts/31`, post],
  ] as const)
    expect(site.probe(...documentAt(address, html)).expected).toBe(0);
});

describe("what the page tells of itself", () => {
  it("is whose session it is, from the data it is started with", () => {
    const [document, url] = documentAt(`${home}/kopitetes.example/posts/31`, own("post.html"));
    expect(site.viewer?.(document, url)).toEqual({
      id: "100099000000001",
      name: "Kopi Tetes ☕",
      url: `${home}/profile.php?id=100099000000001`,
    });
    const [visitor] = documentAt(
      `${home}/`,
      '<script>["CurrentUserInitialData",[],{"USER_ID":"0","NAME":""}]</script>',
    );
    expect(site.viewer?.(visitor, url)).toBeUndefined();
  });

  it("are the totals of its post", () => {
    const [document, url] = documentAt(`${home}/kopitetes.example/posts/3199000000000101`, own("post.html"));
    expect(site.stated(document, url)).toEqual({
      counts: { comments: 12, reactions: 1343, shares: 3 },
      post: "3199000000000101",
      more: "open-replies",
    });
  });
});

it("looks for a post's head in each part once, however many marks lie in one another", () => {
  const deep = 100;
  const [document, url] = documentAt(
    `${home}/kopitetes.example/posts/31`,
    `${'<div data-ad-preview="message">'.repeat(deep)}halo${"</div>".repeat(deep)}`,
  );
  const looks = vi.spyOn(document.defaultView?.Element.prototype ?? Element.prototype, "querySelectorAll");
  site.read(document, url, context);
  expect(looks.mock.calls.length).toBeLessThan(10 * deep);
  looks.mockRestore();
});

it("keeps the address of a picture that is drawn into an svg", () => {
  const [comment] = read(`${home}/kopitetes.example/posts/31`, own("post.html")).captures;
  expect(comment?.actor.avatar).toBe("https://scontent.example/820099000000101.jpg");
});

it("says when a comment was made in the site's own short words", () => {
  const at = (shown: string) =>
    read(
      `${home}/kopitetes.example/posts/31`,
      `<div role="article" aria-label="x"><a href="/bagas.example">Bagas</a><a href="/a/posts/31?comment_id=9">${shown}</a></div>`,
    ).captures[0]?.at;
  expect(at("3w")).toEqual({ at: now - 3 * 604_800_000, precision: "week", about: true, words: "3w" });
  expect(at("5 mnt")?.precision).toBe("minute");
  expect(at("2 jam")?.precision).toBe("hour");
  expect(at("Like")).toBeUndefined();
});
