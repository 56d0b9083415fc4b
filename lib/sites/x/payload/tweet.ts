/** A post in a payload. */
import type { Account, Capture, Counts, Moment, Post } from "../../../model/capture";
import { compact } from "../../dom";
import { postMoment, postRef, wholeSecond } from "../post";
import { isHandle, postUrl } from "../urls";
import { at, count, digits, type Json, record, text } from "./json";
import { textOf } from "./text";
import { userOf } from "./user";

export interface Tweet {
  id: string;
  author: Account;
  text: string | undefined;
  /** true where the payload has no more than the beginning of the text */
  cut: boolean;
  at: Moment | undefined;
  counts: Counts | undefined;
  /** id of the first post of the conversation */
  conversation: string | undefined;
  /** the post that this one answers */
  answers: { id: string; handle: string | undefined } | undefined;
  quotes: { id: string; tweet: Tweet | undefined } | undefined;
  /** the post that this one reposts without a word; `tweet` is missing where that cannot be read */
  reposts: { tweet: Tweet | undefined } | undefined;
}

/** A post, or why there is none: `nothing` for withheld, deleted and empty ones, else the kind of a problem. */
export type Found = Tweet | "nothing" | "no-author" | "no-id";

/**
 * Reads a `tweet_results.result`: a Tweet, one wrapped in TweetWithVisibilityResults, or a stand-in for one that cannot
 * be shown. `depth` is how many posts inside of posts are followed: a repost of a quote holds two.
 */
export function tweetOf(result: Json | undefined, now: number, depth = 2): Found {
  const tweet = at(result, "tweet") ?? result;
  const legacy = at(tweet, "legacy");
  if (!tweet || !legacy || /Tombstone|Unavailable/.test(String(tweet["__typename"]))) return "nothing";
  const id = digits(tweet["rest_id"]) ?? digits(legacy["id_str"]);
  if (id === undefined) return "no-id";
  const author = userOf(at(tweet, "core", "user_results", "result") ?? at(tweet, "author_results", "result"));
  if (!author) return "no-author";

  const quotes = quotedOf(tweet, legacy, now, depth);
  const original = at(legacy, "retweeted_status_result", "result") ?? at(tweet, "retweeted_status_result", "result");
  return {
    id,
    author,
    text: textOf(tweet, legacy, quotes?.id),
    cut: legacy["truncated"] === true && !record(tweet["note_tweet"]),
    at: createdAt(legacy["created_at"]) ?? postMoment(id, undefined, now),
    counts: countsOf(tweet, legacy),
    conversation: digits(legacy["conversation_id_str"]),
    answers: answeredOf(legacy),
    quotes,
    reposts: original && { tweet: depth > 0 ? readable(tweetOf(original, now, depth - 1)) : undefined },
  };
}

export function readable(found: Found): Tweet | undefined {
  return typeof found === "string" ? undefined : found;
}

function answeredOf(legacy: Json): Tweet["answers"] {
  const id = digits(legacy["in_reply_to_status_id_str"]);
  const handle = text(legacy["in_reply_to_screen_name"]);
  return id === undefined ? undefined : { id, handle: handle !== undefined && isHandle(handle) ? handle : undefined };
}

function quotedOf(tweet: Json, legacy: Json, now: number, depth: number): Tweet["quotes"] {
  const quoted = at(tweet, "quoted_status_result", "result");
  const inside = quoted && depth > 0 ? readable(tweetOf(quoted, now, depth - 1)) : undefined;
  const id = inside?.id ?? digits(legacy["quoted_status_id_str"]);
  return id === undefined ? undefined : { id, tweet: inside };
}

/** "Thu Apr 20 23:21:13 +0000 2023" */
function createdAt(value: unknown): Moment | undefined {
  const words = text(value);
  if (words === undefined || !/^\w{3} \w{3} \d\d? \d\d:\d\d:\d\d [+-]\d{4} \d{4}$/.test(words)) return undefined;
  const ms = Date.parse(words);
  return Number.isFinite(ms) && ms > 0 ? wholeSecond(ms) : undefined;
}

function countsOf(tweet: Json, legacy: Json): Counts | undefined {
  const counts = compact<Counts>({
    comments: count(legacy["reply_count"]),
    reactions: count(legacy["favorite_count"]),
    shares: count(legacy["retweet_count"]),
    quotes: count(legacy["quote_count"]),
    views: count(at(tweet, "views")?.["count"]),
  });
  return Object.keys(counts).length > 0 ? counts : undefined;
}

/** The post as something to engage with. */
export function postOf(tweet: Tweet): Post {
  const { id, author, text, at, counts } = tweet;
  return compact<Post>({ id, url: postUrl(id, author.handle), author, text, at, counts });
}

/** The post as an engagement of its author. */
export function captureOf(tweet: Tweet, engagement: Pick<Capture, "type"> & Partial<Capture>): Capture {
  return compact<Capture>({
    ...engagement,
    id: tweet.id,
    actor: tweet.author,
    text: tweet.text,
    at: tweet.at,
    url: postUrl(tweet.id, tweet.author.handle),
    weak: tweet.cut ? [...(engagement.weak ?? []), "text"] : engagement.weak,
  });
}

/** A comment when it answers the first post of its conversation, else a reply to another answer. */
export function answerBy(tweet: Tweet, { id, handle }: NonNullable<Tweet["answers"]>): Capture {
  const first = tweet.conversation;
  if (first === undefined) return captureOf(tweet, { type: "reply", parent: id, weak: ["type"] });
  if (first === id) return captureOf(tweet, { type: "comment", post: postRef({ id, handle }) });
  return captureOf(tweet, { type: "reply", parent: id, post: postRef({ id: first, handle: undefined }) });
}

export function quoteBy(tweet: Tweet, { id, tweet: quoted }: NonNullable<Tweet["quotes"]>): Capture {
  return captureOf(tweet, { type: "quote", post: quoted ? postOf(quoted) : postRef({ id, handle: undefined }) });
}
