import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { codeOfNumber } from "../shortcode";
import { assembled } from "../site";
import { site as base } from "./index";
import { responses } from "./responses";

const site = assembled(base, { responses });

const now = Date.UTC(2026, 10, 21, 9);
const postPage = new URL("https://www.threads.com/@kopi/post/Df8iEpXgB76");
const id = "4034249219094093562";

function shown(name: string): Document {
  return new JSDOM(readFileSync(new URL(`./pages/${name}.html`, import.meta.url), "utf8")).window.document;
}

function card(handle: string, code: string, body: string, inner = ""): string {
  return `<div data-pressable-container="true"><div><div><a href="/@${handle}">${handle}</a>
    <a href="/@${handle}/post/${code}"><time datetime="2026-11-20T02:00:05.000Z">2h</time></a></div>
    <div role="button"><svg></svg></div></div><div>${body}</div>${inner}</div>`;
}

function page(...cards: string[]): Document {
  const rows = cards.map((each, at) => `<div data-pagelet="threads_post_page_${at}"><div>${each}</div></div>`);
  return new JSDOM(`<div role="region">${rows.join("")}</div>`).window.document;
}

const root = card("kopi", "Df8iEpXgB76", '<span dir="auto">Sangrai</span>');

describe("addresses", () => {
  it.each([
    ["https://www.threads.com/@kopi/post/Df8iEpXgB76", "post"],
    ["https://www.threads.net/@kopi/post/Df8iEpXgB76/media", "post"],
    ["https://threads.com/t/Df8iEpXgB76", "post"],
    ["https://www.threads.com/@kopi", "profile"],
    ["https://www.threads.com/@kopi/reposts/", "profile"],
    ["https://www.threads.com/", "feed"],
    ["https://www.threads.com/search?q=kopi", "feed"],
    ["https://www.threads.com/activity/follows", "notifications"],
    ["https://www.threads.com/login", undefined],
    ["https://www.threads.com/settings/privacy", undefined],
  ])("%s is a page of the kind %s", (address, kind) => {
    expect(site.kind(new URL(address))).toBe(kind);
  });

  it("name a post by its number, whichever way it is written", () => {
    expect(codeOfNumber(id)).toBe("Df8iEpXgB76");
    const document = page(root, card("rani", "Df8jR5MAP4Y", '<span dir="auto">Dua ya</span>'));
    for (const address of [postPage.href, "https://www.threads.net/t/Df8iEpXgB76"])
      expect(site.read(document, new URL(address), { now }).captures).toMatchObject([
        { type: "comment", post: { id } },
      ]);
  });
});

describe("a card's text", () => {
  const textOf = (body: string, inner = "") =>
    site.read(page(root, card("rani", "Df8jR5MAP4Y", body, inner)), postPage, { now }).captures[0]?.text;

  it("is all of its paragraphs", () => {
    expect(textOf('<span dir="auto">Satu</span><span dir="auto">Dua</span>')).toBe("Satu\nDua");
  });

  it("holds no buttons, no preview of a link and no quoted words", () => {
    const translate = '<div role="button">Translate</div>';
    const preview = '<a href="https://l.threads.com/?u=x"><span dir="auto">A site</span></a>';
    const quoted = card("bagas", "Df8jR5MAP4Z", '<span dir="auto">lain</span>');
    expect(textOf(`<span dir="auto">Satu${translate}</span>${preview}`, quoted)).toBe("Satu");
  });

  it("may be missing", () => expect(textOf("")).toBeUndefined());
});

describe("a conversation", () => {
  it("goes on below a card of nobody", () => {
    const orphan = card("", "Df8jR5MAP4Z", '<span dir="auto">?</span>');
    const reading = site.read(page(root, orphan, card("rani", "Df8jR5MAP4Y", "")), postPage, { now });
    expect(reading.captures.map(({ actor }) => actor.handle)).toEqual(["rani"]);
    expect(reading.problems).toEqual([{ kind: "no-author", detail: "card" }]);
  });

  it("does not begin before its page has come", () => {
    const feed = new JSDOM(`<div role="region"><div>${card("rani", "Df8jR5MAP4Y", "")}</div><div>${root}</div></div>`)
      .window.document;
    expect(site.settled?.(feed, postPage)).toBe(false);
    expect(site.settled?.(page(root), postPage)).toBe(true);
    expect(site.settled?.(new JSDOM("").window.document, postPage)).toBe(true);
  });

  it("in an answer that names another author has no parent made up", () => {
    const post = (pk: string, who: string, answers?: string) => ({
      post: {
        pk,
        user: { pk: `6320000000${who.length}`, username: who },
        caption: { text: who },
        text_post_app_info: {
          is_reply: answers !== undefined,
          reply_to_author: answers === undefined ? null : { id: "7", username: answers },
        },
      },
    });
    const body = {
      data: { edges: [{ node: { thread_items: [post(id, "kopi"), post("4034249219094093999", "rani", "gone")] } }] },
    };
    const reading = site.readResponse?.(JSON.stringify(body), new URL("/graphql/query", postPage), postPage, { now });
    expect(reading?.captures).toMatchObject([{ type: "reply", post: { id }, target: { handle: "gone" } }]);
    expect(reading?.captures[0]).not.toHaveProperty("parent");
  });
});

