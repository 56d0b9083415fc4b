/**
 * One comment or post. Both front ends say all of it in attributes, under different names: the new one (shreddit) on an
 * element of its own for each, the old one on `[data-fullname]`.
 *
 * Trap: answers are descendants of what they answer, in the new one behind wrappers that come and go, so whatever is found
 * inside a comment must belong to it and not to an answer.
 */
import type { Account, Capture, Moment, Post } from "../../model/capture";
import { compact, httpUrl, nameOf, readText, tidyName } from "../dom";
import type { Reading } from "../site";
import { isoMoment } from "../time";
import { accountOf, addressOf, kindOfUrl, nameAt, type Place, placeOf } from "./addresses";

/** What the reader of an item knows besides the item. */
export interface Sight {
  url: URL;
  /** where the page's address leads */
  page: Place;
  reading: Reading;
  /** communities that are private are read too */
  closed: boolean;
}

/** A comment in the new front end's list of what somebody wrote. */
const listed = "shreddit-profile-comment";
/** The last are comments that a search found, which say nothing in attributes. */
export const things = `shreddit-comment, ${listed}, shreddit-post, [data-fullname^="t1_"], [data-fullname^="t3_"], [data-testid$="comment-unit"]`;

const bodies = '[slot="comment"], [id$="rtjson-content"], [name="thing_id"] + div, [class~="md"]';
const paragraphs = "p, li, pre, blockquote, h1, h2, h3, h4, h5, h6, tr";
/** Pictures other than emoji. */
const notWords = 'img:not([alt^=":"])';
/** Advertisements are posts, too, and the link to more comments is marked as a comment. */
const notWritten = '[data-promoted="true"], [data-type="morechildren"]';

export function readItem(item: Element, sight: Sight): void {
  if (item.matches(notWritten) || (!sight.closed && item.matches('[data-subreddit-type="private"]'))) return;
  const id = idOf(item);
  if (!id) sight.reading.problems.push({ kind: "no-id" });
  else if (id.startsWith("t3_")) readPost(item, id, sight.reading);
  else readComment(item, id, sight);
}

/** The first of these attributes that says something. */
export function attribute(item: Element | null | undefined, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = item?.getAttribute(name);
    if (value) return value;
  }
  return undefined;
}

function idOf(item: Element | null | undefined): string | undefined {
  const said = ["data-fullname", "thingid", "comment-id", "id"].map((name) => attribute(item, name) ?? "");
  return (
    said.find((name) => /^t[13]_\w{1,40}$/.test(name)) ??
    /t1_\w{1,40}/.exec(item?.querySelector('[id*="t1_"]')?.id ?? "")?.[0]
  );
}

/** The first match, where it belongs to the item itself. */
function own(item: Element, selector: string): Element | undefined {
  const found = item.querySelector(selector);
  return found?.parentElement?.closest(things) === item ? found : undefined;
}

function readComment(item: Element, id: string, { url, page, reading }: Sight): void {
  const actor = authorOf(item, url);
  // deleted ones stay in the tree, by nobody
  if (!actor) return void (item.localName === listed && reading.problems.push({ kind: "no-author" }));
  const permalink =
    attribute(item, "data-permalink", "permalink", "href") ?? hrefOf(own(item, `a[href*="/${id.slice(3)}"]`));
  const depth = Number(item.getAttribute("depth"));
  const said = parentOf(item);
  const parent = said ?? idAbove(item, depth);
  const isThread = kindOfUrl(url) === "post";
  const inbox = /^\/message\/(\w+)/.exec(url.pathname)?.[1];
  const isTop = isThread ? depth === 0 : inbox === "selfreply";
  const body = own(item, bodies);
  const { text, cut } = body ? readText(body, notWords, paragraphs) : { text: "", cut: false };
  const weak: Capture["weak"] = [];
  // shown alone, an answer may stand at the top; lists do not tell
  if (!parent && (!isTop || page.comment)) weak.push("type");
  if (parent !== said) weak.push("parent");
  if (cut) weak.push("text");
  reading.captures.push(
    compact<Capture>({
      type: inbox === "mentions" ? "mention" : isTop && !parent ? "comment" : "reply",
      id,
      actor,
      post: placeOf(permalink).post ?? page.post,
      parent,
      text: text || undefined,
      at: momentOf(item),
      url: addressOf(permalink),
      weak: weak[0] && weak,
    }),
  );
}

/** Whom a comment answers: as it says, as it is nested, or as its link to that comment says where it is shown alone. */
function parentOf(item: Element): string | undefined {
  const said = [item.getAttribute("parentid"), idOf(item.parentElement?.closest(things))];
  const link = attribute(item, "parent-permalink") ?? hrefOf(own(item, '[data-event-action="parent"]'));
  return said.find((id) => id?.startsWith("t1_")) ?? placeOf(link).comment;
}

