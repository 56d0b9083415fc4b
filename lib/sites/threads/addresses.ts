/** What Threads' addresses say: posts and accounts. Their shapes have not changed since the network began. */
import type { Account, Post } from "../../model/capture";
import type { PageKind } from "../../model/engagement";
// with their extensions, because the build reads this file before anything is bundled
import { codeOfNumber, numberOfCode } from "../shortcode.ts";

const origin = "https://www.threads.com";
const host = /^(?:www\.)?threads\.(?:com|net)$/;
const person = "@([\\w.]{1,30})";

/** The paths that are read. The first that fits decides. */
const paths = Object.entries({
  post: `(${person}/post|t)/[\\w-]{5,60}(/.*)?`,
  notifications: "activity(/.*)?",
  feed: "(search|saved|liked|for_you|following|custom_feed/.+)?",
  profile: `${person}(/[a-z_]+)?`,
}).map(([kind, path]) => [kind as PageKind, new RegExp(`^/${path}/?$`)] as const);

// not parsed as URLs: every card has a dozen links, and live ones have no host
const before = "^(?:https://(?:www\\.)?threads\\.(?:com|net))?/";
const postPath = new RegExp(`${before}(?:@([\\w.]{0,30})/post|t)/([\\w-]{5,60})(?:/|[?]|$)`);
const personPath = new RegExp(`${before}${person}/?$`);

/** What the address of a page says of it. */
export interface Page {
  kind: PageKind;
  path: string;
  post: Post | undefined;
  /** its code */
  code: string | undefined;
  /** whose profile it is */
  handle: string | undefined;
  /** which part of a profile or of the activity, "reposts" */
  tab: string | undefined;
}

/** Undefined for foreign addresses and for rooms without engagement. */
export function pageOf({ hostname, pathname }: URL): Page | undefined {
  const path = pathname.replace(/(?<=.)\/$/, "");
  const kind = host.test(hostname) ? paths.find(([, form]) => form.test(path))?.[0] : undefined;
  const [, first, tab] = path.split("/");
  const handle = kind === "profile" ? first?.slice(1) : undefined;
  return kind && { kind, path, post: postAt(path), code: postPath.exec(path)?.[2], handle, tab };
}

/** The post that a link leads to or into, with its author where the address names one. */
export function postAt(href: string | null | undefined): Post | undefined {
  const [, handle, code = ""] = postPath.exec(href ?? "") ?? [];
  const id = numberOfCode(code);
  if (!id) return undefined;
  const author = accountOf(handle);
  return author ? { id, url: `${author.url}/post/${code}`, author } : { id };
}

/** A post by its number. */
export function postOf(id: string, author: Account): Post {
  return author.url ? { id, url: `${author.url}/post/${codeOfNumber(id)}`, author } : { id, author };
}

/** The handle when a link leads to a profile and nothing else. */
export function handleOf(href: string | null | undefined): string | undefined {
  return personPath.exec(href ?? "")?.[1];
}

/** An account by its handle; undefined for what cannot be one. */
export function accountOf(handle: string | undefined): (Account & { url: string }) | undefined {
  return handle && handleOf(`/@${handle}`) ? { handle, url: `${origin}/@${handle}` } : undefined;
}

/** The account whose profile an address is, see `About.profileOf`. */
export function profileOf(url: URL): Account | undefined {
  return accountOf(pageOf(url)?.handle);
}

export function sameHandle(one: Account | undefined, other: string | undefined): boolean {
  return other !== undefined && one?.handle?.toLowerCase() === other.toLowerCase();
}
