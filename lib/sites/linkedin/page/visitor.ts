/** A post and its comments as they are shown to visitors who are not signed in: no answers are told from comments. */
import { parseCount } from "../../count";
import { compact, nameOf } from "../../dom";
import type { Reading, Stated } from "../../site";
import { commentIn, postIn } from "../urn";
import { file } from "./comment";
import { peopleIn } from "./person";

/** In the menu of each comment, to report it. */
export const reported = '[data-semaphore-content-urn^="urn:li:comment:"]';

/** Reads the comment that a menu belongs to: its author, what they say of themselves, its text. */
export function readReported(mark: Element, reading: Reading, now: number): void {
  const ref = commentIn(mark.getAttribute("data-semaphore-content-urn"));
  const row = mark.closest("section");
  const [text, headline] = ["p[dir]", "p:not([dir])"].map((part) => row?.querySelector(part) ?? undefined);
  const [actor] = peopleIn(row?.querySelectorAll("a") ?? []);
  if (ref && actor) file(ref, compact({ ...actor, headline: nameOf(headline) }), text, reading, now);
  else reading.problems.push({ kind: ref ? "no-author" : "no-id", detail: "comment" });
}

/** The totals of the post, which stands before those that are recommended. */
export function visitorStated(root: ParentNode): Stated {
  const shell = root.querySelector("[data-featured-activity-urn]");
  const [comments, reactions] = ["data-num-comments", "data-num-reactions"].map((name) =>
    parseCount(shell?.querySelector(`[${name}]`)?.getAttribute(name)),
  );
  const post = postIn(shell?.getAttribute("data-featured-activity-urn"))?.id;
  return compact<Stated>({ counts: compact({ comments, reactions }), post, more: comments ? "sign-in" : undefined });
}
