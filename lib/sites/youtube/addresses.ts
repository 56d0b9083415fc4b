/**
 * What YouTube's addresses say: videos, community posts, comments and channels. Their shapes have outlived every
 * redesign of the pages, so they are the first evidence for all ids.
 */
import type { Account, Post } from "../../model/capture";
import { parseUrl } from "../dom";

const origin = "https://www.youtube.com";
const ownHost = /^(?:www\.|m\.)?youtube\.com$/;
const videoId = /^[\w-]{11}$/;
const communityPostId = /^Ug[\w-]{10,80}$/;
const commentId = /^[\w-]{8,100}(?:\.[\w-]{8,100})*$/;
/** Letters and digits of any script, and . _ - ·; YouTube allows 3 to 30 of them, old channels have longer ones. */
const handleShape = /^[\p{L}\p{M}\p{N}._·-]{1,100}$/u;
export const channelId = /^UC[\w-]{22}$/;

/** A YouTube address, absolute or as the page's links spell it; undefined for other sites and `javascript:`. */
export function ownUrl(href: string | null | undefined): URL | undefined {
  const url = parseUrl(href, origin);
  return url && /^https?:$/.test(url.protocol) && ownHost.test(url.hostname) ? url : undefined;
}

/** The video or community post an address shows, by id and lasting address; a short is the video of the same id. */
export function postAt(url: URL): Post | undefined {
  const [first = "", second = "", third = ""] = url.pathname.split("/").slice(1);
  if (first === "watch") return videoPost(url.searchParams.get("v"));
  if (first === "shorts" || first === "live") return videoPost(second);
  if (first === "post") return communityPost(second);
  if (second === "community" || third === "community") return communityPost(url.searchParams.get("lb"));
  return undefined;
}

/** A video's post, or undefined where `id` is none. */
export function videoPost(id: string | null | undefined): Post | undefined {
  return id && videoId.test(id) ? { id, url: `${origin}/watch?v=${id}` } : undefined;
}

/** A community post, or undefined where `id` is none. */
export function communityPost(id: string | null | undefined): Post | undefined {
  return id && communityPostId.test(id) ? { id, url: `${origin}/post/${id}` } : undefined;
}

/** A comment as its permalink names it. */
export interface Permalink {
  id: string;
  post: Post | undefined;
  url: string;
}

/** Reads `…&lc=COMMENT`: the comment and, with it, the post it really stands under. */
export function permalinkAt(href: string | null | undefined): Permalink | undefined {
  const url = ownUrl(href);
  const id = url?.searchParams.get("lc");
  if (!url || !id || !commentId.test(id)) return undefined;
  const post = postAt(url);
  return { id, post, url: permalinkOf(id, post) ?? `${origin}${url.pathname}?lc=${id}` };
}

/** The address of a comment under a post. */
export function permalinkOf(id: string, post: Post | undefined): string | undefined {
  if (!post?.url) return undefined;
  return `${post.url}${post.url.includes("?") ? "&" : "?"}lc=${id}`;
}

/** The id of the top comment that a comment's id says it stands under: `<parent>.<child>`. */
export function parentInId(id: string): string | undefined {
  const dot = id.lastIndexOf(".");
  return dot > 0 ? id.slice(0, dot) : undefined;
}

/** True when two comment ids belong to one thread: they begin with the same top comment. */
export function sameThread(a: string, b: string): boolean {
  return a.split(".")[0] === b.split(".")[0];
}

/** The channel an address belongs to: /@handle, /channel/UC…, or the older /c/… and /user/…, known by address alone. */
export function channelAt(href: string | null | undefined): Account | undefined {
  const url = ownUrl(href);
  const [first = "", second = ""] = url?.pathname.split("/").slice(1) ?? [];
  if (first.startsWith("@")) return channelOfHandle(decoded(first.slice(1)));
  if (first === "channel" && channelId.test(second)) return { id: second, url: `${origin}/channel/${second}` };
  if ((first === "c" || first === "user") && second) return { url: `${origin}/${first}/${second}` };
  return undefined;
}

/** The account of a handle, with or without its "@"; undefined for what cannot be one. */
export function channelOfHandle(text: string | undefined): Account | undefined {
  const handle = text?.replace(/^@/, "");
  if (!handle || !handleShape.test(handle)) return undefined;
  return { handle, url: new URL(`/@${handle}`, origin).href };
}

/**
 * The handle inside a sentence ("❤ by @kopitetes"). Only where something else than a letter ends it: languages without
 * spaces write on ("@kopitetesさん"), and half a handle is somebody else's.
 */
export function handleIn(sentence: string): Account | undefined {
  const [, handle] = /@([\w.·-]*[\w·-])(?![\p{L}\p{M}\p{N}])/u.exec(sentence) ?? [];
  return channelOfHandle(handle);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
