/** A post in a topic, as the page shows it. Far posts are emptied while out of sight: those have no article. */
import type { Account, Capture, Post } from "../../model/capture";
import { parseCount } from "../count";
import { compact, nameOf, readText } from "../dom";
import { type Place, placeKey, postKey, topicUrl } from "./addresses";
import { accountOf, card, handleIn, likesList, readLikes } from "./people";
import type { Visit } from "./visit";

export const postItem = "article[data-post-id][data-topic-id][data-user-id]";

/** Words of others in a post (quotes, previews of links), and what the page adds to it. */
export const notWords = 'aside, button, .meta, .clicks, img:not([alt^=":"])';
export const blocks = "p, li, pre, blockquote, h1, h2, h3, h4, td";

/** What stands in the post itself, not in copies of others that it holds. */
function own(post: Element, selector: string): Element[] {
  return Array.from(post.querySelectorAll(selector)).filter((found) => found.closest("[data-post-id]") === post);
}

export function placeOfPost(post: Element): Place {
  return { topic: post.getAttribute("data-topic-id") ?? "", number: post.id.replace(/\D+/, "") };
}

export function keyOf(post: Element, page: URL): string {
  return postKey(page.host, post.getAttribute("data-post-id") ?? "", placeOfPost(post));
}

export function readPost(post: Element, visit: Visit): void {
  const { page, into, closed } = visit;
  // lines such as "closed this topic" have no time that leads to them; whispers are for the team
  const time = own(post, "a[href] [data-time]")[0]?.getAttribute("data-time");
  if (!time || (!closed && own(post, '.whisper, use[href$="#far-eye-slash"]')[0])) return;
  const user = post.getAttribute("data-user-id") ?? "";
  // the forum itself speaks as a user below zero
  if (user.startsWith("-")) return;
  const actor = authorOf(post, user, page);
  if (!actor) return void into.problems.push({ kind: "no-author", detail: "post" });

  const place = placeOfPost(post);
  const id = keyOf(post, page);
  const cooked = cookedIn(post);
  const { text, cut } = cooked ? readText(cooked, notWords, blocks) : {};
  const seen = {
    id,
    url: topicUrl(page, place),
    text: text || undefined,
    at: /^\d{12,14}$/.test(time) ? ({ at: Number(time), precision: "ms" } as const) : undefined,
  };
  for (const list of own(post, likesList)) readLikes(list, { id }, visit);
  if (place.number === "1")
    return void into.posts.push(compact<Post>({ ...seen, author: actor, counts: likesOf(post) }));
  const answered = answeredBy(post, cooked, page);
  const parent = answered === placeKey(page.host, { ...place, number: "1" }) ? undefined : answered;
  into.captures.push(
    compact<Capture>({
      ...seen,
      type: parent === undefined ? "comment" : "reply",
      actor,
      post: { id: placeKey(page.host, { ...place, number: "1" }) },
      parent: parent || undefined,
      // an answer to the post right above may look like any other
      weak: cut ? ["text", "type", "parent"] : ["type", "parent"],
    }),
  );
}

function authorOf(post: Element, user: string, page: URL): Account | undefined {
  const links = own(post, card);
  // a notice above the post may name who left it, without a picture
  const first = links.findIndex((link) => link.querySelector("img"));
  const account = accountOf(links.slice(Math.max(first, 0)), page);
  return (
    account &&
    compact<Account>({ ...account, id: `${page.host}/${user}`, headline: nameOf(own(post, ".user-title")[0]) })
  );
}

/** What somebody wrote: by its class, else by standing first where the post's buttons stand. */
function cookedIn(post: Element): Element | null | undefined {
  return own(post, ".cooked")[0] ?? own(post, "section:has(nav)")[0]?.parentElement?.firstElementChild;
}

export function likesOf(post: Element | null): Post["counts"] {
  const count = post?.querySelector('[id^="post-like-users"], .like-count, .discourse-reactions-counter');
  const reactions = parseCount(count?.textContent);
  return reactions === undefined ? undefined : { reactions };
}

/**
 * The id of the post that this one answers: "" where it answers one that can't be told, undefined where nothing says
 * that it answers any. A tab names only whom it answers; a quote names the post.
 */
function answeredBy(post: Element, cooked: Element | null | undefined, page: URL): string | undefined {
  const [tab] = own(post, "a.reply-to-tab, a[aria-expanded]");
  if (tab) return onlyPostOf(tab, post, page) ?? "";
  const { topic } = placeOfPost(post);
  const quotes = Array.from(cooked?.querySelectorAll(`aside[data-post][data-topic="${topic}"]`) ?? []);
  const numbers = new Set(
    quotes.filter((each) => !each.parentElement?.closest("aside")).map((each) => each.getAttribute("data-post") ?? ""),
  );
  const [number = ""] = numbers;
  if (numbers.size !== 1 || number === "" || number === placeOfPost(post).number) return undefined;
  const quoted = earlier(post).find((each) => placeOfPost(each).number === number);
  return quoted ? keyOf(quoted, page) : placeKey(page.host, { topic, number });
}

/** The one post by whom the tab names, if all posts before this one are there to be looked at. */
function onlyPostOf(tab: Element, post: Element, page: URL): string | undefined {
  const handle = handleIn(tab);
  const name = nameOf(tab);
  const before = earlier(post);
  if (before.at(-1)?.id !== "post_1") return undefined;
  const theirs = before.filter((each) => {
    const author = accountOf(own(each, card), page);
    return (
      author &&
      (handle === undefined
        ? author.name === name
        : author.handle?.toLowerCase() === `${handle}@${page.host}`.toLowerCase())
    );
  });
  return theirs.length === 1 && theirs[0] ? keyOf(theirs[0], page) : undefined;
}

/** The posts above, nearest first, up to the first that is emptied. */
function earlier(post: Element): Element[] {
  const found: Element[] = [];
  for (let box = post.parentElement?.previousElementSibling; box; box = box.previousElementSibling) {
    const above = box.querySelector(postItem);
    if (above) found.push(above);
    else if (box.hasAttribute("data-post-number")) break;
  }
  return found;
}

/** Those who liked a post, in a box apart from it: its name ends in the post's id, or the post's button says it is open. */
export function readLikesMenu(menu: Element, visit: Visit): void {
  const id = /_(\d+)$/.exec(menu.getAttribute("data-identifier") ?? "")?.[1];
  const page = menu.ownerDocument;
  const [post, other] = id
    ? page.querySelectorAll(`article[data-post-id="${id}"]`)
    : new Set(
        Array.from(page.querySelectorAll('[data-trigger][aria-expanded="true"]'), (open) =>
          open.closest(postItem),
        ).filter((each) => each !== null),
      );
  if (post && !other) readLikes(menu, { id: keyOf(post, visit.page) }, visit);
}
