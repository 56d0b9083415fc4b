/** One post as the page shows it. */
import type { Account, Counts, Post } from "../../../model/capture";
import { parseCount } from "../../count";
import { compact, nameOf, readText } from "../../dom";
import { accountOf, captureOf, type Engagement, postMoment, type Shown } from "../post";
import { handleOfHref, type PostRef, postOfHref, postUrl } from "../links";
import { hasLineAbove } from "./branch";
import { actOfIcon } from "./icons";
import { attributeIn, marked, timeIn, userName } from "./landmarks";
import { personIn, spelledBy } from "./person";
import type { Visit } from "./visit";

const tweetText = marked("tweetText");

/** What can be read of a post whoever looks at it. */
export interface Article extends Shown {
  element: Element;
  /** the card of the post that it quotes */
  card: Element | null | undefined;
  /** that post, where the page tells its id */
  quoted: Post | undefined;
}

/** The link of a post is the one around its time: that of a quoted card is no link. */
function linkOf(article: Element): Element | null | undefined {
  // not "a:has(time)": in Chromium 156 that takes ten times as long
  return article.querySelector('a[href*="/status/"] time')?.closest("a");
}

/** The id and author's handle in the link of a post, without reading anything else of it. */
export function refOf(article: Element): PostRef | undefined {
  return postOfHref(linkOf(article)?.getAttribute("href"));
}

/** Reads a post. Undefined with a problem where it has no id or nobody who can be told to have written it. */
export function readArticle(element: Element, { reading, now }: Visit): Article | undefined {
  const [head, quotedHead] = element.querySelectorAll(userName);
  const around = quotedHead?.closest("[role=link], [aria-labelledby]");
  const card = around?.contains(head as Element) ? undefined : around;
  const link = linkOf(element);
  const ref = card?.contains(link ?? null) ? undefined : refOf(element);
  const author = head && ref && personIn(element, head, ref.handle);
  if (!ref || !author) {
    reading.problems.push({ kind: ref ? "no-author" : "no-id", detail: "tweet" });
    return undefined;
  }
  const { id } = ref;
  const at = postMoment(id, timeIn(link), now);
  const { text, cut } = textOf(element, card);
  const post = compact<Article["post"]>({ id, url: postUrl(id, author.handle), author, text, at });
  return { element, post, cut, card, quoted: card && quotedHead ? quotedIn(card, quotedHead, now) : undefined };
}

function textOf(scope: Element, card?: Element | null): { text: string | undefined; cut: boolean } {
  const outside = (selector: string) => {
    const element = scope.querySelector(selector);
    return card?.contains(element) ? null : element;
  };
  const element = outside(`${tweetText}, ${marked("twitter-article-title")}`);
  const { text, cut } = element ? readText(element) : { text: "", cut: false };
  return { text: text || undefined, cut: cut || !!outside(marked("tweet-text-show-more-link")) };
}

/**
 * The post in a card. The links of a card, where it has any, lead to its pictures or to the rest of its text. A picture
 * may be borrowed from another post: the time inside the id tells whose it is.
 */
function quotedIn(card: Element, head: Element, now: number): Post | undefined {
  const stated = timeIn(card);
  const author = personIn(card, head);
  for (const link of card.querySelectorAll('a[href*="/status/"]')) {
    const id = postOfHref(link.getAttribute("href"))?.id ?? "";
    const at = postMoment(id, NaN, now);
    if (at && Math.abs(at.at - stated) <= 1000)
      return compact<Post>({ id, url: postUrl(id, author?.handle), author, text: textOf(card).text, at });
  }
  return undefined;
}

/**
 * Whom the post says it answers: links between its head and its text that belong to no part of it. Replies under the
 * post they answer do not say so.
 */
export function repliedTo(article: Element): string[] {
  const text = article.querySelector(tweetText);
  const links = [...article.querySelectorAll("a")].filter(
    (link) =>
      link.closest("[data-testid], [role=link]:not(a)") === article &&
      (!text || link.compareDocumentPosition(text) & 4) /* the text follows */,
  );
  return spelledBy(links);
}

/** True when a post shows that it answers another, which may not be mounted above it. */
export function isAnswer(article: Element): boolean {
  return hasLineAbove(article) || repliedTo(article).length > 0;
}

/** Who reposted it into this list, by the line above it. The same line serves pinned posts, likes and communities. */
export function reposterOf(article: Element): Account | undefined {
  const line = article.querySelector(marked("socialContext"));
  const link = line?.closest("a") ?? line?.querySelector("a");
  const handle = handleOfHref(link?.getAttribute("href"));
  if (!line || !handle || (actOfIcon(article) ?? "share") !== "share") return undefined;
  // the name in "Name reposted" is an element of its own, wherever the language puts it
  const sentence = nameOf(line);
  const name = Array.from(line.querySelectorAll("*"), nameOf).find((part) => part && part !== sentence);
  return accountOf(handle, { name });
}

/** The counts a post states, from the labels of its buttons: those are exact, the visible ones rounded. */
export function countsOf(article: Element): Counts {
  const labelled = (mark: string) => parseCount(attributeIn(article, mark, "aria-label"));
  return compact<Counts>({
    comments: labelled(marked("reply")),
    // also where the reader of the page has done it: unretweet, unlike
    shares: labelled("[data-testid$=retweet]"),
    reactions: labelled("[data-testid$=like]"),
    views: labelled('a[href$="/analytics"]'),
  });
}

/** Files a post as the engagement it is, if any, else as a quote where it has a card; `isSeen`: and as a post itself. */
export function file(
  article: Article,
  engagement: Engagement | undefined,
  { reading: { posts, captures } }: Visit,
  isSeen = !engagement,
): void {
  const { element, post, card, quoted } = article;
  if (isSeen) posts.push({ ...post, counts: countsOf(element) });
  const filed: Engagement | undefined = engagement ?? (card ? { type: "quote", post: quoted } : undefined);
  if (filed) captures.push(captureOf(article, filed));
}
