/** What a page states, whether it belongs to its address, and an independent look at what it holds. */
import type { Probe, Stated } from "../../site";
import { kindOfUrl, placeOf, postIdOf } from "../addresses";
import { focusItem, idIn } from "./status";
import { countsOf } from "./thread";

/** Times linked to posts, or rows that name somebody: neither looks at the marks by which statuses are read. */
export function probe(root: ParentNode, page: URL): Probe {
  const kind = kindOfUrl(page);
  const isList = /^(reactions|shares|followers|notifications)$/.test(kind ?? "");
  // the post that a page is about is not one of its answers
  const times = "a[href]:not([class*='detailed']) time[datetime], article .moment-time";
  return { expected: root.querySelectorAll(isList ? '[role="feed"] > article:has(a[href*="/@"])' : times).length };
}

/** The totals of the post in focus. How many answers there are is not said. */
export function stated(root: ParentNode, page: URL): Stated {
  const focus = kindOfUrl(page) === "post" ? root.querySelector(focusItem) : null;
  const post = placeOf(page.pathname)?.id;
  return focus && post ? { counts: countsOf(focus), post } : { counts: {} };
}

/** False while the post of the page before still stands there. */
export function settled(root: ParentNode, page: URL): boolean {
  // pages of servers are loaded one by one
  const focus = root.querySelector(".detailed-status");
  return !focus || (kindOfUrl(page) === "post" && (idIn(focus, page) ?? postIdOf(page)) === postIdOf(page));
}
