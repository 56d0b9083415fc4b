/** People as the page names them. */
import type { Account } from "../../../model/capture";
import { compact, httpUrl, nameOf } from "../../dom";
import { accountOfHref } from "../addresses";

/** The first of some links that leads to a profile and shows a name; the picture beside it leads there too. */
export function personIn(links: Iterable<Element>): { link: Element; account: Account } | undefined {
  for (const link of links) {
    const account = accountOfHref(link.getAttribute("href"));
    const name = account && nameOf(link);
    if (name) return { link, account: { ...account, name } };
  }
  return undefined;
}

/** The account with the picture that is shown in `scope`: a live page draws it as an image inside of an svg. */
export function pictured(account: Account, scope: Element): Account {
  const picture = scope.querySelector("svg image");
  return compact<Account>({ ...account, avatar: httpUrl(picture?.getAttribute("xlink:href")) });
}

/**
 * Somebody of whom only a name is shown: notifications link to the post alone, and some commenters to nothing. A name is
 * no key, so the place where it stands serves as the address: this name, at this post, and nobody else's.
 */
export function namedAt(name: string, address: string): Account {
  return { name, url: `${address.replace(/#.*/, "")}#:~:text=${encodeURIComponent(name)}` };
}
