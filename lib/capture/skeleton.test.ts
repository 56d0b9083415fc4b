// @vitest-environment jsdom
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyReading, type PageSite } from "../sites/site";
import { describePage, skeletonOf } from "./skeleton";

beforeEach(() => {
  document.documentElement.lang = "";
  document.head.replaceChildren();
});
afterEach(() => document.body.replaceChildren());

/** The skeleton of a body with this markup, from the body on. */
function bodyOf(markup: string): string {
  document.body.innerHTML = markup;
  return skeletonOf(document).split("\n").slice(2).join("\n");
}

describe("the skeleton of a page", () => {
  it("tells names of elements and attributes, nesting, and where a text stands", () => {
    expect(
      bodyOf(`<main role="main"><h1 id="t">News</h1><a href="/x" class="b" data-testid="c"><b>Ayu</b></a></main>`),
    ).toBe([" body > main [role]", "  h1 [id] …", "  a [href class data-testid] > b …"].join("\n"));
  });

  it("folds siblings of one shape, wherever they stand, and keeps the order of the shapes", () => {
    const item = (text: string) => `<li title="${text}"><a href="/${text}">${text}</a><time>1</time></li>`;
    expect(bodyOf(`<ul>${item("a")}${item("b")}<li><hr></li>${item("c")}</ul>`)).toBe(
      [" body > ul", "  li [title] ×3", "   a [href] …", "   time …", "  li > hr"].join("\n"),
    );
  });

  it("looks into open shadow roots, and not into drawings", () => {
    document.body.innerHTML = `<x-post author="ayu"><svg viewBox="0 0 1 1"><path d="M0"/></svg></x-post>`;
    document.querySelector("x-post")?.attachShadow({ mode: "open" }).append(document.createElement("p"), "text");
    expect(skeletonOf(document).split("\n").slice(2)).toEqual([
      " body > x-post [author]",
      "  #open",
      "   p",
      "  svg [*]",
    ]);
  });

  it("says where it was cut", () => {
    // two in each, so that none stands on its parent's line
    const nested = (levels: number): string => (levels === 0 ? "" : `<p></p><div>${nested(levels - 1)}</div>`);
    const deep = bodyOf(nested(60));
    expect(deep).toMatch(/✂$/);
    expect(deep.split("\n").length).toBeLessThan(100);
    const chain = bodyOf(`${"<b>".repeat(400)}x${"</b>".repeat(400)}`);
    expect(chain).toMatch(/^ body > b(?: > b){40,60} > ✂$/);
    const names = ["id", "class", "title", "lang", "dir", "hidden", "role", "style", "slot", "part", "tabindex", "for"];
    const some = (n: number) => names.filter((_, at) => (n >> at) % 2 === 1);
    const wide = bodyOf(Array.from({ length: 4096 }, (_, n) => `<p ${some(n).join(" ")}></p>`).join(""));
    expect(wide).toMatch(/\n✂$/);
    expect(wide.length).toBeLessThanOrEqual(60_000);
  });

  it("is of use where a name is none of HTML's", () => {
    const broken = `<div title="she said "hello budi" to ayu" data-u123="" onclick=""></div><budi></budi><ayu-77></ayu-77>`;
    expect(bodyOf(broken)).toBe([" body", "  div [title * onclick]", "  * ×2"].join("\n"));
  });

  it("is not misled by fields that are called like what it asks", () => {
    expect(bodyOf(`<form budi><input name="children"><input name="attributes"><input name="budi"></form>`)).toBe(
      [" body > form [*]", "  input [name] ×3"].join("\n"),
    );
  });
});

/** What a page may hold of people: names, handles, ids, addresses, texts in any script. */
const word = fc.oneof(
  fc.string({ minLength: 3, maxLength: 20, unit: "grapheme" }),
  fc.stringMatching(/^[a-z]{3,12}$/),
  fc.stringMatching(/^@[a-z0-9_]{3,12}$/),
  fc.stringMatching(/^https:\/\/[a-z]{3,8}\.example\/[a-z0-9]{3,8}$/),
  fc.stringMatching(/^[0-9]{6,19}$/),
);
const attributes = [
  "id",
  "class",
  "href",
  "title",
  "alt",
  "aria-label",
  "data-id",
  "data-testid",
  "style",
  "value",
  "src",
];
interface Tree {
  tag: string;
  attributes: [name: string, value: string][];
  text: string;
  children: Tree[];
  shadow: boolean;
}
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    tag: fc.constantFrom("div", "a", "article", "span", "li", "time", "x-comment"),
    attributes: fc.array(fc.tuple(fc.constantFrom(...attributes), word), { maxLength: 4 }),
    text: fc.oneof(fc.constant(""), word),
    children: fc.oneof({ maxDepth: 3 }, fc.constant<Tree[]>([]), fc.array(tie("tree"), { maxLength: 4 })),
    shadow: fc.boolean(),
  }),
}));

