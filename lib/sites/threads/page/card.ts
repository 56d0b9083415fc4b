/** One post as the page shows it: a card that can be pressed, in which a quoted post is a card of its own. */
import type { Account, Counts, Moment, Post } from "../../../model/capture";
import { parseCount } from "../../count";
import { compact, httpUrl, isHidden, readText } from "../../dom";
import { isoMoment } from "../../time";
import { handleOf, postAt } from "../addresses";
import type { Authored } from "../engagement";

/** Pictures are pressable too, so a card is one that has the link around a post's time. */
export const card = "[data-pressable-container]";
/** A branch of a conversation; in pages as the server sends them there are none, but boxes of the same use. */
export const branch = '[data-pagelet^="threads_post_page"]';
const timeLink = 'a[href*="/post/"] time';
const button = 'button, [role="button"]';

/** A card of a list: not one inside of another, and not of a screen that was left. */
export function isCard(element: Element): boolean {
  return !element.parentElement?.closest(card) && !!linkOf(element) && !isHidden(element);
}

/** The first card of a screen, or the one of the post with a code. */
export function firstCard(screen: ParentNode, code = ""): Element | undefined {
  const selector = `a[href*="/post/${code}"] time`;
  const first = screen.querySelector(selector)?.closest(card);
  if (first && isCard(first)) return first;
  const others = Array.from(screen.querySelectorAll(selector), (time) => time.closest(card));
  return others.find((each) => each && isCard(each)) ?? undefined;
}

/** The link around the time of the card's own post. */
function linkOf(element: Element): Element | undefined {
  const time = element.querySelector(timeLink);
  return time?.closest(card) === element ? (time.closest("a") ?? undefined) : undefined;
}

/** The post of a card, without reading anything else of it. */
export function refOf(element: Element | undefined): Post | undefined {
  return element && postAt(linkOf(element)?.getAttribute("href"));
}

/** Reads the post of a card; undefined where nobody is named as its author. */
export function readCard(element: Element): Authored | undefined {
  const link = linkOf(element);
  const ref = postAt(link?.getAttribute("href"));
  if (!link || !ref?.author) return undefined;
  const author = compact<Account>({ ...ref.author, avatar: avatarOf(element, ref.author) });
  return compact<Authored>({ ...ref, author, text: textOf(element, link), at: momentOf(link) });
}

/** The post that a card quotes. */
export function quotedIn(element: Element): Authored | undefined {
  const inner = Array.from(element.querySelectorAll(card)).find(linkOf);
  return inner && readCard(inner);
}

function avatarOf(element: Element, { handle }: Account): string | undefined {
  const picture = element.querySelector(`a[href="/@${handle}"] img`);
  return httpUrl(picture?.getAttribute("src"));
}

/** The time of an element, which pads it with empty milliseconds. */
export function momentOf(scope: Element): Moment | undefined {
  const moment = isoMoment(scope.querySelector("time")?.getAttribute("datetime"));
  return moment && { at: moment.at - (moment.at % 1000), precision: "s" };
}

/**
 * The paragraphs after the head of a card. The head is the smallest box around the name and the time; it holds topics and
 * badges too, so what stands in it counts only where nothing follows.
 */
function textOf(element: Element, link: Element): string | undefined {
  const paragraphs = Array.from(element.querySelectorAll('[dir="auto"]')).filter(
    (part) =>
      part.closest(card) === element &&
      !part.closest(`a, time, ${button}`) &&
      !part.parentElement?.closest('[dir="auto"]') &&
      !part.contains(link),
  );
  const head = headOf(element, link);
  const follow = (part: Element, mark: Element): boolean =>
    (mark.compareDocumentPosition(part) & 4) > 0 && !mark.contains(part);
  const after = paragraphs.filter((part) => follow(part, head));
  const shown = after.length > 0 ? after : paragraphs.filter((part) => follow(part, link));
  return (
    shown
      .map((part) => readText(part, button).text)
      .filter(Boolean)
      .join("\n") || undefined
  );
}

function headOf(element: Element, link: Element): Element {
  for (let box = link.parentElement; box && box !== element; box = box.parentElement)
    for (const each of box.querySelectorAll('a[href^="/@"]'))
      if (handleOf(each.getAttribute("href")) && each.textContent.trim()) return box;
  return link;
}

/** The totals in a card's last four buttons: to like, to reply, to repost, to share. */
export function countsOf(element: Element): Counts {
  const buttons = Array.from(element.querySelectorAll(button)).filter(
    (each) => each.closest(card) === element && each.querySelector("svg"),
  );
  const [reactions, comments, shares] = buttons.slice(-4).map((each) => parseCount(readText(each).text));
  return compact<Counts>({ comments, reactions, shares });
}
