/** One comment, reply or community post of the page, of either generation of elements. */
import type { Account, Capture, Moment } from "../../model/capture";
import { compact, readText } from "../dom";
import { relativeMoment } from "../relative";
import type { ReadContext, Reading } from "../site";
import { channelOfHandle, ownUrl, parentOf, permalinkAt, postAt } from "./addresses";
import { accountOf, attributeIn, isLeft, named } from "./element";
import { heartedBy } from "./heart";

/** The element of one comment: since 2024 the first; the second is older and still on some surfaces. */
export const commentTags = "ytd-comment-view-model, ytd-comment-renderer";
export const communityPostTag = "ytd-backstage-post-renderer";

/** Reads the comment in `element`: itself and, where the channel's owner hearted it, that reaction. */
export function readComment(element: Element, reading: Reading, _url: URL, context: ReadContext): void {
  if (isLeft(element)) return;
  const { href, actor, text, at } = partsOf(element, context);
  const link = permalinkAt(href);
  if (link && actor) {
    const parent = parentOf(link.id, threadAround(element));
    const capture = compact<Capture>({ type: parent ? "reply" : "comment", ...link, actor, parent, text, at });
    reading.captures.push(capture);
    const owner = heartedBy(element);
    if (owner) reading.captures.push(heartOf(capture, owner));
    // a node kept for re-use holds neither
  } else if (link || actor) reading.problems.push({ kind: link ? "no-author" : "no-id" });
}

/** Reads a channel's post to its community, named by the link around its time. */
export function readCommunityPost(element: Element, reading: Reading, _url: URL, context: ReadContext): void {
  const { href, actor: author, text, at } = partsOf(element, context);
  const post = postAt(ownUrl(href));
  if (post) reading.posts.push(compact({ ...post, author, text, at }));
}

/** The owner's heart on a comment: what it is engaged with is the comment, not the video. */
export function heartOf({ id = "", url, actor: author, text }: Capture, owner: Account): Capture {
  return { type: "reaction", actor: owner, reaction: "heart", post: compact({ id, url, author, text }) };
}

interface Parts {
  /** of the item itself */
  href: string | null | undefined;
  actor: Account | undefined;
  text: string | undefined;
  at: Moment | undefined;
}

/** The label of the picture is the handle too, if nothing else shows it. */
function partsOf(element: Element, { now }: ReadContext): Parts {
  const link = timeLinkIn(element);
  const picture = named(element, "author-thumbnail");
  const label = attributeIn(picture, "button", "aria-label");
  const content = named(element, "content-text");
  return {
    href: link?.getAttribute("href"),
    actor: accountOf(named(element, "author-text"), picture) ?? channelOfHandle(label),
    text: (content && readText(content).text) || undefined,
    at: relativeMoment(link?.textContent, now),
  };
}

/** The link around the time. It stands in the header: links in the text may name other comments. */
function timeLinkIn(element: Element): Element | null {
  return element.querySelector("[id~=header] a[href*='lc='], [id~=published-time-text] a");
}

/** The id of the comment at the head of the thread in which this one is a reply. */
function threadAround(element: Element): string | undefined {
  const replies = element.closest("ytd-comment-replies-renderer, yt-sub-thread");
  const thread = replies?.closest("ytd-comment-thread-renderer");
  const link = thread && timeLinkIn(thread);
  return link && !replies?.contains(link) ? permalinkAt(link.getAttribute("href"))?.id : undefined;
}
