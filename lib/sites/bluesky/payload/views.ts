/** Accounts and posts as the servers of the network describe them ("views"). */
import type { Account, Counts, Moment, Post } from "../../../model/capture";
import { compact, httpUrl, tidyName, tidyText } from "../../dom";
import { elsewhere } from "../../elsewhere";
import { isoMoment } from "../../time";
import { accountOf, didOf, handleOf, type Place, placeOf, postUrl, profileUrl } from "../addresses";
import { answerTo, type Hung, postAt, type Seen } from "../place";
import { tidMoment } from "../tid";
import { member, text, total } from "./json";

/** A profile view; undefined without a DID, for a handle alone may be anybody's tomorrow. */
export function accountOfView(view: unknown): Account | undefined {
  const field = (name: string): string | undefined => text(member(view, name));
  const who = { id: didOf(field("did")), handle: handleOf(field("handle")) };
  if (!who.id) return undefined;
  return compact<Account>({
    ...accountOf(who),
    url: profileUrl(who),
    name: tidyName(field("displayName")),
    avatar: httpUrl(field("avatar")),
    headline: tidyText(field("description")?.slice(0, 5000) ?? "") || undefined,
    links: elsewhere([field("website")], "bsky.app"),
    followers: total(member(view, "followersCount")),
  });
}

/** A post view, read as far as it goes. */
export interface PostView {
  post: Seen;
  /** where it hangs, if it answers something */
  answer?: Hung;
  /** the post that it quotes */
  quoted?: Post;
}

/**
 * A view of a post, or a notification of one, which has no counts. Undefined where it names no post or no author, or
 * another author than its address does.
 */
export function postOfView(view: unknown, now: number): PostView | undefined {
  const { who, rkey } = placeIn(view) ?? {};
  const author = accountOfView(member(view, "author"));
  if (!rkey || !author || author.id !== who?.id) return undefined;
  const record = (...path: string[]): unknown => member(view, "record", ...path);
  const post = compact<Seen>({
    id: rkey,
    url: postUrl(author, rkey),
    author,
    text: tidyText(text(record("text"))?.slice(0, 30_000) ?? "") || undefined,
    at: timeOf(view, now) ?? tidMoment(rkey, now),
    counts: countsOf(view),
  });
  return compact<PostView>({
    post,
    answer: record("reply")
      ? answerTo(placeIn(record("reply", "parent"))?.rkey, postOf(record("reply", "root"), now))
      : undefined,
    // a quote stands in the record by itself, or beside pictures
    quoted: postOf(record("embed", "record"), now) ?? postOf(record("embed", "record", "record"), now),
  });
}

/** The writer's clock, unless it runs ahead; then the server's. */
export function timeOf(view: unknown, now: number): Moment | undefined {
  return [member(view, "createdAt"), member(view, "record", "createdAt"), member(view, "indexedAt")]
    .map((value) => isoMoment(text(value)))
    .find((moment) => moment && moment.at < now + 86_400_000);
}

function countsOf(view: unknown): Counts {
  const count = (name: string): number | undefined => total(member(view, `${name}Count`));
  return compact<Counts>({
    comments: count("reply"),
    reactions: count("like"),
    shares: count("repost"),
    quotes: count("quote"),
  });
}

/** What the address in a view or a reference leads to. */
function placeIn(value: unknown): Place | undefined {
  return placeOf(text(member(value, "uri")));
}

/** The post that a reference points at. */
export function postOf(reference: unknown, now: number): Post | undefined {
  const { who, rkey } = placeIn(reference) ?? {};
  return rkey ? postAt(who, rkey, now) : undefined;
}
