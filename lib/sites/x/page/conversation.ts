/** The page of a post: what its rows are to that post. */
import { type Engagement, postRef } from "../post";
import type { PostRef } from "../links";
import { file, isAnswer, readArticle, refOf } from "./article";
import { isJoined, type Row, rows } from "./branch";
import { cellOf, focused } from "./landmarks";
import type { Visit } from "./visit";

/** Reads the main post, one that it answers, or an answer. */
export function readConversation(post: Element, visit: Visit): void {
  const { path, post: named } = visit.page;
  if (!named) return;
  const row: Row & { post: Element } = { cell: cellOf(post), post };
  const above = [...rows(row.cell, "previous")];
  const decides = (other: Row): boolean | undefined => other.isHeading || other.post?.matches(focused);
  const upper = [row, ...above].find(decides);
  const focus = (upper ?? [...rows(row.cell, "next")].find(decides))?.post;
  // what the site recommends after the conversation
  if (upper?.isHeading) return;
  // a picture lies over whatever list was open before
  if (!focus && /\/(photo|video|media)/.test(path) && !post.closest("[role=dialog]")) return;
  const article = readArticle(post, visit);
  // ids are clocks, so what is older cannot be an answer; over the post that would have been seen by its line
  if (!article || (!focus && BigInt(article.post.id) <= BigInt(named.id))) return;
  // at the post and over it each row answers the one above
  const isUpper = focus && (upper ?? row) === row;
  const engagement = engagementOf([row, ...above], (focus && refOf(focus)) ?? named, focus, isUpper);
  file(article, engagement, visit, !engagement || post === focus);
}

/**
 * What the first of some rows, nearest first, answers; undefined where it begins the conversation. `main`: the post that
 * the page is about, whose article is `focus` where it is mounted.
 */
function engagementOf(
  chain: [Row & { post: Element }, ...Row[]],
  main: PostRef,
  focus: Element | undefined,
  isUpper: boolean | undefined,
): Engagement | undefined {
  const [{ cell, post }, before] = chain;
  if (isUpper && !before && !isAnswer(post)) return undefined;
  const isBranch = isJoined(before, cell, post);
  // with the rows above unmounted, the post of the page may be an answer itself
  if (!focus && !isBranch) return { type: "comment", post: postRef(main), weak: ["type", "post"] };
  const top = chain.at(-1)?.post;
  const first = focus && top && !isAnswer(top) ? refOf(top) : undefined;
  const isDirect = !isUpper && (!isBranch || (focus && before?.post === focus));
  const parent = isDirect ? main.id : before?.post && refOf(before.post)?.id;
  if (first && parent === first.id) return { type: "comment", post: postRef(first) };
  return {
    type: "reply",
    parent,
    post: first || !isUpper ? postRef(first ?? main) : undefined,
    // a parent is told by position alone
    weak: [...(parent ? (["parent"] as const) : []), ...(first ? [] : ([isUpper ? "type" : "post"] as const))],
  };
}
