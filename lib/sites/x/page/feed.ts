/** Posts in lists of posts: home, search, a list, a community, a profile, the quotes of a post, notifications. */
import { accountOf, actBy, type Engagement, postRef } from "../post";
import { file, isAnswer, readArticle, refOf, repliedTo, reposterOf } from "./article";
import { isJoined, rows } from "./branch";
import { cellOf } from "./landmarks";
import type { Visit } from "./visit";

/** A post in a feed: what its author did with it, and who reposted it there. */
export function readFeedPost(element: Element, visit: Visit): void {
  const article = readArticle(element, visit);
  if (!article) return;
  const reposter = reposterOf(element);
  if (reposter) visit.reading.captures.push(actBy(reposter, "share", { post: article.post }));
  file(article, answerOf(element), visit);
}

/** What a post answers, told by the line from the post above it or by the handles it names as replied to. */
function answerOf(element: Element): Engagement | undefined {
  const cell = cellOf(element);
  const [before] = rows(cell, "previous");
  const [named] = repliedTo(element);
  const isBranch = isJoined(before, cell, element);
  const above = isBranch ? before?.post : undefined;
  const ref = above && refOf(above);
  // a feed shows a conversation from its beginning, unless the first post shown says that it answers another
  if (ref && !isAnswer(above)) return { type: "comment", post: postRef(ref), weak: ["type", "post"] };
  if (ref) return { type: "reply", parent: ref.id, weak: ["type", "parent"] };
  return isBranch || named
    ? { type: "reply", target: named ? accountOf(named) : undefined, weak: ["type"] }
    : undefined;
}

/**
 * A post in the list of those who quote the post of the page. Its card does not always tell which post it shows, but the
 * list does; without a card it is a row of the page before.
 */
export function readQuote(element: Element, visit: Visit): void {
  const { post } = visit.page;
  const article = readArticle(element, visit);
  if (article?.card) file(article, { type: "quote", post: article.quoted ?? (post && postRef(post)) }, visit);
}

/** A notification that is a whole post: a reply to the reader, a quote of a post of theirs, or a mention. */
export function readPostNotice(element: Element, visit: Visit): void {
  const article = readArticle(element, visit);
  if (article) file(article, answerOf(element) ?? (article.card ? undefined : { type: "mention" }), visit);
}
