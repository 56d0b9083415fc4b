/** One status: a post, an answer or a quote, in a list or as the one the page is about. */
import type { Account, Capture, Moment, Post } from "../../../model/capture";
import { compact, parseUrl, readText } from "../../dom";
import type { Reading } from "../../site";
import { isoMoment } from "../../time";
import { idMoment, placeOf, postIdOf } from "../addresses";
import { personIn } from "./person";

/** glitch-soc says who wrote a status, upstream gives its number; the one in focus has but a class. */
const marks = ["[data-status-by]", "div[data-id]", ".detailed-status"];
const inside = marks.map((mark) => `${mark} *`).join(", ");
/** The outermost of nested ones: what is inside is quoted, or the same status again. */
export const statusItem = marks.map((mark) => `${mark}:not(${inside})`).join(", ");
export const focusClass = "detailed-status";

const quoteBox = ".status__quote";
export const words = ".status__content__text";
const paragraphs = "p, li, pre, blockquote";

export interface Seen {
  id: string;
  url: string;
  author: Account;
  text?: string;
  at?: Moment;
  cut?: true;
}

/** What a status shows; undefined where it is private, emptied because it is out of sight, or nobody's. */
export function readStatus(item: Element, page: URL, now: number, reading: Reading): Seen | undefined {
  const link = permalinkIn(item);
  const url = parseUrl(link?.getAttribute("href"), page);
  const id = localId(item) ?? postIdOf(url);
  if (!url || id === undefined || !isPublic(item, reading)) return undefined;
  const author = personIn(item.querySelector("a .display-name")?.closest("a"), page);
  if (!author) {
    reading.problems.push({ kind: "no-author", detail: "status" });
    return undefined;
  }
  return seenFrom(id, url, author, item, link?.querySelector("time"), now);
}

function seenFrom(
  id: string,
  url: URL,
  author: Account,
  box: Element,
  time: Element | null | undefined,
  now: number,
): Seen {
  const content = box.querySelector(words);
  const { text, cut } = textOf(content && content.closest(quoteBox) === box.closest(quoteBox) ? content : null);
  return compact<Seen>({
    id,
    url: url.origin + url.pathname,
    author,
    text,
    at: isoMoment(time?.getAttribute("datetime")) ?? idMoment(id, now),
    cut,
  });
}

/** Beside a quote that is shown, servers leave a line with its address for those who cannot show it. */
export function textOf(content: Element | null): { text?: string; cut?: true } {
  if (!content) return {};
  const { text, cut } = readText(content, ".quote-inline", paragraphs);
  return { ...(text && { text }), ...(cut && { cut }) };
}

/** The link around the time is the first of them: a quote stands below. */
function permalinkIn(item: Element): Element | undefined {
  if (item.classList.contains(focusClass)) return item.querySelector(`a.${focusClass}__datetime`) ?? undefined;
  return item.querySelector("time[datetime]")?.closest("a") ?? undefined;
}

/** A fork links a focused post to where it comes from; only the lists beside its counts tell its number here. */
function localId(item: Element): string | undefined {
  if (!item.classList.contains(focusClass)) return undefined;
  return placeOf(countLink(item, "favourites")?.getAttribute("href"))?.id;
}

export function countLink(item: Element, list: string): Element | null {
  return item.querySelector(`a[href$="/${list}"]`);
}

const visibility = /(?:^|\s)(?:detailed-)?status(?:__wrapper)?-(public|unlisted|private|direct)(?:\s|$)/;

/**
 * What only followers or the people named may see is not read. A class alone tells: where none is known nothing is read,
 * rather than something private. A focused post that links to its boosts can have been boosted by anybody.
 */
function isPublic(item: Element, reading: Reading): boolean {
  for (let at: Element | null = item, up = 0; at && up < 4; at = at.parentElement, up += 1) {
    const [, seen] = visibility.exec(at.getAttribute("class") ?? "") ?? [];
    if (seen !== undefined) return seen === "public" || seen === "unlisted";
  }
  if (item.classList.contains(focusClass) && countLink(item, "reblogs")) return true;
  reading.problems.push({ kind: "no-visibility", detail: "status" });
  return false;
}

/** True for an answer to something. The mark is on the status or on the box around it. */
export function isAnswer(item: Element): boolean {
  const mark = ".status-reply, .status__wrapper-reply";
  return (
    item.matches(mark) ||
    (item.parentElement?.matches(mark) ?? false) ||
    item.querySelector(":scope > .status-reply") !== null
  );
}

/** The post that a status quotes, if it shows it. */
export function quotedIn(item: Element, page: URL, now: number): Post | undefined {
  const box = item.querySelector(quoteBox);
  const time = box?.querySelector("time[datetime]");
  const url = parseUrl(time?.closest("a")?.getAttribute("href"), page);
  const id = postIdOf(url);
  const author = personIn(box?.querySelector("a .display-name")?.closest("a"), page);
  return box && url && id !== undefined && author
    ? postFrom(seenFrom(id, url, author, box.querySelector("[data-id]") ?? box, time, now))
    : undefined;
}

/** The status as a post of its own. */
export function postFrom({ id, url, author, text, at }: Seen, counts?: Post["counts"]): Post {
  return compact<Post>({ id, url, author, text, at, counts });
}

/** The status as something somebody did. */
export function captureFrom(seen: Seen, what: Pick<Capture, "type" | "post" | "parent" | "target" | "weak">): Capture {
  const weak = [...(what.weak ?? []), ...(seen.cut ? (["text"] as const) : [])];
  const { id, url, author: actor, text, at } = seen;
  return compact<Capture>({ ...what, id, url, actor, text, at, weak: weak.length > 0 ? weak : undefined });
}

/** True when `item` comes before `other` in the page. */
export function isAbove(item: Element, other: Element): boolean {
  return (item.compareDocumentPosition(other) & other.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
