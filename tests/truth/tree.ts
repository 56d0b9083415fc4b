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
