/**
 * What a page states, whether it belongs to its address, and an independent look at what it holds. All of this is asked
 * again and again while a page of thousands of rows stands there, so nothing here looks further than the first rows.
 */
import type { Counts } from "../../../model/capture";
import { parseCount } from "../../count";
import { compact } from "../../dom";
import type { Probe, Stated } from "../../site";
import { kindOfUrl, mayBeSame, placeOf } from "../addresses";
import { marksOf } from "./post";
import { isMain, shownIn, testId } from "./screen";

/**
 * False while the screen of the page before still stands there, or the thread of another post. A screen that cannot be
 * told apart counts as the right one.
 */
export function isSettled(root: ParentNode, url: URL): boolean {
  const kind = kindOfUrl(url);
  for (const element of shownIn(root)) {
    const [, shown = kind] =
      /^(post|profile|notifications)(?:Thread)?Screen$/.exec(element.getAttribute("data-testid") ?? "") ?? [];
    if (shown !== kind) return false;
    if (!isMain(element)) continue;
    const place = placeOf(url.pathname);
    const main = marksOf(element);
    // a post without any reaction links nowhere: then its author must do
    return main.id ? main.id === place?.rkey : mayBeSame({ ...main.who }, { ...place?.who });
  }
  return true;
}

/** The totals a page states of its main post, or in the head of its list ("6 likes"). */
export function statedBy(root: ParentNode, url: URL): Stated {
  const kind = kindOfUrl(url);
  const field = (["reactions", "shares", "quotes"] as const).find((each) => each === kind);
  for (const element of shownIn(root)) {
    // in the first row numbers may be names
    if (field && element.localName === "a") break;
    const total = field && !element.firstElementChild ? parseCount(element.textContent) : undefined;
    const counts = isMain(element) ? countsOf(element) : field && total !== undefined && { [field]: total };
    if (counts) return compact<Stated>({ counts, post: placeOf(url.pathname)?.rkey });
  }
  return { counts: {} };
}

/**
 * The totals that a main post states. Not those on its buttons: the one for reposts there counts quotes too.
 */
export function countsOf(main: Element): Counts {
  const count = (name: string) => parseCount(main.querySelector(testId(`="${name}"`))?.textContent);
  return compact<Counts>({
    comments: count("replyBtn"),
    reactions: count("likeCount-expanded"),
    shares: count("repostCount-expanded"),
    quotes: count("quoteCount-expanded"),
  });
}

/** How many items seem to be among the first in the page, by another mark than the readers go by: the "@handle" of each. */
export function probePage(root: ParentNode, url: URL): Probe {
  // a thread's main post is not one of its answers
  let handles = kindOfUrl(url) === "post" ? -1 : 0;
  for (const element of shownIn(root))
    if (!element.firstElementChild && /^\W*@/.test(element.textContent)) handles += 1;
  return { expected: Math.max(0, handles) };
}
