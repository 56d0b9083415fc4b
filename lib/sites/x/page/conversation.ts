/** The page of a post: what its rows are to that post. */
import { type Engagement, postRef } from "../post";
import type { PostRef } from "../links";
import { file, isAnswer, readArticle, refOf } from "./article";
import { isJoined, type Row, rows } from "./branch";
import { cellOf } from "./landmarks";
import type { Visit } from "./visit";

/** Where a row stands. */
interface Place {
  row: Row & { post: Element };
  /** the rows over it, nearest first */
  above: Row[];
  /** the post that the page is about, if it is mounted */
  focus: Element | undefined;
  /** true at the post of the page and over it, where each row answers the one above */
  isUpper: boolean;
}

/** True for the post that the page is about: the keyboard can skip it, it is not one of the list. */
export function isFocus(article: Element, id: string): boolean {
  const tabindex = article.getAttribute("tabindex");
  return tabindex === "-1" || (tabindex !== "0" && refOf(article)?.id === id);
}

/** Reads the main post, one that it answers, or an answer. */
export function readConversation(element: Element, visit: Visit): void {
  const { path, post: named } = visit.page;
  const place = named && placeOf(element, named.id);
  // a picture lies over whatever list was open before
  const isCovered = /\/(?:photo|video|mediaviewer)\b/.test(path) && !element.closest('[role="dialog"]');
  if (!place || (!place.focus && isCovered)) return;
  const article = readArticle(element, visit);
  // ids are clocks, so what is older cannot be an answer; over the post that would have been seen by its line
  if (!article || (!place.focus && BigInt(article.post.id) <= BigInt(named.id))) return;
  const engagement = engagementOf(place, named);
  file(article, engagement, visit, !engagement || element === place.focus);
}

/** Undefined for what the site recommends after the conversation. */
function placeOf(post: Element, id: string): Place | undefined {
  const row = { cell: cellOf(post), post, isHeading: false };
  const above = [...rows(row.cell, "previous")];
  const decides = (other: Row): boolean => other.isHeading || (!!other.post && isFocus(other.post, id));
  const upper = [row, ...above].find(decides);
  if (upper?.isHeading) return undefined;
  const focus = (upper ?? [...rows(row.cell, "next")].find(decides))?.post;
  return { row, above, focus, isUpper: !!focus && (upper ?? row) === row };
}

/** What a post answers; undefined where it begins the conversation. */
function engagementOf({ row, above, focus, isUpper }: Place, named: PostRef): Engagement | undefined {
  const [before] = above;
  const isBranch = isJoined(before, row.cell, row.post);
  const top = above.at(-1) ?? row;
  const first = focus && top.post && !isAnswer(top.post) ? refOf(top.post) : undefined;
  const main = (focus && refOf(focus)) ?? named;
  if (isUpper && !before && !isAnswer(row.post)) return undefined;
  if (!focus && !isBranch) {
    // with the rows above unmounted, the post of the page may be an answer itself
    return { type: "comment", post: postRef(main), weak: ["type", "post"] };
  }
  const isToFocus = !isUpper && (!isBranch || (focus !== undefined && before?.post === focus));
  const parent = isToFocus ? main.id : before?.post && refOf(before.post)?.id;
  if (first && parent === first.id) return { type: "comment", post: postRef(first) };
  const post = first ?? (isUpper ? undefined : main);
  return {
    type: "reply",
    parent,
    post: post && postRef(post),
    // a parent is told by position alone
    weak: [...(parent ? (["parent"] as const) : []), ...(first ? [] : ([isUpper ? "type" : "post"] as const))],
  };
}
