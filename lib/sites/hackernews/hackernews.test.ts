// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { site } from ".";
import { about } from "./about";
import { itemAt, kindOfUrl } from "./addresses";

const home = "https://news.ycombinator.com/";
const context = { now: Date.UTC(2026, 7, 24, 9, 30) };
const thread = new URL("item?id=100", home);

beforeEach(() => {
  document.documentElement.innerHTML = "<head></head><body></body>";
});

const show = (...rows: string[]): void => void (document.body.innerHTML = `<table>${rows.join("")}</table>`);
const captures = (url = thread) => site.read(document, url, context).captures;
const age = (id: number, title = "2026-08-24T07:40:05 1787557205", words = "2 hours ago") =>
  `<span title="${title}"><a href="item?id=${id}">${words}</a></span>`;
const comment = (id: number, by: string, depth = 0, more = "", text = "Halo", when = age(id)) =>
  `<tr id="${id}"><td indent="${depth}"></td><td>
    <div>${by && `<a href="user?id=${by}">${by}</a>`} ${when} ${more}</div><br><div>${text}</div></td></tr>`;
const story = (id: number) =>
  `<tr id="${id}"><td><a href="vote?id=${id}"></a></td><td><a href="https://kopi.example/">Seduh</a></td></tr>
   <tr><td><span id="score_${id}">61 points</span> <a href="user?id=KopiTetes">KopiTetes</a> ${age(id)} |
   <a href="item?id=${id}">12&nbsp;comments</a></td></tr>`;

describe("addresses", () => {
  it.each([
    ["item?id=100&p=2", "post"],
    ["user?id=rani_dewo", "profile"],
    ["threads?id=rani_dewo", "profile"],
    ["", "feed"],
    ["newcomments", "feed"],
    ["bestcomments?h=24", "feed"],
    ["favorites?id=rani_dewo&comments=t", "feed"],
  ])("%s is a page of kind %s", (path, kind) => expect(kindOfUrl(new URL(path, home))).toBe(kind));

  it.each(["login", "submit", "newsfaq.html", "reply?id=1", "leaders"])("%s is not read", (path) =>
    expect(kindOfUrl(new URL(path, home))).toBeUndefined(),
  );

  it("keep the case of a name, which tells people apart", () => {
    const who = (path: string) => about.profileOf(new URL(path, home));
    expect(who("user?id=Yusra")).toMatchObject({ id: "Yusra", handle: "Yusra" });
    expect(who("threads?id=Yusra")).toBeUndefined();
    expect(who("user?id=")).toBeUndefined();
  });

  it("name an item whether they are relative or not, and no other site's", () => {
    expect(itemAt("item?id=100#101")).toBe("100");
    expect(itemAt(`${home}item?id=100`)).toBe("100");
    expect(itemAt("https://kopi.example/item?id=100")).toBeUndefined();
  });
});

describe("a comment", () => {
  it("answers the one its link leads to, wherever that stands", () => {
    const link = (id: number) => `<a href="#${id}"></a>`;
    show(
      story(100),
      comment(101, "rani_dewo"),
      comment(102, "bagas", 1),
      comment(103, "Sekar", 1, link(102)),
      comment(105, "tobias-f", 2, link(101) + link(102)),
    );
    expect(captures().map(({ id, type, parent }) => [id, type, parent])).toEqual([
      ["101", "comment", undefined],
      ["102", "reply", "101"],
      ["103", "reply", "101"],
      ["105", "reply", "102"],
    ]);
  });

  it("answers nobody known where the page begins in the middle of a thread", () => {
    show(story(100), comment(103, "Sekar", 2, '<a href="#99"></a>'));
    expect(captures()).toMatchObject([{ type: "reply", id: "103", post: { id: "100" } }]);
    expect(captures()[0]).not.toHaveProperty("parent");
  });

  it("whose author is gone is still a parent", () => {
    show(story(100), comment(101, ""), comment(102, "bagas", 1));
    expect(captures()).toMatchObject([{ id: "102", type: "reply", parent: "101" }]);
  });

  it("away from its thread says what it answers, and the story", () => {
    const links = (parent: number) =>
      `<a href="item?id=${parent}"></a><a href="item?id=90#101"></a><a href="item?id=90"></a>`;
    show(comment(101, "rani_dewo", 0, links(95)), comment(102, "bagas", 0, links(90)));
    expect(captures(new URL("newcomments", home))).toMatchObject([
      { type: "reply", parent: "95", post: { id: "90" } },
      { type: "comment", post: { id: "90" } },
    ]);
  });

  it("that the page is about is what the others answer", () => {
    const links = '<a href="item?id=95"></a><a href="item?id=90#100"></a><a href="item?id=90"></a>';
    show(comment(100, "rani_dewo", 0, links), comment(101, "bagas"));
    expect(captures()).toMatchObject([
      { id: "100", type: "reply", parent: "95", post: { id: "90" } },
      { id: "101", type: "reply", parent: "100", post: { id: "90" } },
    ]);
  });

  it("has its time from the title, in words where there is none", () => {
    show(story(100), comment(101, "rani_dewo"), comment(102, "bagas", 0, "", "Halo", age(102, "")));
    expect(captures().map(({ at }) => at)).toEqual([
      { at: Date.UTC(2026, 7, 24, 7, 40, 5), precision: "s" },
      { at: Date.UTC(2026, 7, 24, 7, 30), precision: "hour", about: true, words: "2 hours ago" },
    ]);
  });

  it("keeps its paragraphs, and not the link to reply", () => {
    const text = '<div>Satu<p>Dua</p></div><div><p><font size="1"><a href="reply?id=101">reply</a></font></p></div>';
    show(story(100), comment(101, "rani_dewo", 0, "", text));
    expect(captures()[0]?.text).toBe("Satu\nDua");
  });
});

describe("the page", () => {
  it("says how many comments there are, and that there are more", () => {
    show(story(100), '<tr><td><a href="item?id=100&p=2" rel="next">More</a></td></tr>');
    expect(site.stated(document, thread)).toEqual({
      counts: { comments: 12, reactions: 61 },
      post: "100",
      more: "scroll",
    });
  });

  it("says who is signed in", () => {
    expect(site.viewer?.(document, thread)).toBeUndefined();
    show('<tr><td><a id="me" href="user?id=KopiTetes">KopiTetes</a></td></tr>');
    expect(site.viewer?.(document, thread)).toMatchObject({ id: "KopiTetes" });
  });

  it("of a person shows what they say of themselves", () => {
    show(
      '<tr><td>user:</td><td timestamp="1700000000"><a href="user?id=rani_dewo">rani_dewo</a></td></tr>',
      "<tr><td>created:</td><td>2023</td></tr>",
      "<tr><td>karma:</td><td>231</td></tr>",
      "<tr><td>about:</td><td>Menyeduh di Jakarta.</td></tr>",
    );
    const { accounts } = site.read(document, new URL("user?id=rani_dewo", home), context);
    expect(accounts).toMatchObject([{ handle: "rani_dewo", headline: "Menyeduh di Jakarta." }]);
  });

  it("shows a job, which is nobody's, as a post", () => {
    show(
      '<tr id="100"><td><a href="https://kopi.example/">Dicari: roaster</a></td></tr>',
      `<tr><td>${age(100)} | <a href="hide?id=100">hide</a></td></tr>`,
    );
    const [job] = site.read(document, new URL(home), context).posts;
    expect(job).toMatchObject({ id: "100", text: "Dicari: roaster" });
    expect(job).not.toHaveProperty("author");
  });
});
