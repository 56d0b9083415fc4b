/** The totals a card states. Words around them are left aside: what is counted follows from what holds the number. */
import type { Counts } from "../../../model/capture";
import { parseCount } from "../../count";
import { accountOfHref } from "../addresses";
import { reactionIcon } from "./landmarks";

/** What is counted, by the link or button that holds the number: on newer pages, on older ones. */
const holders: readonly (readonly [keyof Counts, string])[] = [
  ["reactions", `:has(${reactionIcon})`],
  ["comments", '[role="button"], [class*="__comments"] *'],
  ["shares", 'a, [class*="counts__item"] *'],
];

/** `parts`: of the head of a card, after the words of the post. */
export function countsOf(parts: readonly Element[]): Counts {
  const counts: Counts = {};
  for (const shown of parts) {
    const holder = shown.matches('span[aria-hidden="true"]') ? shown.closest('a, button, [role="button"]') : null;
    const count = holder ? parseCount(shown.textContent) : undefined;
    if (!holder || count === undefined || accountOfHref(holder.getAttribute("href"))) continue;
    const [field] = holders.find(([, selector]) => holder.matches(selector)) ?? [];
    // "Rani and 1,264 others" are one more
    if (field) counts[field] ??= count + Number(field === "reactions" && /^\s*\p{L}/u.test(shown.textContent));
  }
  return counts;
}
