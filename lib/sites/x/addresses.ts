/** The addresses of the site: what page they are, and of whom. */
import type { Account } from "../../model/capture";
import type { PageKind } from "../../model/engagement";
// with its extension, because the build reads this file before anything is bundled
import { type PostRef, postOfHref, profileUrl } from "./links.ts";

/** Both names of the site in every form it answers to; the older name still redirects. */
const host = /^((www|mobile)\.)?(x|twitter)\.com$/;

const post = "\\w+(/web)?/(status|article)/\\d{1,20}";
/** First parts of paths that are rooms of the site, not people. */
const rooms =
  "i|home|explore|search|notifications|messages|settings|compose|hashtag|intent|jobs|login|logout|signup|account|oauth|tos|privacy";
const person = `(?!(${rooms})\\b)\\w{1,20}`;

/** The paths that are read. The first that fits decides. */
const paths = Object.entries({
  feed: "(home|search|hashtag/[^/]+|i/(lists|communities)/\\d+)",
  notifications: "notifications(/.*)?",
  messages: "(messages|i/chat)(/.*)?",
  // with a picture of it opened, or with the replies its author has hidden
  post: `${post}(/(photo|video|media|hidden).*)?`,
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
  const kind = host.test(hostname) ? paths.find(([, form]) => form.test(path))?.[0] : undefined;
  const [, handle = ""] = path.split("/");
  return kind && { kind, path, handle, post: postOfHref(path) };
}

/** The account whose profile an address is, see `About.profileOf`. */
export function profileOf(url: URL): Account | undefined {
  const { kind, handle } = pageOf(url) ?? {};
  return handle && (kind === "profile" || kind === "followers") ? { handle, url: profileUrl(handle) } : undefined;
}
