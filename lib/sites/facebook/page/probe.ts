/** What should be readable, by other marks than the reader's: numbers in links and tabs, links to posts. */
import type { Probe } from "../../site";
import { pageOf } from "../addresses";
import { isClosedGroup } from "./closed";
import { all, dialog, hrefOf } from "./landmarks";

/** Heads of posts in a window that shows one post, and the one it shares: further ones are those of a list. */
const ofOnePost = 2;

/** Of a closed group nothing is expected: whether it may be read is not told here. */
export function probe(root: ParentNode, url: URL): Probe {
  const page = pageOf(url);
  if (!page || isClosedGroup(root, url)) return { expected: 0 };
  const count = (selector: string) => all(root, selector).length;
  const numbers = all(root, 'a[href*="comment_id="]').map((link) => /comment_id=(\d+)/.exec(hrefOf(link))?.[1]);
  const comments = new Set(numbers.filter(Boolean)).size;
  const tabs = all(root, `${dialog} [role="tab"]`).filter((tab) => /\p{Nd}/u.test(tab.textContent)).length;
  const shares = Math.max(0, count(`${dialog} h3 a`) - ofOnePost);
  // most posts of a feed hide where they stand; one that does not can be read
  const posts = page.post ? 0 : count('[role="main"] a[href*="/posts/"]:not([href*="notif_t"])');
  return { expected: comments + tabs + shares + posts + count('a[href*="reaction"][href*="ref=notif"]') };
}
