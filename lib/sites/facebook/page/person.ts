/** People as the page names them. */
import type { Account } from "../../../model/capture";
import { httpUrl, nameOf } from "../../dom";
import { accountOfHref } from "../addresses";
import { all, hrefOf } from "./landmarks";

/** Somebody, and the link that names them. */
export interface Person {
  link: Element;
  account: Account & { name: string };
}

/**
 * The first of some links that leads to a profile and shows a name; the picture beside it leads there too. `scope`: where
 * that picture stands, which a live page draws as an image inside of an svg.
 */
export function personIn(scope: Element, links = all(scope, "a")): Person | undefined {
  for (const link of links) {
    const account = accountOfHref(hrefOf(link));
    const name = account && nameOf(link);
    const avatar = name && httpUrl(scope.querySelector("svg image")?.getAttribute("xlink:href"));
    if (name) return { link, account: { ...account, name, ...(avatar && { avatar }) } };
  }
  return undefined;
}

/**
 * Somebody of whom only a name is shown: notifications link to the post alone, and some commenters to nothing. A name is
 * no key, so the place where it stands serves as the address: this name, at this post, and nobody else's.
 */
export function namedAt(name: string, address: string): Account {
  return { name, url: `${address}#:~:text=${encodeURIComponent(name.toWellFormed())}` };
}
