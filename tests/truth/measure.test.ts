/** The measure measured: it must neither miss a fault nor make one up. */
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { Capture } from "../../lib/model/capture";
import { decode } from "./files";
import { comparableUrl, sameHandle, sameId } from "./ids";
import { joinDuplicates } from "./join";
import type { Label, Truth } from "./label";
import { scoreOf, scorePage } from "./score";
import { timeAgrees } from "./time";
import { rebuild } from "./tree";

const label = (more: Partial<Label>): Label => ({ type: "comment", id: "1", actor: { handle: "alice" }, ...more });
const seen = (more: Partial<Capture>): Capture => ({ type: "comment", id: "1", actor: { handle: "alice" }, ...more });

function measure(labels: Label[], captures: Capture[], more: Partial<Truth> = {}) {
  const truth: Truth = {
    network: "x",
    source: "dom",
    url: "https://x.com/alice/status/1",
    kind: "post",
    interactions: labels,
    ambiguous: [],
    ...more,
  };
  const scored = scorePage(truth, { captures, read: captures.length, problems: 0, ms: 0 });
  return { ...scored, score: scoreOf(scored.tally) };
}

describe("matching", () => {
  it("counts what was labelled, matched and captured", () => {
    const { score } = measure(
      [label({ id: "1" }), label({ id: "2" })],
      [seen({ id: "2" }), seen({ id: "3" }), seen({ id: "4" })],
    );
    expect(score).toMatchObject({ labelled: 2, matched: 1, captured: 3, recall: 0.5, precision: 1 / 3 });
  });

  it("gives one capture to one label", () => {
    const { score } = measure([label({ id: "1" }), label({ id: "1" })], [seen({ id: "1" })]);
    expect(score).toMatchObject({ labelled: 2, matched: 1 });
  });

  it("does not match by actor and text where the label has an id", () => {
    const { score } = measure(
      [label({ id: "1", text: "hi" })],
      [{ type: "comment", actor: { handle: "alice" }, text: "hi" }],
    );
    expect(score.matched).toBe(0);
  });

  it("matches by actor and text where it has none", () => {
    const labels = [label({ id: null, text: "hi" }), label({ id: null, text: "bye" })];
    const { score } = measure(labels, [seen({ text: "bye" }), seen({ id: "9", text: "something else" })]);
    expect(score).toMatchObject({ labelled: 2, matched: 1, captured: 2 });
  });

  it("matches an act by actor and post", () => {
    const like = (post: string) => label({ type: "reaction", id: null, post });
    const { score } = measure(
      [like("1"), like("2")],
      [
        { type: "reaction", actor: { handle: "@Alice" }, post: { id: "2" } },
        { type: "reaction", actor: { handle: "alice" }, post: { id: "3" } },
      ],
    );
    expect(score).toMatchObject({ labelled: 2, matched: 1, captured: 2 });
  });

  it("holds a wrong type against recall, precision and type alike", () => {
    const { score } = measure([label({})], [seen({ type: "reply" })]);
    expect(score).toMatchObject({ labelled: 1, matched: 0, captured: 1, recall: 0, precision: 0 });
    expect(score.fields.type).toBe(0);
  });

  it("takes a type that is equally right", () => {
    expect(measure([label({ typeAlt: ["reply"] })], [seen({ type: "reply" })]).score.matched).toBe(1);
  });

  it("takes other ids of the same item", () => {
    expect(measure([label({ altIds: ["a-1"] })], [seen({ id: "a-1" })]).score.matched).toBe(1);
  });

  it("counts no error in what the labeller calls ambiguous", () => {
    const ambiguous = ["The comment 77777 may be left out, so may those of @bob."];
    const { score, excused } = measure(
      [label({ id: "77777" }), label({ id: "2", text: "hello" })],
      [seen({ id: "2", text: "hello" }), seen({ id: "3", actor: { handle: "bob" } })],
      { ambiguous },
    );
    expect(score).toMatchObject({ labelled: 1, matched: 1, captured: 1 });
    expect(excused.missed).toHaveLength(1);
    expect(excused.extra).toHaveLength(1);
  });

  it("does not take a number in a sentence for an id", () => {
    const { score } = measure([label({ id: "2" })], [], { ambiguous: ["2 comments are collapsed, 1234 are not"] });
    expect(score.labelled).toBe(1);
  });
});

