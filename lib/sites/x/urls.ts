/** The addresses of the site: what page they are, whose profile, which post. */
import type { Account } from "../../model/capture";
import type { PageKind } from "../../model/engagement";

/** Both names of the site in every form it answers to; the older name still redirects. */
export const hostnames: readonly string[] = ["x.com", "twitter.com"].flatMap((name) => [
  name,
  `www.${name}`,
  `mobile.${name}`,
]);

const home = "https://x.com";

/** First path segments that are rooms of the site, not people. */
const reserved = new Set(
  (
    "i home explore search notifications messages settings compose hashtag intent jobs login logout signup account " +
    "tos privacy download share oauth who_to_follow"
  ).split(" "),
);

const profileTabs = new Set(
  "all posts replies with_replies highlights articles media videos photos likes superfollows affiliates".split(" "),
);

/** People in these lists follow the account of the page; on `following` it is the account that follows them. */
const followerTabs = new Set(["followers", "verified_followers", "followers_you_follow", "following"]);

const listKinds: Record<string, PageKind> = {
  quotes: "quotes",
  retweets: "shares",
  reposts: "shares",
  likes: "reactions",
  // the post with a picture of it opened, and the replies its author has hidden
  photo: "post",
  video: "post",
  mediaviewer: "post",
  hidden: "post",
};

/** Fifteen signs is today's limit; a few older handles are longer. */
export function isHandle(text: string): boolean {
  return /^[A-Za-z0-9_]{1,20}$/.test(text) && !reserved.has(text.toLowerCase());
}

export function profileUrl(handle: string): string {
  return `${home}/${handle}`;
}

/** Address of a post. Undefined without a handle: the short form would stand beside the full one as a second address. */
export function postUrl(id: string, handle: string | undefined): string | undefined {
  return handle === undefined ? undefined : `${home}/${handle}/status/${id}`;
}

function segmentsOf(url: URL): string[] {
  return url.pathname.split("/").filter((segment) => segment !== "");
}

/** What kind of page an address of the site is; undefined for foreign ones and for rooms without engagement. */
export function kindOf(url: URL): PageKind | undefined {
  if (!hostnames.includes(url.hostname)) return undefined;
  const [first, second, third, ...rest] = segmentsOf(url);
  switch (first) {
    case undefined:
      return undefined;
    case "home":
      return "feed";
    case "search":
    case "hashtag":
      return "feed";
    case "notifications":
      return "notifications";
    case "messages":
      return "messages";
    case "i":
      return innerKind(second, third, rest);
    default:
      return isHandle(first) ? handleKind(second, third, rest) : undefined;
  }
}

function innerKind(second: string | undefined, third: string | undefined, rest: string[]): PageKind | undefined {
  switch (second) {
    case "chat":
      return "messages";
    case "status":
      return statusKind(third, rest[0]);
    case "web":
      return third === "status" ? statusKind(rest[0], rest[1]) : undefined;
    case "lists":
    case "communities":
      return isId(third) && rest.length === 0 ? "feed" : undefined;
    default:
      return undefined;
  }
}

function handleKind(second: string | undefined, third: string | undefined, rest: string[]): PageKind | undefined {
  if (second === undefined) return "profile";
  if (second === "status" || second === "article") return statusKind(third, rest[0]);
  if (third !== undefined) return undefined;
  if (followerTabs.has(second)) return "followers";
  return profileTabs.has(second) ? "profile" : undefined;
}

function statusKind(id: string | undefined, tab: string | undefined): PageKind | undefined {
  if (!isId(id)) return undefined;
  return tab === undefined ? "post" : Object.hasOwn(listKinds, tab) ? listKinds[tab] : undefined;
}

function isId(text: string | undefined): text is string {
  return text !== undefined && /^\d{1,20}$/.test(text);
}

/** The path of a link that leads into the site, from its `href`: cheaper than parsing, as every item has a dozen. */
function pathOf(href: string | null | undefined): string | undefined {
  return href ? /^(?:https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com)?(\/(?!\/)[^?#]*)/i.exec(href)?.[1] : undefined;
}

/** The handle when the link is a profile and nothing else. */
export function handleOfHref(href: string | null | undefined): string | undefined {
  const handle = /^\/(\w+)\/?$/.exec(pathOf(href) ?? "")?.[1];
  return handle !== undefined && isHandle(handle) ? handle : undefined;
}

/** A post that an address names. `handle` is missing in the short forms `/i/status/` and `/i/web/status/`. */
export interface PostRef {
  id: string;
  handle: string | undefined;
}

/** The post that a link leads to or into (its photos, its lists). */
export function postOfHref(href: string | null | undefined): PostRef | undefined {
  const [, handle, id] = /^\/(?:i\/web|(\w+))\/(?:status|article)\/(\d{1,20})(?:\/|$)/.exec(pathOf(href) ?? "") ?? [];
  if (id === undefined) return undefined;
  return { id, handle: handle !== undefined && isHandle(handle) ? handle : undefined };
}

/** The post a page is about. */
export function postOfPage(url: URL): PostRef | undefined {
  return hostnames.includes(url.hostname) ? postOfHref(url.pathname) : undefined;
}

/** True for the address of a picture or video of a post, which opens over the page before. */
export function isPicturePage(url: URL): boolean {
  return /\/(?:photo|video|mediaviewer)(?:\/|$)/.test(url.pathname);
}

/** The account a page belongs to: of a profile, a follower list or a post. */
export function handleOfPage(url: URL): string | undefined {
  const first = hostnames.includes(url.hostname) ? segmentsOf(url)[0] : undefined;
  return first !== undefined && isHandle(first) ? first : undefined;
}

/** True on the list of those whom the account of the page follows. */
export function isFollowingPage(url: URL): boolean {
  return segmentsOf(url)[1] === "following";
}

/** The account whose profile an address is, see `About.profileOf`. */
export function profileOf(url: URL): Account | undefined {
  if (!hostnames.includes(url.hostname)) return undefined;
  const [first, second, third] = segmentsOf(url);
  if (first === "i" && second === "user" && isId(third)) return { id: third, url: `${home}/i/user/${third}` };
  const handle = kindOf(url) === "profile" || kindOf(url) === "followers" ? first : undefined;
  return handle === undefined ? undefined : { handle, url: profileUrl(handle) };
}
