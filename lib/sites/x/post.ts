/** What the page reader and the payload reader share about posts and their times. */
import type { Account, Moment, Post } from "../../model/capture";
import { compact } from "../dom";
import { isoMoment, snowflakeMoment } from "../time";
import { type PostRef, postUrl, profileUrl } from "./urls";

const epoch = 1_288_834_974_657;

/**
 * When a post was made: as stated, else from its id. An id is good to the millisecond; it is cut to the second that the
 * page and the payloads state, so that all sources give the same time.
 */
export function postMoment(id: string, stated: string | undefined, now: number): Moment | undefined {
  // ids before November 2010 were counted, not clocked
  const moment = isoMoment(stated) ?? (id.length < 15 ? undefined : snowflakeMoment(id, 22, epoch, now));
  return moment && wholeSecond(moment.at);
}

export function wholeSecond(at: number): Moment {
  return { at: at - (at % 1000), precision: "s" };
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
export function fullAvatar(url: string | undefined): string | undefined {
  if (url?.includes("default_profile")) return undefined;
  return url?.replace(/_(?:normal|bigger|mini|x96|reasonably_small|\d+x\d+)(?=\.\w+(?:\?|$))/, "");
}
