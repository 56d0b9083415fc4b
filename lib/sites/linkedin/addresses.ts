/** The addresses of the site: what page they are, whose profile, which post, which comment. */
import type { Account } from "../../model/capture";
import type { PageKind } from "../../model/engagement";
import { parseUrl } from "../dom.ts";
import { type CommentRef, commentIn, decoded, memberOfToken, type PostRef, postIn, tokenIn } from "./urn.ts";

const home = "https://www.linkedin.com";

/** Where pages of a kind stand; those of a post are known by the post in their path. */
const rooms: readonly (readonly [PageKind, RegExp])[] = [
  ["feed", /^.(feed|preload|groups|search\/results\/(content|all))\b/],
  ["profile", /^.(in|company|school|showcase)\//],
  ["notifications", /^.notifications\b/],
  ["messages", /^.messaging\b/],
  ["article", /^.pulse\//],
];

/** True on the site itself and on its country hosts, where profiles are shown to visitors. */
function isSite({ hostname }: URL): boolean {
  return /^((www|m|[a-z]{2})\.)?linkedin\.com$/.test(hostname);
}

/** What kind of page an address is. */
export function kindOf(url: URL): PageKind | undefined {
  if (!isSite(url)) return undefined;
  if (postIn(url.pathname)) return "post";
  return rooms.find(([, path]) => path.test(url.pathname))?.[0];
}

/** True on the pages of a group. */
export function isGroup({ pathname }: URL): boolean {
  return /^\/groups\/|groupPost/.test(pathname);
}

/**
 * The account that a link leads to. A person is known by the vanity name or by a token, which older links carry beside
 * it; an organisation by its number or by its name.
 */
export function accountOfHref(href: string | null | undefined): Account | undefined {
  const link = parseUrl(href, home);
  if (!link || !isSite(link)) return undefined;
  const [, room, raw] = /^\/(in|company|school|showcase)\/([^/]{1,200})/.exec(link.pathname) ?? [];
  if (!room || !raw || raw === "me") return undefined;
  const token = tokenIn(href);
  // the site does not tell cases apart, save in tokens
  const slug = raw === token ? raw : decoded(raw).toLowerCase();
  const url = `${home}/${room}/${encodeURIComponent(slug.toWellFormed())}`;
  if (room !== "in")
    return { ...(/^\d+$/.test(slug) ? { id: `urn:li:company:${slug}` } : { handle: slug }), organisation: true, url };
  return { ...(token && { id: memberOfToken(token) }), ...(slug !== token && { handle: slug }), url };
}

/** The account whose profile an address is, see `About.profileOf`. */
export function profileOf(url: URL): Account | undefined {
  return accountOfHref(url.href);
}

/** The comment an address points at, with the one it answers. */
export function commentAt(href: string): CommentRef | undefined {
  const [comment, reply] = decoded(href)
    .split(/replyUrn=/i)
    .map(commentIn);
  return reply ? { ...reply, parent: comment?.id } : comment;
}

/** A post, with its address. */
export function postAt({ name, id }: PostRef): { id: string; url: string } {
  return { id, url: `${home}/feed/update/urn:li:${name}/` };
}

/** Address of a comment under its post. A reply opens from the comment above it. */
export function commentUrl({ post, id, parent }: CommentRef): string {
  const urn = (number: string) => `Urn=urn:li:comment:(${post.name},${number})`;
  return `${postAt(post).url}?comment${urn(parent ?? id)}${parent ? `&reply${urn(id)}` : ""}`;
}
