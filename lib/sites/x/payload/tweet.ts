/** A post in a payload. */
import type { Counts, Post } from "../../../model/capture";
import { compact } from "../../dom";
import { type Engagement, postMoment, postRef, type Shown } from "../post";
import { type PostRef, postUrl } from "../links";
import { at, countAt, idAt, timeAt } from "./json";
import { textOf } from "./text";
import { handleAt, userOf } from "./user";

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
  const legacy = at(tweet, "legacy");
  const id = idAt(tweet, "rest_id");
  const author = userOf(at(tweet, "core.user_results.result"));
  // a tombstone, or a stand-in for one that cannot be shown
  if (!legacy) return "nothing";
  if (!id) return "no-id";
  if (!author) return "no-author";

  const inner = (found: unknown): Found | undefined => (found && depth ? tweetOf(found, now, depth - 1) : undefined);
  const quoted = inner(at(tweet, "quoted_status_result.result"));
  const quotedId = idAt(legacy, "quoted_status_id_str");
  const quotes = isTweet(quoted) ? quoted.post : quotedId ? postRef({ id: quotedId }) : undefined;
  const answered = idAt(legacy, "in_reply_to_status_id_str");
  return {
    post: compact<Tweet["post"]>({
      id,
      url: postUrl(id, author.handle),
      author,
      text: textOf(tweet, quotes?.id),
      at: postMoment(id, timeAt(legacy, "created_at"), now),
      counts: compact<Counts>({
        comments: countAt(legacy, "reply_count"),
        reactions: countAt(legacy, "favorite_count"),
        shares: countAt(legacy, "retweet_count"),
        quotes: countAt(legacy, "quote_count"),
        views: countAt(tweet, "views.count"),
      }),
    }),
    cut: false,
    conversation: idAt(legacy, "conversation_id_str"),
    answers: answered ? { id: answered, handle: handleAt(legacy, "in_reply_to_screen_name") } : undefined,
    quotes,
    reposts: inner(at(legacy, "retweeted_status_result.result")),
  };
}

export function isTweet(found: Found | undefined): found is Tweet {
  return typeof found === "object";
}

/** What a post is that answers another: a comment on the first of its conversation, else a reply to another answer. */
export function answerTo({ id, handle }: PostRef, { conversation }: Tweet): Engagement {
  if (conversation === id) return { type: "comment", post: postRef({ id, handle }) };
  if (conversation) return { type: "reply", parent: id, post: postRef({ id: conversation }) };
  return { type: "reply", parent: id, weak: ["type"] };
}
