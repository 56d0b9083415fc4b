/** The addresses of the site: what page they are, whose profile, which post, which comment. */
import type { Account } from "../../model/capture";
import type { PageKind } from "../../model/engagement";
import { type CommentRef, commentIn, memberOfToken, type PostRef, postIn, tokenIn } from "./urn.ts";

const home = "https://www.linkedin.com";

/** Links to people and organisations. */
export const profileLink = ["in", "company", "school", "showcase"].map((room) => `a[href*="/${room}/"]`).join();

/** True on the site itself and on its country hosts, where profiles are shown to visitors. */
function isSite(hostname: string): boolean {
  return /^(?:(?:www|m|[a-z]{2})\.)?linkedin\.com$/.test(hostname);
}

/** The kinds of page by the beginning of their path; the first that fits. */
const kinds: readonly (readonly [RegExp, PageKind])[] = [
  [/^(?:feed\/update|video\/event)\/urn(?::|%3A)li|^posts\/./i, "post"],
  [/^(?:feed(?!\/update)|preload|search\/results\/(?:content|all))(?:\/|$)/, "feed"],
  [/^(?:in|company|school|showcase)\/./, "profile"],
  [/^notifications(?:\/|$)/, "notifications"],
  [/^messaging(?:\/|$)/, "messages"],
  [/^pulse\/./, "article"],
];

/** What kind of page an address is. Groups are private: nothing is read there. */
export function kindOf({ hostname, pathname }: URL): PageKind | undefined {
  return isSite(hostname) ? kinds.find(([path]) => path.test(pathname.slice(1)))?.[1] : undefined;
}

/**
 * The account that a link leads to. A person is known by the vanity name or by a token, which older links carry beside
 * it; an organisation by its name or number.
 */
export function accountOfHref(href: string | null | undefined): Account | undefined {
  const [, room, raw, rest = ""] =
    /^(?:https?:\/\/(?:[\w-]+\.)?linkedin\.com)?\/(in|company|school|showcase)\/([^/?#]+)(.*)/i.exec(href ?? "") ?? [];
  if (room === undefined || raw === undefined || raw.length > 200) return undefined;
  const token = tokenIn(decoded(raw));
  // the site does not tell cases apart, save in tokens
  const slug = token ?? decoded(raw).toLowerCase();
  const url = `${home}/${room}/${encodeURIComponent(slug)}`;
  if (room !== "in") return /^\d+$/.test(slug) ? { id: `urn:li:company:${slug}`, url } : { handle: slug, url };
  if (slug === "me") return undefined;
  if (token !== undefined) return { id: memberOfToken(token), url };
  const beside = rest.includes("miniProfileUrn") ? tokenIn(decoded(rest)) : undefined;
  return { ...(beside !== undefined && { id: memberOfToken(beside) }), handle: slug, url };
}

/** Percent-encoded text as it reads; as it stands where it is none. */
function decoded(part = ""): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The account whose profile an address is, see `About.profileOf`. */
export function profileOf(url: URL): Account | undefined {
  return isSite(url.hostname) ? accountOfHref(url.href) : undefined;
}

/** The post a page is about: from `/feed/update/urn:li:…` or from the end of `/posts/<words>-activity-<number>-<signs>`. */
export function postOfPage(url: URL): PostRef | undefined {
  if (kindOf(url) !== "post") return undefined;
  const [, kind, id] = /-(activity|ugcPost|share)-(\d{15,20})(?:-|$)/.exec(url.pathname) ?? [];
  return kind !== undefined && id !== undefined ? { kind, id } : postIn(url.pathname);
}

/** The comment an address points at: a comment, or a reply and the comment above it. */
export function commentOfQuery(
  query: URLSearchParams,
): { comment: CommentRef; reply: CommentRef | undefined } | undefined {
  const named = (name: string, dash: string) => commentIn(query.get(name)) ?? commentIn(query.get(dash));
  const comment = named("commentUrn", "dashCommentUrn");
  return comment && { comment, reply: named("replyUrn", "dashReplyUrn") };
}

export function postUrl({ kind, id }: PostRef): string {
  return `${home}/feed/update/urn:li:${kind}:${id}/`;
}

/** Address of a comment under its post. A reply opens from the comment above it. */
export function commentUrl({ post, id }: CommentRef, parent: string | undefined): string {
  const urn = (number: string) => encodeURIComponent(`urn:li:comment:(${post.kind}:${post.id},${number})`);
  const reply = parent === undefined ? "" : `&replyUrn=${urn(id)}`;
  return `${postUrl(post)}?commentUrn=${urn(parent ?? id)}${reply}`;
}
