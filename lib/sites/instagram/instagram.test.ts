import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { largestBody } from "../dom";
import { numberOfCode } from "../shortcode";
import { assembled } from "../site";
import { site as base } from "./index";
import { messages } from "./messages";
import { responses } from "./responses";

const site = assembled(base, { responses, messages });

const now = Date.UTC(2026, 10, 21, 9);
const code = "DQvKtes7aB1";
const id = numberOfCode(code) as string;
const postPage = new URL(`https://www.instagram.com/p/${code}/`);

function page(body: string): Document {
  return new JSDOM(`<main>${body}</main>`).window.document;
}

function comment({ who = "rani", text = "Enak", id = "18061000000000101", shortcode = code, note = "" } = {}): string {
  return `<div><div><div><a href="/${who}/"><img alt=""></a></div><div><div><div><div>
    <span dir="auto"><a href="/${who}/">${who}</a></span><span dir="auto"><a href="/p/${shortcode}/c/${id}/">
    <time datetime="2026-11-02T03:12:40.000Z">2 w</time></a>${note}</span></div><div><span dir="auto">${text}</span></div></div>
    <div><div role="button">Reply</div></div></div></div></div></div>`;
}

function read(document: Document, url = postPage, closed?: true) {
  return site.read(document, url, closed ? { now, closed } : { now });
}

function answer(value: unknown, address: string, closed?: true, url = postPage) {
  return site.readResponse?.(
    JSON.stringify(value),
    new URL(address, postPage),
    url,
    closed ? { now, closed } : { now },
  );
}

describe("addresses", () => {
  it.each([
    ["/p/DQvKtes7aB1/", "post"],
    ["/kopitetes.jkt/p/DQvKtes7aB1/", "post"],
    ["/reel/DQvKtes7aB1/?utm_source=ig_web", "post"],
    ["/kopitetes.jkt/reel/DQvKtes7aB1/", "post"],
    ["/reels/DQvKtes7aB1/", "post"],
    ["/p/DQvKtes7aB1/c/18061000000000101/", "post"],
    ["/p/DQvKtes7aB1/liked_by/", "reactions"],
    ["/kopitetes.jkt/", "profile"],
    ["/kopitetes.jkt/tagged/", "profile"],
    ["/kopitetes.jkt/reels/", "profile"],
    ["/kopitetes.jkt/followers/", "followers"],
    ["/", "feed"],
    ["/explore/tags/kopi/", "feed"],
    ["/popular/kopi/", "feed"],
    ["/direct/t/104200000000777/", "messages"],
    ["/reels/", undefined],
    ["/reels/audio/1505000000000000/", undefined],
    ["/accounts/login/", undefined],
    ["/stories/kopitetes.jkt/3700000000000000000/", undefined],
    ["/challenge/", undefined],
  ])("%s is a page of the kind %s", (path, kind) => {
    expect(site.kind(new URL(path, postPage))).toBe(kind);
  });

  it("name people, never rooms of the site", () => {
    expect(site.about.profileOf(new URL("https://www.instagram.com/rani.setyaningrum/"))?.handle).toBe(
      "rani.setyaningrum",
    );
    expect(site.about.profileOf(new URL("https://www.instagram.com/explore/"))).toBeUndefined();
  });
});

describe("comments", () => {
  it("may be answers by their own address", () => {
    const document = page(comment().replace("/c/18061000000000101/", "/c/18061000000000101/r/18061000000000102/"));
    expect(read(document).captures[0]).toMatchObject({
      type: "reply",
      id: "18061000000000102",
      parent: "18061000000000101",
    });
  });

  it("of one level stand equally deep and answer the post", () => {
    const document = page(`<div>${comment()}${comment({ id: "18061000000000102", who: "bagas" })}</div>`);
    expect(read(document).captures.map(({ type, parent }) => [type, parent])).toEqual([
      ["comment", undefined],
      ["comment", undefined],
    ]);
  });

  it("keep what stands beside the time out of their text", () => {
    const [capture] = read(page(comment({ note: "<span>Edited</span>" }))).captures;
    expect(capture?.text).toBe("Enak");
  });

  it("are nobody's where the row names nobody, though others are named around it", () => {
    const orphan = comment({ id: "18061000000000102" }).replaceAll('href="/rani/"', 'href="#"');
    const { captures, problems } = read(page(`<div>${comment()}${orphan}</div>`));
    expect(captures.map((capture) => capture.id)).toEqual(["18061000000000101"]);
    expect(problems).toEqual([{ kind: "no-author", detail: "comment" }]);
  });

  it("linked to inside of a text are none", () => {
    const link = `<a href="/p/${code}/c/18061000000000999/">this</a>`;
    expect(read(page(comment({ text: `see ${link}` }))).captures).toHaveLength(1);
  });
});

