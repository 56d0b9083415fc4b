/** The addresses of the site: what page they are, whose profile, which post. */
import type { Account } from "../../model/capture";
import type { PageKind } from "../../model/engagement";

/** Both names of the site in every form it answers to; the older name still redirects. */
export const hostnames: readonly string[] = ["x.com", "twitter.com"].flatMap((name) => [
  name,
  `www.${name}`,
  `mobile.${name}`,
]);

/** Fifteen signs is today's limit; a few older handles are longer. */
export function isHandle(text: string): boolean {
  return /^\w{1,20}$/.test(text);
}

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
  handle: string | undefined;
}

/** What stands before the path in a link into the site. Not parsed as a URL: every item has a dozen links. */
const origin = "^(?:https://(?:\\w+\\.)?(?:x|twitter)\\.com)?/";
const postPath = new RegExp(`${origin}(?:i(?:/web)?|(\\w{1,20}))/(?:status|article)/(\\d{1,20})\\b`);
const profilePath = new RegExp(`${origin}(\\w{1,20})/?$`);

/** The post that a link leads to or into (its photos, its lists). */
export function postOfHref(href: string | null | undefined): PostRef | undefined {
  const [, handle, id] = postPath.exec(href ?? "") ?? [];
  return id ? { id, handle } : undefined;
}

/** The handle when a link leads to a profile and nothing else. */
export function handleOfHref(href: string | null | undefined): string | undefined {
  return profilePath.exec(href ?? "")?.[1];
}

const post = "\\w+(/web)?/(status|article)/\\d{1,20}";
/** First parts of paths that are rooms of the site, not people. */
const rooms =
  "i|home|explore|search|notifications|messages|settings|compose|hashtag|intent|jobs|log(in|out)|signup|tos|privacy";
const person = `(?!(${rooms})\\b)\\w{1,20}`;

/** The paths that are read. The first that fits decides. */
const paths = Object.entries({
  feed: "(home|search|hashtag/[^/]+|i/(lists|communities)/\\d+)",
  notifications: "notifications(/.*)?",
  messages: "(messages|i/chat)(/.*)?",
  // with a picture of it opened, or with the replies its author has hidden
  post: `${post}(/(photo|video|mediaviewer|hidden)(/.*)?)?`,
  quotes: `${post}/quotes`,
  shares: `${post}/re(tweet|post)s`,
  reactions: `${post}/likes`,
  followers: `${person}/\\w*follow\\w*`,
  profile: `${person}(/[a-z_]+)?`,
}).map(([kind, path]) => [kind as PageKind, new RegExp(`^/${path}/?$`, "i")] as const);

/** What the address of a page says of it. */
export interface Page {
  kind: PageKind;
  path: string;
  /** the account of a profile or a list of followers; on other pages it means nothing */
  handle: string;
  /** the post of a conversation or of a list of engagements */
  post: PostRef | undefined;
}

/** Undefined for foreign addresses and for rooms without engagement. */
export function pageOf({ hostname, pathname: path }: URL): Page | undefined {
  const kind = hostnames.includes(hostname) ? paths.find(([, form]) => form.test(path))?.[0] : undefined;
  const [, handle = ""] = path.split("/");
  return kind && { kind, path, handle, post: postOfHref(path) };
}

/** The account whose profile an address is, see `About.profileOf`. */
export function profileOf(url: URL): Account | undefined {
  const { kind, handle } = pageOf(url) ?? {};
  return handle && (kind === "profile" || kind === "followers") ? { handle, url: profileUrl(handle) } : undefined;
}
