/** What the page says of itself, by other rules than the readers'. */
import type { Account } from "../../model/capture";
import { asciiDigits } from "../count";
import { compact } from "../dom";
import type { Probe, Stated } from "../site";
import { accountAt, postAt } from "./addresses";
import { commentName } from "./comment";
import { cardOf, countsIn } from "./video";
import { marked } from "./visit";

/** Texts of comments, and rows in the panel of notifications that lead to somebody. */
export function probe(root: ParentNode): Probe {
  const texts = root.querySelectorAll(marked("comment-level-")).length;
  const people = [...root.querySelectorAll('[id*="inbox-list"] a[href*="/@"]')].map((link) => link.closest("li"));
  return { expected: texts + new Set(people).size };
}

/** The totals of the video that the address names; the one of comments includes replies. */
export function stated(root: ParentNode, url: URL): Stated {
  const post = postAt(url.href)?.id;
  if (!post) return { counts: {} };
  const counts = countsIn(cardOf(root, post) ?? root);
  const shown = root.querySelectorAll(commentName).length;
  // a closed panel is no fault, and nothing that more reading would mend
  const isShort = shown > 0 && shown < (counts.comments ?? 0);
  return compact<Stated>({ counts, post, more: isShort ? (hasFolded(root) ? "open-replies" : "scroll") : undefined });
}

/** "View 11 more" stands beside "Hide", which has no number. */
function hasFolded(root: ParentNode): boolean {
  const toggles = root.querySelectorAll(`${marked("view-more-")}, [class*="ViewReplies"]`);
  return [...toggles].some((toggle) => /\d/.test(asciiDigits(toggle.textContent)));
}

/** The profile that the menu leads to. */
export function viewer(root: ParentNode): Account | undefined {
  return accountAt(root.querySelector(marked("nav-profile"))?.getAttribute("href"));
}
