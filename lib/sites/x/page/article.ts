/** One post as the page shows it. */
import type { Account, Capture, Counts, Moment, Post } from "../../../model/capture";
import { parseCount } from "../../count";
import { compact, nameOf, readText } from "../../dom";
import type { Reading } from "../../site";
import { accountOf, idMoment, postMoment, postRef } from "../post";
import { handleOfHref, type PostRef, postOfHref, postUrl } from "../urls";
import { isOtherContext } from "./icons";
import { avatar, userName } from "./landmarks";
import { avatarHandle, avatarUrl, displayName, linkedHandle, shownHandle, spelledHandle } from "./person";

const tweetText = '[data-testid="tweetText"]';

/** What can be read of a post whoever looks at it. `post` holds the same once more, for where it is engaged with. */
export interface Article {
  element: Element;
  id: string;
  url: string;
  author: Account;
  text: string | undefined;
  /** true when the text goes on behind "Show more" or was too long */
  cut: boolean;
  at: Moment | undefined;
  /** the quoted post, if there is one; without an id where the page does not tell it */
  quoted: Partial<Post> | undefined;
}

/** The link to the post itself around the time it was made: the one of a quoted card is no link. */
function permalinkOf(article: Element): Element | null {
  return article.querySelector('a[href*="/status/"] time')?.closest("a") ?? null;
}

/** The id and author's handle in the link of a post, without reading anything else of it. */
export function refOf(article: Element): PostRef | undefined {
  return postOfHref(permalinkOf(article)?.getAttribute("href"));
}

/** Reads a post. Undefined with a problem where it has no id or nobody who can be told to have written it. */
export function readArticle(article: Element, reading: Reading, now: number): Article | undefined {
  const [head, quotedHead] = article.querySelectorAll(userName);
  const link = permalinkOf(article);
  const ref = postOfHref(link?.getAttribute("href"));
  if (!head) return void reading.problems.push({ kind: "no-author", detail: "User-Name" });
  const card = quotedHead && cardAround(quotedHead, head);
  if (!link || !ref || card?.contains(link)) return void reading.problems.push({ kind: "no-id", detail: "permalink" });

  const author = authorOf(article, head, ref);
  if (!author) return void reading.problems.push({ kind: "no-author", detail: "handles disagree or are missing" });
  const { text, cut } = textOf(article, card);
  return {
    element: article,
    id: ref.id,
    url: postUrl(ref.id, author.handle) as string,
    author,
    text,
    cut,
    at: postMoment(ref.id, link.querySelector("time")?.getAttribute("datetime"), now),
    quoted: card && readCard(card, quotedHead, now),
  };
}

/**
 * Who wrote it: the head, the picture and the permalink each name the handle. Where they name different ones the item
 * is not what it looks like, and nobody is better than somebody else.
 */
function authorOf(article: Element, head: Element, { handle: linked }: PostRef): Account | undefined {
  const picture = article.querySelector(avatar);
  const spelled = linkedHandle(head);
  const named = [spelled, avatarHandle(picture), linked].filter((handle) => handle !== undefined);
  const [handle] = named;
  if (handle === undefined || named.some((other) => other.toLowerCase() !== handle.toLowerCase())) return undefined;
  return accountOf(handle, { name: displayName(head, handle), avatar: avatarUrl(picture) });
}

function cardAround(quotedHead: Element, head: Element): Element | undefined {
  const card = quotedHead.closest('[role="link"]') ?? quotedHead.closest("[aria-labelledby]");
  return card && !card.contains(head) ? card : undefined;
}

function textOf(scope: Element, card: Element | undefined): { text: string | undefined; cut: boolean } {
  const element = scope.querySelector(tweetText) ?? scope.querySelector('[data-testid="twitter-article-title"]');
  if (!element || card?.contains(element)) return { text: undefined, cut: false };
  const { text, cut } = readText(element);
  const more = scope.querySelector('[data-testid="tweet-text-show-more-link"]');
  return { text: text === "" ? undefined : text, cut: cut || (more !== null && !card?.contains(more)) };
}

/** A quoted card: its links, where it has any, lead to its pictures or to the rest of its text. */
function readCard(card: Element, head: Element, now: number): Partial<Post> {
  const picture = card.querySelector(avatar);
  const pictured = avatarHandle(picture);
  const shown = shownHandle(head);
  const agree = pictured === undefined || shown === undefined || pictured.toLowerCase() === shown.toLowerCase();
  const handle = agree ? (shown ?? pictured) : undefined;
  const stated = postMoment(undefined, card.querySelector("time")?.getAttribute("datetime"), now);
  const id = [...card.querySelectorAll('a[href*="/status/"]')]
    .map((link) => postOfHref(link.getAttribute("href")))
    .find((ref) => ref !== undefined && isCardsOwn(ref, handle, stated, now))?.id;
  return compact<Partial<Post>>({
    id,
    url: id === undefined ? undefined : postUrl(id, handle),
    author:
      handle === undefined
        ? undefined
        : accountOf(handle, { name: displayName(head, handle), avatar: avatarUrl(picture) }),
    text: textOf(card, undefined).text,
    at: stated,
  });
}

