/** Changes a page the way that sites change theirs, and the way that somebody hostile would. */
import type { Dice } from "./dice";
import { hostile } from "./hostile";
import { mutateJson } from "./mutateJson";

/** Levels of a deep nest, as deep as browsers' parsers go, and UTF-16 units of a huge text. */
const deep = [50, 200, 500] as const;
const long = [3000, 60_000, 400_000] as const;

const oddValues = [
  "",
  " ",
  "0",
  "-1",
  "NaN",
  "99999999999999999999999",
  "1e400",
  "null",
  "undefined",
  "\u0000",
  "\ud83d",
  "#",
  "?",
  "/",
  "//",
  "https://",
  "https://[",
  "https://user:pass@x.com/a/b/c",
  "http://\u0000",
  "/%E0%A4%A",
  "/%%%",
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "2026-13-45T99:99:99Z",
  "+275760-09-13T00:00:00.001Z",
  "-271821-04-19T23:59:59.999Z",
  "in 5 minutes",
  "٣ ساعات",
  "1,2.3.4,5K",
  "∞",
] as const;

/** Attributes that readers look at. */
const readAttributes = (
  "href src id class role datetime title alt aria-label data-testid data-id lang dir name content itemprop " +
  "data-urn data-sjs type style hidden aria-hidden"
).split(" ");

/** Every element of a page, of its templates and open shadow roots as well. */
function elementsOf(root: ParentNode): Element[] {
  const found: Element[] = [];
  const open: ParentNode[] = [root];
  for (let next = open.pop(); next; next = open.pop())
    for (const element of next.querySelectorAll("*")) {
      found.push(element);
      if (element.shadowRoot) open.push(element.shadowRoot);
      if (element.localName === "template") open.push((element as HTMLTemplateElement).content);
    }
  return found;
}

function textsOf(element: Element): Text[] {
  return [...element.childNodes].filter((node) => node.nodeType === 3) as Text[];
}

function change(element: Element, name: string, value: string): void {
  try {
    element.setAttribute(name, value);
  } catch {
    // some names are the parser's alone
  }
}