describe("what only followers see", () => {
  const closedCode = code + "a".repeat(28);

  it("is left out by the length of the post's code, unless that is wanted", () => {
    const document = page(comment({ shortcode: closedCode }));
    const url = new URL(`https://www.instagram.com/p/${closedCode}/`);
    expect(read(document, url).captures).toEqual([]);
    expect(read(document, url, true).captures[0]?.post?.id).toBe(id);
  });

  it("is left out of answers where the author's account is private", () => {
    const user = { pk: "61200000000002", username: "rani", is_private: false };
    const body = {
      caption: {
        pk: "1785",
        text: "Panen",
        type: 1,
        media_id: id,
        user: { ...user, username: "kopi", is_private: true },
      },
      comments: [{ pk: "18061000000000101", text: "Enak", media_id: id, user, comment_like_count: 0 }],
    };
    const address = `/api/v1/media/${id}/comments/`;
    expect(answer(body, address)?.captures).toEqual([]);
    expect(answer(body, address, true)?.captures).toHaveLength(1);
  });

  it("takes no private commenter for a private post", () => {
    const user = { pk: "61200000000002", username: "rani", is_private: true };
    const body = { comments: [{ pk: "18061000000000101", text: "Enak", media_id: id, user, comment_like_count: 0 }] };
    expect(answer(body, `/api/v1/media/${id}/comments/`)?.captures).toHaveLength(1);
  });
});

describe("answers", () => {
  it("keep ids that JavaScript would round", () => {
    const body = `{"comments":[{"pk":18061000000000101,"text":"a: 18061000000000101, b","media_id":${id},"comment_like_count":0,"created_at":1793588400,"user":{"pk":61200000000002,"username":"rani"}}]}`;
    const [capture] = site.readResponse?.(body, new URL("/graphql/query", postPage), postPage, { now })?.captures ?? [];
    expect(capture).toMatchObject({
      id: "18061000000000101",
      post: { id },
      text: "a: 18061000000000101, b",
      at: { at: 1_793_588_400_000, precision: "s" },
    });
  });

  it("are the post's of the page only as far as is known", () => {
    const user = { pk: "61200000000002", username: "rani" };
    const nodes = [{ node: { pk: "18061000000000101", text: "Enak", parent_comment_id: null, user } }];
    const body = { data: { xdt_api__v1__media__media_id__comments__connection: { edges: nodes } } };
    expect(answer(body, "/graphql/query")?.captures[0]).toMatchObject({
      type: "comment",
      post: { id },
      weak: ["post"],
    });
  });

  it("tell who liked a comment from who liked a post", () => {
    const body = { data: { comment_likers: { users: [{ pk: "61200000000002", username: "rani" }] } } };
    expect(answer(body, "/graphql/query")?.captures).toEqual([]);
  });

  it("take whom somebody follows for no followers", () => {
    const body = { users: [{ pk: "61200000000002", username: "rani" }] };
    const reading = answer(body, "/api/v1/friendships/61200000000001/following/");
    expect(reading?.captures).toEqual([]);
    expect(reading?.accounts).toHaveLength(1);
  });
});

describe("messages", () => {
  const url = new URL("https://www.instagram.com/direct/t/104200000000777/");
  const body = readFileSync(new URL("./pages/messages.json", import.meta.url), "utf8");
  const carrying = (json: string) => new JSDOM(`<script type="application/json">${json}</script>`).window.document;

  it("are read of the open conversation, and only with their part", () => {
    expect(read(carrying(body), url).captures).toHaveLength(2);
    expect(assembled(base, {}).read(carrying(body), url, { now }).captures).toEqual([]);
    expect(read(carrying(body), new URL("https://www.instagram.com/direct/inbox/")).captures).toEqual([]);
  });

  it("are expected as far as the page's data are read, however much it carries", () => {
    expect(site.probe(carrying(body), url).expected).toBe(body.split("text_body").length - 1);
    const endless = carrying(body);
    const more = endless.createElement("script");
    more.type = "application/json";
    more.textContent = "text_body ".repeat(largestBody / 9);
    endless.body.append(more);
    expect(site.probe(endless, url).expected).toBe(body.split("text_body").length - 1);
  });

  it("of groups wait for the user's wish", () => {
    const group = body.replace('"is_group": false', '"is_group": true');
    expect(read(carrying(group), url).captures).toEqual([]);
    expect(read(carrying(group), url, true).captures).toHaveLength(2);
  });
});