/** Builds a tree, each value of the page's put through `say`. */
function built(tree: Tree, say: (value: string) => string): Element {
  const element = document.createElement(tree.tag);
  for (const [name, value] of tree.attributes) element.setAttribute(name, say(value));
  const root = tree.shadow && tree.tag === "x-comment" ? element.attachShadow({ mode: "open" }) : element;
  if (tree.text.trim() !== "") element.append(say(tree.text));
  root.append(...tree.children.map((child) => built(child, say)));
  return element;
}

function skeletonFor(root: Tree, say: (value: string) => string): string {
  document.body.replaceChildren(built(root, say));
  return skeletonOf(document);
}

function valuesOf({ text, attributes: own, children }: Tree): string[] {
  return [text, ...own.map(([, value]) => value), ...children.flatMap(valuesOf)];
}

describe("of any page", () => {
  it("the skeleton is the same whatever the page says", () => {
    fc.assert(
      fc.property(tree, (root) => {
        expect(skeletonFor(root, (value) => value)).toBe(skeletonFor(root, () => "other"));
      }),
    );
  });

  it("no text, name, id, address or class of it appears", () => {
    fc.assert(
      fc.property(tree, (root) => {
        const skeleton = skeletonFor(root, (value) => value);
        // a value that is itself a piece of the structure tells nothing: "div", "[hr"
        const bare = skeletonFor(root, () => "other");
        const values = valuesOf(root).filter((value) => value.length >= 3 && !bare.includes(value));
        for (const value of values) expect(skeleton).not.toContain(value);
      }),
    );
  });

  it("names made of what people are called stay out", () => {
    const made = fc.stringMatching(/^[a-z]{2,8}[0-9_][a-z0-9]{1,8}$/);
    fc.assert(
      fc.property(made, made, fc.stringMatching(/^[a-z]{41,60}$/), (element, attribute, long) => {
        document.body.innerHTML = `<x-${element}></x-${element}><p data-${attribute}="" ${attribute}="" data-${long}=""></p>`;
        const skeleton = skeletonOf(document);
        for (const name of [element, attribute, long]) expect(skeleton).not.toContain(name);
      }),
    );
  });

  it("the page is left as it was", () => {
    fc.assert(
      fc.property(tree, (root) => {
        document.body.replaceChildren(built(root, (value) => value));
        const before = document.documentElement.outerHTML;
        const changes = new MutationObserver(() => undefined);
        changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        skeletonOf(document);
        expect(changes.takeRecords()).toEqual([]);
        expect(document.documentElement.outerHTML).toBe(before);
        changes.disconnect();
      }),
      { numRuns: 30 },
    );
  });
});

describe("the description of a page", () => {
  const site: PageSite = {
    about: { id: "x" },
    kind: () => "post",
    items: () => "li",
    read: emptyReading,
    probe: (root) => ({ expected: root.querySelectorAll("li").length }),
    stated: () => ({ counts: {} }),
  };

  it("has what the probe expects, and of the language only the language", () => {
    document.body.innerHTML = "<li></li><li></li>";
    document.documentElement.lang = "PT-br-x-budi";
    expect(describePage(document, site)).toMatchObject({ expected: 2, language: "pt" });
    document.documentElement.lang = "budi";
    expect(describePage(document, site)).not.toHaveProperty("language");
  });

  it("is made though the page has no root any more", () => {
    const { documentElement } = document;
    documentElement.remove();
    expect(describePage(document, site)).toEqual({ expected: 0, text: "" });
    document.append(documentElement);
  });

  it("is made though the probe breaks", () => {
    const broken: PageSite = {
      ...site,
      probe: () => {
        throw new TypeError("ayu");
      },
    };
    const described = describePage(document, broken);
    expect(described).not.toHaveProperty("expected");
    expect(described.text).toContain("body");
  });
});
