// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { site } from ".";
import { about } from "./about";
import { kindOfUrl, subjectOf } from "./addresses";

const at = (path: string) => new URL(path, "https://www.producthunt.com");
const launch = at("/posts/kopi-log");
const captures = (url = launch) => site.read(document, url, { now: 0 }).captures;

beforeEach(() => {
  document.documentElement.innerHTML = "<head></head><body></body>";
});

const person = (handle: string) => `<a href="/@${handle}"><img></a><a href="/@${handle}">${handle}</a>`;
const comment = (number: number, handle: string, more = "", words = "…") =>
  `<div id="comment-${number}" data-test="comment-${number}">${person(handle)}<div class="prose">${words}</div><time datetime="2026-11-18T02:00:00Z"></time>${more}</div>`;
const show = (...inner: string[]) =>
  void (document.body.innerHTML = `<main><div data-test="thread-1">${inner.join("")}</div></main>`);
const parents = () => captures().map(({ type, parent }) => parent ?? type);

describe("addresses", () => {
  it.each([
    ["/products/kopi-log", "products/kopi-log"],
    ["/products/kopi-log/reviews", "products/kopi-log"],
    ["/products/kopi-log/launches/kopi-log-2", "products/kopi-log/launches/kopi-log-2"],
    ["/posts/kopi-log/", "posts/kopi-log"],
    ["/p/kopi/what-do-you-roast", "p/kopi/what-do-you-roast"],
  ])("%s is about %s", (path, id) => {
    expect(subjectOf(path)?.id).toBe(id);
    expect(kindOfUrl(at(path))).toBe("post");
  });

  it.each(["/", "/leaderboard/daily/2026/11/18", "/products", "/p/kopi", "/@rani/followers"])(
    "%s is not read",
    (path) => expect(kindOfUrl(at(path))).toBeUndefined(),
  );

  it("name people on this host only", () => {
    expect(about.profileOf(at("/@rani"))?.handle).toBe("rani");
    expect(about.profileOf(new URL("https://threads.example/@rani"))).toBeUndefined();
  });
});

describe("what an answer answers", () => {
  it("is the thread's first comment, where all stand equally deep", () => {
    show(comment(1, "rani"), comment(2, "bagas"), comment(3, "mei"));
    expect(parents()).toEqual(["comment", "1", "1"]);
  });

  it("stays open for all but the first, where some stand deeper", () => {
    show(comment(1, "rani"), comment(2, "bagas"), `<div>${comment(3, "mei")}</div>`, comment(4, "yusra"));
    expect(parents()).toEqual(["comment", "1", "reply", "reply"]);
  });

  it("is the comment that holds it, which keeps its own words, writer and time", () => {
    show(comment(1, "rani", comment(2, "bagas", "", "theirs"), "mine"));
    expect(captures()).toMatchObject([
      { id: "1", text: "mine", actor: { handle: "rani" } },
      { id: "2", text: "theirs", actor: { handle: "bagas" }, parent: "1" },
    ]);
  });
});

describe("a comment", () => {
  it("is by whoever stands before the words, not by those named in them", () => {
    const words = '<div class="prose"><a href="/@mei">Mei</a> hi</div>';
    show(`<div id="comment-7" data-test="comment-7">${words}${person("rani")}</div>`);
    expect(captures().map(({ actor }) => actor.handle)).toEqual(["rani"]);
  });

  it("without a writer is one problem", () => {
    show('<div id="comment-7" data-test="comment-7"><div class="prose">…</div></div>', comment(8, "rani"));
    const { captures: read, problems } = site.read(document, launch, { now: 0 });
    expect(read.map(({ id }) => id)).toEqual(["8"]);
    expect(problems).toEqual([{ kind: "no-author", detail: "comment" }]);
  });

  it("may be cut short", () => {
    show(comment(1, "rani", "<button>…</button>"), comment(2, "mei", "<div><button>↩</button></div>"));
    expect(captures().map(({ weak }) => weak)).toEqual([["text"], undefined]);
  });
});

it("notices comments without the marks by which they are read", () => {
  show(comment(1, "rani"), comment(2, "mei"));
  document.body.innerHTML = document.body.innerHTML.replace(/(?:id|data-test)="[^"]*"/g, "");
  expect(captures()).toEqual([]);
  expect(site.probe(document, launch).expected).toBeGreaterThan(0);
});

it("knows who is signed in by the link at the top", () => {
  expect(site.viewer?.(document, launch)).toBeUndefined();
  document.body.innerHTML = '<header><a href="/@rani"><img></a></header>';
  expect(site.viewer?.(document, launch)?.handle).toBe("rani");
});
