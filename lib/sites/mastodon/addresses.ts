/**
 * How Mastodon names people and posts, and what its addresses mean.
 *
 * A person is `user@host`, always with the host: pages leave it out for people of their own server. A post's id is the one
 * it has on the server that shows it.
 */
import type { Account, Moment, Post } from "../../model/capture";
import type { PageKind } from "../../model/engagement";
// with its extension, because the build reads this file before anything is bundled
import { snowflakeMoment } from "../time.ts";

/** The two servers run by Mastodon's makers; others are added by the user. */
export const hostnames = ["mastodon.social", "mastodon.online"] as const;

/** What an address under a person leads to. */
export interface Place {
  /** as the address spells it: `user` on its own server, else `user@host` */
  acct: string;
  /** of a post */
  id: string | undefined;
  /** what follows: "favourites", "followers" …; "" for a person or a post itself */
  rest: string;
}

const placePattern =
  /^(?:\/deck)?\/(?:@|u(?:sers)?\/)([\w.-]+(?:@[\w.:-]+)?)(?:\/(?:statuses\/)?(\d+|(?=[^/]*\d)[\w-]{16,64}))?(?:\/([a-z_]*))?\/?$/;

export function placeOf(path = ""): Place | undefined {
  const [, acct, id, rest = ""] = placePattern.exec(path) ?? [];
  return acct === undefined ? undefined : { acct, id, rest };
}

/** The id at the end of a post's address, on servers of any kind. */
export function postIdOf(url: URL): string | undefined {
  return /\/((?=[^/]*\d)[\w-]{1,64})\/?$/.exec(url.pathname)?.[1];
}

/** `user@host` from `user`, `@user` or `@user@host`; `host` stands in where it is left out. */
export function handleOf(acct = "", host: string): string | undefined {
  const [, user, own = host] = /^@?([\w.-]+)(?:@([\w.:-]+))?$/.exec(acct) ?? [];
  return user && `${user}@${own}`;
}

/** The person whose profile this address is, whatever server it is on. */
export function accountOfUrl(url: URL): Account | undefined {
  const place = /^\/(?:@|u\/)/.test(url.pathname) ? placeOf(url.pathname) : undefined;
  const handle = place && !place.id && !place.rest ? handleOf(place.acct, url.host) : undefined;
  return handle === undefined ? undefined : { handle, url: url.href.replace(/[?#].*/, "") };
}

/** The account that a page or a link is about. */
export function ownerOf({ pathname, host, origin }: URL): Account | undefined {
  const acct = placeOf(pathname)?.acct;
  const handle = handleOf(acct, host);
  return handle === undefined ? undefined : { handle, url: `${origin}/@${acct}` };
}

/** The post that a page or a link is about, of which only the address tells. */
export function subjectOf(url: URL, now: number): Post | undefined {
  const id = placeOf(url.pathname)?.id;
  const author = ownerOf(url);
  const at = id && idMoment(id, now);
  return id && author ? { id, url: `${author.url}/${id}`, author, ...(at && { at }) } : undefined;
}

const listKinds: Record<string, PageKind> = {
  "": "post",
  favourites: "reactions",
  reblogs: "shares",
  quotes: "quotes",
};

/** What kind of page an address is on a server that runs Mastodon's web app, or Lemmy's. Private conversations are none. */
export function kindOfUrl({ protocol, pathname }: URL): PageKind | undefined {
  if (protocol !== "https:") return undefined;
  const place = placeOf(pathname);
  if (place?.id) return listKinds[place.rest];
  if (place) return /^follow(ers|ing)$/.test(place.rest) ? "followers" : "profile";
  const [, room = ""] = /^(?:\/deck)?\/(\w+)(?:\/|$)/.exec(pathname) ?? [];
  if (room === "notifications") return room;
  if (/^(home|public|explore|search|bookmarks|favourites|tags|lists|links)$/.test(room)) return "feed";
  return /^(post|comment)$/.test(room) ? "post" : undefined;
}

/** The time in an id of Mastodon's: a snowflake without an epoch of its own. */
export function idMoment(id: string | null | undefined, now: number): Moment | undefined {
  return id ? snowflakeMoment(id, 16, 0, now) : undefined;
}
