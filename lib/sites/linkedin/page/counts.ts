/** The totals a card states. Words around them are left aside: what is counted follows from what holds the number. */
import type { Counts } from "../../../model/capture";
import { parseCount } from "../../count";
import { accountOfHref } from "../addresses";
import { reactionIcon } from "./landmarks";

/** `parts`: of the head of a card, after the words of the post. */
export function countsOf(parts: readonly Element[]): Counts {
  const counts: Counts = {};
  for (const shown of parts) {
    const holder = shown.matches('span[aria-hidden="true"]') ? shown.closest('a, button, [role="button"]') : null;
    const count = holder ? parseCount(shown.textContent) : undefined;
    if (!holder || count === undefined || accountOfHref(holder.getAttribute("href"))) continue;
    // "Rani and 1,264 others" are one more
    if (holder.querySelector(reactionIcon)) counts.reactions ??= count + Number(/^\s*\p{L}/u.test(shown.textContent));
    else if (holder.matches('[role="button"], [class*="__comments"] *')) counts.comments ??= count;
    else if (holder.matches('a, [class*="counts__item"] *')) counts.shares ??= count;
  }
  return counts;
}
