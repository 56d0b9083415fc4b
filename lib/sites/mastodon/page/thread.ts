/**
 * The page of a post. What it answers stands above it, oldest first, each answering the one before; its answers stand
 * below, every branch in full before the next. Lines beside the rows tell which row answers which; GoToSocial indents.
 */
import type { Counts } from "../../../model/capture";
import { parseCount } from "../../count";
import { compact } from "../../dom";
import type { Visit } from "../visit";
import { readFeedItem } from "./feed";
import { personIn } from "./person";
import {
  authorIn,
  captureFrom,
  focusItem,
  idIn,
  isAnswer,
  type Place,
  postFrom,
  readStatus,
  statusIn,
  statusItem,
} from "./status";

export function readThreadItem(item: Element, visit: Visit): void {
  // the wide layout shows other columns beside the thread; on servers' own pages an item is a region too
  const list =
    item.parentElement?.closest('[role="feed"], [role="region"], main') ?? item.ownerDocument.documentElement;
  const focus = list.querySelector(focusItem);
  if (!focus) return readFeedItem(item, visit);
  const seen = readStatus(item, visit);
  if (!seen) return;
  const place = placeOf(item, focus, list, visit.page);
  if (item === focus || !place) visit.into.posts.push(postFrom(seen, item === focus ? countsOf(focus) : undefined));
  if (place) visit.into.captures.push(captureFrom(seen, place));
}

/** Undefined for the post that all of it is about. */
function placeOf(item: Element, focus: Element, list: Element, page: URL): Place | undefined {
  const before = rowBefore(item, list);
  const top = statusIn(list) ?? focus;
  const isBelow = (focus.compareDocumentPosition(item) & 4) !== 0;
  // an answer at the top answers what is not there
  const id = top !== focus && isAnswer(top) ? undefined : idIn(top, page);
  const post = id === undefined ? undefined : { id };
  if (!before) return post ? undefined : { type: "reply" };
  // whoever answers names those they answer, the nearest first
  const named = personIn(item.querySelector("a.u-url.mention"), page)?.handle;
  const below = item.localName === "article" ? answeredArticle : answeredBelow;
  const self = named ? undefined : authorIn(item, page)?.handle;
  const answered = isBelow ? below(item, before, focus, (row) => authorIn(row, page)?.handle === self) : before;
  if (answered === null) {
    const isComment = top === focus && (!named || named === authorIn(focus, page)?.handle);
    return { type: isComment ? "comment" : "reply", post, weak: ["type"] };
  }
  const parent = answered && idIn(answered, page);
  return parent && parent === post?.id ? { type: "comment", post } : { type: "reply", post, parent };
}

/** The nearest status in an earlier sibling of the item or of the boxes around it. */
function rowBefore(item: Element, list: Element): Element | undefined {
  for (let box: Element | null = item; box && box !== list; box = box.parentElement)
    for (let at = box.previousElementSibling; at; at = at.previousElementSibling) {
      const found = statusIn(at) ?? (at.matches(statusItem) ? at : null);
      if (found) return found;
    }
  return undefined;
}

/**
 * The row that a row below the focus answers; undefined where that is none of its neighbours, null where it is the focus
 * or something further up. A row "first" in its part answers the row above it only if that is the focus; a full line
 * leads down from a row, a short one up: to the row above, or from a first row to the focus.
 */
function answeredBelow(item: Element, before: Element, focus: Element): Element | null | undefined {
  const row = item.closest(".status--in-thread") ?? item.querySelector(".status--in-thread");
  const line = row?.querySelector(":scope > .status__line");
  if (before === focus) return focus;
  if (!line) return undefined;
  if (!row?.matches(".status--first-in-thread")) return before;
  return line.matches(".status__line--full") ? null : focus;
}

/**
 * On a server's own page an author's thread comes first, in a section of its own. Below it answers are indented, but for
 * those to oneself, which name nobody.
 */
function answeredArticle(
  item: Element,
  before: Element,
  focus: Element,
  isSelf: (row: Element) => boolean,
): Element | null {
  const main = item.parentElement?.previousElementSibling;
  if (!main) return before;
  const depth = (row: Element) => /\bindent-(\d)/.exec(row.className)?.[1] ?? "";
  for (let at = item.previousElementSibling; at; at = at.previousElementSibling)
    if (at.localName === "article" && (depth(at) < depth(item) || (depth(at) === depth(item) && isSelf(at)))) return at;
  return main.querySelector("article ~ article") ? null : focus;
}

/** The totals beside a focused post. */
export function countsOf(focus: Element): Counts {
  const count = (list: string) => parseCount(focus.querySelector(`a[href$="/${list}"]`)?.textContent);
  return compact<Counts>({ reactions: count("favourites"), shares: count("reblogs"), quotes: count("quotes") });
}