const ways: readonly ((document: Document, dice: Dice, elements: Element[]) => void)[] = [
  // gone
  (_document, dice, elements) => dice.pick(elements).remove(),
  (_document, dice, elements) => {
    for (let left = 1 + dice.below(20); left > 0; left -= 1) dice.pick(elements).remove();
  },
  // twice, or often
  (_document, dice, elements) => {
    const element = dice.pick(elements);
    const most = elementsOf(element).length > 200 ? 2 : 40;
    for (let left = 1 + dice.below(most); left > 0; left -= 1) {
      if (element.parentElement) element.after(element.cloneNode(true));
    }
  },
  // in another order, or elsewhere
  (_document, dice, elements) => {
    const parent = dice.pick(elements);
    parent.append(...[...parent.childNodes].sort(() => dice.next() - 0.5));
  },
  (_document, dice, elements) => {
    const [element, parent] = [dice.pick(elements), dice.pick(elements)];
    if (element.contains(parent) || !element.parentElement) return;
    try {
      parent.append(element);
    } catch {
      // it holds the other in a template or a shadow, which `contains` does not tell
    }
  },
  // attributes
  (_document, dice, elements) => {
    const name = dice.pick(readAttributes);
    const having = elements.filter((element) => element.hasAttribute(name));
    if (having.length < 2) return;
    const [one, other] = [dice.pick(having), dice.pick(having)];
    const value = one.getAttribute(name) ?? "";
    change(one, name, other.getAttribute(name) ?? "");
    change(other, name, value);
  },
  (_document, dice, elements) => {
    const element = dice.pick(elements);
    const names = element.getAttributeNames();
    if (names.length > 0) element.removeAttribute(dice.pick(names));
  },
  (_document, dice, elements) => {
    const element = dice.pick(elements);
    const names = element.getAttributeNames();
    const name = names.length > 0 && dice.chance(0.8) ? dice.pick(names) : dice.pick(readAttributes);
    change(element, name, dice.chance(0.5) ? dice.pick(oddValues) : dice.pick(hostile));
  },
  (_document, dice, elements) => {
    const element = dice.pick(elements.filter(({ localName }) => /^(?:a|time|img|code|script)$/.test(localName))) as
      Element | undefined;
    if (!element) return;
    const name = { a: "href", time: "datetime", img: "src" }[element.localName] ?? "id";
    change(element, name, dice.pick(oddValues));
  },
  // another element, or another's
  (document, dice, elements) => {
    const element = dice.pick(elements);
    const other = document.createElement(
      dice.pick(["div", "a", "article", "time", "span", "x-item", "template", "li"]),
    );
    for (const { name, value } of element.attributes) change(other, name, value);
    other.append(...element.childNodes);
    if (element.parentElement) element.replaceWith(other);
  },
  // texts
  (_document, dice, elements) => {
    const texts = elements.flatMap(textsOf);
    if (texts.length > 0) dice.pick(texts).data = dice.chance(0.3) ? dice.pick(oddValues) : dice.pick(hostile);
  },
  (_document, dice, elements) => {
    const texts = elements.flatMap(textsOf).filter(({ data }) => /\S/.test(data));
    if (texts.length < 2) return;
    const [one, other] = [dice.pick(texts), dice.pick(texts)];
    [one.data, other.data] = [other.data, one.data];
  },
  // huge
  (_document, dice, elements) => {
    const texts = elements.flatMap(textsOf).filter(({ data }) => /\S/.test(data));
    if (texts.length === 0) return;
    const text = dice.pick(texts);
    const piece = dice.chance(0.5) ? text.data : dice.pick(["@a ", "1", ".", " ", "\n", "a", "https://a.", "#", "é "]);
    text.data = piece.repeat(Math.ceil(dice.pick(long) / piece.length));
  },
  (_document, dice, elements) => {
    const element = dice.pick(elements);
    const names = element.getAttributeNames();
    const name = names.length > 0 ? dice.pick(names) : "href";
    const piece = element.getAttribute(name) || "/a";
    change(element, name, piece.repeat(Math.ceil(dice.pick(long) / piece.length)));
  },
  // deep: around something, or in it
  (document, dice, elements) => {
    const element = dice.pick(elements);
    const tag = dice.pick(["div", "span", "a", "li", element.localName]);
    const parent = element.parentElement;
    let inner: Element = document.createElement(tag);
    const outer = inner;
    for (let level = dice.pick(deep); level > 0; level -= 1) {
      const next = document.createElement(tag);
      inner.append(next);
      inner = next;
    }
    if (dice.chance(0.5) && parent) {
      element.replaceWith(outer);
      inner.append(element);
    } else {
      inner.append("deep");
      element.append(outer);
    }
  },
  // an item within itself
  (_document, dice, elements) => {
    const element = dice.pick(elements);
    if (elementsOf(element).length > 300) return;
    for (let level = 1 + dice.below(4); level > 0; level -= 1) {
      const copy = element.cloneNode(true);
      dice.pick([element, ...elementsOf(element)]).append(copy);
    }
  },
  // what a page embeds
  (_document, dice, elements) => {
    const embedded = elements.filter(
      (element) => /^(?:script|code)$/.test(element.localName) && /[{[]/.test(element.textContent.slice(0, 200)),
    );
    if (embedded.length === 0) return;
    const element = dice.pick(embedded);
    const text = element.textContent;
    const from = text.search(/[{[]/);
    const to = Math.max(text.lastIndexOf("}"), text.lastIndexOf("]")) + 1;
    element.textContent = text.slice(0, from) + mutateJson(text.slice(from, to), dice) + text.slice(to);
  },
];

/** Makes a page another one, by some of the ways above. */
export function mutatePage(document: Document, dice: Dice): void {
  for (let left = 1 + dice.below(6); left > 0; left -= 1) {
    const elements = elementsOf(document);
    if (elements.length === 0) return;
    dice.pick(ways)(document, dice, elements);
  }
}