/** Where answers are siblings: the last one above that is one level higher. */
function idAbove(item: Element, depth: number): string | undefined {
  for (let before = item.previousElementSibling; depth > 0 && before; before = before.previousElementSibling) {
    const level = Number(before.getAttribute("depth") ?? depth);
    if (level < depth) return level === depth - 1 ? idOf(before) : undefined;
  }
  return undefined;
}

/**
 * Who wrote it. In the new front end the account's number and picture stand in the row of buttons, an inert template until
 * it was on the screen, and a comment in a list of all that somebody wrote need not name them at all.
 */
function authorOf(item: Element, page: URL): Account | undefined {
  const template = own(item, '[slot="actionRow"] template') ?? own(item, "template");
  const inert = (template as HTMLTemplateElement | undefined)?.content;
  const inRow = (name: string): string | undefined =>
    attribute(inert?.querySelector(`[${name}]`) ?? own(item, `[${name}]`), name);
  return accountOf(
    attribute(item, "data-author", "author") ??
      inRow("author-name") ??
      nameAt(hrefOf(byline(item))) ??
      foundName(item) ??
      ownerOf(item, page),
    attribute(item, "data-author-fullname") ?? inRow("author-id") ?? inRow("userid"),
    httpUrl(inRow("author-avatar-url") ?? own(item, '[slot="commentAvatar"] img')?.getAttribute("src")),
  );
}

/** The person in the line of the time. In old lists the author of the post stands above it. */
function byline(item: Element): Element | null | undefined {
  return own(item, "time")?.closest("p")?.querySelector('a[href*="/user/"]');
}

/** In what a search found the link of the author leads nowhere, it only shows their name beside a picture. */
function foundName(item: Element): string | undefined {
  const link = own(item, '[data-testid^="search"] a[href="#"]');
  return link && readText(link, "img").text;
}

/**
 * The owner of the profile, where the item or the head of the page names the same person as the address: the head of the
 * page before stays there after navigation.
 */
function ownerOf(item: Element, page: URL): string | undefined {
  const owner = nameAt(page.pathname)?.toLowerCase();
  if (item.localName !== listed) return undefined;
  const links = [...item.querySelectorAll("a[href]"), ...item.ownerDocument.querySelectorAll('head [rel="canonical"]')];
  return links.map((link) => nameAt(hrefOf(link))).find((name) => name?.toLowerCase() === owner);
}

function hrefOf(link: Element | null | undefined): string | undefined {
  return attribute(link, "href");
}

/** Attributes of the new front end leave out the colon of the zone. A second time in an item is that of an edit. */
function momentOf(item: Element): Moment | undefined {
  const said = attribute(item, "created", "created-timestamp") ?? attribute(own(item, "[ts], time"), "ts", "datetime");
  return isoMoment(said?.replace(/([+-]\d\d)(\d\d)$/, "$1:$2"));
}

function readPost(item: Element, id: string, reading: Reading): void {
  const post = postOf(item, id);
  reading.posts.push(post);
  const inner = item.querySelector("shreddit-post");
  const { post: root } = placeOf(attribute(item, "data-url", "content-href"));
  // on its own page the new front end shows of the other no more than a link with its title
  const link = `:scope[post-type="crosspost"] a[href*="/${root?.id.slice(3)}/"]`;
  const title = attribute(item, "data-crosspost-root-title") ?? nameOf(item.querySelector(link));
  const original: Post | undefined = inner
    ? postOf(inner, inner.id)
    : root && title
      ? compact({ ...root, author: accountOf(attribute(item, "data-crosspost-root-author")), text: title })
      : undefined;
  const { author: actor, text, at, url } = post;
  if (!original || !actor) return;
  // one with a title of its own says something about the other
  const act: Pick<Capture, "type" | "text"> =
    text && text !== original.text ? { type: "quote", text } : { type: "share" };
  reading.captures.push(compact<Capture>({ ...act, id, actor, post: original, at, url }));
}

function postOf(item: Element, id: string): Post {
  return compact<Post>({
    id,
    url: addressOf(attribute(item, "data-permalink", "permalink")),
    author: accountOf(attribute(item, "data-author", "author"), attribute(item, "data-author-fullname", "author-id")),
    text:
      tidyName(attribute(item, "post-title")) ?? nameOf(own(item, '[data-event-action="title"], a[class~="title"]')),
    at: momentOf(item),
    counts: compact({
      comments: countOf(attribute(item, "data-comments-count", "comment-count")),
      reactions: countOf(attribute(item, "data-score", "score")),
    }),
  });
}

/** A count as attributes have it. Scores fall below zero, and those are none. */
export function countOf(value: string | undefined): number | undefined {
  return value && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}
