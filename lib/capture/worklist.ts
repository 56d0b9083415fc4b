/**
 * What is left to read, from "something changed here" down to single items. Every step is small, so that a slice can
 * stop between any two of them, however much one mutation brought.
 */

/** A subtree with more elements is taken apart instead of searched in one go. */
const searchable = 2000;
/** With more changes waiting, the whole document is looked through once instead: the list must not grow with the page's age. */
const mostChanges = 20_000;

export interface Worklist {
  /** Something inside of this node changed: the item around it is to be read again. */
  touched(node: Node): void;
  /** This element came: the items at, under and around it are to be read. */
  appeared(element: Element): void;
  /** This element became visible: the items in it that were not read yet are to be read. */
  revealed(element: Element): void;
  /** Does a little work; an item that is to be read now, or undefined where the work led to none. */
  next(): Element | undefined;
  isEmpty(): boolean;
  clear(): void;
}

/**
 * `selector`: of the items; asked at every step, for it follows the page's kind. `isRead`: true for an item that was read
 * as it stands, so that showing a screen again does not read all of it again.
 */
export function createWorklist(
  document: Document,
  selector: () => string,
  isRead: (item: Element) => boolean,
): Worklist {
  const changed = new Set<Node>();
  const arrived = new Set<Element>();
  const subtrees: { element: Element; unreadOnly: boolean }[] = [];
  const items = new Set<Element>();

  const bound = (): void => {
    if (changed.size + arrived.size + subtrees.length <= mostChanges) return;
    clear();
    arrived.add(document.documentElement);
  };

  const clear = (): void => {
    changed.clear();
    arrived.clear();
    subtrees.length = 0;
    items.clear();
  };

  const expand = (element: Element, unreadOnly: boolean): void => {
    if (!element.isConnected) return;
    const found = (item: Element): void => {
      if (!unreadOnly || !isRead(item)) items.add(item);
    };
    if (element.matches(selector())) found(element);
    if (element.firstElementChild === null) return;
    if (element.getElementsByTagName("*").length > searchable) {
      // taken from the end, so the first child goes in last
      for (let child = element.lastElementChild; child; child = child.previousElementSibling)
        subtrees.push({ element: child, unreadOnly });
    } else element.querySelectorAll(selector()).forEach(found);
  };

  return {
    touched(node) {
      changed.add(node);
      bound();
    },
    appeared(element) {
      arrived.add(element);
      bound();
    },
    revealed(element) {
      // a leaf that appears is part of an item at most
      if (element.firstElementChild === null) changed.add(element);
      else subtrees.push({ element, unreadOnly: true });
      bound();
    },
    next() {
      for (const node of changed) {
        changed.delete(node);
        const item = node.isConnected ? elementOf(node)?.closest(selector()) : undefined;
        if (item) items.add(item);
        return undefined;
      }
      // what came first is taken apart first, so that items are read in the order of the page
      const subtree = subtrees.pop();
      if (subtree) {
        expand(subtree.element, subtree.unreadOnly);
        return undefined;
      }
      for (const element of arrived) {
        arrived.delete(element);
        const item = element.isConnected ? element.closest(selector()) : undefined;
        if (item) items.add(item);
        if (item !== element || element.firstElementChild) subtrees.push({ element, unreadOnly: false });
        return undefined;
      }
      for (const item of items) {
        items.delete(item);
        if (!item.isConnected) return undefined;
        // reading an item reads the items inside of it
        for (const inner of item.querySelectorAll(selector())) items.delete(inner);
        return item;
      }
      return undefined;
    },
    isEmpty: () => changed.size + arrived.size + subtrees.length + items.size === 0,
    clear,
  };
}

function elementOf(node: Node): Element | null {
  return node.nodeType === 1 ? (node as Element) : node.parentElement;
}
