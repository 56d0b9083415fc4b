/**
 * What YouTube's addresses say: videos, community posts, comments and channels. Their shapes have outlived every
 * redesign of the pages, so they are the first evidence for all ids.
 */
import type { Account, Post } from "../../model/capture";
import { parseUrl } from "../dom";

const origin = "https://www.youtube.com";

/** A YouTube address, absolute or as the page's links spell it; undefined for other sites and `javascript:`. */
export function ownUrl(href: string | null | undefined): URL | undefined {
  const url = parseUrl(href, origin);
  return url && /^https?:\/\/(?:\w+\.)?youtube\.com$/.test(url.origin) ? url : undefined;
}

/** The video or community post an address shows; a short is the video of the same id. */
export function postAt(url: URL | undefined): Post | undefined {
  const [, kind = "", id] = url?.pathname.split("/") ?? [];
  if (/^(?:shorts|live|post)$/.test(kind)) return postOf(id);
  return postOf(url?.searchParams.get(kind === "watch" ? "v" : "lb"));
}

/** The video or community post of an id, at its lasting address; the two differ in shape. */
export function postOf(id: string | null | undefined): Post | undefined {
  if (!id) return undefined;
  const path = /^[\w-]{11}$/.test(id) ? "watch?v=" : /^Ug[\w-]{10,80}$/.test(id) && "post/";
  return path ? { id, url: `${origin}/${path}${id}` } : undefined;
}

/** True for the id of a comment, or of a reply: `<parent>.<child>`. */
export function isCommentId(id: string | null | undefined): id is string {
  return id !== null && id !== undefined && /^[\w-]{8}[\w.-]{0,200}$/.test(id);
}

/** A comment as its permalink names it. */
export interface Permalink {
  id: string;
  post: Post | undefined;
  url: string | undefined;
}

/** Reads `…&lc=COMMENT`: the comment and, with it, the post it really stands under. */
export function permalinkAt(href: string | null | undefined): Permalink | undefined {
  const url = ownUrl(href);
  const id = url?.searchParams.get("lc");
  if (!isCommentId(id)) return undefined;
  const post = postAt(url);
  return { id, post, url: permalinkOf(id, post) };
}

/** The address of a comment under a post. */
export function permalinkOf(id: string, post: Post | undefined): string | undefined {
  return post?.url && `${post.url}${post.url.includes("?") ? "&" : "?"}lc=${id}`;
}

/**
 * The comment that the one of `id` answers: `around`, the head of the thread it stands in, where both belong to the same
 * top comment; else the one its own id names, `<parent>.<child>`. Deep replies name only the top comment there.
 */
export function parentOf(id: string, around: string | undefined): string | undefined {
  const isOther = around !== id && around?.split(".")[0] === id.split(".")[0];
  // not by an expression: one that looks for the last dot of a long id without any takes seconds
  return isOther ? around : id.slice(0, Math.max(id.lastIndexOf("."), 0)) || undefined;
}

/** The channel an address belongs to: /@handle or /channel/UC…. */
export function channelAt(href: string | null | undefined): Account | undefined {
  const [, first = "", second] = ownUrl(href)?.pathname.split("/") ?? [];
  if (first === "channel") return channelOfId(second);
  try {
    return channelOfHandle(decodeURIComponent(first));
  } catch {
    return undefined;
  }
}

/** The account of a channel id, or undefined for what is none. */
export function channelOfId(id: string | null | undefined): Account | undefined {
  return id && /^UC[\w-]{22}$/.test(id) ? { id, url: `${origin}/channel/${id}` } : undefined;
}

/**
 * The account of "@handle"; undefined for what is none. Letters and digits of any script, and . _ - ·; YouTube allows 3
 * to 30 of them, old channels have longer ones.
 */
export function channelOfHandle(text: string | null | undefined): Account | undefined {
  const [, handle] = /^@([\p{L}\p{M}\p{N}._·-]{1,100})$/u.exec(text ?? "") ?? [];
  return handle ? { handle, url: `${origin}/@${encodeURI(handle.toWellFormed())}` } : undefined;
}

/**
 * The handle inside a sentence ("❤ by @kopitetes"). Only where something else than a letter ends it: languages without
 * spaces write on ("@kopitetesさん"), and half a handle is somebody else's.
 */
export function handleIn(sentence: string): Account | undefined {
  return channelOfHandle(/@[\w.·-]*[\w·-](?!\.?[\p{L}\p{M}\p{N}_·-])/u.exec(sentence)?.[0]);
}
