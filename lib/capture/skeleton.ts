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

/** A name made by whoever wrote the page's code: those that carry an id, a handle or a text have digits or are long. */
const plain = /^(?=.{1,45}$)[a-z]+(-[a-z]+)*$/;
/** Attributes that no property of their element is called after. */
const known = /^(aria-|data-|(class|for|role|tabindex|datetime|itemprop|property)$)/;

/** What the page in front is like: its structure, its language, and how many items the probe expects. */
export function describePage(document: Document, site: PageSite): PageSkeleton {
  // a page may take its own root away
  const root = document.documentElement as HTMLElement | null;
  const language = /^[a-z]{2,3}(?![a-z])/i.exec(root?.lang ?? "")?.[0].toLowerCase();
  let expected: number | undefined;
  attempt(emptyReading(), () => ({ expected } = site.probe(document, new URL(document.URL))));
  return {
    text: skeletonOf(document),
    ...(language && { language }),
    ...(expected !== undefined && { expected }),
  };
}

/**
 * One line for each element, indented by its depth: `a [href role] …`, where … is a text of its own. An only child stands
 * on its parent's line after ">", siblings of equal shape are one with their number, `#open` holds an open shadow root.
 */
export function skeletonOf(document: Document): string {
  let left = mostElements;

  const shapeOf = (element: Element, level: number): string => {
    let line = "";
    for (let last = element, links = 0; ; links += 1) {
      const { elements, hasText } = contentsOf(last);
      const { shadowRoot } = last;
      line += nameOf(last) + (hasText ? " …" : "");
      const [only] = elements;
      if (!only || elements.length > 1 || hasText || shadowRoot) {
        const shadow = shadowRoot ? `\n${" ".repeat(level)}#open${listOf(shadowRoot, level + 1)}` : "";
        return line + shadow + listOf(last, level);
      }
      if (links > deepest) return `${line} > ✂`;
      line += " > ";
      last = only;
    }
  };

  const listOf = (parent: Node, level: number): string => {
    const shapes = new Map<string, number>();
    for (const element of contentsOf(parent).elements) {
      const isCut = level > deepest || (left -= 1) < 0;
      const shape = isCut ? "✂" : shapeOf(element, level + 1);
      shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
      if (isCut) break;
    }
    // the number belongs to the first of its lines
    return [...shapes]
      .map(([shape, count]) => `\n${" ".repeat(level)}${count > 1 ? shape.replace(/$/m, ` ×${count}`) : shape}`)
      .join("");
  };

  const text = listOf(document, 0).slice(1);
  return text.length > longest ? `${text.slice(0, text.lastIndexOf("\n", longest - 2))}\n✂` : text;
}

function nameOf(element: Element): string {
  const { localName } = element;
  const isOwn = localName.includes("-");
  // markup that a text broke open makes elements that there are none of
  const isSafe = isOwn ? plain.test(localName) : !/\[object (HTMLUnknown)?Element/.test({}.toString.call(element));
  const attributes = element
    .getAttributeNames()
    .map((name) =>
      plain.test(name) && (isOwn || known.test(name) || name in Object.getPrototypeOf(element)) ? name : "*",
    );
  return (isSafe ? localName : "*") + (attributes[0] ? ` [${[...new Set(attributes)].join(" ")}]` : "");
}

/** What stands in a node, but for drawings. Walks by siblings: a form answers `children` with its field of that name. */
function contentsOf(parent: Node): { elements: Element[]; hasText: boolean } {
  const elements: Element[] = [];
  let hasText = false;
  for (let node = parent.nodeName === "svg" ? null : parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) elements.push(node as Element);
    else if (node.nodeType === 3 && /\S/.test((node as Text).data)) hasText = true;
  }
  return { elements, hasText };
}
