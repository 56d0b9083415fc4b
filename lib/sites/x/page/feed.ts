/** Posts in lists of posts: home, search, a list, a community, a profile, the quotes of a post, notifications. */
import type { Capture } from "../../../model/capture";
import { compact } from "../../dom";
import type { Reading } from "../../site";
import { accountOf, postRef } from "../post";
import type { PostRef } from "../urls";
import {
  type Article,
  captureOf,
  postOf,
  quoteBy,
  readArticle,
  refOf,
  reposterOf,
  repliedTo,
  seenPost,
} from "./article";
import { hasLineAbove, hasLineBelow, rowBefore } from "./branch";
import { cellOf } from "./landmarks";

/** A post in a feed: what its author did with it, and who reposted it there. */
export function readFeedPost(element: Element, reading: Reading, now: number): void {
  const article = readArticle(element, reading, now);
  if (!article) return;
  const reposter = reposterOf(article);
  if (reposter) reading.captures.push({ type: "share", actor: reposter, post: postOf(article) });
  const answer = answerInFeed(article);
  if (answer) reading.captures.push(answer);
  else {
    if (article.quoted) reading.captures.push(quoteBy(article));
    reading.posts.push(seenPost(article));
  }
}

/** An answer, told by the line from the post above it or by the handles it names as replied to. */
function answerInFeed(article: Article): Capture | undefined {
  const { element } = article;
  const before = rowBefore(cellOf(element));
  const above = before?.is === "post" ? before.article : undefined;
  const [named] = repliedTo(element);
  if (above && (hasLineAbove(element) || hasLineBelow(above))) return answerTo(article, above);
  if (named === undefined && !hasLineAbove(element)) return undefined;
  const target = named === undefined ? undefined : accountOf(named);
  return captureOf(article, { type: "reply", weak: ["type"], ...(target && { target }) });
}

/** A feed shows a conversation from its beginning, unless the first post shown says that it answers another. */
function answerTo(article: Article, above: Element): Capture {
  const ref = refOf(above);
  const begins = ref !== undefined && !hasLineAbove(above) && repliedTo(above).length === 0;
  return captureOf(
    article,
    compact<Pick<Capture, "type"> & Partial<Capture>>({
      type: begins ? "comment" : "reply",
      parent: begins ? undefined : ref?.id,
      post: begins ? postRef(ref) : undefined,
      weak: begins ? ["type", "post"] : ref ? ["type", "parent"] : ["type"],
    }),
  );
}

/** A post in the list of those who quote `quoted`. */
export function readQuote(element: Element, quoted: PostRef | undefined, reading: Reading, now: number): void {
  const article = readArticle(element, reading, now);
  if (article) reading.captures.push(quoteBy(article, quoted));
}

/** A notification that is a whole post: a reply to the reader, a quote of a post of theirs, or a mention. */
export function readPostNotice(element: Element, reading: Reading, now: number): void {
  const article = readArticle(element, reading, now);
  if (!article) return;
  const answer = answerInFeed(article);
  if (answer) reading.captures.push(answer);
  else reading.captures.push(article.quoted ? quoteBy(article) : captureOf(article, { type: "mention" }));
}
