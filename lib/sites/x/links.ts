/** What the links of the site lead to: a profile, a post. */

/** True for two spellings of one handle. */
export function sameHandle(one: string | undefined, other: string | undefined): boolean {
  return one?.toLowerCase() === other?.toLowerCase();
}

export function profileUrl(handle: string): string {
  return `https://x.com/${handle}`;
}

/** Address of a post. Undefined without a handle: the short form would stand beside the full one as a second address. */
export function postUrl(id: string, handle: string | undefined): string | undefined {
  return handle && `${profileUrl(handle)}/status/${id}`;
}

/** A post that an address names. `handle` is missing in the short forms `/i/status/` and `/i/web/status/`. */
export interface PostRef {
  id: string;
  handle?: string | undefined;
}

// not parsed as URLs: every item has a dozen links, and live ones have no host
const postPath =
  /^(?:https:\/\/(?:\w+\.)?(?:x|twitter)\.com)?\/(?:i(?:\/web)?|(\w{1,20}))\/(?:status|article)\/(\d{1,20})\b/;
const profilePath = /^(?:https:\/\/(?:\w+\.)?(?:x|twitter)\.com)?\/(\w{1,20})\/?$/;

/** The post that a link leads to or into (its photos, its lists). */
export function postOfHref(href: string | null | undefined): PostRef | undefined {
  const [, handle, id] = postPath.exec(href ?? "") ?? [];
  return id ? { id, handle } : undefined;
}

/** The handle when a link leads to a profile and nothing else. */
export function handleOfHref(href: string | null | undefined): string | undefined {
  return profilePath.exec(href ?? "")?.[1];
}
