/** Rows outside of topics: what somebody wrote or liked, what others did to it, and the menu of notices. */
import type { Capture } from "../../model/capture";
import type { InteractionType } from "../../model/engagement";
import { compact, parseUrl, readText } from "../dom";
import { accountAt, ownerOf, placeKey, placeOf, postKey, topicUrl } from "./addresses";
import { accountOf, card, handleIn } from "./people";
import { blocks, notWords } from "./post";
import type { Visit } from "./visit";

/** The beginning of a post, in a row about it. */
export const excerpt = "[data-post-id][data-topic-id][data-user-id]:not(article)";

/** What the rows under a part of a person's pages are; elsewhere they are what the person wrote. */
const typeUnder: Record<string, InteractionType> = {
  "activity/likes-given": "reaction",
  "notifications/likes-received": "reaction",
  "notifications/mentions": "mention",
  "notifications/responses": "reply",
};

export function readRow(words: Element, { page, into }: Visit): void {
  const row = words.parentElement;
  const owner = ownerOf(page.pathname);
  const links = Array.from(row?.querySelectorAll(card) ?? []);
  // those who liked it stand below it
  const below = links.filter((link) => (words.compareDocumentPosition(link) & 4) !== 0);
  const place = linked(row, page);
  const id = words.getAttribute("data-post-id");
  if (!owner || !place || !id) return;
  const author = accountOf(
    links.filter((link) => !below.includes(link)),
    page,
  );
  if (!author) return void into.problems.push({ kind: "no-author", detail: "row" });
  const topic = placeKey(page.host, { ...place, number: "1" });
  const { text } = readText(words, notWords, blocks);
  const post = {
    id: postKey(page.host, id, place),
    url: topicUrl(page, place),
    author: { ...author, id: `${page.host}/${words.getAttribute("data-user-id")}` },
    ...(text && { text }),
  };
  const at = momentIn(row);
  const type = typeUnder[owner.rest] ?? "comment";
  const likers = /given/.test(owner.rest)
    ? [accountAt(page, owner.name)]
    : below.map((link) => accountOf([link], page));
  if (type === "reaction") {
    for (const actor of likers)
      // the time of several is that of the last
      if (actor)
        into.captures.push(
          compact<Capture>({ type, reaction: "like", actor, post, at: likers.length > 1 ? undefined : at }),
        );
  } else if (type === "comment" && post.id === topic)
    into.posts.push(compact<typeof post & Pick<Capture, "at">>({ ...post, at }));
  else {
    const { author: actor, ...seen } = post;
    into.captures.push(compact<Capture>({ ...seen, type, actor, at, post: { id: topic }, weak: ["text", "type"] }));
  }
}

function linked(row: Element | null, page: URL) {
  const href = row?.querySelector('a[href*="/t/"]')?.getAttribute("href");
  return placeOf(parseUrl(href, page)?.pathname);
}

function momentIn(row: Element | null): Capture["at"] {
  const time = row?.querySelector("[data-time]")?.getAttribute("data-time") ?? "";
  return /^\d{12,14}$/.test(time) ? { at: Number(time), precision: "ms" } : undefined;
}

/** A line in the menu of notices, on whatever page it is open, or in the list of them. */
export const notice = "li.notification";

const typeOfNotice: Record<string, InteractionType> = {
  mentioned: "mention",
  replied: "reply",
  posted: "comment",
  quoted: "quote",
  liked: "reaction",
};

/** What was done is told by a class; a line about several people names none of them surely. */
export function readNotice(item: Element, { page, into }: Visit): void {
  const type = Array.from(item.classList)
    .map((name) => typeOfNotice[name])
    .find((found) => found);
  const place = linked(item, page);
  const handle = handleIn(item);
  if (!type || !place || !handle) return;
  const topic = { id: placeKey(page.host, { ...place, number: "1" }) };
  const about = { id: placeKey(page.host, place), url: topicUrl(page, place) };
  const act: Partial<Capture> =
    type === "reaction" ? { post: about, reaction: "like" } : { ...about, post: topic, weak: ["type"] };
  into.captures.push(compact<Capture>({ ...act, type, actor: accountAt(page, handle), at: momentIn(item) }));
}
