/** Accounts as the page shows them: in the head of a post, in a row of a list. */
import type { Account } from "../../../model/capture";
import { nameOf, readText } from "../../dom";
import { accountOf, fullAvatar, type Known } from "../post";
import { sameHandle } from "../links";
import { attributeIn, avatar } from "./landmarks";

/** The handle that the mark of a picture ends in. */
export function handleOf(picture: Element | null): string | undefined {
  // "unknown" stands at broadcasts, whose host has no link either
  return picture?.getAttribute("data-testid")?.match(/-(?!unknown$)(\w{1,20})$/)?.[1];
}

export function avatarUrl(picture: Element | null): string | undefined {
  return fullAvatar(attributeIn(picture, "img[src*=profile_images]", "src"));
}

/** The handles that elements spell as "@kopi", saying no more than that. */
export function spelledBy(elements: Iterable<Element>): string[] {
  return [...elements].flatMap(({ textContent }) => textContent.match(/^\s*@(\w{1,20})\s*$/)?.[1] ?? []);
}

/**
 * The account that a picture in `scope`, a head and a link agree on, or undefined: where they name different ones the
 * item is not what it looks like, and nobody is better than somebody else. `linked`: the handle in the link.
 */
export function personIn(scope: Element, head: Element, linked?: string, more?: Known): Account | undefined {
  const picture = scope.querySelector(avatar);
  const known = handleOf(picture) ?? linked;
  const spelled = spelledBy(head.querySelectorAll("a, [dir], span"));
  const handle = spelled.find((other) => sameHandle(other, known)) ?? (spelled.length > 0 ? undefined : known);
  if (!handle || (linked && !sameHandle(handle, linked))) return undefined;
  const links = head.querySelectorAll(`a[href$="/${handle}" i]`);
  const name = Array.from(links[0] ? links : head.querySelectorAll("[dir]"), nameOf).find(Boolean);
  return accountOf(handle, { ...more, name: name === `@${handle}` ? undefined : name, avatar: avatarUrl(picture) });
}

/** The numeric id of the account that a follow or block button belongs to. */
export function idOfButtons(scope: Element): string | undefined {
  const mark = attributeIn(scope, "[data-testid$=follow], [data-testid$=block]", "data-testid");
  return mark?.match(/^\d+(?=-)/)?.[0];
}

/** What somebody says of themselves. */
export function bioOf(element: Element | null | undefined): string | undefined {
  return element ? readText(element).text.slice(0, 5000) || undefined : undefined;
}
