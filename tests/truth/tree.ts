/** Pages saved node by node (`P.dom.json`), because an HTML parser would split their links inside links. */

export type SavedNode = string | [tag: string, attributes: Record<string, string>, ...children: SavedNode[]];

export interface SavedPage {
  url: string;
  title?: string;
  capturedAt?: string;
  dom: SavedNode;
}

/**
 * Puts a saved tree in place of what `document` holds. Open shadow roots and the content of templates come back too.
 * Stands alone on purpose: the browser tests send its source into a page.
 */
export function rebuild(document: Document, saved: SavedPage): void {
  const namespaces: Record<string, string> = {
    svg: "http://www.w3.org/2000/svg",
    math: "http://www.w3.org/1998/Math/MathML",
  };
  const html = "http://www.w3.org/1999/xhtml";

  const build = (node: SavedNode, parent: Node, namespace: string): void => {
    if (typeof node === "string") {
      parent.appendChild(document.createTextNode(node));
      return;
    }
    const [tag, attributes, ...children] = node;
    if (tag === "#shadow-root") {
      const root = (parent as Element).attachShadow({ mode: "open" });
      for (const child of children) build(child, root, html);
      return;
    }
    const own = namespaces[tag.toLowerCase()] ?? namespace;
    const element = document.createElementNS(own, own === html ? tag.toLowerCase() : tag);
    for (const [name, value] of Object.entries(attributes)) {
      try {
        element.setAttribute(name, value);
      } catch {
        // a parser accepts names that the DOM refuses to set; nothing reads those
      }
    }
    const inside =
      element.localName === "template" && own === html ? (element as HTMLTemplateElement).content : element;
    for (const child of children) build(child, inside, tag.toLowerCase() === "foreignobject" ? html : own);
    parent.appendChild(element);
  };

  while (document.firstChild) document.removeChild(document.firstChild);
  build(saved.dom, document, html);
}

/** The tree at an element as {@link rebuild} takes it. */
export function save(element: Element): SavedNode {
  const attributes = Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value]));
  const inside = element.localName === "template" ? (element as HTMLTemplateElement).content : element;
  const shadow: SavedNode[] = element.shadowRoot ? [["#shadow-root", {}, ...saveChildren(element.shadowRoot)]] : [];
  return [element.localName, attributes, ...shadow, ...saveChildren(inside)];
}

function saveChildren(parent: Node): SavedNode[] {
  return Array.from(parent.childNodes).flatMap((child): SavedNode[] => {
    if (child.nodeType === 3) return [(child as Text).data];
    return child.nodeType === 1 ? [save(child as Element)] : [];
  });
}
