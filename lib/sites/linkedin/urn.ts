/**
 * The site's names for things. One thing has several: a comment three spellings, a member a token and a number. What is
 * kept is the number, which all spellings share and which tells the time.
 */
import type { Moment } from "../../model/capture";
import { snowflakeMoment } from "../time";

/**
 * A post by its number, and the name that the number stands in: `activity:7…`, `ugcPost:7…`, `share:7…`; one post has a
 * number of its own in each, see the facts. In a group it is `groupPost:4…-7…`.
 */
export interface PostRef {
  name: string;
  id: string;
}

/** A comment by its number, the post it stands under, and the comment it answers where that is told. */
export interface CommentRef {
  post: PostRef;
  id: string;
  parent?: string | undefined;
}

/** The first post named in a text: `urn:li:activity:7…`, or at the end of an address as `…-activity-7…-aB3x`. */
export function postIn(text: string | null | undefined): PostRef | undefined {
  const [, kind, number, id] = /(activity|ugcPost|share|groupPost)[:-]((?:\d+-)?(\d{10,20}))/.exec(decoded(text)) ?? [];
  return kind && number && id ? { name: `${kind}:${number}`, id } : undefined;
}

/**
 * The first comment named in a text: `comment:(activity:P,C)`, `comment:(urn:li:activity:P,C)`,
 * `fsd_comment:(C,urn:li:activity:P)` or `fs_objectComment:(C,activity:P)`.
 */
export function commentIn(text: string | null | undefined): CommentRef | undefined {
  const [, before, name, post, after] =
    /omment:\((?:(\d{10,20}),)?(?:urn:li:)?([a-zA-Z]+:(?:\d+-)?(\d{5,20}))(?:,(\d{10,20}))?\)/.exec(text ?? "") ?? [];
  const id = before ?? after;
  return id && name && post ? { post: { name, id: post }, id } : undefined;
}

/**
 * The post named by the key of a part of its card: base64 of a protobuf that holds one of two fields, in which a zig-zag
 * number stands. The number fills all ten bytes of its coding, so the key always has 18 signs.
 */
export function postInKey(key: string | null | undefined): PostRef | undefined {
  const [sign] = /^[CE]gsI[\w+/-]{14}/.exec(key ?? "") ?? [];
  if (!sign) return undefined;
  const bytes = bytesOf(sign).slice(3);
  const number = bytes.reduceRight((value, byte) => (value << 7n) | BigInt(byte & 127), 0n);
  const id = String(BigInt.asUintN(64, number) >> 1n);
  return { name: `${sign.startsWith("C") ? "activity" : "ugcPost"}:${id}`, id };
}

/**
 * The member number inside a member's token: bytes 4 to 7. A token of another make is kept whole, as something that at
 * least differs from others.
 */
export function memberOfToken(token: string): string {
  if (!/^ACoAA[\w-]{6}B[\w-]{27}$/.test(token)) return token;
  const bytes = bytesOf(token.slice(0, 12)).slice(4, 8);
  return String(bytes.reduce((number, byte) => number * 256 + byte, 0));
}

/** A member's token in a text, as in `urn:li:fsd_profile:ACoAA…`. */
export function tokenIn(text: string | null | undefined): string | undefined {
  return /\b(ACoAA[\w-]{12,80})/.exec(decoded(text))?.[1];
}

/** When a post or comment was made, from its number: good to the millisecond. */
export function idMoment(id: string, now: number): Moment | undefined {
  return snowflakeMoment(id, 22, 0, now);
}

/** Percent-encoded text as it reads; as it stands where it is none. */
export function decoded(text: string | null | undefined): string {
  try {
    return decodeURIComponent(text ?? "");
  } catch {
    return text ?? "";
  }
}

/** Of base64 in either alphabet. */
function bytesOf(base64: string): number[] {
  return Array.from(atob(base64.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
}
