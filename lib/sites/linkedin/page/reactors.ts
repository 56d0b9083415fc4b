/** A row of the window that lists who reacted. */
import type { Capture } from "../../../model/capture";
import { compact } from "../../dom";
import { parseCount } from "../../count";
import type { Reading } from "../../site";
import { postOfPage, postUrl } from "../addresses";
import { reactionOf } from "../words";
import { countsOf } from "./counts";
import { card, headOf, reactionIcon, reactionIcons } from "./landmarks";
import { linkedIn, personOf } from "./person";

const dialogs = ['[role="dialog"]', "dialog", '[aria-modal="true"]'];
const dialog = dialogs.join();

/** Links to people in a window, and pictures of reactions in a link: the window is not always marked as one. */
export const reactor = [
  ...dialogs.flatMap((scope) => ["/in/", "/company/"].map((room) => `${scope} a[href*="${room}"]`)),
  ...reactionIcons.map((icon) => `a ${icon}`),
].join();

/**
 * A reader of rows. One that shows no reaction is none, nor is one of a window without tabs. The window does not say
 * whose reactions it lists, the post's or a comment's: they are the post's where the totals agree.
 */
export function reactorReader(url: URL, reading: Reading): (row: Element) => void {
  const ref = postOfPage(url);
  const isPosts = new Map<Element | null, boolean>();
  const seen = new Set<Element>();
  return (item) => {
    const row = item.closest("a");
    if (!row || seen.has(row)) return;
    seen.add(row);
    const window = row.closest(dialog);
    const picture =
      row.querySelector(reactionIcon) ??
      (window && Array.from(row.querySelectorAll('img:not([src*="media.licdn.com"])')).at(-1));
    const tab = window?.querySelector('[role="tab"]');
    if (!picture || (window && !tab)) return;
    const actor = personOf(linkedIn([row]));
    if (actor?.name === undefined) return;
    if (!isPosts.has(window))
      isPosts.set(window, ref !== undefined && !!tab && parseCount(tab.textContent) === total(row));
    const post = isPosts.get(window) && ref ? { id: ref.id, url: postUrl(ref) } : undefined;
    reading.captures.push(
      compact<Capture>({ type: "reaction", actor, post, reaction: kindOf(picture), weak: post && ["post"] }),
    );
  };
}

function kindOf(picture: Element): string | undefined {
  const name =
    picture.getAttribute("data-test-reactions-icon-type") ??
    /^([a-z]+)-consumption/.exec(picture.id)?.[1] ??
    picture.getAttribute("alt");
  return reactionOf(name);
}

/** The reactions that the page's post states: the one look beyond the window. */
function total(row: Element): number | undefined {
  const shell = row.ownerDocument.querySelector(card);
  return shell ? countsOf(headOf(shell), undefined)?.reactions : undefined;
}
