/** What Instagram's addresses say: posts, comments and accounts. Their shapes have outlived every layout. */
import type { Account, Post } from "../../model/capture";
import type { PageKind } from "../../model/engagement";
// with their extensions, because the build reads this file before anything is bundled
import { codeOfNumber, numberOfCode } from "../shortcode.ts";

const origin = "https://www.instagram.com";
const host = /^(?:www\.)?instagram\.com$/;

/** First parts of paths that are rooms of the site, not people. */
const rooms =
  "explore|reels?|direct|stories|p|tv|accounts|about|legal|privacy|terms|api|directory|your_activity|emails|session|" +
  "challenge|oauth|developer|ads|business|help|popular|lite|web|graphql|notifications|create|nux|qr|fragment";
const person = `(?!(?:${rooms})(?:/|$))[\\w.]{1,30}`;
/** A post, under its author or not; before it stand the rooms of sounds. */
const post = `(?:${person}/)?(?:p|reels?|tv)/(?!audio\\b|videos\\b)[\\w-]{5,60}`;

/** The paths that are read. The first that fits decides. */
const paths = Object.entries({
  messages: "direct(/.*)?",
  reactions: `${post}/liked_by`,
  post: `${post}(/.*)?`,
  feed: "(explore|popular)?(/.*)?",
  followers: `${person}/(followers|following)(/.*)?`,
  profile: `${person}(/[a-z_]+)?`,
}).map(([kind, path]) => [kind as PageKind, new RegExp(`^/${path}/?$`)] as const);

const postPath = new RegExp(`^(?:${origin})?/(?:(${person})/)?(?:p|reels?|tv)/([\\w-]{5,60})(?:/|$)`);
const personPath = new RegExp(`^(?:${origin})?/(${person})/?$`);
/** Answers may be named below the comment they answer. */
const commentPath = /\/c\/(\d{5,30})(?:\/r\/(\d{5,30}))?\/?$/;

/** A post that an address names. */
export interface PostRef {
  post: Post;
  /** its author, where the address says so */
  handle: string | undefined;
  /** only followers see it */
  closed: boolean;
}

/** What the address of a page says of it. */
export interface Page {
  kind: PageKind;
  ref: PostRef | undefined;
  /** whose profile or list it is */
  handle: string | undefined;
  /** which part of a profile, "tagged" */
  tab: string | undefined;
}

/** Undefined for foreign addresses and for rooms without engagement. */
export function pageOf({ hostname, pathname: path }: URL): Page | undefined {
  const kind = host.test(hostname) ? paths.find(([, form]) => form.test(path))?.[0] : undefined;
  const [, handle, tab] = path.split("/");
  const isPerson = kind === "profile" || kind === "followers";
  return kind && { kind, ref: refOf(path), handle: isPerson ? handle : undefined, tab };
}

/** The post that a link leads to or into. */
export function refOf(href: string | null | undefined): PostRef | undefined {
  const [, handle, code = ""] = postPath.exec(href ?? "") ?? [];
  // the codes of private accounts' posts are longer by 28 signs
  const closed = code.length > 28;
  const id = numberOfCode(closed ? code.slice(0, -28) : code);
  return id ? { post: { id, url: `${origin}/p/${code}/` }, handle, closed } : undefined;
}

/** A post of which no more than its number is known. */
export function postOf(id: string): Post {
  return { id, url: `${origin}/p/${codeOfNumber(id)}/` };
}

/** A comment as its permalink names it. */
export interface CommentRef extends PostRef {
  id: string;
  parent: string | undefined;
}

export function commentOf(href: string | null | undefined): CommentRef | undefined {
  const ref = refOf(href);
  const [, comment, answer] = commentPath.exec(href ?? "") ?? [];
  return ref && comment ? { ...ref, id: answer ?? comment, parent: answer && comment } : undefined;
}

export function commentUrl(post: Post | undefined, id: string): string | undefined {
  return post?.url && `${post.url}c/${id}/`;
}

/** The handle when a link leads to a profile and nothing else. */
export function handleOf(href: string | null | undefined): string | undefined {
  return personPath.exec(href ?? "")?.[1];
}

/** An account by its handle; undefined for what cannot be one. */
export function accountOf(handle: string | undefined): Account | undefined {
  return handle && handleOf(`/${handle}/`) ? { handle, url: `${origin}/${handle}/` } : undefined;
}

/** The account whose profile an address is, see `About.profileOf`. */
export function profileOf(url: URL): Account | undefined {
  return accountOf(pageOf(url)?.handle);
}
