/** One comment on a page. */
import type { Capture } from "../../../model/capture";
import { compact } from "../../dom";
import type { Reading } from "../../site";
import { accountOfHref, commentAt, commentUrl, postAt } from "../addresses";
import { type CommentRef, idMoment } from "../urn";
import { comment, headLink, headOf, isText, refOf, wordsOf } from "./landmarks";
import { peopleIn } from "./person";

/** Reads a comment. An inner copy of it, or one whose outer copy is read too, gives nothing of its own. */
export function readComment(item: Element, root: ParentNode, url: URL, reading: Reading, now: number): void {
  const { row, around } = placeOf(item);
  if (row !== item && item !== root) return;
  const ref = refOf(row);
  // what names a comment to visitors is the menu in it
  const head = headOf((row.localName === "a" && row.closest("section")) || row);
  const text = head.find(isText);
  const [actor] = peopleIn(text ? head.slice(0, head.indexOf(text)) : head);
  if (!ref || !actor) {
    reading.problems.push({ kind: ref ? "no-author" : "no-id", detail: "comment" });
    return;
  }
  // a comment stands in the one it answers, or the page's address names both; most of the newer pages do neither
  const asked = around || !url.search ? undefined : commentAt(url.search);
  const parent = around ? around.id : asked?.id === ref.id ? asked.parent : undefined;
  const isOlder = row.hasAttribute("data-id");
  // in the head of an older card, "Rani commented on this", a link may carry the number that the comment lacks
  const numbered = isOlder && !actor.id ? headLink(row, `[href^="${actor.url}?"]`) : undefined;
  reading.captures.push(
    compact<Capture>({
      type: parent ? "reply" : "comment",
      id: ref.id,
      actor: { ...accountOfHref(numbered?.getAttribute("href")), ...actor },
      post: postAt(ref.post),
      parent,
      text: wordsOf(text),
      at: idMoment(ref.id, now),
      url: commentUrl({ ...ref, parent }),
      weak: parent || isOlder ? undefined : ["type"],
    }),
  );
}

/** The outermost of the nested elements that stand for one comment, and the comment in which they stand. */
function placeOf(item: Element): { row: Element; around?: CommentRef | undefined } {
  const own = refOf(item)?.id;
  let row = item;
  for (let at = item.parentElement?.closest(comment); at; at = at.parentElement?.closest(comment)) {
    const around = refOf(at);
    if (around?.id !== own) return { row, around };
    row = at;
  }
  return { row };
}
