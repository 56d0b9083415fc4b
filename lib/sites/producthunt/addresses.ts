/** How Product Hunt names people and what is talked about, and what its addresses mean. No number of either is shown. */
import type { Account, Post } from "../../model/capture";
import type { PageKind } from "../../model/engagement";

export const host = "www.producthunt.com";

/** The account that a link or an address leads to. */
export function accountAt(path = ""): Account | undefined {
  const [, handle] = /^\/@([\w.-]+)\/?$/.exec(path) ?? [];
  return handle ? { handle, url: `https://${host}/@${handle}` } : undefined;
}

/** The person whose profile this address is. */
export function accountOfUrl(url: URL): Account | undefined {
  return url.host === host ? accountAt(url.pathname) : undefined;
}

/**
 * What an address is about: a product, one of its launches (also under an address of its own), a thread of a forum. Its
 * address stands in for its number, without what only chooses a part of the page.
 */
export function subjectOf(path = ""): Post | undefined {
  const [, id] = /^\/((?:products\/[^/]+\/launches|posts|products|p\/[^/]+)\/[^/]+)(?:\/reviews)?\/?$/.exec(path) ?? [];
  return id ? { id, url: `https://${host}/${id}` } : undefined;
}

export function kindOfUrl(url: URL): PageKind | undefined {
  if (url.host !== host) return undefined;
  return subjectOf(url.pathname) ? "post" : accountOfUrl(url) && "profile";
}
