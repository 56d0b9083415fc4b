/** Statuses in a timeline, on a profile, among the quotes of a post. */
import type { Capture, Post } from "../../../model/capture";
import { compact, nameOf } from "../../dom";
import { handleOf, idMoment } from "../addresses";
import type { Visit } from "../visit";
import { personIn } from "./person";
import { captureFrom, isAnswer, postFrom, quotedIn, readStatus, type Seen } from "./status";

/** `quoted`: the post whose quotes the page lists, if it does. */
export function readFeedItem(item: Element, visit: Visit, quoted?: Post): void {
  const seen = readStatus(item, visit);
  if (!seen) return;
  const { captures, posts } = visit.into;
  const above = lineAbove(item);
  readShare(item, above, seen, visit);
  const post = quoted ?? quotedIn(item, visit);
  if (post) captures.push(captureFrom(seen, { type: "quote", post }));
  // whom it answers may be told, what it answers never
  else if (isAnswer(item)) {
    const target = personIn(above?.querySelector("a"), visit.page);
    captures.push(captureFrom(seen, { type: "reply", target, weak: ["type"] }));
  } else posts.push(postFrom(seen));
}

/** The line above a status: who boosted it, whom it answers. Upstream has it beside the status, forks inside. */
function lineAbove(item: Element): Element | null {
  const line = ".status__prepend";
  const beside = item.previousElementSibling;
  return beside?.matches(line) ? beside : item.querySelector(line);
}

function readShare(item: Element, above: Element | null, seen: Seen, { page, now, into }: Visit): void {
  const by = item.getAttribute("data-boosted-by");
  const link = above?.querySelector(by === null ? "a.muted" : "a");
  const actor = personIn(link, page);
  if (!actor || (by !== null && handleOf(by, page.host) !== actor.handle)) return;
  const row = item.closest("article")?.getAttribute("data-id");
  into.captures.push(
    compact<Capture>({
      type: "share",
      actor: compact<typeof actor>({ name: nameOf(link), ...actor }),
      post: postFrom(seen),
      // the row's id is that of the boost
      at: row === seen.id ? undefined : idMoment(row, now),
    }),
  );
}
