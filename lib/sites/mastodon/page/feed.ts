/** Statuses in a timeline, on a profile, among the quotes of a post. */
import type { Capture, Post } from "../../../model/capture";
import { attempt, compact, itemsIn, nameOf } from "../../dom";
import type { Reading } from "../../site";
import { handleOf, idMoment, placeOf } from "../addresses";
import { personIn } from "./person";
import { captureFrom, isAnswer, postFrom, quotedIn, readStatus, type Seen, statusItem } from "./status";

/** `quoted`: the post whose quotes the page lists, if it does. */
export function readFeed(root: ParentNode, quoted: Post | undefined, page: URL, now: number, reading: Reading): void {
  for (const item of itemsIn(root, statusItem)) attempt(reading, () => readFeedItem(item, page, now, reading, quoted));
}

export function readFeedItem(item: Element, page: URL, now: number, reading: Reading, listed?: Post): void {
  const seen = readStatus(item, page, now, reading);
  if (!seen) return;
  const above = lineAbove(item);
  readShare(item, above, seen, page, now, reading);
  const quoted = listed ?? quotedIn(item, page, now);
  if (quoted) reading.captures.push(captureFrom(seen, { type: "quote", post: quoted }));
  // whom it answers may be told, what it answers never
  else if (isAnswer(item)) {
    const target = personIn(above?.querySelector("a[href]"), page);
    reading.captures.push(
      captureFrom(seen, compact<Pick<Capture, "type" | "target" | "weak">>({ type: "reply", target, weak: ["type"] })),
    );
  } else reading.posts.push(postFrom(seen));
}

/** The line above a status: who boosted it, whom it answers. Upstream has it beside the status, forks inside. */
function lineAbove(item: Element): Element | null {
  const line = ".status__prepend";
  const beside = item.previousElementSibling;
  return beside?.matches(line) ? beside : item.querySelector(line);
}

function readShare(item: Element, above: Element | null, seen: Seen, page: URL, now: number, reading: Reading): void {
  const named = item.getAttribute("data-boosted-by");
  const link = above?.querySelector(named === null ? "a.muted" : "a[href]");
  const actor = personIn(link, page);
  if (!link || !actor || (named !== null && !names(named, actor.handle, page))) return;
  const row = item.closest("article[data-id]")?.getAttribute("data-id");
  // the row's id is that of the boost
  const at = row === seen.id ? undefined : idMoment(row, now);
  const who = { ...actor, ...compact({ name: actor.name ?? nameOf(link) }) };
  reading.captures.push(compact<Capture>({ type: "share", actor: who, post: postFrom(seen), at }));
}

/** True when `@user` or `@user@host` is the handle. */
export function names(acct: string, handle: string | undefined, page: URL): boolean {
  return handleOf(acct, page.host)?.toLowerCase() === handle?.toLowerCase();
}

/** The post that a page of quotes, boosts or favourites is about, which only its address tells. */
export function subjectOf(page: URL): Post | undefined {
  const place = placeOf(page.pathname);
  const handle = handleOf(place?.acct, page.host);
  if (place?.id === undefined || handle === undefined) return undefined;
  const author = { handle, url: `${page.origin}/@${place.acct}` };
  return { id: place.id, url: `${author.url}/${place.id}`, author };
}
