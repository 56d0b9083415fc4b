/** Posts in lists of posts: home, search, a list, a community, a profile, the quotes of a post, notifications. */
import { accountOf, postRef } from "../post";
import {
  type Article,
  captureOf,
  type Engagement,
  isAnswer,
  quoteBy,
  readArticle,
  refOf,
  repliedTo,
  reposterOf,
  seenPost,
} from "./article";
import { hasLineAbove, hasLineBelow, rows } from "./branch";
import { cellOf } from "./landmarks";
import type { Visit } from "./visit";

/** A post in a feed: what its author did with it, and who reposted it there. */
export function readFeedPost(element: Element, visit: Visit): void {
  const { captures, posts } = visit.reading;
  const article = readArticle(element, visit);
  if (!article) return;
  const actor = reposterOf(article);
  if (actor) captures.push({ type: "share", actor, post: article.post });
  const answer = answerOf(article);
  if (!answer) posts.push(seenPost(article));
  if (answer) captures.push(captureOf(article, answer));
  else if (article.quoted) captures.push(quoteBy(article));
}

/** What a post answers, told by the line from the post above it or by the handles it names as replied to. */
function answerOf({ element }: Article): Engagement | undefined {
  const above = rows(cellOf(element), "previous").next().value?.post;
  const [named] = repliedTo(element);
  if (above && (hasLineAbove(element) || hasLineBelow(above))) {
    const ref = refOf(above);
    // a feed shows a conversation from its beginning, unless the first post shown says that it answers another
    return ref && !isAnswer(above)
      ? { type: "comment", post: postRef(ref), weak: ["type", "post"] }
      : { type: "reply", parent: ref?.id, weak: ref ? ["type", "parent"] : ["type"] };
  }
  if (!named && !hasLineAbove(element)) return undefined;
  return { type: "reply", target: named ? accountOf(named) : undefined, weak: ["type"] };
}

/** A post in the list of those who quote the post of the page. Without a card it is a row of the page before. */
export function readQuote(element: Element, visit: Visit): void {
  const article = readArticle(element, visit);
  if (article?.quoted) visit.reading.captures.push(quoteBy(article, visit.page.post));
}

/** A notification that is a whole post: a reply to the reader, a quote of a post of theirs, or a mention. */
export function readPostNotice(element: Element, visit: Visit): void {
  const article = readArticle(element, visit);
  if (!article) return;
  const answer = answerOf(article);
  const capture = !answer && article.quoted ? quoteBy(article) : captureOf(article, answer ?? { type: "mention" });
  visit.reading.captures.push(capture);
}
