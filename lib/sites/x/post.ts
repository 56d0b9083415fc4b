/** What the page reader and the payload reader share about posts, people and times. */
import type { Account, Capture, Moment, Post } from "../../model/capture";
import { compact } from "../dom";
import { type PostRef, postUrl, profileUrl } from "./links";

const epoch = 1_288_834_974_657;

/**
 * When a post was made, ms since 1970 UTC: as stated, else from its id. An id is good to the millisecond; it is cut to
 * the second that the page and the payloads state, so that all sources give the same time.
 */
export function postMoment(id: string, stated: number, now: number): Moment | undefined {
  // ids before November 2010 were counted, not clocked
  const told = id.length < 15 ? NaN : Number(BigInt(id) >> 22n) + epoch;
  return wholeSecond(stated) ?? (told < now + 86_400_000 ? wholeSecond(told) : undefined);
}

/** ms since 1970 UTC as a moment; undefined for what is no time. */
export function wholeSecond(at: number): Moment | undefined {
  return at > 0 ? { at: at - (at % 1000), precision: "s" } : undefined;
}

/** What else than the handle may be known of an account. */
export type Known = { [K in Exclude<keyof Account, "handle" | "url">]?: Account[K] | undefined };

/** An account by its handle, with whatever else is known. */
export function accountOf(handle: string, known?: Known): Account {
  return compact<Account>({ ...known, handle, url: profileUrl(handle) });
}

/** A post of which no more than its address is known. */
export function postRef({ id, handle }: PostRef): Post {
  return compact<Post>({ id, url: postUrl(id, handle) });
}

/** The address of the picture itself, without the mark of its size; undefined for the picture of those who have none. */
export function fullAvatar(url: string | null | undefined): string | undefined {
  if (!url?.startsWith("https:") || url.includes("default_profile")) return undefined;
  return url.replace(/_(?:normal|bigger|x96|\d+x\d+)(?=\.\w+$)/, "");
}

/** A post with its author, as a page or a payload shows it. */
export interface Shown {
  post: Post & { author: Account };
  /** true when no more than the beginning of the text is there */
  cut: boolean;
}

/** What an engagement says beyond the post that it is. */
export type Engagement = Pick<Capture, "type"> & {
  [K in "parent" | "post" | "target" | "weak"]?: Capture[K] | undefined;
};

/** A post as an engagement of its author. */
export function captureOf({ post, cut }: Shown, engagement: Engagement): Capture {
  const { id, author: actor, text, at, url } = post;
  const weak = [...(engagement.weak ?? []), ...(cut ? (["text"] as const) : [])];
  return compact<Capture>({ ...engagement, id, actor, text, at, url, weak: weak.length > 0 ? weak : undefined });
}

/** An engagement that is no text of its own. */
export type Act = "share" | "reaction" | "follow";

export function actBy(
  actor: Account,
  type: Act,
  more: { [K in "id" | "post" | "target" | "at" | "weak"]?: Capture[K] | undefined },
): Capture {
  return compact<Capture>({ ...more, type, actor, reaction: type === "reaction" ? "like" : undefined });
}
