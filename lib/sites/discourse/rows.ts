/** Rows outside of topics: what somebody wrote or liked, what others did to it, and notices. */
import type { Capture } from "../../model/capture";
import { accountAt, ownerOf, placeOf, type Place } from "./addresses";
import { accountOf, addLike, card, handleIn } from "./people";
import type { Visit } from "./visit";
import { postOf, take, timeIn } from "./written";

/** The beginning of a post, in a row about it. */
export const excerpt = "[data-post-id][data-topic-id][data-user-id]:not(article)";

type Type = Capture["type"];

/** What the rows under a part of a person's pages are; elsewhere they are what the person wrote. */
const typeUnder: Record<string, Type> = { mentions: "mention", responses: "reply" };

export function readRow(words: HTMLElement, visit: Visit): void {
  const { page, into } = visit;
  const row = words.parentElement;
  const owner = ownerOf(page.pathname);
  const place = placeIn(row);
  const { postId: id, userId } = words.dataset;
  if (!owner || !place || !id) return;
  const links = Array.from(row?.querySelectorAll(card) ?? []);
  // those who liked it stand below it
  const below = links.findIndex((link) => words.compareDocumentPosition(link) & 4);
  const named = accountOf(below === 0 ? [] : links.slice(0, 1), page);
  if (!named) return;
  const written = { place, id, author: { ...named, id: `${page.host}/${userId}` }, words };
  const at = timeIn(row);
  const [, part = ""] = owner.rest.split("/");
  const type = typeUnder[part];
  if (!part.startsWith("likes-")) return take({ ...written, at, type, weak: ["text", "type"] }, visit);
  const likers = below < 0 ? [accountAt(page, owner.name)] : links.slice(below).map((link) => accountOf([link], page));
  // the time of several is that of the last
  for (const actor of likers) addLike(into, actor, postOf(written, page), undefined, likers[1] ? undefined : at);
}

function placeIn(row: Element | null): Place | undefined {
  return placeOf(row?.querySelector<HTMLAnchorElement>('a[href*="/t/"]')?.pathname);
}

/** A line in the menu of notices, on whatever page it is open, or in the list of them. */
export const notice = 'li:has(> a[href*="/t/"] use)';

/** What was done is told by the icon. */
const typeOfIcon: Record<string, Type> = { at: "mention", reply: "reply", "quote-right": "quote", heart: "reaction" };

/** A line about several people names none of them surely. */
export function readNotice(item: Element, visit: Visit): void {
  const { page, into } = visit;
  const icon = item.querySelector("use");
  const type = typeOfIcon[(icon?.getAttribute("href") ?? icon?.getAttribute("xlink:href") ?? "").slice(1)];
  const place = placeIn(item);
  const handle = handleIn(item);
  if (!type || !place || !handle) return;
  const actor = accountAt(page, handle);
  const at = timeIn(item);
  if (type === "reaction") addLike(into, actor, postOf({ place }, page), undefined, at);
  else take({ place, author: actor, type, at, weak: ["type"] }, visit);
}
