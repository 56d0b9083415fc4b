/**
 * How a page is built, without anything that it says: for the report of a changed layout, which people may pass on. Names
 * of elements and attributes, nesting and repetition are told; texts and values are not, and a name that could carry
 * some of them is an asterisk.
 */
import type { PageSkeleton } from "../messaging/protocol";
import { attempt } from "../sites/dom";
import { emptyReading, type PageSite } from "../sites/site";

/** UTF-16 units, levels and elements, beyond which ✂ stands for the rest. */
const longest = 60_000;
const deepest = 40;
const mostElements = 50_000;

const plain = /^[a-z]+(-[a-z]+)*$/;
/** Attributes that no property of their element is called after. */
const known =
  /^(aria-|data-|(class|for|role|charset|property|itemprop|itemscope|itemtype|tabindex|datetime|colspan|rowspan)$)/;

/** What the page in front is like: its structure, its language, and how many items the probe expects. */
export function describePage(document: Document, site: PageSite): PageSkeleton {
  const language = /^[a-z]{2,3}(?![a-z])/i.exec(document.documentElement.lang)?.[0].toLowerCase();
  let expected: number | undefined;
  attempt(emptyReading(), () => (expected = site.probe(document, new URL(document.URL)).expected));
  return {
    text: skeletonOf(document),
    ...(language !== undefined && { language }),
    ...(expected !== undefined && { expected }),
  };
}

/**
 * One line for each element, indented by its depth: `a [href role] …`, where … is a text of its own. An only child stands
 * on its parent's line after ">", siblings of equal shape are one with their number, `#open` holds an open shadow root.
 */
export function skeletonOf(document: Document): string {
  let left = mostElements;

  const shape = (first: Element, level: number): string => {
    let element = first;
    let line = " ".repeat(level) + nameOf(element);
    for (let only = onlyChild(element); only; only = onlyChild(element)) {
      left -= 1;
      element = only;
      line += ` > ${nameOf(element)}`;
    }
    if (element.localName === "svg") return line;
    const { shadowRoot } = element;
    if (shadowRoot) line += `\n${" ".repeat(level + 1)}#open${inside(shadowRoot, level + 2)}`;
    return line + inside(element, level + 1);
  };

  const inside = (parent: Node, level: number): string => {
    const shapes = new Map<string, number>();
    for (const child of elementsIn(parent)) {
      const isCut = level > deepest || (left -= 1) < 0;
      const lines = isCut ? `${" ".repeat(level)}✂` : shape(child, level);
      shapes.set(lines, isCut ? 1 : (shapes.get(lines) ?? 0) + 1);
      if (isCut) break;
    }
    // the number belongs to the first of its lines
    return [...shapes].map(([lines, count]) => `\n${count > 1 ? lines.replace(/$/m, ` ×${count}`) : lines}`).join("");
  };

  const text = inside(document, 0).slice(1);
  return text.length > longest ? `${text.slice(0, text.lastIndexOf("\n", longest - 2))}\n✂` : text;
}

/** The only thing an element holds. */
function onlyChild(element: Element): Element | undefined {
  const [first, ...others] = elementsIn(element);
  return others.length > 0 || element.shadowRoot || element.localName === "svg" || hasText(element) ? undefined : first;
}

function nameOf(element: Element): string {
  const isOwn = element.localName.includes("-");
  const isSafe = isOwn
    ? plain.test(element.localName) && element.localName.length <= 40
    : // markup that a text broke open makes elements that there are none of
      !/\[object (HTMLUnknown)?Element\]/.test(Object.prototype.toString.call(element));
  const attributes = new Set(
    element.getAttributeNames().map((name) => {
      const isKnown = isOwn || known.test(name) || name in Object.getPrototypeOf(element);
      return isKnown && plain.test(name) && name.length <= 30 ? name : "*";
    }),
  );
  return (
    (isSafe ? element.localName : "*") +
    (attributes.size > 0 ? ` [${[...attributes].join(" ")}]` : "") +
    (hasText(element) ? " …" : "")
  );
}

/** Walks by siblings: a form answers `children` with its field of that name. */
function elementsIn(parent: Node): Element[] {
  const elements: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 1) elements.push(node as Element);
  return elements;
}

function hasText(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 && /\S/.test((node as Text).data)) return true;
  return false;
}
