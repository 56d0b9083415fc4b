/** The windows that list who reacted to a post and who shared it. */
import type { Capture } from "../../../model/capture";
import { parseCount } from "../../count";
import { compact } from "../../dom";
import { type PostRef, postOfHref } from "../addresses";
import { reactionsIn } from "./counts";
import { all, around, dialog, hrefOf, isBefore, listed, message, nameMark, row, textOf } from "./landmarks";
import { reactionIn } from "./kind";
import { personIn } from "./person";
import type { Visit } from "./visit";

const tab = '[role="tab"]';

/** Reads somebody in a window with a tab for each reaction, or a post in one without. */
export function readListed(item: Element, { page, reading }: Visit): void {
  const window = item.closest(dialog);
  // a comment has its window beside the one it was opened from
  if (!window || window.querySelector(row)) return;
  const tabs = all(window, tab).map(({ textContent }) => textContent.trim());
  // the tabs of other windows have names, those of reactions pictures and numbers
  const isReactions = tabs.some((text) => /^\p{Nd}.{0,7}$/u.test(text));
  const isNamed = item.matches(nameMark);
  if (!isReactions) {
    const share = !tabs[0] && isNamed && shareOf(item, window, page.post);
    if (share) reading.captures.push(share);
    return;
  }
  // the row is read by its name where that is marked
  const line = isNamed ? item.closest(listed) : item.querySelector(nameMark) ? null : item;
  const person = line && personIn(line);
  if (!person) return;
  const reaction = reactionIn(line) ?? reactionIn(window.querySelector(`${tab}[aria-selected="true"]`));
  // it does not say what they reacted to, the post or a comment: it was the post where the totals do not differ
  const [first = 0, ...kinds] = tabs.map((text) => parseCount(text) ?? 0);
  const total = Math.max(
    first,
    kinds.reduce((sum, count) => sum + count, 0),
  );
  const stated = reactionsIn(window.ownerDocument) ?? total;
  const post = Math.abs(stated - total) > stated / 20 ? undefined : page.post;
  reading.captures.push(compact<Capture>({ type: "reaction", actor: person.account, post, reaction, weak: ["post"] }));
}

/**
 * A window of posts is that of shares unless it is a post itself, which shows its author in its title, or lets one be
 * written. What was shared may stand below what was said of it.
 */
function shareOf(mark: Element, window: Element, post: PostRef | undefined): Capture | undefined {
  const actor = personIn(mark)?.account;
  const title = window.querySelector("h1,h2")?.textContent ?? "";
  if (!actor || window.querySelector('[role="textbox"]') || (window.ariaLabel + title).includes(actor.name))
    return undefined;
  const postIn = (at: Element) =>
    all(at, "a")
      .map((link) => postOfHref(hrefOf(link)))
      .find(Boolean);
  const part = around(mark, (at) => !!postIn(at));
  const share = part && postIn(part);
  if (!share || share.id === post?.id || post?.url.startsWith(`${actor.url}/`)) return undefined;
  // its words come before the next name does
  const next = all(window, `${nameMark},${message}`).find((other) => isBefore(mark, other));
  const { text } = textOf(next?.matches(message) ? [next] : []);
  return compact<Capture>({ type: text ? "quote" : "share", ...share, actor, post, text });
}
