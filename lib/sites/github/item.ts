/**
 * One thing that was written: the post itself or a comment. Both front ends give it an anchor, which is its id: the React
 * one on the comment's head, the older one around all of it.
 */
import type { Account, Capture, Moment, Post } from "../../model/capture";
import { compact, readText } from "../dom";
import type { Reading } from "../site";
import { isoMoment } from "../time";
import { subjectOf } from "./addresses";
import { accountOfLink, picture, withPicture } from "./person";
import { readReactions, toolbar } from "./reactions";

const anchors = [
  "issuecomment-",
  "discussion_r",
  "discussioncomment-",
  "pullrequestreview-",
  "commitcomment-",
  "gistcomment-",
];
const commentAnchor = anchors.map((name) => `[id^="${name}"]`).join(", ");

/** The React front end's box around a comment and all that belongs to it; labels and other events have ids of other kinds. */
const box = '[data-wrapper-timeline-id^="IC_"]';
const postBox =
  '[data-testid="issue-body"], [id^="issue-"].timeline-comment-group, [id^="discussion-"].timeline-comment-group';
export const writtenItem = `${box}, ${anchors.map((name) => `[id^="${name}"]:not(${box} *)`).join(", ")}, ${postBox}`;

const body = '[data-testid="markdown-body"], .markdown-body, task-lists > *';
const paragraphs = "p, li, pre, blockquote, h1, h2, h3, h4, h5, h6, td, th, tr, dt, dd, summary, hr";
/** Buttons to copy and to unfold; pictures other than emoji. */
const notWords = 'button, clipboard-copy, tool-tip, details-menu, .sr-only, img:not([alt^=":"])';

/** The first match that is the item's own, not that of a comment inside of it. */
function ownIn(item: Element, selector: string): Element | undefined {
  return Array.from(item.querySelectorAll(selector)).find((found) => found.closest(writtenItem) === item);
}

export function readWritten(item: Element, page: URL, reading: Reading): void {
  const subject = subjectOf(page);
  if (!subject) return;
  // markdown marks the direction of every paragraph
  const words = ownIn(item, body) ?? ownIn(item, 'p[dir="auto"]')?.parentElement;
  const isPost = item.matches(postBox);
  const id = isPost ? undefined : item.matches(commentAnchor) ? item.id : item.querySelector(commentAnchor)?.id;
  // an approval without words is none
  if (!words || (!isPost && id === undefined)) return;
  const author = authorOf(item, words, page);
  if (!author) return void reading.problems.push({ kind: "no-author", detail: isPost ? "post" : "comment" });
  const { text, cut } = readText(words, notWords, paragraphs);
  const seen = { author, at: momentOf(item, words), text: text === "" ? undefined : text };
  if (isPost || id === undefined) {
    const title = item.ownerDocument.querySelector("h1 bdi")?.textContent.trim();
    const post = compact<Post>({ ...subject, ...seen, text: title || seen.text });
    reading.posts.push(post);
    readReactions(ownIn(item, toolbar), post, reading);
    return;
  }
  const parent = parentOf(item, id);
  const url = `${page.origin}${page.pathname}#${id}`;
  reading.captures.push(
    compact<Capture>({
      type: parent === undefined ? "comment" : "reply",
      id,
      actor: author,
      post: subject,
      parent,
      text: seen.text,
      at: seen.at,
      url,
      weak: cut ? ["text"] : undefined,
    }),
  );
  readReactions(ownIn(item, toolbar), compact<Post>({ id, url, ...seen }), reading);
}

/**
 * Whoever wrote it: the first link beside the words that is spelled like the account it leads to. People mentioned stand
 * in the words, those who edited come later.
 */
function authorOf(item: Element, words: Element, page: URL): Account | undefined {
  for (const link of item.querySelectorAll("a[href]")) {
    if (words.contains(link) || link.closest(writtenItem) !== item) continue;
    const account = accountOfLink(link, page);
    const spelled = link.textContent.trim().replace(/^@/, "").toLowerCase();
    if (account && (spelled === account.handle?.toLowerCase() || `${spelled}[bot]` === account.handle?.toLowerCase()))
      return withPicture(account, pictureOf(account, item, page));
  }
  return undefined;
}

/** The author's picture, in the item or beside it. */
function pictureOf({ handle }: Account, item: Element, page: URL): Element | undefined {
  for (const place of [item, item.previousElementSibling, item.parentElement?.previousElementSibling])
    for (const image of place?.querySelectorAll(picture) ?? []) {
      const link = image.closest("a");
      if (link && accountOfLink(link, page)?.handle?.toLowerCase() === handle?.toLowerCase()) return image;
    }
  return undefined;
}

/** The first time beside the words: that of an edit comes later. */
function momentOf(item: Element, words: Element): Moment | undefined {
  for (const time of item.querySelectorAll("relative-time[datetime], time-ago[datetime], time[datetime]"))
    if (!words.contains(time)) return isoMoment(time.getAttribute("datetime"));
  return undefined;
}

/**
 * What a comment on code or in a discussion answers: the one that opened its thread. Elsewhere comments stand side by
 * side.
 */
function parentOf(item: Element, id: string): string | undefined {
  const kind = /^(?:discussion_r|discussioncomment-)/.exec(id)?.[0];
  if (kind === undefined) return undefined;
  const same = `[id^="${kind}"]`;
  const around = item.parentElement?.closest(same);
  if (around) return around.id;
  const thread =
    item.closest(kind === "discussion_r" ? ".js-comments-holder" : ".js-timeline-item") ?? item.parentElement;
  const opening = thread?.querySelector(same)?.id;
  return opening === id ? undefined : opening;
}
