/** One comment on a page. */
import type { Account, Capture } from "../../../model/capture";
import { compact, readText } from "../../dom";
import type { Reading } from "../../site";
import { accountOfHref, commentOfQuery, commentUrl, postUrl } from "../addresses";
import { type CommentRef, commentIn } from "../urn";
import { idMoment } from "../when";
import { comment, commentName, headOf, isText, noWords } from "./landmarks";
import { linkedIn, personOf } from "./person";

/** Reads a comment. An inner copy of it, or one whose outer copy is read too, gives nothing of its own. */
export function readComment(item: Element, root: ParentNode, url: URL, reading: Reading, now: number): void {
  const row = outermost(item);
  if (row !== item && item !== root) return;
  const name = commentName(row);
  const ref = commentIn(name);
  if (!ref) {
    reading.problems.push({ kind: "no-id", detail: "comment" });
    return;
  }
  const head = headOf(row);
  const text = head.find(isText);
  const actor = personOf(linkedIn(text ? head.slice(0, head.indexOf(text)) : head));
  if (!actor) {
    reading.problems.push({ kind: "no-author", detail: "comment" });
    return;
  }
  const parent = parentOf(row, ref, url);
  // a row of the newer pages does not say that it answers the post itself
  const unsure = parent === undefined && !row.hasAttribute("data-id");
  const isReply = parent !== undefined || /--reply\b/.test(row.className);
  reading.captures.push(
    compact<Capture>({
      type: isReply ? "reply" : "comment",
      id: ref.id,
      actor: withNumber(actor, row),
      post: { id: ref.post.id, url: postUrl(ref.post) },
      parent,
      text: (text && readText(text, noWords).text) || undefined,
      at: idMoment(ref.id, now),
      url: commentUrl(ref, parent),
      weak: unsure ? ["type"] : undefined,
    }),
  );
}

/** The outermost of the nested elements that stand for one comment. */
function outermost(row: Element): Element {
  const name = commentName(row);
  let outer = row;
  for (let at = row.parentElement?.closest(comment); at; at = at.parentElement?.closest(comment))
    if (commentName(at) === name) outer = at;
  return outer;
}

/**
 * The number of the comment that this one answers: one it stands in, or the one that the page's address names above it.
 * Undefined where nothing tells, as on most of the newer pages.
 */
function parentOf(row: Element, { id }: CommentRef, url: URL): string | undefined {
  const around = row.parentElement?.closest(comment);
  const outer = around ? commentIn(commentName(around))?.id : undefined;
  if (outer !== undefined && outer !== id) return outer;
  const asked = url.search.includes("eply") ? commentOfQuery(url.searchParams) : undefined;
  return asked?.reply?.id === id ? asked.comment.id : undefined;
}

/** Links at the head of a card, before its first comment, are no more than these. */
const mostHeadLinks = 12;

/** The commenter's member number, if a link in the head of an older card carries it: "Rani commented on this". */
function withNumber(actor: Account, row: Element): Account {
  const links = actor.id === undefined ? row.closest("[data-urn]")?.getElementsByTagName("a") : undefined;
  for (let index = 0; links && index < mostHeadLinks; index += 1) {
    const href = links[index]?.getAttribute("href");
    if (!href?.includes("miniProfileUrn")) continue;
    const other = accountOfHref(href);
    if (other?.id !== undefined && other.url === actor.url) return { id: other.id, ...actor };
  }
  return actor;
}
