// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { site } from ".";
import { about } from "./about";
import { placeOf } from "./addresses";

const context = { now: Date.UTC(2026, 10, 20) };
const issue = new URL("https://github.com/Kopi-Tetes/Sangrai/issues/7");
const pull = new URL("https://github.com/kopi-tetes/sangrai/pull/8");

beforeEach(() => {
  document.documentElement.innerHTML = "<head></head><body></body>";
});

const author = (login: string) => `<a class="author" href="/${login}">${login}</a>`;
const written = (id: string, login: string, text: string, inner = "") =>
  `<div id="${id}">${author(login)} <a href="#${id}"><relative-time datetime="2026-11-18T04:00:00Z"></relative-time></a>
   <div class="markdown-body"><p dir="auto">${text}</p></div>${inner}</div>`;
const captures = (url = issue) => site.read(document, url, context).captures;

describe("addresses", () => {
  it.each([
    ["/kopi-tetes/sangrai/issues/7", "post"],
    ["/kopi-tetes/sangrai/pull/8/files", "post"],
    ["/kopi-tetes/sangrai/discussions/9", "post"],
    ["/kopi-tetes/sangrai/commit/0a1b2c3d", "post"],
    ["/kopi-tetes/sangrai/stargazers?page=3", "reactions"],
    ["/kopi-tetes/sangrai/forks", "shares"],
    ["/kopi-tetes/sangrai/watchers", "followers"],
    ["/orgs/kopi-tetes/followers", "followers"],
    ["/rani?tab=followers", "followers"],
    ["/rani?tab=repositories", "profile"],
  ])("%s is a page of kind %s", (path, kind) => expect(site.kind(new URL(path, "https://github.com"))).toBe(kind));

  it.each([
    "/",
    "/notifications",
    "/settings/profile",
    "/kopi-tetes/sangrai",
    "/kopi-tetes/sangrai/issues",
    "/topics/kopi",
  ])("%s is not read", (path) => expect(site.kind(new URL(path, "https://github.com"))).toBeUndefined());

  it("name what is discussed by its repository, in one spelling", () => {
    expect(placeOf(issue)?.subject?.id).toBe("kopi-tetes/sangrai#7");
    expect(placeOf(new URL("https://github.com/kopi-tetes/sangrai/commit/0a1b2c3d"))?.subject?.id).toBe(
      "kopi-tetes/sangrai@0a1b2c3d",
    );
  });

  it("tell people and apps from pages of the site's own", () => {
    const who = (path: string) => about.profileOf(new URL(path, "https://github.com"))?.handle;
    expect(who("/rani-setyaningrum")).toBe("rani-setyaningrum");
    expect(who("/apps/dependabot-contoh")).toBe("dependabot-contoh[bot]");
    for (const path of ["/marketplace", "/settings", "/-rani", "/kopi/sangrai"]) expect(who(path)).toBeUndefined();
  });
});

