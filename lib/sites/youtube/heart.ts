/** The heart by which a channel's owner marks a comment: the only reaction on YouTube that names its giver. */
import type { Account } from "../../model/capture";
import { handleIn } from "./addresses";
import { attributeIn, named } from "./element";

/** Who hearted the comment in `element`; undefined where nobody did or the page does not say who. */
export function heartedBy(element: Element): Account | undefined {
  const heart = named(element, "creator-heart");
  // owners see an empty heart to press on every comment
  if (!heart || heart.querySelector("[id~=hearted][hidden]")) return undefined;
  return handleIn(`${heart.textContent.slice(0, 500)} ${attributeIn(heart, "[aria-label]", "aria-label")}`);
}
