/**
 * How Bluesky names people and posts, and what its addresses mean.
 *
 * A post's full name is `at://<did>/app.bsky.feed.post/<rkey>`. Its id here is the rkey alone, everywhere (post, capture,
 * parent): most pages show it without the author's DID, and an id must not change when the DID is learnt. It is a
 * timestamp of microseconds with a random clock id, so two posts practically never share one.
 */
import type { Account } from "../../model/capture";
import type { PageKind } from "../../model/engagement";
// with their extension, because the build reads this file before anything is bundled
import { compact } from "../dom.ts";

/** bsky.app and sites that run the same client against the same network. */
export const hostnames = ["bsky.app", "deer.social", "blacksky.community"];

/** Where every account and post can be opened, whichever client showed it. */
const home = "https://bsky.app/profile/";

/** A person as an address, an at:// address or a test id names them. */
export interface Name {
  id?: string | undefined;
  handle?: string | undefined;
}

type Text = string | null | undefined;

const only =
  (pattern: RegExp) =>
  (text: Text): string | undefined =>
    text && pattern.test(text) ? text : undefined;

/** `handle.invalid` is what the client shows where a handle no longer leads to its account. */
export const handleOf = only(/^(?!handle\.invalid$)(?=.{3,253}$)(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/i);
export const didOf = only(/^did:[a-z]+:[a-zA-Z0-9._:%-]{1,280}$/);

/** True when nothing says that the two are different people: the DIDs where both have one, else the handles. */
export function mayBeSame(one: Name, other: Name): boolean {
  if (one.id && other.id) return one.id === other.id;
  return !one.handle || !other.handle || one.handle.toLowerCase() === other.handle.toLowerCase();
}

/**
 * The account that a name stands for, where somebody is merely named. The address by DID is left out: it would take the
 * place of the one by handle, which people know, as soon as it is the later of the two.
 */
export function accountOf({ id, handle }: Name): Account {
  return compact<Account>({ id, handle, url: handle && home + handle });
}

/** The address of a profile: by handle where there is one, else by DID. */
export function profileUrl({ id, handle }: Name): string {
  return home + (handle ?? id);
}

/** The address of a post. */
export function postUrl(author: Name, rkey: string): string {
  return `${profileUrl(author)}/post/${rkey}`;
}

/** Longer than any address of the site, UTF-16 units. */
const longest = 2000;

/** What an address leads to: somebody, and perhaps a part of what is theirs. */
export interface Place {
  /** undefined where the address names nobody that could exist */
  who: Name | undefined;
  /** `/post/RKEY` */
  rkey: string | undefined;
  /** what follows: "liked-by", "followers", "feed/RKEY" …; "" for a profile or a post itself */
  rest: string;
}

/** Reads a path like `/profile/H/post/R/liked-by`, or a post's at:// address; a query or fragment is no part of it. */
export function placeOf(path: Text): Place | undefined {
  if (path && path.length > longest) return undefined;
  const [, actor, rkey, rest = ""] =
    /^(?:\/profile|at:\/)\/([^/?#]*)(?:\/(?:app\.bsky\.feed\.)?post\/([^/?#]+))?\/?([^?#]*?)\/?(?:[?#]|$)/.exec(
      path ?? "",
    ) ?? [];
  if (!actor) return undefined;
  const name = actor.replace(/%3a/gi, ":");
  return { who: didOf(name) ? { id: name } : handleOf(name) ? { handle: name } : undefined, rkey, rest };
}

/** Page kinds by what follows a person or one of their posts, or by the whole path. */
const kinds = new Map<string, PageKind>([
  ["liked-by", "reactions"],
  ["reposted-by", "shares"],
  ["quotes", "quotes"],
  ["followers", "followers"],
  ["follows", "followers"],
  ["/notifications", "notifications"],
]);
const feeds = /^(?:(?:feed|lists)\/[^/]+|\/(?:|search|saved|hashtag\/.+|notifications\/activity))$/;

/** What kind of page an address is. Messages are left out: nobody has seen yet how they are built. */
export function kindOfUrl(url: URL): PageKind | undefined {
  const place = placeOf(url.pathname);
  const isHome = url.protocol === "https:" && hostnames.includes(url.hostname);
  if (!isHome || (place && !place.who)) return undefined;
  if (place?.rest === "") return place.rkey ? "post" : "profile";
  const path = place?.rest ?? url.pathname;
  return feeds.test(path) ? "feed" : kinds.get(path);
}

/** The account whose profile this address is. */
export function accountOfUrl(url: URL): Account | undefined {
  const who = kindOfUrl(url) === "profile" ? placeOf(url.pathname)?.who : undefined;
  return who && { ...accountOf(who), url: profileUrl(who) };
}
