/** What a page states, whether it belongs to its address, and an independent look at what it holds. */
import type { PageKind } from "../../../model/engagement";
import { parseUrl } from "../../dom";
import type { Probe, Stated } from "../../site";
import { placeOf, postIdOf } from "../addresses";
import { countsOf } from "./thread";
import { countLink, focusClass } from "./status";

/** Times linked to posts, or rows that name somebody: neither looks at the marks by which statuses are read. */
export function probePage(root: ParentNode, page: URL, kind: PageKind): Probe {
  if (kind === "reactions" || kind === "shares" || kind === "followers" || kind === "notifications")
    return { expected: Array.from(root.querySelectorAll('[role="feed"] > article')).filter(namesSomebody).length };
  const own = kind === "post" ? postIdOf(page) : undefined;
  const ids = new Set<string>();
  for (const time of root.querySelectorAll("a[href] time[datetime]")) {
    const id = postIdOf(parseUrl(time.closest("a")?.getAttribute("href"), page));
    if (id !== undefined && id !== own) ids.add(id);
  }
  return { expected: ids.size };
}

function namesSomebody(article: Element): boolean {
  return article.querySelector('a[href*="/@"], a[href*="/users/"]') !== null;
}

/** The totals of the post in focus. How many answers there are is not said. */
export function statedBy(root: ParentNode, page: URL, kind: PageKind): Stated {
  const focus = kind === "post" ? focusIn(root) : undefined;
  const id = placeOf(page.pathname)?.id;
  return focus ? { counts: countsOf(focus), ...(id !== undefined && { post: id }) } : { counts: {} };
}

/** False while the post of the page before still stands there. */
export function isSettled(root: ParentNode, page: URL, kind: PageKind): boolean {
  const focus = focusIn(root);
  if (kind !== "post" || !focus) return kind === "post" || !focus;
  const shown = placeOf(countLink(focus, "favourites")?.getAttribute("href"))?.id;
  return shown === undefined || shown === postIdOf(page);
}

function focusIn(root: ParentNode): Element | undefined {
  return root.querySelector(`.${focusClass}`) ?? undefined;
}
