/** What a page tells about itself: whom it is for, what it states, and an independent look at it. */
import { compact } from "../dom";
import type { Probe, Stated } from "../site";
import { keyOf, kindOfUrl, placeOf } from "./addresses";
import { likesOf } from "./post";

export const documentOf = (root: ParentNode): Document => root.ownerDocument ?? (root as Document);

/** True for a private message, and for a closed category unless those are read. */
export function isShut(root: ParentNode, closed: boolean): boolean {
  const page = documentOf(root);
  const title = page.getElementById("topic-title");
  return (
    page.body?.className.includes("archetype-private") ||
    !!title?.querySelector(
      `a[href*="/u/"][href*="/messages"]${closed ? "" : ', .restricted, [data-category-id] use[href$="#lock"]'}`,
    )
  );
}

const answers = '[data-post-number]:not([data-post-number="1"])';

/** Posts that are filled, by their times; without scripts by their authors. Of other pages, rows that lead to a topic. */
export function probe(root: ParentNode, page: URL): Probe {
  const kind = kindOfUrl(page);
  if (!kind || isShut(root, false)) return { expected: 0 };
  const found = (selector: string) => root.querySelectorAll(selector).length;
  if (kind !== "post") return { expected: found(".excerpt, li > a[href*='/t/'] > div") };
  return {
    expected: found(`${answers} a .relative-date`) || Math.max(0, found('[itemprop="author"] a[href*="/u/"]') - 1),
  };
}

export function stated(root: ParentNode, page: URL): Stated {
  const place = placeOf(page.pathname);
  if (!place || isShut(root, false)) return { counts: {} };
  // "12 / 40" beside the posts
  const [, total] = /\/\s*(\d+)/.exec(root.querySelector(".timeline-replies")?.textContent ?? "") ?? [];
  const comments = total ? Number(total) - 1 : undefined;
  return {
    counts: compact({ ...likesOf(root.querySelector('[data-post-number="1"]')), comments }),
    post: keyOf(page, { ...place, number: "1" }),
    ...(comments && root.querySelectorAll(answers).length < comments && { more: "scroll" as const }),
  };
}

/** False while the posts of the topic before still stand there. */
export function settled(root: ParentNode, page: URL): boolean {
  const topic = root.querySelector("article[data-topic-id]")?.getAttribute("data-topic-id");
  return !topic || topic === placeOf(page.pathname)?.topic;
}