describe("fields", () => {
  it("are compared where the label has them, and only there", () => {
    const { tally } = measure(
      [label({ actor: { handle: "alice", name: "Alice  A." }, text: "a\nb", reaction: null, post: "9" })],
      [seen({ actor: { handle: "ALICE", name: "Alice A." }, text: "a b", reaction: "like", post: { id: "8" } })],
    );
    expect(tally.fields).toMatchObject({
      handle: { right: 1, of: 1 },
      name: { right: 1, of: 1 },
      text: { right: 1, of: 1 },
      post: { right: 0, of: 1 },
      reaction: { right: 0, of: 0 },
      id: { right: 0, of: 0 },
    });
  });

  it("take another wording that is equally right", () => {
    expect(measure([label({ text: "@me hi", textAlt: ["hi"] })], [seen({ text: "hi" })]).score.fields.text).toBe(1);
  });
});

describe("times", () => {
  const at = (text: string) => Date.parse(text);

  it("are exact to what the label spells", () => {
    const agrees = (labelled: string, captured: string) => timeAgrees({ at: labelled }, at(captured), undefined);
    expect(agrees("2026-01-02T03:04:05.678Z", "2026-01-02T03:04:05.678Z")).toBe(true);
    expect(agrees("2026-01-02T03:04:05.678Z", "2026-01-02T03:04:05.000Z")).toBe(false);
    expect(agrees("2026-01-02T03:04:05Z", "2026-01-02T03:04:05.678Z")).toBe(true);
    expect(agrees("2026-01-02T03:04:05Z", "2026-01-02T03:04:07Z")).toBe(false);
    expect(agrees("2026-01-02T03:04Z", "2026-01-02T03:04:59Z")).toBe(true);
    expect(agrees("2026-01-02T03:04+02:00", "2026-01-02T01:04:00Z")).toBe(true);
  });

  it("of an unknown zone may be fourteen hours away", () => {
    const agrees = (captured: string) => timeAgrees({ at: "2026-01-02T12:00" }, at(captured), undefined);
    expect(agrees("2026-01-03T02:00:00Z")).toBe(true);
    expect(agrees("2026-01-01T22:00:00Z")).toBe(true);
    expect(agrees("2026-01-03T03:00:00Z")).toBe(false);
  });

  it("that are approximate are good to their unit, and are not compared without the moment of capture", () => {
    const now = at("2026-01-26T18:00:00Z");
    const agrees = (captured: string, capturedAt?: number) =>
      timeAgrees({ at: "2023-01-26", atApprox: true }, at(captured), capturedAt);
    expect(agrees("2023-01-26T18:00:00Z", now)).toBe(true);
    expect(agrees("2022-06-01T00:00:00Z", now)).toBe(true);
    expect(agrees("2021-12-01T00:00:00Z", now)).toBe(false);
    expect(agrees("2021-12-01T00:00:00Z")).toBeUndefined();
  });

  it("shown by the page count as well as those in ids", () => {
    const both = { at: "2026-01-02T03:04:05Z", atShown: "2026-01-02T05:00:00Z" };
    expect(timeAgrees(both, at("2026-01-02T05:00:00Z"), undefined)).toBe(true);
  });

  it("that were not captured are wrong", () => {
    expect(timeAgrees({ at: "2026-01-02T03:04:05Z" }, undefined, undefined)).toBe(false);
    expect(timeAgrees({ at: null }, undefined, undefined)).toBeUndefined();
  });
});

