/** Screens and rows: where an item stands. The client leaves the screens it navigated away from in place, hidden. */

/** Elements that stand for one post: thread items, feed items, and posts in lists that carry no test id (quotes). */
export const threadItem = '[data-testid^="postThreadItem-by-"]';
export const feedItem = '[data-testid^="feedItem-by-"]';
/** A post is a link to itself without being an anchor. What it quotes is one too, and that has a label. */
export const postLink = 'div[role="link"]';
export const looseItem = `${postLink}:not([aria-label])`;

/**
 * True inside a screen that was navigated away from. Hidden by inline style; `aria-hidden` means nothing here, for an
 * open menu sets it on the page behind it.
 */
export function isAway(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (hides(at)) return true;
  return false;
}

/** True for the box of a screen that was navigated away from. */
export function hides(box: Element): boolean {
  const style = box.getAttribute("style");
  return style !== null && style.includes("display") && /(?:^|;)\s*display:\s*none/.test(style);
}

/** The part of the document that holds the item's list, never another one's. */
export function screenOf(item: Element): Element | null {
  return item.closest('[data-testid$="Screen"], main');
}

type Way = "previousElementSibling" | "nextElementSibling";

/**
 * The item in the row right above or below; undefined where there is none or something else stands between (a deleted
 * post, "read more", the reply box). Rows are not siblings of items but of some ancestor, however many boxes deep.
 */
export function neighbour(item: Element, way: Way, selector: string): Element | undefined {
  const end = screenOf(item);
  for (let box: Element | null = item; box && box !== end; box = box.parentElement)
    for (let beside = box[way]; beside; beside = beside[way]) {
      const found = beside.matches(selector) ? [beside] : beside.querySelectorAll(selector);
      if (found.length > 0) return found[way === "nextElementSibling" ? 0 : found.length - 1];
      if (!isBlank(beside)) return undefined;
    }
  return undefined;
}

/** Boxes that only paint something: a hover shade, a spacer, a line. */
function isBlank(box: Element): boolean {
  return box.textContent === "" && box.querySelector("a, button, svg, img, input") === null;
}

/** Up to `most` items that stand nearest in the same list, those above first. */
export function* nearby(item: Element, selector: string, most: number): Generator<Element> {
  const row = rowOf(item, selector);
  for (const way of ["previousElementSibling", "nextElementSibling"] as const) {
    let left = most;
    for (let beside = row?.[way]; beside && left > 0; beside = beside[way], left -= 1) {
      if (beside.matches(selector)) yield beside;
      else yield* beside.querySelectorAll(selector);
    }
  }
}

/** The ancestor beside which other items stand. */
function rowOf(item: Element, selector: string): Element | undefined {
  const end = screenOf(item);
  for (let box: Element | null = item; box && box !== end; box = box.parentElement) {
    const { previousElementSibling: above, nextElementSibling: below } = box;
    if ([above, below].some((beside) => beside?.matches(selector) || beside?.querySelector(selector))) return box;
  }
  return undefined;
}

/** Who is signed in, by the link to their own profile in the navigation beside the page. */
export function viewerLink(item: Element): string | null {
  const beside = item.closest("main")?.parentElement?.children ?? [];
  for (const element of beside)
    if (element.localName === "nav")
      for (const link of element.querySelectorAll('a[href^="/profile/"]')) return link.getAttribute("href");
  return null;
}
