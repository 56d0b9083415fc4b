/**
 * One thing that was written: the post itself or a comment. Both front ends give it an anchor, which is its id: the React
 * one on the comment's head, the older one around all of it.
 */
import type { Account, Capture, Post } from "../../model/capture";
import { compact, readText } from "../dom";
import type { Reading } from "../site";
import { isoMoment } from "../time";
import type { Place } from "./addresses";
import { accountOfLink, isCalled, picture, withPicture } from "./person";
import { readReactions, toolbar } from "./reactions";

const anchors = [
  "issuecomment",
  "discussion_r",
  "discussioncomment",
  "pullrequestreview",
  "commitcomment",
  "gistcomment",
];
/** The link to a comment and the form to edit it have ids that begin like the comment's. */
const commentAnchor = `:is(${anchors.map((name) => `[id^="${name}"]`).join()}):not(a, form)`;

/** The React front end's box around a comment and all that belongs to it; labels and other events have ids of other kinds. */
const box = '[data-wrapper-timeline-id^="IC_"]';
const postBox = [
  '[data-testid="issue-body"]',
  ':is([id^="issue-"], [id^="discussion-"]).timeline-comment-group',
].join();
export const writtenItem = [box, `${commentAnchor}:not(${box} *)`, postBox].join();

const body = '[data-testid="markdown-body"], .markdown-body, task-lists > *';
const paragraphs = "p, li, pre, blockquote, h1, h2, h3, h4, h5, h6, td, th, tr, dt, dd, summary, hr";
/** Buttons to copy and to unfold; what an edit may have to say, or an answer by mail repeats; pictures other than emoji. */
const notWords =
  'button, clipboard-copy, tool-tip, details-menu, [hidden], [class^="email-hidden"], .sr-only, img:not([alt^=":"])';

/** What matches in the item and is its own, not that of a comment inside of it; `words`: and stands beside them. */
function* ownIn(item: Element, selector: string, words?: Element): Generator<Element> {
  let other: Element | null | undefined;
  for (const found of item.querySelectorAll(selector)) {
    // `closest` asks every level of a deep nest: once for all that stand in the same comment
    if (words?.contains(found) || other?.contains(found)) continue;
    const around = found.closest(writtenItem);
    if (around === item) yield found;
    else other = around;
  }
}

export function readWritten(item: Element, { subject }: Place, page: URL, into: Reading): void {
  // markdown marks the direction of every paragraph
  const [marked] = ownIn(item, body);
  const [paragraph] = marked ? [] : ownIn(item, 'p[dir="auto"]');
  const words = marked ?? paragraph?.parentElement;
  const isPost = item.matches(postBox);
  const { id } = (!isPost && (item.matches(commentAnchor) ? item : item.querySelector(commentAnchor))) || {};
  // an approval without words is none
  if (!words || !subject || (!isPost && !id)) return;
  const author = authorOf(item, words, page);
  if (!author) return void into.problems.push({ kind: "no-author", detail: isPost ? "post" : "comment" });
  const { text, cut } = readText(words, notWords, paragraphs);
  // the first time beside the words: that of an edit comes later
  const [time] = ownIn(item, "relative-time[datetime], time[datetime]", words);
  const at = isoMoment(time?.getAttribute("datetime"));
  const place = id ? { id, url: `${page.origin}${page.pathname}#${id}` } : subject;
  const seen = compact<Post>({ ...place, author, text: text || undefined, at });
  if (id) {
    const parent = parentOf(item, id);
    const { author: actor, ...said } = { ...seen, author };
    const weak: Capture["weak"] = cut ? ["text"] : undefined;
    into.captures.push(
      compact<Capture>({ ...said, type: parent ? "reply" : "comment", actor, post: subject, parent, weak }),
    );
  } else {
    const title = item.ownerDocument.querySelector("h1 bdi")?.textContent.trim();
    if (title) seen.text = title;
    into.posts.push(seen);
  }
  const [reactions] = ownIn(item, toolbar);
  readReactions(reactions, seen, into);
}

/**
 * Whoever wrote it: the first link beside the words that is spelled like the account it leads to, or an app's, which are
 * called as they like. People mentioned stand in the words, those who edited come later. The picture stands in the item
 * or beside it, as a link to the same account or next to that.
 */
function authorOf(item: Element, words: Element, page: URL): Account | undefined {
  for (const link of ownIn(item, "a[href]", words)) {
    const account = accountOfLink(link, page);
    const text = link.textContent.trim();
    if (account && text && (account.handle?.endsWith("]") || isCalled(account, text)))
      return withPicture(account, pictureOf(account, link, item, page));
  }
  return undefined;
}

function pictureOf({ handle }: Account, link: Element, item: Element, page: URL): Element | undefined {
  const places = [item, item.previousElementSibling, item.parentElement?.previousElementSibling];
  const images = places.flatMap((place) => Array.from(place?.querySelectorAll(picture) ?? []));
  return images.find((image) => {
    const around = image.closest("a");
    return around ? accountOfLink(around, page)?.handle === handle : image.parentElement?.contains(link);
  });
}

/**
 * What a comment on code or in a discussion answers: the one that opened its thread. Elsewhere comments stand side by
 * side.
 */
function parentOf(item: Element, id: string): string | undefined {
  const [kind] = /^discussion(_r|comment-)/.exec(id) ?? [];
  if (!kind) return undefined;
  const same = `[id^="${kind}"]`;
  const around = item.parentElement?.closest(same);
  if (around) return around.id;
  const thread =
    item.closest(kind === "discussion_r" ? ".js-comments-holder" : ".js-timeline-item") ?? item.parentElement;
  const opening = thread?.querySelector(same)?.id;
  return opening === id ? undefined : opening;
}
