/**
 * How Reddit names people and what they write, and what its addresses mean.
 *
 * Ids are full names: `t1_` a comment, `t2_` an account, `t3_` a post, the same on both front ends. An address holds the
 * part behind the prefix, in lower case.
 */
import type { Account, Post } from "../../model/capture";
import type { PageKind } from "../../model/engagement";
// with their extension, because the build reads this file before anything is bundled
import { compact } from "../dom.ts";

const home = "https://www.reddit.com";

/** www, old, new, sh … and the two letters of a language; chat, modmail and advertising have hosts of their own. */
const ownAddress = /^https:\/\/(?:(?:www|old|new|\w\w)\.)?reddit\.com\//;

type Text = string | null | undefined;

/** The path of an address; a host before it is no part of it. */
function pathOf(address: Text): string {
  return (address ?? "").replace(/^https?:\/\/[^/]+|[?#].*/g, "");
}

/** What a path leads to. */
export interface Place {
  post?: Post;
  /** full name of the comment that is shown alone or singled out */
  comment?: string;
}

/**
 * Reads a path like `/r/SUB/comments/ID/SLUG/CID/` (both front ends) or `/r/SUB/comments/ID/comment/CID/` (the new one).
 */
export function placeOf(address: Text): Place {
  const [, where = "", id, slug, comment] =
    /^((?:\/(?:r|u|user)\/[^/]+)?\/)(?:comments|duplicates)\/(\w+)(\/(?!comment\/)[^/]+)?(?:\/(?:comment\/)?(\w+))?/.exec(
      pathOf(address),
    ) ?? [];
  if (!id) return {};
  const url = `${home}${where}comments/${id}${slug ?? ""}/`;
  return { post: { id: `t3_${id}`, url }, ...(comment && { comment: `t1_${comment}` }) };
}

/** An absolute address of Reddit's own; the same whichever front end showed it. */
export function addressOf(path: Text): string | undefined {
  return path ? home + pathOf(path) : undefined;
}

/** The account of a name. A deleted one is `[deleted]`, which cannot be a name. */
export function accountOf(name: Text, id?: Text, avatar?: string): Account | undefined {
  if (!name || !/^[\w-]+$/.test(name)) return undefined;
  return compact<Account>({ id: id || undefined, handle: name, url: `${home}/user/${name}/`, avatar });
}

/** The name whose profile a path leads to; `me` leads to whoever is signed in. */
export function nameAt(address: Text): string | undefined {
  return /^\/u(?:ser)?\/(?!me\b)([\w-]+)(?:\/(?:overview|comments|submitted|posts))?\/?$/.exec(pathOf(address))?.[1];
}

/** The account whose profile this address is. */
export function accountOfUrl(url: URL): Account | undefined {
  return ownAddress.test(url.href) ? accountOf(nameAt(url.pathname)) : undefined;
}

/** Lists by community and order, and what somebody keeps or voted for: written by others. */
const feed =
  /^(?:\/(?:r|domain)\/[\w+.-]+)?(?:\/(?:hot|new|best|top|rising|controversial|comments|posts|search|popular))?\/?$|^\/u(?:ser)?\/[\w-]+\/(?:m\/\w+|saved|upvoted|downvoted|hidden|gilded)\/?$/;

/** What kind of page an address is. Conversations in private are left out. */
export function kindOfUrl({ href, pathname }: URL): PageKind | undefined {
  if (!ownAddress.test(href)) return undefined;
  if (placeOf(pathname).post) return pathname.includes("/duplicates/") ? "shares" : "post";
  if (nameAt(pathname)) return "profile";
  if (/^\/(?:notifications|message\/(?:inbox|unread|comments|selfreply|mentions))\/?$/.test(pathname))
    return "notifications";
  return feed.test(pathname) ? "feed" : undefined;
}