describe("what the page says of itself", () => {
  const shown = (name: string) =>
    new JSDOM(readFileSync(new URL(`./pages/${name}.html`, import.meta.url), "utf8")).window.document;

  it("is how much there is, by the place of the totals", () => {
    expect(site.stated(shown("post"), postPage)).toEqual({
      counts: { reactions: 1204, comments: 7 },
      post: id,
      more: "scroll",
    });
    const reel = new URL("https://www.instagram.com/kopitetes.jkt/reel/DQxReel3-ab/");
    expect(site.stated(shown("reel"), reel)).toMatchObject({ counts: { comments: 2 }, more: "sign-in" });
  });

  it("is who is signed in", () => {
    expect(site.viewer?.(shown("post"), postPage)?.handle).toBe("kopitetes.jkt");
    expect(site.viewer?.(shown("reel"), postPage)).toBeUndefined();
  });

  it("is what a post says, and whose it is", () => {
    expect(read(shown("post")).posts).toEqual([
      expect.objectContaining({
        id,
        author: expect.objectContaining({ handle: "kopitetes.jkt" }) as unknown,
        text: "Panen terakhir dari Gayo sudah di toko ☕\nSiapa mau cicip duluan? @lintang.ayu #kopi",
      }),
    ]);
  });

  it("is an account's name, once the title has arrived", () => {
    const url = new URL("https://www.instagram.com/kopitetes.jkt/");
    expect(read(shown("profile"), url).accounts[0]?.name).toBe("Kopi Tetes");
    expect(read(shown("profile"), new URL("https://www.instagram.com/lintang.ayu/")).accounts).toEqual([]);
  });
});

it("reads no list of people while a post lies beneath it or over it", () => {
  const likedBy = new URL(`${postPage.href}liked_by/`);
  expect(read(page(`${comment()}<a href="/bagas/">bagas</a>`), likedBy).captures).toEqual([]);
});

it("takes the heading of a list of one for nobody's name", () => {
  const likedBy = new URL(`${postPage.href}liked_by/`);
  const row = '<div><a href="/bagas/"><span>bagas</span></a> <span>•</span><button>Follow</button></div>';
  const dialog = new JSDOM(`<div role="dialog"><div><h1>Likes</h1></div><div>${row}</div></div>`).window.document;
  expect(read(dialog, likedBy).captures.map(({ actor }) => [actor.handle, actor.name])).toEqual([["bagas", undefined]]);
});

describe("the addresses of a profile elsewhere", () => {
  const profile = new URL("https://www.instagram.com/rani.dewo/");

  it("stand in the answer that tells its bio", () => {
    const user = {
      username: "rani.dewo",
      biography: "Kopi",
      external_url: "https://rani.example/",
      bio_links: [
        { url: "https://rani.example/" },
        { url: "https://l.instagram.com/?u=https%3A%2F%2Fkebun.example%2F&e=A" },
      ],
    };
    expect(answer({ data: { user } }, "/graphql/query", undefined, profile)?.accounts).toMatchObject([
      { handle: "rani.dewo", links: ["https://rani.example/", "https://kebun.example/"] },
    ]);
  });

  it("are not those of the profile visited before", () => {
    const { document } = new JSDOM(`<main><header><h2>ana.dewi</h2>
      <a href="https://l.instagram.com/?u=https%3A%2F%2Fana.example%2F">ana.example</a></header></main>`).window;
    expect(read(document, profile).accounts).toEqual([]);
    expect(read(document, new URL("https://www.instagram.com/ana.dewi/")).accounts).toEqual([
      { handle: "ana.dewi", url: "https://www.instagram.com/ana.dewi/", links: ["https://ana.example/"] },
    ]);
  });
});
