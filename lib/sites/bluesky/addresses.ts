/**
 * How Bluesky names people and posts, and what its addresses mean.
 *
 * A post's full name is `at://<did>/app.bsky.feed.post/<rkey>`. Its id here is the rkey alone, everywhere (post, capture,
 * parent): most pages show it without the author's DID, and an id must not change when the DID is learnt. It is a
 * timestamp of microseconds with a random clock id, so two posts practically never share one.
 */
import type { Account } from "../../model/capture";
import type { PageKind } from "../../model/engagement";

/** bsky.app and sites that run the same client against the same network. */
export const hostnames = ["bsky.app", "deer.social", "blacksky.community"] as const;

/** Where every account and post can be opened, whichever client showed it. */
const home = "https://bsky.app";

/** A person as an address, an at:// address or a test id names them. */
export interface Name {
  id?: string | undefined;
  handle?: string | undefined;
}

const handlePattern = /^(?=.{3,253}$)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/i;
const didPattern = /^did:[a-z]+:[a-zA-Z0-9._:%-]{1,280}$/;
/** What the client shows where a handle no longer leads to its account. */
const noHandle = "handle.invalid";

export function handleOf(text: string | null | undefined): string | undefined {
  return text && handlePattern.test(text) && text.toLowerCase() !== noHandle ? text : undefined;
}

export function didOf(text: string | null | undefined): string | undefined {
  return text && didPattern.test(text) ? text : undefined;
}

/** A DID or a handle, told apart; undefined for anything else. */
export function nameOfActor(text: string | null | undefined): Name | undefined {
  const id = didOf(text);
  if (id !== undefined) return { id };
  const handle = handleOf(text);
  return handle === undefined ? undefined : { handle };
}

/** True when nothing says that the two are different people: the DIDs where both have one, else the handles. */
export function mayBeSame(one: Name, other: Name): boolean {
  if (one.id !== undefined && other.id !== undefined) return one.id === other.id;
  if (one.handle !== undefined && other.handle !== undefined)
    return one.handle.toLowerCase() === other.handle.toLowerCase();
  return true;
}

/**
 * The account that a name stands for, where somebody is merely named. The address by DID is left out: it would take the
 * place of the one by handle, which people know, as soon as it is the later of the two.
 */
export function accountOf({ id, handle }: Name): Account {
  return { ...(id !== undefined && { id }), ...(handle !== undefined && { handle, url: profileUrl({ handle }) }) };
}

/** The address of a profile: by handle where there is one, else by DID. */
export function profileUrl({ id, handle }: Name): string {
  return `${home}/profile/${handle ?? id}`;
}

/** The address of a post; undefined where nobody is known to have written it. */
export function postUrl(author: Name | undefined, rkey: string): string | undefined {
  const actor = author?.handle ?? author?.id;
  return actor === undefined ? undefined : `${home}/profile/${actor}/post/${rkey}`;
}

/** What an address under `/profile/` leads to: somebody, and perhaps a part of what is theirs. */
export interface Place {
  /** undefined where the address names nobody that could exist */
  who: Name | undefined;
  /** `/post/RKEY` */
  rkey?: string;
  /** what follows: "liked-by", "followers", "feed/RKEY" …; "" for a profile or a post itself */
  rest: string;
}

const placePattern = /^\/profile\/([^/]*)(?:\/post\/([^/]+))?\/?(.*?)\/?$/;

/** Reads a path like `/profile/H/post/R/liked-by`; a query or fragment is no part of it. */
export function placeOf(path: string | null | undefined): Place | undefined {
  const [, actor, rkey, rest = ""] = placePattern.exec(path?.split(/[?#]/, 1)[0] ?? "") ?? [];
  if (actor === undefined) return undefined;
  const who = nameOfActor(decoded(actor));
  return rkey === undefined ? { who, rest } : { who, rkey, rest };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // "%" that encodes nothing
  }
}

/** The person whose profile a link leads to, not one of their posts or lists. */
export function profileOfPath(path: string | null | undefined): Name | undefined {
  const place = placeOf(path);
  return place?.rkey === undefined && place?.rest === "" ? place.who : undefined;
}

/** The DID and rkey of a post's at:// address; undefined for records of other kinds. */
export function postOfUri(uri: unknown): { did: string; rkey: string } | undefined {
  if (typeof uri !== "string") return undefined;
  const [, authority, rkey] = /^at:\/\/([^/]*)\/app\.bsky\.feed\.post\/([\w.~:-]{1,512})$/.exec(uri) ?? [];
  const did = didOf(authority);
  return did === undefined || rkey === undefined ? undefined : { did, rkey };
}

function isHome(url: URL): boolean {
  return url.protocol === "https:" && (hostnames as readonly string[]).includes(url.hostname);
}

/** The account whose profile this address is. */
export function accountOfUrl(url: URL): Account | undefined {
  const who = isHome(url) ? profileOfPath(url.pathname) : undefined;
  return who && { ...accountOf(who), url: profileUrl(who) };
}

const listKinds: Record<string, PageKind> = { "liked-by": "reactions", "reposted-by": "shares", quotes: "quotes" };
const profileKinds: Record<string, PageKind> = {
  "": "profile",
  followers: "followers",
  follows: "followers",
  "known-followers": "followers",
};

/** What kind of page an address is. Messages are left out: nobody has seen yet how they are built. */
export function kindOfUrl(url: URL): PageKind | undefined {
  if (!isHome(url)) return undefined;
  const place = placeOf(url.pathname);
  if (place?.who && place.rkey !== undefined) return place.rest === "" ? "post" : listKinds[place.rest];
  if (place?.who) return /^(?:feed|lists)\/[^/]+$/.test(place.rest) ? "feed" : profileKinds[place.rest];
  if (/^\/notifications\/?$/.test(url.pathname)) return "notifications";
  return /^\/(?:$|home$|search$|saved$|(?:hashtag|topic)\/.|notifications\/activity$)/.test(url.pathname)
    ? "feed"
    : undefined;
}
