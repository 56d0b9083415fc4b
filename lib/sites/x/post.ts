/** What the page reader and the payload reader share about posts and their times. */
import type { Account, Moment, Post } from "../../model/capture";
import { compact } from "../dom";
import { isoMoment, snowflakeMoment } from "../time";
import { type PostRef, postUrl, profileUrl } from "./urls";

const epoch = 1_288_834_974_657;

/**
 * When a post was made, from its id. The id is good to the millisecond; it is cut to the second that the page and the
 * payloads state, so that all sources give the same time.
 */
export function idMoment(id: string, now: number): Moment | undefined {
  // ids before November 2010 were counted, not clocked
  if (id.length < 15) return undefined;
  const moment = snowflakeMoment(id, 22, epoch, now);
  return moment && wholeSecond(moment.at);
}

/** When a post was made: as stated, else from its id. */
export function postMoment(id: string | undefined, stated: string | null | undefined, now: number): Moment | undefined {
  const moment = isoMoment(stated);
  if (moment) return wholeSecond(moment.at);
  return id === undefined ? undefined : idMoment(id, now);
}

export function wholeSecond(at: number): Moment {
  return { at: Math.floor(at / 1000) * 1000, precision: "s" };
}

/** An account by its handle, with whatever else is known. */
export function accountOf(handle: string, known: { [K in keyof Account]?: Account[K] | undefined } = {}): Account {
  return compact<Account>({
    id: known.id,
    handle,
    url: profileUrl(handle),
    name: known.name,
    avatar: known.avatar,
    headline: known.headline,
    followers: known.followers,
  });
}

/** A post of which no more than its address is known. */
export function postRef({ id, handle }: PostRef): Post {
  return compact<Post>({ id, url: postUrl(id, handle) });
}

/** The picture itself, without the mark of the size it was shown in. */
export function fullAvatar(url: string): string {
  return url.replace(/_(?:normal|bigger|mini|x96|reasonably_small|\d+x\d+)(?=\.\w+(?:\?|$))/, "");
}
