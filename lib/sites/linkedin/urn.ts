/**
 * The site's names for things. One thing has several: a comment three spellings, a member a token and a number. What is
 * kept is the number, which all spellings share and which tells the time.
 */
/** A post by its number. `kind`: activity, ugcPost, share …; one post has a number of its own in each, see the facts. */
export interface PostRef {
  kind: string;
  id: string;
}

/** A comment by its number, and the post it stands under. */
export interface CommentRef {
  post: PostRef;
  id: string;
}

/** The first post named in a text: `urn:li:activity:7…`, also inside of another name or percent-encoded in an address. */
export function postIn(text: string | null | undefined): PostRef | undefined {
  const [, kind, id] = /urn(?::|%3A)li(?::|%3A)(activity|ugcPost|share)(?::|%3A)(\d{10,20})/i.exec(text ?? "") ?? [];
  return kind !== undefined && id !== undefined ? { kind, id } : undefined;
}

/**
 * The first comment named in a text: `comment:(activity:P,C)`, `comment:(urn:li:activity:P,C)`,
 * `fsd_comment:(C,urn:li:activity:P)` or `fs_objectComment:(C,activity:P)`.
 */
export function commentIn(text: string | null | undefined): CommentRef | undefined {
  const [, before, kind, post, after] =
    /omment:\((?:(\d{10,20}),)?(?:urn:li:)?([a-zA-Z]+):(\d{5,20})(?:,(\d{10,20}))?\)/.exec(text ?? "") ?? [];
  const id = before ?? after;
  return id !== undefined && kind !== undefined && post !== undefined ? { post: { kind, id: post }, id } : undefined;
}

/** Field numbers of the message that names a post in the keys of the newer pages. */
const kindOfField: Record<number, string> = { 1: "activity", 2: "ugcPost" };

/**
 * The post named by the key of a part of its card: base64 of a protobuf that holds one of two fields, in which a zig-zag
 * number stands. The number fills all ten bytes of its coding, so the key always has 18 signs.
 */
export function postInKey(key: string): PostRef | undefined {
  const bytes = /^[CE]gsI[\w+/-]{14}/.test(key) ? bytesOf(key.slice(0, 18)) : undefined;
  const kind = bytes && kindOfField[(bytes[0] ?? 0) >> 3];
  const id = bytes && numberAt(bytes, 3);
  return kind !== undefined && id !== undefined ? { kind, id } : undefined;
}

/** The zig-zag number that begins at a byte; undefined where it does not look like an id. */
function numberAt(bytes: readonly number[], from: number): string | undefined {
  let value = 0n;
  for (let index = 0; index < 10; index += 1) {
    const byte = bytes[from + index];
    if (byte === undefined) return undefined;
    value |= BigInt(byte & 127) << BigInt(7 * index);
    if (byte < 128) return index < 8 ? undefined : String(BigInt.asUintN(64, value) >> 1n);
  }
  return undefined;
}

/**
 * The member number inside a member's token: bytes 4 to 7. A token of another make is kept whole, as something that at
 * least differs from others.
 */
export function memberOfToken(token: string): string {
  const bytes = /^ACoAA[\w-]{6}B[\w-]{27}$/.test(token) ? bytesOf(token.slice(0, 12)) : undefined;
  return bytes ? String(bytes.slice(4, 8).reduce((number, byte) => number * 256 + byte, 0)) : token;
}

/** A member's token in a text, as in `urn:li:fsd_profile:ACoAA…`. */
export function tokenIn(text: string | null | undefined): string | undefined {
  return /(?:^|[:/,(])(ACoAA[\w-]{12,80})/.exec(text ?? "")?.[1];
}

function bytesOf(base64: string): number[] | undefined {
  try {
    return Array.from(atob(base64.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}
