/**
 * How Mastodon names people and posts, and what its addresses mean. Other servers of the fediverse that run the same web
 * app name theirs alike; what a link leads to elsewhere is recognised where it costs nothing.
 *
 * A person is `user@host`, always with the host: pages leave it out for people of their own server. A post's id is the
 * number it has on the server that shows it.
 */
import type { Account, Moment } from "../../model/capture";
import type { PageKind } from "../../model/engagement";
// with its extension, because the build reads this file before anything is bundled
import { isoMoment, snowflakeMoment } from "../time.ts";

/** The two servers run by Mastodon's makers; others are added by the user. */
export const hostnames = ["mastodon.social", "mastodon.online"] as const;

/** What an address under a person leads to. */
export interface Place {
  /** as the address spells it: `user` on its own server, else `user@host` */
  acct: string;
  /** of a post */
  id?: string;
  /** what follows: "favourites", "followers" …; "" for a person or a post itself */
  rest: string;
}

const placePattern =
  /^(?:\/deck)?\/(?:@|users\/)([\w.-]+(?:@[\w.:-]+)?)(?:\/(?:statuses\/)?(\d+|(?=[^/]*\d)[\w-]{16,64}))?\/?(?:(?<=\/)([a-z_/]*?)\/?)?$/i;

export function placeOf(path: string | null | undefined): Place | undefined {
  const [, acct, id, rest = ""] = placePattern.exec(path ?? "") ?? [];
  if (acct === undefined) return undefined;
  return id === undefined ? { acct, rest } : { acct, id, rest };
}

/** The id of the post that an address leads to, on Mastodon or on a server that names its posts otherwise. */
export function postIdOf(url: URL | undefined): string | undefined {
  const place = placeOf(url?.pathname);
  if (place) return place.rest === "" ? place.id : undefined;
  return /^\/(?:statuses|notes|notice|objects)\/([\w-]{1,64})\/?$/.exec(url?.pathname ?? "")?.[1];
}

/** `user@host` from an address's or a label's `user`, `@user` or `@user@host`; `host` stands in where it is left out. */
export function handleOf(acct: string | null | undefined, host: string): string | undefined {
  const [, user, own] = /^@?([\w.-]+)(?:@([\w.:-]+))?$/.exec(acct ?? "") ?? [];
  return user === undefined ? undefined : `${user}@${own ?? host}`;
}

/** The person whose profile this address is, whatever server it is on. */
export function accountOfUrl(url: URL): Account | undefined {
  const place = url.protocol === "https:" ? placeOf(url.pathname) : undefined;
  if (!place || place.id !== undefined || place.rest !== "" || !/^(?:\/deck)?\/@/.test(url.pathname)) return undefined;
  const handle = handleOf(place.acct, url.host);
  return handle === undefined ? undefined : { handle, url: url.origin + url.pathname };
}

const listKinds: Record<string, PageKind> = {
  "": "post",
  favourites: "reactions",
  reblogs: "shares",
  quotes: "quotes",
};

/** What kind of page an address is on a server that runs Mastodon's web app. Private conversations are none. */
export function kindOfUrl(url: URL): PageKind | undefined {
  if (url.protocol !== "https:") return undefined;
  const place = placeOf(url.pathname);
  if (place?.id !== undefined) return listKinds[place.rest];
  if (place) return /^follow(?:ers|ing)$/.test(place.rest) ? "followers" : "profile";
  const path = url.pathname.replace(/^\/deck(?=\/)/, "");
  if (/^\/notifications(?:\/|$)/.test(path)) return "notifications";
  if (/^\/statuses\/[\w-]+\/?$/.test(path)) return "post";
  return /^\/(?:home|public|explore|search|bookmarks|favourites)(?:\/|$)|^\/(?:tags|lists|links)\/./.test(path)
    ? "feed"
    : undefined;
}

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The time in an id: Mastodon's snowflakes, and the ULIDs of GoToSocial, whose first ten signs are milliseconds. */
export function idMoment(id: string | null | undefined, now: number): Moment | undefined {
  if (!id) return undefined;
  if (!/^0[0-9A-HJKMNP-TV-Z]{25}$/.test(id)) return snowflakeMoment(id, 16, 0, now);
  let at = 0;
  for (const sign of id.slice(0, 10)) at = at * 32 + crockford.indexOf(sign);
  return at < now + 86_400_000 ? isoMoment(new Date(at).toISOString()) : undefined;
}