/** A picture in a card may be borrowed from another post: the time inside the id tells whose it is. */
function isCardsOwn(ref: PostRef, handle: string | undefined, stated: Moment | undefined, now: number): boolean {
  const made = idMoment(ref.id, now);
  if (stated && made) return Math.abs(stated.at - made.at) <= 1000;
  return handle !== undefined && ref.handle?.toLowerCase() === handle.toLowerCase();
}

/**
 * Whom the post says it answers: links between its head and its text that belong to no part of it. Replies under the
 * post they answer do not say so.
 */
export function repliedTo(element: Element): string[] {
  const text = element.querySelector(tweetText);
  const handles: string[] = [];
  for (const link of element.querySelectorAll("a[href]")) {
    if (link.closest("[data-testid]") !== element || link.closest('[role="link"]:not(a)') !== null) continue;
    if (text && !(link.compareDocumentPosition(text) & 4 /* the text follows */)) continue;
    const handle = spelledHandle(link);
    if (handle !== undefined) handles.push(handle);
  }
  return handles;
}

/** Who reposted it into this list, by the line above it. The same line serves pinned posts and communities. */
export function reposterOf({ element }: Article): Account | undefined {
  const context = element.querySelector('[data-testid="socialContext"]');
  const link = context?.closest("a[href]") ?? context?.querySelector("a[href]");
  const handle = handleOfHref(link?.getAttribute("href"));
  if (!context || !link || handle === undefined) return undefined;
  const line = link.closest("[data-testid]") === element ? link : context;
  if (isOtherContext(rowAround(line, element))) return undefined;
  return accountOf(handle, { name: namePartOf(context) });
}

/** The name in "Name reposted": an element of its own inside the sentence, wherever the language puts it. */
function namePartOf(context: Element): string | undefined {
  let sentence = context;
  while (sentence.childNodes.length === 1 && sentence.firstElementChild) sentence = sentence.firstElementChild;
  return sentence.childNodes.length > 1 ? nameOf(sentence.firstElementChild) : undefined;
}

/** The row of icon and words: two levels up at most, so that the icons of the post itself stay outside. */
function rowAround(line: Element, article: Element): Element {
  let row = line;
  for (let level = 0; level < 4 && row.parentElement && row.parentElement !== article; level++) {
    row = row.parentElement;
    if (row.querySelector("svg")) return row.querySelector(userName) ? line : row;
  }
  return line;
}

/** The counts a post states, from the labels of its buttons: those are exact, the visible ones rounded. */
export function countsOf(article: Element): Counts | undefined {
  const labelled = (selector: string) => parseCount(article.querySelector(selector)?.getAttribute("aria-label"));
  const counts = compact<Counts>({
    comments: labelled('[data-testid="reply"]'),
    shares: labelled('[data-testid="retweet"], [data-testid="unretweet"]'),
    reactions: labelled('[data-testid="like"], [data-testid="unlike"]'),
    views: labelled('a[href$="/analytics"]'),
  });
  return Object.keys(counts).length > 0 ? counts : undefined;
}

/** The post as something to engage with. */
export function postOf({ id, url, author, text, at }: Article): Post {
  return compact<Post>({ id, url, author, text, at });
}

/** The post as something seen, with what it states of itself. */
export function seenPost(article: Article): Post {
  return compact<Post>({ ...postOf(article), counts: countsOf(article.element) });
}

/** The post as an engagement of its author. */
export function captureOf(article: Article, engagement: Pick<Capture, "type"> & Partial<Capture>): Capture {
  const weak = [...(engagement.weak ?? []), ...(article.cut ? (["text"] as const) : [])];
  return compact<Capture>({
    ...engagement,
    id: article.id,
    actor: article.author,
    text: article.text,
    at: article.at,
    url: article.url,
    weak: weak.length > 0 ? weak : undefined,
  });
}

/** The post as a quote of the one in its card, or of `known` where the card does not tell its id. */
export function quoteBy(article: Article, known?: PostRef): Capture {
  const { quoted } = article;
  const post = quoted?.id === undefined ? known && postRef(known) : { ...quoted, id: quoted.id };
  return captureOf(article, post ? { type: "quote", post } : { type: "quote" });
}
