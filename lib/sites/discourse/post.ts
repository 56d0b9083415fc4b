/** A post in a topic, as the page shows it. Far posts are emptied while out of sight: those have no article. */
import { compact, nameOf } from "../dom";
import type { Account, Post } from "../../model/capture";
import { keyOf, type Place } from "./addresses";
import { accountOf, card, emojiIn, handleInPicture, nameOn, readLikes } from "./people";
import type { Visit } from "./visit";
import { quotedIn, take, timeIn } from "./written";

export const postItem = "article[data-post-id][data-topic-id][data-user-id]";

/** What stands in the post itself, not in copies of others that it holds. */
function own(post: Element, selector: string): Element[] {
  return Array.from(post.querySelectorAll(selector)).filter((found) => found.closest("[data-post-id]") === post);
}

const data = (post: Element, name: string) => post.getAttribute(`data-${name}-id`) ?? "";
const placeIn = (post: Element): Place => ({ topic: data(post, "topic"), number: post.id.replace(/\D+/, "") });
const keyIn = (post: Element, page: URL) => keyOf(page, placeIn(post), data(post, "post"));

/** Links to whoever wrote a post. A notice above it may name who left that, without a picture; others like it. */
function authorLinks(post: Element): Element[] {
  const links = own(post, card);
  const first = links.find((link) => link.querySelector("img")) ?? links[0];
  return links.filter((link) => first && nameOn(link) === nameOn(first));
}

export function readPost(post: Element, visit: Visit): void {
  const { page, into, closed } = visit;
  const user = data(post, "user");
  // lines such as "closed this topic" have no time that leads to them; the forum itself is a user below zero
  const [date] = own(post, "a[href]:has([data-time])");
  if (!date || user.startsWith("-") || (!closed && own(post, '.whisper, use[href$="#far-eye-slash"]')[0])) return;
  const author = accountOf(authorLinks(post), page);
  if (!author) return void into.problems.push({ kind: "no-author", detail: "post" });
  // by its class, else by standing first where the post's buttons stand
  const words = own(post, ".cooked")[0] ?? own(post, "section:has(nav)")[0]?.parentElement?.firstElementChild;
  const place = placeIn(post);
  const [tab] = own(post, "a.reply-to-tab, a[aria-expanded]");
  take(
    {
      place,
      id: data(post, "post"),
      author: compact<Account>({
        ...author,
        id: `${page.host}/${user}`,
        headline: nameOf(own(post, ".user-title")[0]),
      }),
      words,
      at: timeIn(date),
      counts: place.number === "1" ? likesOf(post) : undefined,
      parent: tab
        ? (onlyPostOf(tab, post, page) ?? "")
        : quotedIn(words, place, page, (number) => {
            const quoted = above(post).find((each) => placeIn(each).number === number);
            return quoted && data(quoted, "post");
          }),
      // an answer to the post right above may look like any other
      weak: ["type", "parent"],
    },
    visit,
  );
}

export function likesOf(post: Element | null): Post["counts"] {
  const button = post?.querySelector('[id^="post-like-users"], .like-count, .reactions-counter');
  const reactions = parseInt(button?.textContent ?? "");
  return reactions >= 0 ? { reactions } : undefined;
}

/** The one post by whom the tab names, if all posts before this one are there to be looked at. */
function onlyPostOf(tab: Element, post: Element, page: URL): string | undefined {
  const handle = handleInPicture(tab);
  const before = above(post);
  const isTheirs = (link: Element) => (handle ? nameOn(link) === handle : nameOf(link) === nameOf(tab));
  const [only, other] = before.filter((each) => authorLinks(each).some(isTheirs));
  return only && !other && before.at(-1)?.id === "post_1" ? keyIn(only, page) : undefined;
}

/** The posts above, nearest first, up to the first that is emptied. */
function above(post: Element): Element[] {
  const found: Element[] = [];
  for (let box = post.parentElement?.previousElementSibling; box; box = box.previousElementSibling) {
    const each = box.querySelector(postItem);
    if (each) found.push(each);
    else if (box.id && !box.matches(".small-action")) break;
  }
  return found;
}

/**
 * Lists of those who reacted: the box that opens over a post's count, apart from the post, and inside of posts the older
 * list and those of the plug-in, one for each emoji.
 */
export const likes =
  '[data-content]:is([data-identifier*="like-users"], [data-identifier*="liked-users"], [data-identifier*="reactions-users"]), .who-liked, .discourse-reactions-state-panel-reaction';

/** The box is named after the post's id, or the post's button says it is open. */
export function readList(list: Element, visit: Visit): void {
  const around = list.closest(postItem);
  const [id] = /\d+$/.exec((list.getAttribute("data-identifier") ?? "").slice(-200)) ?? [];
  const sign = id ? `[data-post-id="${id}"]` : ':has([data-trigger][aria-expanded="true"])';
  const [post, other] = around ? [around] : list.ownerDocument.querySelectorAll(postItem + sign);
  if (post && !other) readLikes(list, { id: keyIn(post, visit.page) }, around ? emojiIn(list) : undefined, visit);
}
