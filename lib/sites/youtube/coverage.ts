/**
 * What the page says of its comments, found by other rules than the reader's. All of it is asked again and again while a
 * page of thousands of comments grows, so every look ends at the first thing found or after the first few comments.
 */
import { parseCount } from "../count";
import { compact } from "../dom";
import type { Probe, Stated } from "../site";
import { type Permalink, permalinkAt, postAt } from "./addresses";
import { screenIn } from "./element";

/** Comments looked at: as many as YouTube loads at once. */
const few = 20;

/** Comments have one permalink each, outside of their texts; the first few are counted. */
export function probeComments(root: ParentNode): Probe {
  return { expected: firstPermalinks(root).length };
}

/** The number above the comments; it counts replies too. */
export function statedComments(root: ParentNode, url: URL): Stated {
  const screen = screenIn(root);
  const total = "ytd-comments-header-renderer [id~=count], [target-id*=comments] [id~=contextual-info]";
  const comments = parseCount(screen.querySelector(total)?.textContent);
  const list = screen.querySelector("[section-identifier^=comment] > [id~=contents]");
  return compact<Stated>({
    counts: compact({ comments }),
    post: postAt(url)?.id,
    more: list ? moreIn(list) : undefined,
  });
}

function moreIn(list: Element): Stated["more"] {
  if (list.lastElementChild?.localName === "ytd-continuation-item-renderer") return "scroll";
  const toggle = "[id^=more-replies]:not([hidden], [hidden] *)";
  return [...list.children].slice(0, few).some((thread) => thread.querySelector(toggle)) ? "open-replies" : undefined;
}

/**
 * True when one of the first comments shown, or where there are none yet the player, belongs to the address. After
 * navigation the nodes of the last video stand there until they are filled anew; those among them still name their own.
 */
export function settledOn(root: ParentNode, url: URL): boolean {
  const post = postAt(url);
  const shown = firstPermalinks(root);
  if (!post || shown.some((link) => link.post?.id === post.id)) return true;
  const player = screenIn(root).getAttribute?.("video-id");
  return shown.length === 0 && (!player || player === post.id);
}

function firstPermalinks(root: ParentNode): Permalink[] {
  const found: Permalink[] = [];
  // a live list, asked one by one: for its length, or in brackets, it is counted through the whole page
  const links = screenIn(root).getElementsByTagName("a");
  for (let index = 0, link; found.length < few && (link = links.item(index)); index += 1) {
    const permalink = permalinkAt(link.getAttribute("href"));
    if (permalink && !link.closest("[id~=content-text]")) found.push(permalink);
  }
  return found;
}
