/** Rows outside of topics: what somebody wrote or liked, what others did to it, and notices. */
import type { Capture } from "../../model/capture";
import { compact } from "../dom";
import { accountAt, addressOf, keyOf, ownerOf, placeOf, type Place } from "./addresses";
import { accountOf, card, handleIn } from "./people";
import type { Visit } from "./visit";
import { postOf, take, timeIn } from "./written";

/** The beginning of a post, in a row about it. */
export const excerpt = "[data-post-id][data-topic-id][data-user-id]:not(article)";

type Type = Capture["type"];

/** What the rows under a part of a person's pages are; elsewhere they are what the person wrote. */
const typeUnder: Record<string, Type> = {
  "activity/likes-given": "reaction",
  "notifications/likes-received": "reaction",
  "notifications/mentions": "mention",
  "notifications/responses": "reply",
};

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
  const named = accountOf(below < 0 ? links : links.slice(0, below), page);
  if (!named) return void into.problems.push({ kind: "no-author", detail: "row" });
  const written = { place, id, author: { ...named, id: `${page.host}/${userId}` }, words };
  const at = timeIn(row);
  const type = typeUnder[owner.rest];
  if (type !== "reaction") return take({ ...written, at, type, weak: ["text", "type"] }, visit);
  const likers = below < 0 ? [accountAt(page, owner.name)] : links.slice(below).map((link) => accountOf([link], page));
  for (const actor of likers)
    if (actor)
      into.captures.push(
        // the time of several is that of the last
        compact<Capture>({
          type,
          reaction: "like",
          actor,
          post: postOf(written, page),
          at: likers[1] ? undefined : at,
        }),
      );
}

function placeIn(row: Element | null): Place | undefined {
  return placeOf(row?.querySelector<HTMLAnchorElement>('a[href*="/t/"]')?.pathname);
}

/** A line in the menu of notices, on whatever page it is open, or in the list of them. */
export const notice = "li.notification";

const typeOfNotice: Record<string, Type> = {
  mentioned: "mention",
  replied: "reply",
  posted: "comment",
  quoted: "quote",
  liked: "reaction",
};

/** What was done is told by a class; a line about several people names none of them surely. */
export function readNotice(item: Element, { page, into }: Visit): void {
  const [type] = Array.from(item.classList).flatMap((name) => typeOfNotice[name] ?? []);
  const place = placeIn(item);
  const handle = handleIn(item);
  if (!type || !place || !handle) return;
  const about = { id: keyOf(page, place), url: addressOf(page, `/t/${place.topic}/${place.number}`) };
  const act: Omit<Capture, "type" | "actor"> =
    type === "reaction"
      ? { post: about, reaction: "like" }
      : { ...about, post: { id: keyOf(page, { ...place, number: "1" }) }, weak: ["type"] };
  into.captures.push(compact<Capture>({ ...act, type, actor: accountAt(page, handle), at: timeIn(item) }));
}
