/** One post as the page shows it. */
import type { Account, Capture, Counts, Post } from "../../../model/capture";
import { parseCount } from "../../count";
import { compact, nameOf, readText } from "../../dom";
import { accountOf, postMoment, postRef } from "../post";
import { handleOfHref, type PostRef, postOfHref, postUrl } from "../urls";
import { hasLineAbove } from "./branch";
import { actOfIcon } from "./icons";
import { attributeIn, marked, userName } from "./landmarks";
import { personIn, spelledBy } from "./person";
import type { Visit } from "./visit";

const tweetText = marked("tweetText");

/** What can be read of a post whoever looks at it. */
export interface Article {
  element: Element;
  post: Post & { author: Account };
  /** true when the text goes on behind "Show more" or was too long */
  cut: boolean;
  /** the quoted post, if there is one; without an id where the page does not tell it */
  quoted: Quoted | undefined;
}

/** A post whose id may be unknown. */
type Quoted = { [K in keyof Post]?: Post[K] | undefined };

/** What an engagement says beyond the post that it is. */
export type Engagement = Pick<Capture, "type"> & {
  [K in "parent" | "post" | "target" | "weak"]?: Capture[K] | undefined;
};

/** The link of a post is the one around its time: that of a quoted card is no link. */
function linkOf(article: Element): Element | null {
  return article.querySelector('a[href*="/status/"]:has(time)');
}

function refOfLink(link: Element | null): PostRef | undefined {
  return postOfHref(link?.getAttribute("href"));
}

/** The id and author's handle in the link of a post, without reading anything else of it. */
export function refOf(article: Element): PostRef | undefined {
  return refOfLink(linkOf(article));
}

/** Reads a post. Undefined with a problem where it has no id or nobody who can be told to have written it. */
export function readArticle(element: Element, { reading, now }: Visit): Article | undefined {
  const [head, quotedHead] = element.querySelectorAll(userName);
  const around = quotedHead?.closest('[role="link"], [aria-labelledby]');
  const card = around?.contains(head as Element) ? undefined : around;
  const ref = card?.contains(linkOf(element)) ? undefined : refOf(element);
  const author = head && ref && personIn(element, head, ref.handle);
  if (!ref || !author) {
    reading.problems.push(ref ? { kind: "no-author", detail: "User-Name" } : { kind: "no-id", detail: "permalink" });
    return undefined;
  }
  const { id } = ref;
  const at = postMoment(id, attributeIn(element, "a time", "datetime"), now);
  const { text, cut } = textOf(element, card);
  const post = compact<Article["post"]>({ id, url: postUrl(id, author.handle), author, text, at });
  return { element, post, cut, quoted: card ? readCard(card, quotedHead as Element, now) : undefined };
}

function textOf(scope: Element, card?: Element | null): { text: string | undefined; cut: boolean } {
  const outside = (selector: string) => {
    const element = scope.querySelector(selector);
    return card?.contains(element) ? null : element;
  };
  const element = outside(`${tweetText}, ${marked("twitter-article-title")}`);
  const { text, cut } = element ? readText(element) : { text: "", cut: false };
  return { text: text || undefined, cut: cut || outside(marked("tweet-text-show-more-link")) !== null };
}

/**
 * A quoted card. Its links, where it has any, lead to its pictures or to the rest of its text. A picture may be borrowed
 * from another post: the time inside the id tells whose it is.
 */
function readCard(card: Element, head: Element, now: number): Quoted {
  const author = personIn(card, head);
  const at = postMoment("", attributeIn(card, "time", "datetime"), now);
  const isOwn = (id: string): boolean =>
    at !== undefined && Math.abs(at.at - (postMoment(id, undefined, now)?.at ?? 0)) <= 1000;
  const links = Array.from(card.querySelectorAll('a[href*="/status/"]'), refOfLink);
  const id = links.find((ref) => ref && isOwn(ref.id))?.id;
  return compact<Quoted>({ id, url: id && postUrl(id, author?.handle), author, text: textOf(card).text, at });
}

/**
 * Whom the post says it answers: links between its head and its text that belong to no part of it. Replies under the
 * post they answer do not say so.
 */
export function repliedTo(article: Element): string[] {
  const text = article.querySelector(tweetText);
  const links = Array.from(article.querySelectorAll("a")).filter(
    (link) =>
      link.closest('[data-testid], [role="link"]:not(a)') === article &&
      (!text || link.compareDocumentPosition(text) & 4) /* the text follows */,
  );
  return spelledBy(links);
}

/** True when a post shows that it answers another, which may not be mounted above it. */
export function isAnswer(article: Element): boolean {
  return hasLineAbove(article) || repliedTo(article).length > 0;
}

/** Who reposted it into this list, by the line above it. The same line serves pinned posts, likes and communities. */
export function reposterOf({ element }: Article): Account | undefined {
  const line = element.querySelector(marked("socialContext"));
  const link = line?.closest("a") ?? line?.querySelector("a");
  const handle = handleOfHref(link?.getAttribute("href"));
  if (!line || handle === undefined || (actOfIcon(element) ?? "share") !== "share") return undefined;
  // the name in "Name reposted" is an element of its own, wherever the language puts it
  const sentence = nameOf(line);
  const name = Array.from(line.querySelectorAll("*"), nameOf).find((part) => part && part !== sentence);
  return accountOf(handle, { name });
}

const countMarks: Partial<Record<keyof Counts, string>> = {
  comments: marked("reply"),
  // also where the reader of the page has done it: unretweet, unlike
  shares: '[data-testid$="retweet"]',
  reactions: '[data-testid$="like"]',
  views: 'a[href$="/analytics"]',
};

/** The counts a post states, from the labels of its buttons: those are exact, the visible ones rounded. */
export function countsOf(article: Element): Counts {
  const counts = Object.entries(countMarks).map(([name, mark]) => [
    name,
    parseCount(attributeIn(article, mark, "aria-label")),
  ]);
  return compact<Counts>(Object.fromEntries(counts));
}

/** The post as something seen, with what it states of itself. */
export function seenPost({ element, post }: Article): Post {
  return { ...post, counts: countsOf(element) };
}

/** The post as an engagement of its author. */
export function captureOf({ post, cut }: Article, engagement: Engagement): Capture {
  const { id, author: actor, text, at, url } = post;
  const weak = [...(engagement.weak ?? []), ...(cut ? (["text"] as const) : [])];
  return compact<Capture>({ ...engagement, id, actor, text, at, url, weak: weak.length > 0 ? weak : undefined });
}

/** The post as a quote of the one in its card, or of `known` where the card does not tell its id. */
export function quoteBy(article: Article, known?: PostRef): Capture {
  const { id, ...rest } = article.quoted ?? {};
  const post = id === undefined ? known && postRef(known) : { ...rest, id };
  return captureOf(article, { type: "quote", ...(post && { post }) });
}
