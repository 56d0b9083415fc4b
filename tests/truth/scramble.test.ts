/** The scrambler scrambles all it should, and nothing else. */
import { describe, expect, it } from "vitest";
import type { Recorded } from "./files";
import type { Truth } from "./label";
import { documentOf } from "./page";
import { lossReport } from "./report";
import { emptyTally } from "./score";
import { type Scramble, scrambled } from "./scramble";

const truth: Truth = {
  network: "x",
  source: "dom",
  url: "https://x.com/rani_dewo/status/1",
  kind: "post",
  interactions: [
    { type: "comment", id: "2", actor: { handle: "rani_dewo", name: "Rani Dewo" } },
    { type: "comment", id: "3", actor: { handle: "like", name: "Lintang" } },
    { type: "comment", id: "4", actor: { handle: "kopi-tetes.example", name: "Kopi (Tetes)" } },
  ],
  ambiguous: [],
};
const pageOf = (body: string): Recorded => ({ file: "page.html", truth, body });
const scramble = (body: string, what: Scramble, seed?: number): Document =>
  documentOf(scrambled(pageOf(body), what, seed));
const bodyOf = (document: Document): string => document.body.innerHTML;

describe("scrambled classes", () => {
  const page = `<p class="post  big">Halo</p><svg class="big"></svg><template><i class="post"></i></template>`;

  it("are other ones, the same for the same", () => {
    const document = scramble(page, "classes");
    const [post, big] = document.querySelector("p")?.classList ?? [];
    expect(post).toMatch(/^[a-z]{8}$/);
    expect(big).toMatch(/^[a-z]{8}$/);
    expect(post).not.toBe(big);
    expect(document.querySelector("svg")?.getAttribute("class")).toBe(big);
    expect(document.querySelector("template")?.content.querySelector("i")?.className).toBe(post);
  });

  it("are the same again, and others from another seed", () => {
    expect(bodyOf(scramble(page, "classes"))).toBe(bodyOf(scramble(page, "classes")));
    expect(bodyOf(scramble(page, "classes", 2))).not.toBe(bodyOf(scramble(page, "classes")));
  });

  it("are all that changes", () => {
    const page = `<table><tr id="post" title="Post"><td><a href="/post">post</a></td></tr></table>`;
    expect(bodyOf(scramble(page, "classes"))).toBe(bodyOf(documentOf(pageOf(page))));
  });
});

describe("scrambled labels", () => {
  const labelOf = (label: string): string | null | undefined =>
    scramble(`<p aria-label="${label}"></p>`, "labels").querySelector("p")?.getAttribute("aria-label");
  const foreign = "[ꦀ-꧟]{8}";

  it("keep people, digits, signs and emoji", () => {
    expect(labelOf("12 likes, liked by Rani Dewo ☕")).toMatch(
      RegExp(`^12 ${foreign}, ${foreign} ${foreign} Rani Dewo ☕$`),
    );
    expect(labelOf("Kopi (Tetes), kopi-tetes.example")).toBe("Kopi (Tetes), kopi-tetes.example");
    expect(labelOf("Reply to @rani_dewo")).toMatch(RegExp(`^${foreign} ${foreign} @rani_dewo$`));
  });

  it("take a person's name for a word only where it is a part of one", () => {
    expect(labelOf("likely")).toMatch(RegExp(`^${foreign}$`));
    expect(labelOf("Like")).toBe("Like");
  });

  it("keep times, addresses and emoji by name", () => {
    for (const data of ["2026-08-24T07:40:05 1787557205", "https://x.com/rani", ":kopi:"])
      expect(labelOf(data)).toBe(data);
  });

  it("are those of titles and buttons, too, but not what people wrote", () => {
    const document = scramble(
      `<p title="Menu">Halo</p><button>Follow <b>now</b> <a href="/x">Sekar</a></button>
       <input type="submit" value="Send"><input value="Draf">`,
      "labels",
    );
    expect(document.querySelector("p")?.title).toMatch(RegExp(`^${foreign}$`));
    expect(document.querySelector("p")?.textContent).toBe("Halo");
    expect(document.querySelector("button")?.textContent).toMatch(RegExp(`^${foreign} ${foreign} Sekar$`));
    expect([...document.querySelectorAll("input")].map(({ value }) => value)).toEqual([
      expect.stringMatching(foreign),
      "Draf",
    ]);
  });
});

it("leaves payloads as they are", () => {
  const payload: Recorded = { ...pageOf(`{"class":"post"}`), truth: { ...truth, source: "response" } };
  expect(scrambled(payload, "classes")).toBe(payload);
});

it("keeps shadow roots", () => {
  const tree = ["html", {}, ["body", {}, ["p", {}, ["#shadow-root", {}, ["i", { class: "post" }, "Halo"]], "slotted"]]];
  const recorded: Recorded = { file: "page.dom.json", truth, body: JSON.stringify({ url: truth.url, dom: tree }) };
  const paragraph = documentOf(scrambled(recorded, "classes")).querySelector("p");
  expect(paragraph?.shadowRoot?.querySelector("i")?.className).toMatch(/^[a-z]{8}$/);
  expect(paragraph?.textContent).toBe("slotted");
});

it("names every network's loss", () => {
  const result = (network: string, matched: number, labelled: number) => ({
    file: "page.html",
    network,
    tally: { ...emptyTally(), labelled, matched, captured: matched },
    findings: { missed: [], extra: [], mistyped: [], wrong: [] },
    excused: { missed: [], extra: [], mistyped: [], wrong: [] },
  });
  const lines = lossReport([result("x", 10, 10), result("web", 0, 0)], [result("x", 7, 10), result("web", 0, 0)]).split(
    "\n",
  );
  expect(lines.map((line) => line.trim().split(/\s+/))).toEqual([
    ["labelled", "without", "with", "loss"],
    ["x", "10", "100.0", "70.0", "30.0"],
    ["web", "0", "–", "–", "–"],
    ["total", "10", "100.0", "70.0", "30.0"],
  ]);
});
