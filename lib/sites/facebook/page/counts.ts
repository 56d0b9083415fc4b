/** The totals that a post states of itself. */
import type { Counts } from "../../../model/capture";
import { parseCount } from "../../count";
import { compact } from "../../dom";
import { drawn, message, ownIn, pressable } from "./landmarks";

/** In newer layouts a total stands in the button it is pressed with, if anywhere. */
function inButton(scope: ParentNode, part: string): number | undefined {
  return parseCount(scope.querySelector(drawn(`${part}_button`))?.closest(pressable)?.textContent);
}

/** Reactions to the first post under `scope`: the number that follows the toolbar with their pictures. */
export function reactionsIn(scope: ParentNode): number | undefined {
  return parseCount(scope.querySelector('[role="toolbar"]~[aria-hidden]')?.textContent) ?? inButton(scope, "like");
}

/** All totals of a post; behind the toolbar stand two buttons, the comments, which can be unfolded, and the shares. */
export function countsIn(scope: Element): Counts {
  const told = ownIn(scope, pressable).filter(
    (button) => /^.{0,30}\p{Nd}/u.test(button.textContent) && !button.closest(`[role="toolbar"],${message}`),
  );
  const comments = told.findIndex((button) => button.hasAttribute("aria-expanded"));
  const after = (place: number) => parseCount(told[Math.max(comments, 0) + place]?.textContent);
  return compact<Counts>({
    comments: inButton(scope, "comment") ?? after(0),
    reactions: reactionsIn(scope),
    shares: inButton(scope, "share") ?? after(1),
  });
}
