/**
 * The addresses of the site: what page they are, whose profile, which post, which comment. Links are read as text: a
 * page has hundreds, and live ones have no host.
 */
import type { Account } from "../../model/capture";
import type { PageKind } from "../../model/engagement";

export const home = "https://www.facebook.com";

/** The site itself, its mobile name, and the names by language. */
const host = "(?:(?:www|web|m|[a-z]{2}-[a-z]{2})\\.)?facebook\\.com";
const site = new RegExp(`^${host}$`);
const start = `^(?:https?://${host})?/+`;

/** First parts of paths that are rooms of the site, not people. */
const rooms =
  "groups|watch|reel|reels|photo|photos|videos|media|permalink|story|stories|share|sharer|hashtag|search|notifications|" +
  "messages|events|marketplace|gaming|games|live|login|logout|checkpoint|recover|reg|settings|help|policies|policy|" +
  "privacy|terms|legal|about|ads|business|plugins|dialog|pages|people|profile|friends|memories|saved|bookmarks|places|" +
  "browse|ufi|ajax|api|home|hovercard|nt|directory|careers|fundraisers|feed|onthisday|professional_dashboard|ai|meta";

const account = new RegExp(
  `${start}(?:profile\\.php\\?(?:[^#]*&)?id=(\\d+)|(groups/[^/?#]+/user/(\\d+))|(people/[^/?#]+/(\\d+))|` +
    `(?!(?:${rooms})(?:[/?#]|$))([\\w.%-]+)/?(?![^?#]))`,
  "i",
);

/**
 * The account that a link leads to. A number is the lasting id, wherever it stands; a vanity name is the handle. The
 * site appends what it tracks with, and in comments the comment: none of it is kept.
 */
export function accountOfHref(href: string | null | undefined): Account | undefined {
  const [, profile, member, memberId, person, personId, vanity] = account.exec(href ?? "") ?? [];
  const id = profile ?? memberId ?? personId ?? (vanity && /^\d+$/.test(vanity) ? vanity : undefined);
  if (id) {
    const path = member ?? person;
    return { id, url: path ? `${home}/${path}/` : profileUrl(id) };
  }
  return vanity && !vanity.endsWith(".php") ? { handle: vanity, url: `${home}/${vanity}` } : undefined;
}

/** Address of the profile with this number. */
export function profileUrl(id: string): string {
  return `${home}/profile.php?id=${id}`;
}

/** The account whose profile an address is, see `About.profileOf`. */
export function profileOf(url: URL): Account | undefined {
  return site.test(url.hostname) ? accountOfHref(url.href) : undefined;
}

/** A post that an address names. The id is a number, or "pfbid…", which is another one for every viewer. */
export interface PostRef {
  id: string;
  url: string;
}

const id = "(pfbid\\w+|\\d+)";
/** Where an address names a post; the first that fits. A photo that is one of a post's names that post. */
const postPaths = [
  "(?:[^?#]*/)?(?:posts|permalink|videos|photos|reel)/(?:[^/?#]+/)?(pfbid\\w+|\\d+)(?![^/?#])",
  "(?:groups/|permalink\\.php|story\\.php)[^#]*[?&](?:multi_permalinks|story_fbid)=" + id,
  "photo[^#]*[?&]set=(?:gm|pcb)\\." + id,
  "(?:photo|watch|video)[^#]*[?&](?:fbid|v)=" + id,
].map((path) => new RegExp(start + path));

/** Parts of a query that say where an address leads; all others are left out. */
const leading = ["story_fbid", "id", "fbid", "set", "v", "multi_permalinks", "comment_id", "reply_comment_id"];

/** The post that a link leads to or into. */
export function postOfHref(href: string | null | undefined): PostRef | undefined {
  for (const path of postPaths) {
    const found = path.exec(href ?? "")?.[1];
    if (!found) continue;
    const group = /&set=gm\.\d+.*?&idorvanity=([\w.]+)/.exec(href ?? "")?.[1];
    return { id: found, url: group ? `${home}/groups/${group}/posts/${found}/` : cleanUrl(href, 6) };
  }
  return undefined;
}

/** Where a link leads, without what it tracks with. `most`: how many of the telling parts may stay, see {@link leading}. */
export function cleanUrl(href: string | null | undefined, most = leading.length): string {
  const { pathname, searchParams } = new URL(href ?? "", home);
  const kept = leading.slice(0, most).flatMap((name) => {
    const value = searchParams.get(name);
    return value ? [`${name}=${encodeURIComponent(value)}`] : [];
  });
  return home + pathname + (kept.length > 0 ? `?${kept.join("&")}` : "");
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
export function commentOfHref(href: string | null | undefined): CommentRef | undefined {
  const named = (name: string): CommentRef | undefined => {
    const [, value] = new RegExp(`[?&]${name}=([\\w%+/=-]+)`).exec(href ?? "") ?? [];
    const [, post, id] = /^(?:(?:comment:)?(\d+)_)?(\d+)$/.exec(decodeId(value)) ?? [];
    return id ? { id, parent: undefined, post } : undefined;
  };
  const comment = named("comment_id");
  const reply = named("reply_comment_id");
  return reply ? { ...reply, parent: comment?.id, post: reply.post ?? comment?.post } : comment;
}

/** An id out of base64, as "feedback:<post>" or "comment:<post>_<comment>"; one that is not coded, and no id, as it is. */
export function decodeId(coded: string | undefined): string {
  try {
    const value = decodeURIComponent(coded ?? "");
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

const kinds: readonly (readonly [RegExp, PageKind])[] = [
  [/^share\/[prv]\/./, "post"],
  [/^groups\/[^/]+\/user\//, "profile"],
  [/^(?:(?:home\.php|watch|reel|groups\/[^/]+(?:\/\w*discussion)?)?\/?$|(?:search|hashtag)\/)/, "feed"],
  [/^notifications(?:\/|$)/, "notifications"],
];
const profileRoom = /\/(?:about|photos|videos|reels|friends|followers|following|mentions|reviews|posts)[^/]*\/?$/;

/** Undefined for foreign addresses and for rooms without engagement. */
export function pageOf({ hostname, pathname, search }: URL): Page | undefined {
  if (!site.test(hostname)) return undefined;
  const post = postOfHref(pathname + search);
  const kind = post ? "post" : kinds.find(([path]) => path.test(pathname.slice(1)))?.[1];
  if (kind) return { kind, post };
  return accountOfHref(pathname.replace(profileRoom, "") + search) && { kind: "profile", post };
}
