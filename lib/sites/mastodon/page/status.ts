/** One status: a post, an answer or a quote, in a list or as the one the page is about. */
import type { Account, Capture, Moment, Post } from "../../../model/capture";
import { compact, parseUrl, readText } from "../../dom";
import { isoMoment } from "../../time";
import { idMoment, placeOf, postIdOf } from "../addresses";
import type { Visit } from "../visit";
import { personIn } from "./person";

/**
 * glitch-soc says who wrote a status, upstream has its id, the one in focus but a class; GoToSocial's own pages are
 * articles.
 */
const mark = ":is([data-status-by], div[data-id], .detailed-status, main article[id])";
/** The outermost of nested ones: what is inside is quoted, or the same status again. */
export const statusItem = [mark, `:not(${mark} *)`].join("");
/** The first status in an element. */
export function statusIn(box: Element): Element | null {
  return box.querySelector(statusItem);
}

/** The status that the page is about. */
export const focusItem = ".detailed-status, main article.expanded";

const words = ".status__content__text, .content";
const quoteBox = ".status__quote";

export interface Seen {
  id: string;
  url: string;
  author: Account;
  text?: string;
  at?: Moment;
}

/** The classes of a status and of the boxes around it: forks and versions differ in which of them says what it is. */
function classesOf(item: Element): string {
  const boxes = [item, item.firstElementChild, item.parentElement, item.closest(".detailed-status__wrapper")];
  return boxes.map((box) => box?.getAttribute("class")).join(" ");
}

/**
 * What a status shows; undefined where it is emptied because it is out of sight, and where it is not for everybody: what
 * is for those named is never read, what is for followers with its switch. A class alone tells that: without a known one
 * nothing is read, rather than something private.
 */
export function readStatus(item: Element, visit: Visit): Seen | undefined {
  const seen = seenIn(item, visit);
  const classes = classesOf(item);
  if (!seen || (visit.closed ? /-direct\b/ : /-(?:private|direct)\b/).test(classes)) return undefined;
  // what can be boosted and what a server shows to everybody is public
  if (/-(?:public|unlisted|private)\b/.test(classes) || linkTo(item, "reblogs") || item.localName === "article")
    return seen;
  visit.into.problems.push({ kind: "no-visibility", detail: "status" });
  return undefined;
}

function seenIn(box: Element, { page, now, into }: Visit): Seen | undefined {
  const link = permalinkIn(box);
  const url = parseUrl(link?.getAttribute("href"), page);
  const id = idIn(box, page);
  if (!url || !id) return undefined;
  const author = authorIn(box, page);
  if (!author) return void into.problems.push({ kind: "no-author", detail: "status" });
  const content = box.querySelector(words);
  const isOwn = content?.closest(quoteBox) === box.closest(quoteBox);
  // beside a quote that is shown, servers leave a line with its address for those who cannot show it
  return compact<Seen>({
    id,
    url: url.href,
    author,
    text: (content && isOwn && readText(content, ".quote-inline", "p, li, pre, blockquote").text) || undefined,
    at: isoMoment(link?.querySelector("time")?.getAttribute("datetime")) ?? idMoment(id, now),
  });
}

export function authorIn(box: Element, page: URL): Account | undefined {
  return personIn(box.querySelector('.display-name, a[rel~="author"]')?.closest("a"), page);
}

function permalinkIn(box: Element): Element | null | undefined {
  return box.querySelector("a.detailed-status__datetime") ?? box.querySelector("a[href] time[datetime]")?.closest("a");
}

/**
 * Forks and servers' own pages link to where a post comes from: there only the lists beside its counts, or its box, tell
 * its number here.
 */
export function idIn(box: Element, page: URL): string | undefined {
  const url = parseUrl(permalinkIn(box)?.getAttribute("href"), page);
  return /^\w{16,}/.exec(box.id)?.[0] ?? placeOf(linkTo(box, "favourites"))?.id ?? (url && postIdOf(url));
}

/** The path of the link to a list of people beside a post. */
export function linkTo(box: Element, list: string): string | undefined {
  return box.querySelector<HTMLAnchorElement>(`a[href$="/${list}"]`)?.pathname;
}

/** True for an answer to something. */
export function isAnswer(item: Element): boolean {
  return /\bstatus(__wrapper)?-reply\b/.test(classesOf(item));
}

/** The post that a status quotes, if it shows it. */
export function quotedIn(item: Element, visit: Visit): Post | undefined {
  const box = item.querySelector(quoteBox);
  const seen = box && seenIn(box, visit);
  return seen ? postFrom(seen) : undefined;
}

/** The status as a post of its own. */
export function postFrom(seen: Seen, counts?: Post["counts"]): Post {
  return compact<Post>({ ...seen, counts });
}

/** What a status is to what it answers, quotes or names. */
export type Place = Pick<Capture, "type"> & {
  [Key in "post" | "parent" | "target" | "weak"]?: Capture[Key] | undefined;
};

/** The status as something somebody did. */
export function captureFrom({ author: actor, ...seen }: Seen, place: Place): Capture {
  return compact<Capture>({ ...seen, actor, ...place });
}
