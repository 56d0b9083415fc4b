/**
 * What TikTok's addresses say: whose profile they are, which video. The page tells neither a person's number nor a
 * comment's, so that the handle in an address is all that names a person there.
 */
import type { Account, Moment, Post } from "../../model/capture";
import type { PageKind } from "../../model/engagement";
// with its extension, because the build reads this file before anything is bundled
import { parseUrl } from "../dom.ts";

/** Shared links of the other names (vm., vt.) lead to the first. */
export const hostnames = ["www.tiktok.com", "m.tiktok.com"] as const;
const origin = `https://${hostnames[0]}`;

/** "/en/@name": some addresses begin with a language. */
const language = "^(?:/[a-z]{2}(?:-[a-z]+)?)?/";
const profilePath = new RegExp(`${language}@([^/]+)/?$`, "i");
const postPath = new RegExp(`${language}(?:@([^/]*)/(video|photo)|v)/(\\d{6,22})\\b`, "i");
const feedPath = new RegExp(`${language}(?:(?:foryou|following|friends|explore|search|tag|music)(?:/.*)?)?$`, "i");

/** What is read at an address. The panel of notifications has none: it lies over any of them. */
export function kindOf(url: URL): PageKind | undefined {
  if (!ownPath(url.href)) return undefined;
  if (postAt(url.href)) return "post";
  return accountAt(url.href) ? "profile" : feedPath.test(url.pathname) ? "feed" : undefined;
}

/** The account whose profile a link leads to. */
export function accountAt(href: string | null | undefined): Account | undefined {
  return accountOf(profilePath.exec(ownPath(href) ?? "")?.[1]);
}

/** The video or the photos that a link leads to; where it names somebody, that is who made them. */
export function postAt(href: string | null | undefined): Post | undefined {
  const [, name, kind = "video", id] = postPath.exec(ownPath(href) ?? "") ?? [];
  return id ? postOf(id, accountOf(name), kind) : undefined;
}

/** The address of a video is the same whoever is named in it, so it does without. */
export function postOf(id: string, author?: Account, kind = "video"): Post {
  const url = `${author?.url ?? `${origin}/@`}/${kind}/${id}`;
  return author ? { id, url, author } : { id, url };
}

/** Links of notifications name a person by number, which no handle can be. */
export function accountOf(name: string | null | undefined): Account | undefined {
  const handle = name?.toLowerCase();
  if (!handle || !/^[\p{L}\p{M}\p{N}._-]{1,60}$/u.test(handle)) return undefined;
  return { [/^\d{15,}$/.test(handle) ? "id" : "handle"]: handle, url: `${origin}/@${handle}` };
}

/** When a video or comment was made: its id holds the second in which it was begun, up to minutes before it appeared. */
export function idMoment(id: string, now: number): Moment | undefined {
  const at = Number(BigInt(id) >> 32n) * 1000;
  return at > 1.4e12 && at < now + 864e5 ? { at, precision: "minute" } : undefined;
}

/** The path of an address of the site, absolute or as links spell it. */
function ownPath(href: string | null | undefined): string | undefined {
  const url = parseUrl(href, origin);
  if (!url || !/^https?:\/\/(?:\w+\.)?tiktok\.com$/.test(url.origin)) return undefined;
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    return undefined;
  }
}