describe("names of the same thing", () => {
  it.each([
    ["linkedin", "urn:li:comment:(activity:7001,7002)", "7002", true],
    ["linkedin", "urn:li:comment:(activity:7001,7002)", "urn:li:comment:(ugcPost:7009,7002)", true],
    ["linkedin", "urn:li:activity:7001", "urn:li:activity:7002", false],
    ["linkedin", "urn:li:fsd_profile:ACoAAB1", "ACoAAB1", true],
    ["bluesky", "at://did:plc:abc/app.bsky.feed.post/3kxyz", "3kxyz", true],
    ["bluesky", "did:plc:abc", "did:plc:abd", false],
    ["threads", "DXO2RmZEsQm", "3877275033178129446", true],
    ["x", "1649191520250245121", "1649191520250245120", false],
  ])("%s: %s and %s: %s", (network, one, other, same) => expect(sameId(network, one, other)).toBe(same));

  it("are handles in any case, with or without the sign, and local ones with or without their host", () => {
    expect(sameHandle("x", "@Alice", "alice")).toBe(true);
    expect(sameHandle("mastodon", "rani@kopi.example", "rani")).toBe(true);
    expect(sameHandle("mastodon", "rani@kopi.example", "rani@teh.example")).toBe(false);
  });

  it("are addresses that lead to the same place", () => {
    expect(comparableUrl("http://www.X.com/Alice/")).toBe(comparableUrl("https://x.com/alice#top"));
    expect(comparableUrl("https://x.com/a?id=1")).not.toBe(comparableUrl("https://x.com/a?id=2"));
  });
});

describe("duplicates", () => {
  it("are one capture per native id, or per actor, post and type", () => {
    const like = { type: "reaction", actor: { handle: "alice" }, post: { id: "1" } } as const;
    const joined = joinDuplicates("x", [
      seen({}),
      seen({ type: "reply", text: "hi", weak: ["type"] }),
      like,
      { ...like, actor: { handle: "Alice" } },
      { ...like, post: { id: "2" } },
    ]);
    expect(joined).toHaveLength(3);
    expect(joined[0]).toMatchObject({ type: "comment", text: "hi" });
  });

  it("give up what is weak for what is not", () => {
    const joined = joinDuplicates("x", [seen({ text: "a be…", weak: ["text"] }), seen({ text: "a beginning" })]);
    expect(joined).toMatchObject([{ text: "a beginning" }]);
  });
});

describe("pages", () => {
  it("are decoded as they declare", () => {
    const bytes = (charset: string, ...codes: number[]) =>
      Uint8Array.from([...new TextEncoder().encode(`<meta charset="${charset}">`), ...codes]);
    expect(decode(bytes("windows-1251", 0xcf, 0xf0))).toMatch(/Пр$/);
    expect(decode(bytes("windows-1252", 0x93))).toMatch(/“$/);
    expect(decode(bytes("utf-8", 0xc3, 0xa9))).toMatch(/é$/);
    expect(decode(bytes("no-such-charset", 0xc3, 0xa9))).toMatch(/é$/);
  });

  it("are rebuilt with links in links, shadow roots, templates and pictures drawn in them", () => {
    const { document } = new JSDOM("<p>before</p>", { url: "https://x.com/" }).window;
    rebuild(document, {
      url: "https://x.com/",
      dom: [
        "html",
        { lang: "en" },
        [
          "body",
          {},
          ["a", { href: "/alice" }, ["a", { href: "/bob" }, "inner"]],
          ["x-post", {}, ["#shadow-root", {}, ["slot", { name: "author" }]], "light"],
          ["template", {}, ["i", {}, "inert"]],
          ["svg", {}, ["path", { d: "M0 0" }], ["foreignObject", {}, ["b", {}, "text"]]],
        ],
      ],
    });
    expect(document.body.textContent).toBe("innerlighttext");
    expect(document.querySelector("a a")?.getAttribute("href")).toBe("/bob");
    expect(document.querySelector("x-post")?.shadowRoot?.firstElementChild?.localName).toBe("slot");
    expect(document.querySelector("template")?.content.textContent).toBe("inert");
    expect(document.querySelector("path")?.namespaceURI).toBe("http://www.w3.org/2000/svg");
    expect(document.querySelector("b")?.namespaceURI).toBe("http://www.w3.org/1999/xhtml");
  });
});
