/**
 * One comment or reply element of the page, of either generation.
 *
 * Trap: YouTube repeats its element ids in every comment. Asked for "#name" or "[id=name]", Chromium goes through all
 * elements of that id in the document, so each comment costs as much as the whole page: 0.3 ms and more a question at 5,000
 * comments. "[id~=name]" means the same and looks only inside (seen 2026-11).
 */
import type { Account, Capture } from "../../model/capture";
import { compact, httpUrl, nameOf, readText } from "../dom";
import { relativeMoment } from "../relative";
import type { ReadContext, Reading } from "../site";
import { channelAt, channelOfHandle, parentInId, permalinkAt, type Permalink, sameThread } from "./addresses";
import { heartedBy } from "./heart";

/** The element of one comment: since 2024 the first; the second is older and still on some surfaces. */
export const commentTags = "ytd-comment-view-model, ytd-comment-renderer";
/** Screens that were navigated away from stay in the page, hidden, with their comments. */
export const hiddenScreen = "ytd-watch-flexy[hidden], ytd-browse[hidden], ytd-shorts[hidden]";

const thread = "ytd-comment-thread-renderer";
const replies = "ytd-comment-replies-renderer, yt-sub-thread";

/** Reads the comment in `element`: itself and, where the channel's owner hearted it, that reaction. */
export function readComment(element: Element, reading: Reading, context: ReadContext): void {
  if (element.closest(hiddenScreen)) return;
  const link = permalinkIn(element);
  const author = element.querySelector("[id~=author-text]") ?? element.querySelector("[id~=author-thumbnail-button]");
  if (!link && !author) return; // a node kept for re-use: nothing in it yet
  if (!link) return void reading.problems.push({ kind: "no-id", detail: "comment permalink" });
  const actor = authorOf(element);
  if (!actor) return void reading.problems.push({ kind: "no-author", detail: "comment author" });

  const content = element.querySelector("[id~=content-text]");
  const { text, cut } = content ? readText(content) : { text: "", cut: false };
  const { id, post, url } = link.permalink;
  const parent = parentOf(element, id);
  const at = relativeMoment(
    link.anchor.textContent,
    element.ownerDocument.documentElement.getAttribute("lang"),
    context.now,
  );
  const capture = compact<Capture>({
    type: parent === undefined ? "comment" : "reply",
    id,
    actor,
    post,
    parent,
    text: text || undefined,
    at,
    url,
    weak: cut ? ["text"] : undefined,
  });
  reading.captures.push(capture);

  const owner = heartedBy(element);
  if (owner) reading.captures.push(heartOf(capture, owner));
}

/** The owner's heart on a comment: what it is engaged with is the comment, not the video. */
export function heartOf(comment: Capture, owner: Account): Capture {
  return {
    type: "reaction",
    actor: owner,
    reaction: "heart",
    post: compact({ id: comment.id ?? "", url: comment.url, author: comment.actor, text: comment.text }),
  };
}

/** The link around the comment's time. It stands in the header: links in the text may name other comments. */
export function permalinkIn(element: Element): { anchor: Element; permalink: Permalink } | undefined {
  const anchor = element.querySelector(
    ':scope [id~=header] a[href*="lc="], :scope [id~=published-time-text] a[href*="lc="], :scope .published-time-text a[href*="lc="]',
  );
  const permalink = permalinkAt(anchor?.getAttribute("href"));
  return anchor && permalink ? { anchor, permalink } : undefined;
}

/**
 * Since 2022 the name link shows the handle; there is no other name. Older pages show a name and link the channel id.
 * On the owner's own comments that link is hidden and a chip shown instead, with the same address.
 */
function authorOf(element: Element): Account | undefined {
  const link =
    element.querySelector("a[id~=author-text][href]") ??
    element.querySelector("[id~=author-comment-badge] a[href], [id~=author-thumbnail] a[href]");
  const shown = nameOf(link);
  const account =
    channelAt(link?.getAttribute("href")) ??
    channelOfHandle(element.querySelector("[id~=author-thumbnail-button]")?.getAttribute("aria-label")?.trim());
  if (!account) return undefined;
  const avatar = httpUrl(element.querySelector("[id~=author-thumbnail] img")?.getAttribute("src") || undefined);
  if (shown?.startsWith("@")) return compact({ ...channelOfHandle(shown), ...account, avatar });
  return compact({ ...account, name: shown, avatar });
}

/**
 * The comment this one answers: the head of the thread around it, or, where that one cannot be read or belongs to another
 * thread, the one its own id names. Deep replies name only the top comment in their id; the tree knows better.
 */
function parentOf(element: Element, id: string): string | undefined {
  const list = element.closest(replies);
  const around = list?.closest(thread)?.querySelector(commentTags);
  const head = around && !list?.contains(around) ? permalinkIn(around)?.permalink.id : undefined;
  return head !== undefined && head !== id && sameThread(head, id) ? head : parentInId(id);
}
