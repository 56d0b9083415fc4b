/**
 * What a page states, whether it belongs to its address, and an independent look at what it holds. All of this is asked
 * again and again while a page of thousands of rows stands there, so nothing here looks further than the first rows.
 */
import type { Counts } from "../../../model/capture";
import type { PageKind } from "../../../model/engagement";
import { parseCount } from "../../count";
import type { Probe, Stated } from "../../site";
import { mayBeSame, placeOf } from "../addresses";
import { hides, postLink, threadItem } from "./screen";
import { countsOf, idOfMain } from "./thread";

/** Screens that can be told apart, and the page kinds they show. */
const screens: Record<string, PageKind> = {
  postThreadScreen: "post",
  notificationsScreen: "notifications",
  profileScreen: "profile",
};

/** Boxes between `main` and a screen, with some to spare. */
const mostDeep = 8;

interface Shown {
  screen: Element;
  /** undefined where the screen bears no name that is known */
  kind: PageKind | undefined;
}

/** What `main` shows: the screens that are not left behind, or else itself. */
function shownIn(root: ParentNode): Shown[] {
  const main = root.querySelector("main");
  const shown: Shown[] = [];
  const look = (box: Element, deep: number): void => {
    if (hides(box)) return;
    const kind = screens[box.getAttribute("data-testid") ?? ""];
    if (kind) shown.push({ screen: box, kind });
    else if (deep < mostDeep) for (const inner of box.children) look(inner, deep + 1);
  };
  if (main) look(main, 0);
  return main && shown.length === 0 ? [{ screen: main, kind: undefined }] : shown;
}

/**
 * False while the screen of the page before still stands there, or the thread of another post. A screen that cannot be
 * told apart counts as the right one.
 */
export function isSettled(root: ParentNode, url: URL, kind: PageKind): boolean {
  const shown = shownIn(root);
  if (shown.some((each) => each.kind !== undefined && each.kind !== kind)) return false;
  return kind !== "post" || shown.every(({ screen }) => isMainOf(mainPostIn(screen), url));
}

function mainPostIn(screen: Element): Element | undefined {
  const first = screen.querySelector(threadItem);
  return first?.matches(postLink)
    ? (screen.querySelector(`${threadItem}:not(${postLink})`) ?? undefined)
    : (first ?? undefined);
}

function isMainOf(main: Element | undefined, url: URL): boolean {
  const place = placeOf(url.pathname);
  const id = main && idOfMain(main);
  if (id !== undefined) return id === place?.rkey;
  // a post without any reaction links nowhere: then its author must do
  const author = main?.querySelector('a[href^="/profile/"]');
  const who = author && placeOf(author.getAttribute("href"))?.who;
  return !who || !place?.who || mayBeSame(who, place.who);
}

/** The totals a page states of its main post or its list. */
export function statedBy(root: ParentNode, url: URL, kind: PageKind): Stated {
  const post = placeOf(url.pathname)?.rkey;
  const subject = post === undefined ? {} : { post };
  const [shown] = shownIn(root);
  if (kind === "post") {
    const main = shown && mainPostIn(shown.screen);
    return main ? { counts: countsOf(main), ...subject } : { counts: {} };
  }
  const field = totals[kind];
  const total = field && shown && totalAbove(shown.screen);
  return field && total !== undefined ? { counts: { [field]: total }, ...subject } : { counts: {} };
}

const totals: Partial<Record<PageKind, keyof Counts>> = { reactions: "reactions", shares: "shares", quotes: "quotes" };

/** The number in the head of a list ("6 likes"): the first one above the rows. */
function totalAbove(box: Element): number | undefined {
  const all = box.getElementsByTagName("*");
  for (let at = 0; at < mostLooked; at += 1) {
    const element = all[at];
    if (!element || (element.localName === "a" && placeOf(element.getAttribute("href"))?.who)) return undefined;
    const words = element.firstElementChild ? "" : (element.textContent ?? "");
    const total = /\p{Nd}/u.test(words) ? parseCount(words) : undefined;
    if (total !== undefined) return total;
  }
  return undefined;
}

/** Elements looked at from the top. */
const mostLooked = 1000;

/**
 * How many items seem to be among the first in the page, by other marks than the readers go by: the button to answer
 * each post, the picture of each person, the date of each notification.
 */
export function probePage(root: ParentNode, kind: PageKind): Probe {
  const marks = marksOf[kind] ?? '[data-testid="replyBtn"]';
  let expected = kind === "post" ? -1 : 0; // a thread's main post is not one of its answers
  for (const { screen } of shownIn(root)) {
    const all = screen.getElementsByTagName("*");
    for (let at = 0; at < mostLooked && all[at]; at += 1) if (all[at]?.matches(marks)) expected += 1;
  }
  return { expected: Math.max(0, expected) };
}

const person = 'a [data-testid^="userAvatar"]';
const marksOf: Partial<Record<PageKind, string>> = {
  reactions: person,
  shares: person,
  followers: person,
  notifications: "[data-tooltip]",
};
