/** What the page says of its comments, found by other rules than the reader's. */
import { parseCount } from "../count";
import type { Probe, Stated } from "../site";
import { permalinkAt, postAt } from "./addresses";
import { commentTags, hiddenScreen, permalinkIn } from "./comment";

const section = 'ytd-comments, ytd-engagement-panel-section-list-renderer[target-id*="comments"], ytd-browse';

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
  const count = visible(
    root,
    "ytd-comments-header-renderer [id~=count], ytd-engagement-panel-section-list-renderer[target-id*='comments'] [id~=contextual-info]",
  );
  const comments = parseCount(count?.textContent);
  if (comments !== undefined) stated.counts.comments = comments;
  const more = moreOf(root);
  if (more) stated.more = more;
  return stated;
}

function moreOf(root: ParentNode): Stated["more"] {
  const sections = [...root.querySelectorAll(section)].filter((found) => !found.closest(hiddenScreen));
  if (
    sections.some((found) =>
      found.querySelector("ytd-item-section-renderer > [id~=contents] > ytd-continuation-item-renderer"),
    )
  )
    return "scroll";
  const toggle = "[id~=more-replies-sub-thread], [id~=more-replies]";
  if (sections.some((found) => [...found.querySelectorAll(toggle)].some((button) => !button.closest("[hidden]"))))
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

function visible(root: ParentNode, selector: string): Element | undefined {
  for (const element of root.querySelectorAll(selector)) if (!element.closest(hiddenScreen)) return element;
  return undefined;
}
