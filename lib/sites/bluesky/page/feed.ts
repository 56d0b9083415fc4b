/** Posts one below the other: timelines, profiles, searches, and the list of those who quoted a post. */
import type { Account, Post } from "../../../model/capture";
import { attempt, compact, itemsIn } from "../../dom";
import { emptyReading, type Reading } from "../../site";
import { accountOf, postUrl, profileOfPath } from "../addresses";
import { answerTo, type Hung } from "../place";
import { tidMoment } from "../tid";
import { fill } from "./familiar";
import { hangingOf } from "./line";
import { boxOf, ownLink, type Quoted, quotedIn, readPost, type Seen } from "./post";
import { feedItem, isAway, looseItem, neighbour, postLink } from "./screen";
import { captureFrom, idOfItem, postFrom } from "./thread";

export const feedItems = `${feedItem}, ${looseItem}`;

/** Longest piece of a conversation that a feed shows. */
const mostAbove = 20;

/** Reads the feed items at or under `root`. `about`: the post that the page lists the quotes of. */
export function readFeed(root: ParentNode, about: Post | undefined, now: number, reading: Reading): void {
  for (const item of postItems(root, feedItems))
    attempt(reading, () => {
      if (!isAway(item)) readItem(item, about, now, reading);
    });
}

/** The outermost items: a row with a test id may stand around the post's own box, and around what that quotes. */
function postItems(root: ParentNode, selector: string): Set<Element> {
  return new Set(itemsIn(root, selector).map(outermost));
}

function outermost(item: Element): Element {
  const row = item.closest(feedItem);
  if (row) return row;
  let outer = item;
  for (let at = outer.parentElement?.closest(postLink); at; at = at.parentElement?.closest(postLink)) outer = at;
  return outer;
}

function readItem(item: Element, about: Post | undefined, now: number, reading: Reading): void {
  const box = boxOf(item);
  // a link that is no post: what is left of a removed one, or a card of the sidebar
  if (!ownLink(box)) return;
  const seen = readPost(item, false, reading, now);
  if (seen?.id === undefined) return;
  const post = postFrom({ ...seen, id: seen.id });

  const reposter = reposterOf(item);
  if (reposter) reading.captures.push({ type: "share", actor: fill(reposter, item, feedItems), post });

  const quoted = quotedIn(box);
  const place = about ? { type: "quote" as const, post: about } : (answerIn(item, now) ?? quotePlace(quoted, now));
  if (place) reading.captures.push(captureFrom({ ...seen, id: seen.id }, place));
  else reading.posts.push(post);
}

/** Who put this post here by reposting it: a link with a drawing, above the author's picture. */
function reposterOf(item: Element): Account | undefined {
  const link = item.querySelector("a[href]");
  const who = link && profileOfPath(link.getAttribute("href"));
  if (!link || !who || !link.querySelector("svg") || link.querySelector('[data-testid^="userAvatar"]'))
    return undefined;
  return accountOf(who);
}

/** Where an answer shown in a feed hangs; undefined for a post that answers nothing. */
function answerIn(item: Element, now: number): Hung | undefined {
  if (!isAnswer(item)) return undefined;
  // no line: "replied to", with neither the post nor its depth
  if (hangingOf(item) === undefined) return { type: "reply", weak: ["type"] };
  const above = neighbour(item, "previousElementSibling", feedItem);
  return answerTo(above && idOfItem(above), above && topOf(above, now));
}

function isAnswer(item: Element): boolean {
  return hangingOf(item) !== undefined || saysReplied(item);
}

/** The post that a conversation in a feed began with, where it is shown from there on. */
function topOf(item: Element, now: number): Post | undefined {
  let top: Element | undefined = item;
  for (let steps = 0; top && hangingOf(top) && steps < mostAbove; steps += 1)
    top = neighbour(top, "previousElementSibling", feedItem);
  if (!top || isAnswer(top)) return undefined;
  const seen = readPost(top, false, emptyReading(), now);
  return seen?.id === undefined ? undefined : withoutWords({ ...seen, id: seen.id });
}

function withoutWords({ id, author, url, at }: Seen & { id: string }): Post {
  return compact<Post>({ id, author, url, at });
}

/**
 * True where a small drawing and some words stand between the line with the author and the text: "Replied to …" in
 * whatever language. Nothing else is put there.
 */
export function saysReplied(item: Element): boolean {
  const meta = metaOf(boxOf(item));
  return meta?.nextElementSibling?.firstElementChild?.localName === "svg";
}

/** The line with name, handle and time, as a child of the column that also holds the buttons. */
function metaOf(box: Element): Element | undefined {
  let meta = ownLink(box);
  while (meta && meta !== box && !meta.parentElement?.querySelector('[data-testid="replyBtn"]'))
    meta = meta.parentElement ?? undefined;
  return meta;
}

/** A post with another one in it. The quoted one is known by its author alone where it has no link. */
export function quotePlace(quoted: Quoted | undefined, now: number): Hung | undefined {
  return quoted && compact<Hung>({ type: "quote", post: quotedPost(quoted, now) });
}

function quotedPost({ id, author, text }: Quoted, now: number): Post | undefined {
  return id === undefined
    ? undefined
    : compact<Post>({ id, author, text, at: tidMoment(id, now), url: postUrl(author, id) });
}
