/** Somebody as a link shows them: picture, name, `@user` or `@user@host`. */
import type { Account } from "../../../model/capture";
import { compact, httpUrl, nameOf, parseUrl } from "../../dom";
import { handleOf, placeOf } from "../addresses";

/** The account a link leads to; undefined for links to anything else. */
export function personIn(link: Element | null | undefined, page: URL): Account | undefined {
  const url = parseUrl(link?.getAttribute("href"), page);
  if (!link || !url) return undefined;
  const place = placeOf(url.pathname);
  const shown = shownAcct(link);
  // servers of other kinds have addresses of other shapes: there the "@user@host" that is shown must do
  if (place ? place.id !== undefined || place.rest !== "" : !shown?.slice(1).includes("@")) return undefined;
  const handle = handleOf(place?.acct.includes("@") ? place.acct : sameUser(shown, place?.acct), url.host);
  if (handle === undefined) return undefined;
  return compact<Account>({
    handle,
    id: accountNumber(link),
    url: httpUrl(url.origin + url.pathname),
    name: nameOf(link.querySelector("bdi, b") ?? (shown === undefined && !link.firstElementChild ? link : null)),
    avatar: pictureIn(link),
  });
}

/** What is shown where it is the user of the address: only it tells the host of an account on a domain of another name. */
function sameUser(shown: string | undefined, acct: string | undefined): string | undefined {
  if (acct === undefined) return shown;
  return shown?.split("@")[1]?.toLowerCase() === acct.toLowerCase() ? shown : acct;
}

function shownAcct(link: Element): string | undefined {
  const shown =
    link.querySelector(".display-name__account")?.textContent ??
    link.querySelector("[data-avatar-of]")?.getAttribute("data-avatar-of");
  return shown?.trim().startsWith("@") ? shown.trim() : undefined;
}

/** The number of the account on the server that shows it. */
function accountNumber(link: Element): string | undefined {
  const id = link.getAttribute("data-hover-card-account");
  return id !== null && /^\w{1,64}$/.test(id) ? id : undefined;
}

function pictureIn(link: Element): string | undefined {
  // forks paint the picture as a background
  const painted = link.querySelector("[data-avatar-of]")?.getAttribute("style");
  const src = link.querySelector("img[src]")?.getAttribute("src") ?? /url\("?([^")]+)/.exec(painted ?? "")?.[1];
  return src === undefined || src.includes("missing.png") ? undefined : httpUrl(src);
}
