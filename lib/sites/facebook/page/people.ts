/** The windows that list who reacted to a post and who shared it. */
import type { Capture } from "../../../model/capture";
import { parseCount } from "../../count";
import { compact, readText } from "../../dom";
import { postOfHref } from "../addresses";
import { reactionsIn } from "./counts";
import { dialog, isBefore, listed, message, nameMark, pressable, row } from "./landmarks";
import { reactionIn } from "./kind";
import { personIn, pictured } from "./person";
import type { Visit } from "./visit";

const tabs = '[role="tablist"] [role="tab"]';

/** Reads somebody in a window with a tab for each reaction, or a post in one without. */
export function readListed(item: Element, visit: Visit): void {
  const window = item.closest(dialog);
  // a comment has its window beside the one it was opened from
  if (!window || window.querySelector(row)) return;
  const counts = Array.from(window.querySelectorAll(tabs), ({ textContent }) => textContent.trim());
  // the tabs of other windows have names, those of reactions pictures and numbers
  if (counts.some((count) => /^\p{Nd}.{0,7}$/u.test(count))) readReactor(item, window, visit);
  else if (counts.length === 0 && item.matches(nameMark)) readShare(item, window, visit);
}

function readReactor(item: Element, window: Element, { page, reading }: Visit): void {
  // the row is read by its name where that is marked
  if (item.matches(listed) && item.querySelector(nameMark)) return;
  const line = item.closest(listed) ?? item;
  const person = personIn(line.querySelectorAll("a[href]"));
  if (!person) return;
  const reaction = reactionIn(line) ?? reactionIn(window.querySelector(`${tabs}[aria-selected="true"]`));
  const post = isOfPage(window) ? page.post : undefined;
  const actor = pictured(person.account, line);
  reading.captures.push(compact<Capture>({ type: "reaction", actor, post, reaction, weak: post && ["post"] }));
}

/** The window does not say what was reacted to, the post or a comment: it was the post where the totals do not differ. */
function isOfPage(window: Element): boolean {
  const counts = Array.from(window.querySelectorAll(tabs), (tab) => parseCount(tab.textContent) ?? 0);
  const stated = reactionsIn(window.ownerDocument) ?? 0;
  // the first tab is that of all, with or without a number
  const all = Math.max(
    ...counts,
    counts.reduce((sum, count) => sum + count, -(counts[0] ?? 0)),
  );
  return !stated || !all || Math.abs(stated - all) <= stated / 20;
}

function readShare(mark: Element, window: Element, { page, reading }: Visit): void {
  const person = personIn(mark.querySelectorAll("a[href]"));
  if (!person || !listsShares(window, person.account.name ?? "")) return;
  let part = mark;
  const linked = () => Array.from(part.querySelectorAll("a[href]"), (link) => postOfHref(link.getAttribute("href")));
  while (!linked().some(Boolean)) {
    if (part.parentElement === window || !part.parentElement) return;
    part = part.parentElement;
  }
  const share = linked().find(Boolean);
  // what was shared may stand below what was said of it
  if (!share || share.id === page.post?.id || ofAuthor(page.post?.url, person.account.url)) return;
  const own = part.querySelector(message) ?? following(mark, window);
  const text = own ? readText(own, pressable, 'div[dir="auto"]').text : "";
  const { id, url } = share;
  reading.captures.push(
    compact<Capture>({
      type: text ? "quote" : "share",
      id,
      url,
      actor: pictured(person.account, part),
      post: page.post,
      text: text || undefined,
    }),
  );
}

/** The words that follow a name before the next name does. */
function following(mark: Element, window: Element): Element | undefined {
  const next = Array.from(window.querySelectorAll(`${nameMark}, ${message}`)).find((other) => isBefore(mark, other));
  return next?.matches(nameMark) ? undefined : next;
}

/** A window of posts is that of shares unless it is the post itself, which shows its author in its title, or writes one. */
function listsShares(window: Element, name: string): boolean {
  if (window.querySelector('[role="textbox"]')) return false;
  const title = window.querySelector("h2, h1")?.textContent ?? "";
  return !`${window.getAttribute("aria-label") ?? ""} ${title}`.includes(name);
}

function ofAuthor(post: string | undefined, profile: string | undefined): boolean {
  return !!profile && !!post?.startsWith(`${profile}/`);
}
