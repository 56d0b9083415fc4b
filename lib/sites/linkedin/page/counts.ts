/** The totals a card states. Words around them are left aside: what is counted follows from what holds the number. */
import type { Counts } from "../../../model/capture";
import { parseCount } from "../../count";
import { accountOfHref } from "../addresses";
import { comment, isAfter, reactionIcon } from "./landmarks";

/** `text`: the words of the post, after which the totals stand. Undefined where there are none. */
export function countsOf(shell: Element, text: Element | undefined): Counts | undefined {
  const counts: Counts = {};
  for (const shown of shell.querySelectorAll('span[aria-hidden="true"]')) {
    if (shown.closest(comment)) break;
    const count = parseCount(shown.textContent);
    const holder = count === undefined ? null : shown.closest('a, button, [role="button"]');
    if (count === undefined || !holder || (text && !isAfter(shown, text))) continue;
    if (accountOfHref(holder.getAttribute("href"))) continue;
    // "Rani and 1,264 others" are one more
    if (holder.querySelector(reactionIcon)) counts.reactions ??= count + Number(/^\s*\p{L}/u.test(shown.textContent));
    else if (holder.matches('[role="button"], [class*="__comments"] *')) counts.comments ??= count;
    else if (holder.matches('a, [class*="counts__item"] *')) counts.shares ??= count;
  }
  return Object.keys(counts).length > 0 ? counts : undefined;
}
