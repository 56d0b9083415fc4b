/** Pictures as they are compared: by the file, whatever size of it was asked for. */

/** Pictures of accounts that have none of their own. */
const standIn =
  /default|placeholder|blank|anonymous|no[-_]?(?:avatar|photo|image)|ghost|identicon|missing|mystery|silhouette|fallback|letter_avatar|\/avatar\/0+\b/i;

/** What a file's name ends on when a size of it was asked for, and its kind. */
const form = /(?:=[swh]\d+.*)?(?:[_-](?:normal|bigger|mini|small|\d{2,4}x\d{2,4}))?(?:@\w+|\.\w{3,4})?$/i;
/** Parts of a path that say a size or a form, not a picture. */
const sized =
  /^(?:[swh]?\d{1,4}(?:x\d{1,4})?|[swh]\d{1,4}-.*|.*[_-]\d{2,4}[x_]\d{2,4}.*|thumb(?:nail)?|small|medium|large|original|normal|bigger|mini|avatar(?:_thumbnail)?|img|plain|images?)$/i;

/**
 * What names the picture of an avatar's address: the site and the file, whatever the size. Undefined for pictures that
 * stand in for none, and for addresses that name no file.
 */
export function pictureOf(avatar: string | undefined): string | undefined {
  if (avatar === undefined || !URL.canParse(avatar)) return undefined;
  const { protocol, hostname, pathname } = new URL(avatar);
  if (!/^https?:$/.test(protocol) || standIn.test(pathname)) return undefined;
  const site = hostname.split(".").slice(-2).join(".");
  const parts = pathname.split("/").map((part) => part.replace(form, ""));
  const file = parts.filter((part) => part !== "" && !sized.test(part)).join("/");
  return file.length >= shortest ? `${site}/${file}` : undefined;
}

/** A shorter path names no file. */
const shortest = 5;
