/** What a page tells about itself: whom it is for, who is signed in, what it states, and an independent look at it. */
import type { Account } from "../../model/capture";
import { compact } from "../dom";
import { parseCount } from "../count";
import type { Probe, Stated } from "../site";
import { accountAt, kindOfUrl, nameInAvatar, placeKey, placeOf } from "./addresses";
import { likesOf } from "./post";
import { commentsIn, viewerIn } from "./preloaded";

/** True for a private message, and for a closed category unless those are read. */
export function isShut(root: ParentNode, closed: boolean): boolean {
  const page = "body" in root ? (root as Document) : (root as Element).ownerDocument;
  const title = page.getElementById("topic-title");
  if (/\barchetype-private/.test(page.body?.className ?? "")) return true;
  if (title?.querySelector('a[href*="/u/"][href*="/messages"]')) return true;
  return !closed && !!title?.querySelector('.restricted, [data-category-id] use[href$="#lock"]');
}

/** Posts that are filled, by their times; without scripts by their words. Of other pages, rows with a time. */
export function probe(root: ParentNode, page: URL): Probe {
  const kind = kindOfUrl(page);
  if (!kind || kind === "feed" || isShut(root, false)) return { expected: 0 };
  if (kind !== "post") return { expected: root.querySelectorAll('.excerpt, li > a[href*="/t/"] span').length };
  const numbered = root.querySelectorAll(
    '[data-post-number]:not([data-post-number="1"]) a > span [data-time], [data-post-number]:not([data-post-number="1"]) a > [data-time]',
  );
  const written = root.querySelectorAll('[itemprop="author"]:has(a[href*="/u/"])');
  return { expected: Math.max(numbered.length, written.length - 1, 0) };
}

export function stated(root: ParentNode, page: URL): Stated {
  const place = kindOfUrl(page) === "post" ? placeOf(page.pathname) : undefined;
  if (!place || isShut(root, false)) return { counts: {} };
  // "12 / 40" beside the posts
  const [, total] = root.querySelector(".timeline-replies")?.textContent?.split("/") ?? [];
  const posts = parseCount(total);
  const comments = posts === undefined ? commentsIn(root, place.topic) : posts - 1;
  const shown = root.querySelectorAll("[data-post-number]").length - 1;
  const first = root.querySelector('[data-post-number="1"] article');
  return {
    counts: compact({ comments, reactions: likesOf(first)?.reactions }),
    post: placeKey(page.host, { ...place, number: "1" }),
    ...(comments !== undefined && shown >= 0 && shown < comments && { more: "scroll" as const }),
  };
}

/** False while the posts of the topic before still stand there. */
export function settled(root: ParentNode, page: URL): boolean {
  const topic = root.querySelector("article[data-topic-id]")?.getAttribute("data-topic-id");
  return !topic || topic === placeOf(page.pathname)?.topic;
}

/** The button at the top shows one's own picture; a page that was just loaded also holds one's number. */
export function viewer(root: ParentNode, page: URL): Account | undefined {
  const { id, name } = viewerIn(root);
  const handle = nameInAvatar(root.querySelector("#current-user img, .current-user img")?.getAttribute("src")) ?? name;
  if (!handle) return undefined;
  return { ...accountAt(page, handle), ...(handle === name && id && { id: `${page.host}/${id}` }) };
}
