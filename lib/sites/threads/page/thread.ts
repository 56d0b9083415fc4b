/** The page of a post: which cards answer which. */
import type { Post } from "../../../model/capture";
import type { Page } from "../addresses";
import { answerTo, captureOf, type Engagement, isMonologue } from "../engagement";
import { branch, card, countsOf, firstCard, isCard, quotedIn, readCard, refOf } from "./card";
import type { Visit } from "./visit";

/** Cards above one that are looked at: no branch is so long, but a list may look like one. */
const reach = 32;

/** Reads the main post, one that it answers, or an answer. */
export function readOnThread(element: Element, { page, reading }: Visit): void {
  const post = readCard(element);
  if (!post) return void reading.problems.push({ kind: "no-author", detail: "card" });
  const screen = element.closest('[role="region"]') ?? element.ownerDocument;
  const top = firstCard(screen);
  // where there are branches, what stands outside of them is suggested
  const isOutside = !!top?.closest(branch) && !element.closest(branch);
  const quoted = quotedIn(element);
  const isAbout = quoted && (!isOutside || quoted.id === page.post?.id);
  const answer = isOutside || top === element ? undefined : engagementOf(element, screen, top, page);
  const engagement = answer ?? (isAbout && { type: "quote", post: quoted });
  if (engagement) reading.captures.push(captureOf(post, engagement));
  if (!engagement || post.id === page.post?.id) reading.posts.push({ ...post, counts: countsOf(element) });
}

/** Of a card below the one at the `top` of its screen; undefined for what the author of that writes on with. */
function engagementOf(
  element: Element,
  screen: ParentNode,
  top: Element | undefined,
  { post: named, code }: Page,
): Engagement | undefined {
  const first = refOf(top);
  if (!first) return undefined;
  const above = cardsAbove(element);
  const before = above.at(-1);
  if (before) {
    if (above[0] === top && isMonologue([...above, element].flatMap((each) => refOf(each) ?? []))) return undefined;
    return answered(refOf(before), first, ["parent"]);
  }
  const focus = firstCard(screen, code);
  // the posts over the main one answer each other, those under it answer it
  const isBeneath = focus && focus !== element && (focus.compareDocumentPosition(element) & 4) > 0;
  if (isBeneath) return answered(refOf(focus), first, focus === top ? [] : ["post"]);
  const cards = focus ? Array.from(screen.querySelectorAll(card)).filter(isCard) : [];
  return answered(refOf(cards[cards.indexOf(element) - 1]) ?? named, first, ["type", "parent"]);
}

function answered(post: Post | undefined, first: Post, weak: NonNullable<Engagement["weak"]>): Engagement | undefined {
  const engagement = post && answerTo({ answered: post, first });
  return engagement && { ...engagement, weak: weak.length > 0 ? weak : undefined };
}

/** The cards before one in its branch. */
export function cardsAbove(element: Element): Element[] {
  const around = element.closest(branch);
  if (around) {
    const all = Array.from(around.querySelectorAll(card)).filter(isCard);
    return all.slice(0, all.indexOf(element));
  }
  const isAlone = element.parentElement?.childElementCount === 1;
  const row = isAlone ? element.parentElement : element;
  const above: Element[] = [];
  for (let at = row?.previousElementSibling; at && above.length < reach; at = at.previousElementSibling) {
    const found = at.matches(card) ? at : Array.from(at.children).find((child) => child.matches(card));
    if (found && isCard(found)) above.unshift(found);
  }
  return above;
}