describe("what is suggested beside a conversation", () => {
  const other = "4034249219094093561";
  const quoting = (quoted: string) => ({
    pk: "4034249219094099999",
    user: { pk: "63200000001", username: "rani" },
    text_post_app_info: {
      is_reply: false,
      share_info: { quoted_post: { pk: quoted, user: { pk: "63200000002", username: "kopi" } } },
    },
  });

  it.each([
    [id, ["quote"]],
    [other, []],
  ])("quotes nothing of it, unless it quotes the post itself: %s", (quoted, types) => {
    const related = { data: { relatedPosts: { threads: [{ thread_items: [{ post: quoting(quoted) }] }] } } };
    const embedded = new JSDOM(`<script type="application/json">${JSON.stringify(related)}</script>`).window.document;
    const reading = site.readEmbedded?.(embedded, postPage, { now });
    expect(reading?.captures.map(({ type }) => type)).toEqual(types);
    const code = codeOfNumber(quoted);
    const cards = page(root).body;
    cards.insertAdjacentHTML("beforeend", card("rani", "Df8jR5MAP4Y", "", card("kopi", code, "")));
    cards.querySelector('[role="region"]')?.append(cards.lastElementChild as Element);
    expect(site.read(cards.ownerDocument, postPage, { now }).captures.map(({ type }) => type)).toEqual(types);
  });
});

describe("a profile's tab", () => {
  it("is read once it is the one of the address", () => {
    const document = shown("reposts");
    expect(site.settled?.(document, new URL("https://www.threads.com/@yusra_alkhatirah/reposts"))).toBe(true);
    expect(site.settled?.(document, new URL("https://www.threads.com/@yusra_alkhatirah/replies"))).toBe(false);
  });

  it("shows the account's name in its title alone", () => {
    const url = new URL("https://www.threads.com/@takumi.nagareda");
    const named = site.read(shown("profile"), url, { now }).accounts.filter(({ name }) => name);
    expect(named).toEqual([expect.objectContaining({ handle: "takumi.nagareda", name: "Takumi Nagareda" })]);
  });
});

describe("what the page says of itself", () => {
  it("is how much there is, by the place of the buttons", () => {
    const url = new URL("https://www.threads.com/@kopitetes.jkt/post/Df8iEpXgB76");
    expect(site.stated(shown("post"), url)).toEqual({
      counts: { reactions: 1200, comments: 4, shares: 18 },
      post: id,
      more: "scroll",
    });
    expect(site.stated(shown("post-signed-out"), url).more).toBe("sign-in");
  });

  it("is who is signed in", () => {
    expect(site.viewer?.(shown("post"), postPage)?.handle).toBe("rani.setyaningrum");
    expect(site.viewer?.(shown("post-signed-out"), postPage)).toBeUndefined();
  });
});

it("takes those whom the site suggests for no followers", () => {
  const handles = site
    .read(shown("follows"), new URL("https://www.threads.com/activity/follows"), { now })
    .captures.map(({ actor }) => actor.handle);
  expect(new Set(handles)).toEqual(new Set(["meixin.ostrander", "bagas_prawirayudo", "tobias_fennimore"]));
});

it("tells of no follow in a list of everything", () => {
  expect(site.read(shown("follows"), new URL("https://www.threads.com/activity"), { now }).captures).toEqual([]);
});

it("reads the addresses elsewhere of the account whose bio an answer tells", () => {
  const user = {
    username: "rani.dewo",
    biography: "Kopi",
    text_post_app_is_private: false,
    bio_links: [{ url: "https://rani.example/" }, { url: "https://www.threads.com/@ana" }],
  };
  const body = JSON.stringify({ data: { user } });
  const reading = site.readResponse?.(body, new URL("/graphql/query", postPage), postPage, { now });
  expect(reading?.accounts).toMatchObject([{ handle: "rani.dewo", links: ["https://rani.example/"] }]);
});
