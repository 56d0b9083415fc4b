/** What a page states, whether it belongs to its address, and an independent look at how much it holds. */
import type { Counts } from "../../../model/capture";
import type { PageKind } from "../../../model/engagement";
import { parseCount } from "../../count";
import type { Probe, Stated } from "../../site";
import { mayBeSame, placeOf } from "../addresses";
import { personRow } from "./people";
import { isAway } from "./screen";
import { countsOf, idOfMain, mainPostIn } from "./thread";

/** Screens that can be told apart, by the page kinds they show. */
const screens: Record<string, readonly PageKind[]> = {
  postThreadScreen: ["post"],
  notificationsScreen: ["notifications"],
  profileScreen: ["profile"],
};
const anyScreen = Object.keys(screens)
  .map((id) => `[data-testid="${id}"]`)
  .join(", ");

/**
 * False while the screen of the page before still stands there, or the thread of another post. A screen that cannot be
 * told apart counts as the right one.
 */
export function isSettled(root: ParentNode, url: URL, kind: PageKind): boolean {
  const shown = [...root.querySelectorAll(anyScreen)].filter((screen) => !isAway(screen));
  if (shown.some((screen) => !screens[screen.getAttribute("data-testid") ?? ""]?.includes(kind))) return false;
  return kind !== "post" || isMainOf(mainPostIn(root), url);
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
  if (kind === "post") {
    const main = mainPostIn(root);
    return main ? { counts: countsOf(main), ...subject } : { counts: {} };
  }
  const field = totals[kind];
  const total = field && totalAbove(root);
  return total === undefined || !field ? { counts: {} } : { counts: { [field]: total }, ...subject };
}

const totals: Partial<Record<PageKind, keyof Counts>> = { reactions: "reactions", shares: "shares", quotes: "quotes" };

/** The number in the head of a list ("6 likes"): the first one above the rows. */
function totalAbove(root: ParentNode): number | undefined {
  for (const line of root.querySelectorAll(`main [dir="auto"], ${personRow}`)) {
    if (isAway(line)) continue;
    if (line.localName === "a") return undefined;
    const total = /\d/.test(line.textContent) ? parseCount(line.textContent) : undefined;
    if (total !== undefined) return total;
  }
  return undefined;
}

/**
 * How many items seem to be there, by other marks than the readers go by: the reply button of each post, the picture of
 * each person, the date of each notification.
 */
export function probePage(root: ParentNode, kind: PageKind): Probe {
  const count = (selector: string) => [...root.querySelectorAll(selector)].filter((each) => !isAway(each)).length;
  switch (kind) {
    case "post":
      return { expected: Math.max(0, count('main [data-testid="replyBtn"]') - 1) };
    case "reactions":
    case "shares":
    case "followers":
      return { expected: count('main a [data-testid^="userAvatar"]') };
    case "notifications":
      return { expected: count("main a > [data-tooltip], main span[data-tooltip], main a[data-tooltip]") };
    default:
      return { expected: count('main [data-testid="replyBtn"]') };
  }
}
