/** A row of the window that lists who reacted. */
import type { Capture } from "../../../model/capture";
import { parseCount } from "../../count";
import { compact } from "../../dom";
import type { Reading, Stated } from "../../site";
import { deedOf } from "../words";
import { reactionIcon } from "./landmarks";
import { peopleIn } from "./person";

const dialog = '[role="dialog"], dialog';

/**
 * Links in a window, and links that hold a picture of a reaction: the window is not always marked as one. No parser leaves
 * a link in a link; hundreds of them each looked through all of their levels.
 */
export const reactor = `a:not(a *):is(:is(${dialog}) *, :has(${reactionIcon}))`;

const picture = [reactionIcon, 'img:not([src*="media.licdn.com"])'].join();

/**
 * Reads a row; one that shows no reaction is none. The window does not say whose reactions it lists, the post's or a
 * comment's: they are the post's where the totals agree.
 */
export function readReactor(row: Element, stated: () => Stated, reading: Reading): void {
  const shown = Array.from(row.querySelectorAll(picture)).at(-1);
  const names = ["data-test-reactions-icon-type", "alt", "id"].map((name) => shown?.getAttribute(name));
  const reaction = deedOf(names.find(Boolean) ?? "")?.reaction;
  const [actor] = peopleIn([row]);
  if (!reaction || !actor?.name) return;
  const total = parseCount(row.closest(dialog)?.querySelector('[role="tab"]')?.textContent);
  const { post, counts } = stated();
  const isPosts = post && total && total === counts.reactions;
  reading.captures.push(
    compact<Capture>({ type: "reaction", actor, post: isPosts ? { id: post } : undefined, reaction, weak: ["post"] }),
  );
}
