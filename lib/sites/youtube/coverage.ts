/** What the page says of its comments, found by other rules than the reader's. */
import { parseCount } from "../count";
import type { Probe, Stated } from "../site";
import { permalinkAt, postAt } from "./addresses";
import { commentTags, hiddenScreen, permalinkIn } from "./comment";

const panel = "ytd-engagement-panel-section-list-renderer";
const commentsPanel = `${panel}[target-id*="comments"]`;
const section = `ytd-comments, ${commentsPanel}, ytd-browse`;

/** Every comment has one permalink in its header: as many different ones as there are outside of comments' texts. */
export function probeComments(root: ParentNode): Probe {
  const ids = new Set<string>();
  for (const link of root.querySelectorAll('a[href*="lc="]')) {
    if (link.closest("[id~=content-text]") || link.closest(hiddenScreen)) continue;
    const id = permalinkAt(link.getAttribute("href"))?.id;
    if (id && link.textContent.trim() !== "") ids.add(id);
  }
  return { expected: ids.size };
}

/** The number above the comments; it counts replies too. */
export function statedComments(root: ParentNode, url: URL): Stated {
  const stated: Stated = { counts: {} };
  const post = postAt(url);
  if (post) stated.post = post.id;
  const count =
    shown(root, "ytd-comments-header-renderer")[0]?.querySelector("[id~=count]") ??
    shown(root, panel)
      .find((found) => found.matches(commentsPanel))
      ?.querySelector("[id~=contextual-info]");
  const comments = parseCount(count?.textContent);
  if (comments !== undefined) stated.counts.comments = comments;
  const more = moreOf(root);
  if (more) stated.more = more;
  return stated;
}

function moreOf(root: ParentNode): Stated["more"] {
  const isInSection = (found: Element): boolean => found.closest(section) !== null;
  const next = "ytd-item-section-renderer > [id~=contents] > ytd-continuation-item-renderer";
  if (shown(root, "ytd-continuation-item-renderer").some((found) => found.matches(next) && isInSection(found)))
    return "scroll";
  const toggle = "[id~=more-replies-sub-thread], [id~=more-replies]";
  const isOpen = (replies: Element): boolean =>
    [...replies.querySelectorAll(toggle)].some((button) => !button.closest("[hidden]"));
  if (shown(root, "ytd-comment-replies-renderer").some((found) => isInSection(found) && isOpen(found)))
    return "open-replies";
  return undefined;
}

/**
 * True when one of the comments shown, or where there are none yet the player, belongs to the address. After navigation
 * the nodes of the last video stand there until they are filled anew; those among them still name their own video.
 */
export function settledOn(root: ParentNode, url: URL): boolean {
  const post = postAt(url);
  if (!post) return true;
  let others = false;
  for (const element of root.querySelectorAll(commentTags)) {
    const shown = element.closest(hiddenScreen) ? undefined : permalinkIn(element)?.permalink.post;
    if (shown?.id === post.id) return true;
    if (shown) others = true;
  }
  if (others) return false;
  const player = root.querySelector("ytd-watch-flexy[video-id]:not([hidden])")?.getAttribute("video-id");
  return !player || url.pathname !== "/watch" || player === post.id;
}

/**
 * The elements of a tag, outside of screens left behind. By tag alone: any longer selector costs ten times as much on a
 * page of thousands of comments (measured 2026-11), and this is asked again and again.
 */
function shown(root: ParentNode, tag: string): Element[] {
  return [...root.querySelectorAll(tag)].filter((found) => !found.closest(hiddenScreen));
}
