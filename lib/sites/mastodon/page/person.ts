/** Somebody as a link shows them: picture, name, `@user` or `@user@host`. */
import type { Account } from "../../../model/capture";
import { compact, httpUrl, nameOf, parseUrl } from "../../dom";
import { handleOf, placeOf } from "../addresses";

/** The account a link leads to; undefined for links to anything else. */
export function personIn(link: Element | null | undefined, page: URL): Account | undefined {
  const url = parseUrl(link?.getAttribute("href"), page);
  const place = placeOf(url?.pathname);
  const shown = link?.querySelector(".display-name__account, .username")?.textContent.trim();
  // only what is shown tells the host of an account on a domain of another name, or on a server of another kind
  const acct = shown && /.@/.test(shown) ? shown : place && !place.id && !place.rest ? place.acct : undefined;
  if (!link || !url || !acct) return undefined;
  const picture = link.querySelector("img")?.getAttribute("src");
  return compact<Account>({
    handle: handleOf(acct, url.host),
    id: link.getAttribute("data-hover-card-account") ?? undefined,
    url: httpUrl(url.href),
    name: nameOf(link.querySelector("bdi, b, .displayname") ?? (link.firstElementChild ? undefined : link)),
    avatar: picture?.includes("missing.png") ? undefined : httpUrl(picture, page),
  });
}
