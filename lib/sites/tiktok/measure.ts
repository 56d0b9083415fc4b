/** What the page says of itself, by other rules than the readers'. */
import type { Account } from "../../model/capture";
import { compact } from "../dom";
import type { Probe, Stated } from "../site";
import { accountAt, postAt } from "./addresses";
import { commentName } from "./comment";
import { cardOf, countsIn } from "./video";
import { marked } from "./visit";

/** Texts of comments, and rows in the panel of notifications that lead to somebody. */
export function probe(root: ParentNode): Probe {
  const texts = marked("comment-level-");
  return { expected: root.querySelectorAll(`${texts}, [id*="inbox-list"] li:has(a[href*="/@"])`).length };
}

/** The totals of the video that the address names; the one of comments includes replies. */
export function stated(root: ParentNode, url: URL): Stated {
  const post = postAt(url.href)?.id;
  if (!post) return { counts: {} };
  const counts = countsIn(cardOf(root, post) ?? root);
  const shown = root.querySelectorAll(commentName).length;
  // a closed panel is no fault, and nothing that more reading would mend
  const isShort = shown > 0 && shown < (counts.comments ?? 0);
  // "View 11 more" stands beside "Hide", which has no number
  const toggles = [...root.querySelectorAll(`${marked("view-more-")}, [class*="ViewReplies"]`)];
  const isFolded = toggles.some((toggle) => /\p{Nd}/u.test(toggle.textContent));
  return compact<Stated>({ counts, post, more: isShort ? (isFolded ? "open-replies" : "scroll") : undefined });
}

/** The profile that the menu leads to. */
export function viewer(root: ParentNode): Account | undefined {
  return accountAt(root.querySelector(marked("nav-profile"))?.getAttribute("href"));
}
