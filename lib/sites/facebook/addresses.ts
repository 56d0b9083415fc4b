/**
 * The addresses of the site: what page they are, whose profile, which post, which comment. Links are read as text: a
 * page has hundreds, and live ones have no host.
 */
import type { Account } from "../../model/capture";
import type { PageKind } from "../../model/engagement";
import { longestAddress } from "../dom";

const home = "https://www.facebook.com/";

/** The site itself, its mobile name, and the names by language. */
const host = "(?:(?:www|web|m|[a-z]{2}-[a-z]{2})\\.)?facebook\\.com";
/** All slashes at once: given back one by one, each would be a place to begin from anew. */
const start = `^(?:https?://${host})?/+(?!/)`;

function isAddress(href: string | null | undefined): href is string {
  return !!href && href.length <= longestAddress;
}

/** Paths of one part that are rooms of the site, not people. */
const rooms =
  "groups|watch|reels?|photo|stories|share|search|notifications|messages|events|marketplace|gaming|live|log(?:in|out)|" +
  "checkpoint|settings|help|polic.*|privacy|terms|about|ads|business|pages|people|friends|memories|saved|home|.*\\.php";
/** A number, or what stands for one: another sign for every viewer. */
const number = "(pfbid\\w+|\\d+)";
const account = new RegExp(
  `${start}(?:profile\\.php\\?(?:[^#]*&)?id=${number}|((?:groups|people)/[^/?#]+/(?:user/)?${number})(?![^/?#])|` +
    `(?!(?:${rooms})/?(?![^?#]))([\\w.%-]+)/?(?![^?#]))`,
  "i",
);

/**
 * The account that a link leads to. A number is the lasting id, wherever it stands; a vanity name is the handle. The
 * site appends what it tracks with, and in comments the comment: none of it is kept.
 */
export function accountOfHref(href: string | null | undefined): Account | undefined {
  const [, profile, path, member, vanity = ""] = (isAddress(href) && account.exec(href)) || [];
  const id = profile ?? member ?? /^\d+$/.exec(vanity)?.[0];
  const url = path ? `${home}${path}/` : profileUrl(id ?? "");
  if (id) return /^\d/.test(id) ? { id, url } : { url };
  return vanity ? { handle: vanity, url: home + vanity } : undefined;
}

/** Address of the profile with this number. */
export function profileUrl(id: string): string {
  return `${home}profile.php?id=${id}`;
}

/** The account whose profile an address is, see `About.profileOf`. */
export function profileOf({ href }: URL): Account | undefined {
  return accountOfHref(/^https/.exec(href) && href);
}

/** A post that an address names. The id is a number, or "pfbid…", which is another one for every viewer. */
export interface PostRef {
  id: string;
  url: string;
}

/** Where an address names a post; the first that fits. A photo that is one of a post's names that post. */
const posts = [
  "(?:[^?#]*/)?(?:posts|permalink|videos|photos|reel)/(?:[^/?#]+/)?ID(?![^/?#])",
  "(?:groups/|permalink\\.|story\\.)[^#]*[?&](?:multi_permalinks|story_fbid)=ID",
  "photo[^#]*[?&]set=(?:gm|pcb)\\.ID",
  "(?:photo|watch|video)[^#]*[?&](?:fbid|v)=ID",
].map((path) => new RegExp(start + path.replace("ID", number)));

/** The post that a link leads to or into. */
export function postOfHref(href: string | null | undefined): PostRef | undefined {
  if (!isAddress(href)) return undefined;
  const id = posts.map((path) => path.exec(href)?.[1]).find(Boolean);
  if (!id) return undefined;
  const [, group] = /&set=gm\..*&idorvanity=([\w.]+)/.exec(href) ?? [];
  return { id, url: group ? `${home}groups/${group}/posts/${id}/` : cleanUrl(href, /^(?!.*comment)/) };
}

/** Where a link leads, without what it tracks with. `but`: what names of the query that lead somewhere look like. */
export function cleanUrl(href: string, but = /^/): string {
  const { pathname, searchParams } = new URL(href, home);
  const query = [...searchParams].filter(
    ([name]) => /^(?:story_fbid|id|fbid|set|v|multi_permalinks|(?:reply_)?comment_id)$/.test(name) && but.test(name),
  );
  return home + pathname.slice(1) + query.map((pair, index) => "?&"[Math.min(index, 1)] + pair.join("=")).join("");
}

/** A comment that an address names, and what else it tells of it. */
export interface CommentRef {
  id: string;
  /** the comment at the top of the thread, where this one is an answer to it */
  parent: string | undefined;
  /** number of the post */
  post: string | undefined;
}

/** The comment that a link leads to. Its number stands there plain or as base64 of "comment:<post>_<comment>". */
export function commentOfHref(href: string): CommentRef | undefined {
  if (!isAddress(href) || !href.includes("comment_id=")) return undefined;
  const [, post, comment] = numbersIn(/[?&]comment_id=([^&#]+)/.exec(href));
  const [, itsPost, reply] = numbersIn(/reply_comment_id=([^&#]+)/.exec(href));
  const id = reply ?? comment;
  return id ? { id, parent: reply && comment, post: itsPost ?? post } : undefined;
}

function numbersIn(found: RegExpExecArray | null): readonly (string | undefined)[] {
  return /^(?:(?:comment:)?(\d+)_)?(\d+)$/.exec(decodeId(found?.[1])) ?? [];
}

/** An id out of base64, as "feedback:<post>" or "comment:<post>_<comment>"; one that is not coded, and no id, as it is. */
export function decodeId(coded = ""): string {
  try {
    const value = decodeURIComponent(coded);
    return /^[YZ]/.test(value) ? atob(value) : value;
  } catch {
    return "";
  }
}

/** What the address of a page says of it. */
export interface Page {
  kind: PageKind;
  post: PostRef | undefined;
}

/** Rooms with engagement, by the beginning of their path. */
const kinds: readonly (readonly [RegExp, PageKind])[] = [
  [/^share\/[prv]\/./, "post"],
  [/^(?:(?:home\.php|watch|reel|groups\/[^/]+(?:\/\w*discussion)?)?\/?$|(?:search|hashtag)\/)/, "feed"],
  [/^notifications(?:\/|$)/, "notifications"],
];

/** Undefined for foreign addresses and for rooms without engagement. */
export function pageOf({ hostname, pathname, search }: URL): Page | undefined {
  if (!new RegExp(`^${host}$`).test(hostname)) return undefined;
  const post = postOfHref(pathname + search);
  const [, kind] = kinds.find(([path]) => path.test(pathname.slice(1))) ?? [];
  // the rooms of a profile ("/about", "/photos") are of it
  const isProfile = accountOfHref(pathname.replace(/^(\/[^/]+)\/[a-z_]+\/?$/, "$1") + search);
  return post || kind || isProfile ? { kind: post ? "post" : (kind ?? "profile"), post } : undefined;
}
