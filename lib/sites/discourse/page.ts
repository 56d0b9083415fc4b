/** What a page tells about itself: whom it is for, what it states, and an independent look at it. */
import { compact } from "../dom";
import type { Probe, Stated } from "../site";
import { kindOfUrl, placeOf, topicKey } from "./addresses";
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

const answers = '[id^="post_"]:not([id="post_1"])';

const marks = `${answers} a .relative-date, .excerpt, li > a[href*="/t/"] > div`;

/** Posts that are filled, by their times; rows that lead to a topic; without scripts, writers but the first. */
export function probe(root: ParentNode, page: URL): Probe {
  if (!kindOfUrl(page) || isShut(root, false)) return { expected: 0 };
  const writers = root.querySelectorAll('[itemprop="author"] a[href*="/u/"]').length;
  return { expected: root.querySelectorAll(marks).length + Math.max(0, writers - 1) };
}

export function stated(root: ParentNode, page: URL): Stated {
  const place = placeOf(page.pathname);
  if (!place || isShut(root, false)) return { counts: {} };
  // "12 / 40" beside the posts
  const [, total] = /\/\s*(\d+)/.exec(root.querySelector(".timeline-replies")?.textContent ?? "") ?? [];
  const comments = total ? Number(total) - 1 : undefined;
  return {
    counts: compact({ ...likesOf(root.querySelector('[id="post_1"]')), comments }),
    post: topicKey(page, place),
    ...(comments && root.querySelectorAll(answers).length < comments && { more: "scroll" as const }),
  };
}

/** False while the posts of the topic before still stand there. */
export function settled(root: ParentNode, page: URL): boolean {
  const topic = root.querySelector("article[data-topic-id]")?.getAttribute("data-topic-id");
  return !topic || topic === placeOf(page.pathname)?.topic;
}