describe("a comment", () => {
  it("is by its author, not by somebody it mentions", () => {
    document.body.innerHTML = written("issuecomment-1", "rani", `${author("bagas")} lihat ini`);
    expect(captures()[0]).toMatchObject({ actor: { handle: "rani" }, text: "bagas lihat ini" });
  });

  it("by an app is by its bot", () => {
    document.body.innerHTML = written("issuecomment-1", "rani", "92%").replace(
      'href="/rani">rani',
      'href="/apps/cakupan">cakupan',
    );
    expect(captures()[0]?.actor).toEqual({ handle: "cakupan[bot]", url: "https://github.com/apps/cakupan" });
  });

  it("by mail is not what it answers", () => {
    const quoted = `<span class="email-hidden-toggle"><a href="#">…</a></span><div class="email-hidden-reply" style="display:none">On Tue, Bagas wrote: halo</div>`;
    document.body.innerHTML = written("issuecomment-1", "rani", "Halo juga").replace("</p>", `</p>${quoted}`);
    expect(captures()[0]?.text).toBe("Halo juga");
  });

  it("is not taken from the comments inside of it", () => {
    const inner = written("discussion_r2", "bagas", "salah ketik");
    document.body.innerHTML = `<div id="pullrequestreview-1">${author("rani")}<a href="#x"><relative-time datetime="2026-11-18T04:00:00Z"></relative-time></a>${inner}</div>`;
    expect(captures(pull).map(({ id, text }) => [id, text])).toEqual([["discussion_r2", "salah ketik"]]);
  });

  it("on code answers the one that opened its thread", () => {
    const holder = (...comments: string[]) => `<div class="js-comments-holder">${comments.join("")}</div>`;
    document.body.innerHTML =
      holder(
        written("discussion_r1", "rani", "a"),
        written("discussion_r2", "bagas", "b"),
        written("discussion_r3", "rani", "c"),
      ) + holder(written("discussion_r4", "rani", "d"));
    expect(captures(pull).map(({ type, parent }) => [type, parent])).toEqual([
      ["comment", undefined],
      ["reply", "discussion_r1"],
      ["reply", "discussion_r1"],
      ["comment", undefined],
    ]);
  });

  it("is all that a page is measured by: an approval and an event are none", () => {
    const event = (id: string) =>
      `<a href="#${id}"><relative-time datetime="2026-11-18T04:00:00Z"></relative-time></a>`;
    document.body.innerHTML = event("pullrequestreview-1") + event("ref-issue-2") + event("event-3");
    expect(site.probe(document, pull).expected).toBe(0);
    document.body.innerHTML += written("discussion_r4", "rani", "a") + written("issuecomment-5", "rani", "b");
    expect(site.probe(document, pull).expected).toBe(2);
  });

  it("is read without its classes", () => {
    document.body.innerHTML = written("issuecomment-1", "rani", "Rapi!").replace(/ class="[^"]*"/g, "");
    expect(captures()[0]).toMatchObject({ text: "Rapi!", actor: { handle: "rani" } });
  });
});

describe("reactions", () => {
  const bar = (tip: string) =>
    `<div role="toolbar"><button>👍 <span>9</span></button><tool-tip>${tip}</tool-tip></div>`;
  const reactors = (tip: string) => {
    document.body.innerHTML = written("issuecomment-1", "rani", "x", bar(tip));
    return captures().flatMap(({ type, actor, reaction }) => (type === "reaction" ? [[actor.handle, reaction]] : []));
  };

  it("are those of the people named, not of the others", () => {
    expect(reactors("bagas, lintang, and 7 more reacted with thumbs up emoji")).toEqual([
      ["bagas", "👍"],
      ["lintang", "👍"],
    ]);
    expect(reactors("You and bagas reacted with thumbs up emoji")).toEqual([["bagas", "👍"]]);
  });

  it("are nobody's where the sentence is another", () => {
    expect(reactors("bagas bereaksi dengan jempol")).toEqual([]);
  });
});

describe("who is signed in", () => {
  const viewer = (content: string) => {
    document.head.innerHTML = `<meta name="user-login" content="${content}">`;
    return site.viewer?.(document, issue);
  };

  it("is named in the head of every page, which is empty for visitors", () => {
    expect(viewer("Rani-S")).toEqual({ handle: "Rani-S", url: "https://github.com/Rani-S" });
    expect(viewer("")).toBeUndefined();
  });

  it("is told by the shipped pages", () => {
    document.documentElement.innerHTML = readFileSync("lib/sites/github/pages/issue.html", "utf8");
    expect(site.viewer?.(document, issue)?.handle).toBe("kopi-tetes-contoh");
  });
});

describe("a private repository", () => {
  const show = (isPublic: string) => {
    document.head.innerHTML = `<meta name="octolytics-dimension-repository_public" content="${isPublic}">`;
    document.body.innerHTML = written("issuecomment-1", "bagas", "halo");
  };
  const read = (root: ParentNode, more: object) => site.read(root, issue, { ...context, ...more }).captures.length;

  it("is read with its switch only, whole or item by item", () => {
    show("false");
    const [item] = document.querySelectorAll(site.items("post"));
    expect([read(document, {}), read(item as Element, {})]).toEqual([0, 0]);
    expect([read(document, { closed: true }), read(item as Element, { closed: true })]).toEqual([1, 1]);
  });

  it("is no reason to say that the layout changed", () => {
    show("false");
    expect(site.probe(document, issue).expected).toBe(0);
    show("true");
    expect(site.probe(document, issue).expected).toBe(1);
    expect(read(document, {})).toBe(1);
  });
});
