/** The card of ways to reach somebody, which opens over their profile. */
import { compact } from "../../dom";
import { linksIn } from "../../elsewhere";
import type { Reading } from "../../site";
import { accountOfHref } from "../addresses";

export const contactCard = ':is([role="dialog"], dialog):has(a[href*="/in/"])';

/** Reads the card at its own address, if it links to the profile that this is of. */
export function readContact(card: Element, { pathname, href }: URL, reading: Reading): void {
  const account = /\/overlay\/contact-info\/?$/.test(pathname) ? accountOfHref(href) : undefined;
  const own = accountOfHref(card.querySelector('a[href*="/in/"]')?.getAttribute("href"));
  const links = linksIn(card, "linkedin.com");
  if (account && links && own?.url === account.url) reading.accounts.push(compact({ ...account, links }));
}
