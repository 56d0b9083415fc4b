/** Screens and rows: where an item stands. The client leaves the screens it navigated away from in place, hidden. */
import type { Post } from "../../../model/capture";
import { itemsIn } from "../../dom";
import type { Reading } from "../../site";
import { type Name, type Place, placeOf } from "../addresses";

/** What a reader of one item may know besides the item. */
export interface Sight {
  /** what the page's address leads to, and the post in it */
  place: Place | undefined;
  subject: Post | undefined;
  now: number;
  reading: Reading;
}

/** Selector of a test id; `match`: an operator of attribute selectors and a value. */
export const testId = (match: string): string => `[data-testid${match}]`;

/** Elements that stand for one post or one notification, named after the handle of its author. */
export const item = testId('*="Item-by-"');
/** A post is a link to itself without being an anchor. What it quotes is such a link too, and that has a label. */
const postLink = 'div[role="link"]';
/** Posts in some lists have no name (quotes, searches). */
export const feedItems = `${item}, ${postLink}:not([aria-label], ${item} *)`;
export const profileLink = 'a[href^="/profile/"]';
export const picture = testId('^="userAvatar"');
/** Boxes that were navigated away from. `aria-hidden` means nothing, an open menu sets it on the page behind it. */
const away = ':is([style*="display: none"], [style*="display:none"])';
/** The post that a thread is about: it is no link. */
const main = `${testId('^="postThreadItem-by-"')}:not([role="link"])`;

export const isMain = (element: Element): boolean => element.matches(main);
export const isAway = (element: Element): boolean => element.closest(away) !== null;

/** The first elements that the page shows, some ten posts, without the screens left behind. */
export function* shownIn(root: ParentNode): Generator<Element> {
  const box = root.querySelector("main");
  const elements = box?.ownerDocument.createTreeWalker(box, 1, (node) => ((node as Element).matches(away) ? 2 : 1));
  for (let left = 1000, element; left > 0 && (element = elements?.nextNode()); left -= 1) yield element as Element;
}

/** The box that a post's own parts stand in; the test id may stand around it. */
export function boxOf(row: Element): Element {
  return isMain(row) ? row : (row.closest(postLink) ?? row.querySelector(postLink) ?? row);
}

/** The box of the post that this one quotes; the cards of feeds and lists have no time. */
export function quotedIn(box: Element): Element | undefined {
  return box.querySelector(`${postLink}:has([data-tooltip])`) ?? undefined;
}

/** What the first match in an element links to. */
export function placeIn(element: Element | null | undefined, link: string): Place | undefined {
  return placeOf(element?.querySelector(link)?.getAttribute("href"));
}

/** Whose profile a link leads to, not one of their posts or lists. */
export function ownerOf(link: Element | null | undefined): Name | undefined {
  const { who, rkey, rest } = placeOf(link?.getAttribute("href")) ?? {};
  return rkey || rest ? undefined : who;
}

/** The first match in a post's box that is no part of what it quotes, which has the same parts again. */
export function own(box: Element, selector: string): Element | null {
  return box.querySelector(`${selector}:not(:scope ${postLink} *)`);
}

const ways = ["previousElementSibling", "nextElementSibling"] as const;

/**
 * The item in the next row that way; undefined where there is none or something else stands between (a deleted post,
 * "read more", the reply box). Rows are not siblings of items but of some ancestor, however many boxes deep.
 */
function neighbour(from: Element, way: (typeof ways)[number]): Element | undefined {
  for (let box: Element | null = from; box && box.localName !== "main"; box = box.parentElement)
    for (let beside = box[way]; beside; beside = beside[way]) {
      const found = itemsIn(beside, item);
      if (found.length > 0) return found.at(way === ways[0] ? -1 : 0);
      // what is left only paints something: a hover shade, a spacer, a line
      if (beside.textContent || beside.querySelector("svg, img")) return undefined;
    }
  return undefined;
}

export function above(from: Element): Element | undefined {
  return neighbour(from, ways[0]);
}

/** The item itself, then up to twenty above, then as many below. */
export function* nearby(from: Element): Generator<Element> {
  yield from;
  for (const way of ways)
    for (let at = neighbour(from, way), left = 20; at && left > 0; at = neighbour(at, way), left -= 1) yield at;
}

/** Who is signed in, by the link to their own profile in the navigation beside the page. */
export function viewerOf(element: Element): Name | undefined {
  for (const beside of element.closest("main")?.parentElement?.children ?? [])
    if (beside.localName === "nav") return ownerOf(beside.querySelector(profileLink));
  return undefined;
}
