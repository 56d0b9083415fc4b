/** A post in a payload. */
import type { Capture, Counts, Post } from "../../../model/capture";
import { compact } from "../../dom";
import { captureOf, postMoment, postRef, type Shown } from "../post";
import { isHandle, type PostRef, postUrl } from "../links";
import { at, countAt, idAt, textAt, timeAt } from "./json";
import { textOf } from "./text";
import { userOf } from "./user";

export interface Tweet extends Shown {
  /** id of the first post of the conversation */
  conversation: string | undefined;
  /** the post that this one answers */
  answers: PostRef | undefined;
  /** the post that this one quotes; no more than its id where it cannot be read */
  quotes: Post | undefined;
  /** the post that this one reposts without a word */
  reposts: Found | undefined;
}

/** A post, or why there is none: `nothing` for withheld, deleted and empty ones, else the kind of a problem. */
export type Found = Tweet | "nothing" | "no-author" | "no-id";

/** What a `tweet_results.result` holds: a Tweet, or one wrapped in TweetWithVisibilityResults. */
export function unwrapped(result: unknown): unknown {
  return at(result, "tweet") ?? result;
}

/** Reads a `tweet_results.result`. `depth`: posts inside of posts that are followed: a repost of a quote holds two. */
export function tweetOf(result: unknown, now: number, depth = 2): Found {
  const tweet = unwrapped(result);
  // a tombstone, or a stand-in for one that cannot be shown
  if (!at(tweet, "legacy")) return "nothing";
  const id = idAt(tweet, "rest_id");
  const author = userOf(at(tweet, "core.user_results.result"));
  if (!id) return "no-id";
  if (!author) return "no-author";

  const inner = (path: string): Found | undefined => {
    const found = depth > 0 ? at(tweet, path) : undefined;
    return found === undefined ? undefined : tweetOf(found, now, depth - 1);
  };
  const quoted = inner("quoted_status_result.result");
  const quotedId = idAt(tweet, "legacy.quoted_status_id_str");
  const quotes = isTweet(quoted) ? quoted.post : quotedId ? postRef({ id: quotedId, handle: undefined }) : undefined;
  const answered = idAt(tweet, "legacy.in_reply_to_status_id_str");
  const handle = textAt(tweet, "legacy.in_reply_to_screen_name");
  const counts = compact<Counts>({
    comments: countAt(tweet, "legacy.reply_count"),
    reactions: countAt(tweet, "legacy.favorite_count"),
    shares: countAt(tweet, "legacy.retweet_count"),
    quotes: countAt(tweet, "legacy.quote_count"),
    views: countAt(tweet, "views.count"),
  });
  return {
    post: compact<Tweet["post"]>({
      id,
      url: postUrl(id, author.handle),
      author,
      text: textOf(tweet, quotes?.id),
      at: postMoment(id, timeAt(tweet, "legacy.created_at"), now),
      counts,
    }),
    cut: at(tweet, "legacy.truncated") === true && !at(tweet, "note_tweet"),
    conversation: idAt(tweet, "legacy.conversation_id_str"),
    answers: answered ? { id: answered, handle: handle && isHandle(handle) ? handle : undefined } : undefined,
    quotes,
    reposts: inner("legacy.retweeted_status_result.result"),
  };
}

export function isTweet(found: Found | undefined): found is Tweet {
  return typeof found === "object";
}

/** A comment when it answers the first post of its conversation, else a reply to another answer. */
export function answerBy(tweet: Tweet, { id, handle }: PostRef): Capture {
  const first = tweet.conversation;
  if (first === undefined) return captureOf(tweet, { type: "reply", parent: id, weak: ["type"] });
  if (first === id) return captureOf(tweet, { type: "comment", post: postRef({ id, handle }) });
  return captureOf(tweet, { type: "reply", parent: id, post: postRef({ id: first, handle: undefined }) });
}

export function quoteBy(tweet: Tweet, post: Post): Capture {
  return captureOf(tweet, { type: "quote", post });
}
