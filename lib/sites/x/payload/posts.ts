/** Posts of a payload as engagements, by the kind of list they stand in. */
import { compact } from "../../dom";
import type { Capture } from "../../../model/capture";
import type { Reading } from "../../site";
import type { Item } from "./items";
import { at, digits, type Json } from "./json";
import { readPostNotice } from "./notification";
import { askedPost, askedQuotes, type Request } from "./request";
import { answerBy, postOf, quoteBy, type Tweet, tweetOf } from "./tweet";

type TweetReader = (tweet: Tweet, item: Item) => void;

/** Reads every post among the items. Withheld and deleted ones are passed over. */
export function postReader(request: Request, items: Item[], reading: Reading): (item: Item) => void {
  const readTweet = tweetReader(request, items, reading);
  return (item) => {
    const found = tweetOf(resultOf(item), request.now);
    if (typeof found === "object") readTweet(found, item);
    else if (found !== "nothing") reading.problems.push({ kind: found, detail: "tweet" });
  };
}

function resultOf({ content }: Item): Json | undefined {
  return at(content, "tweet_results", "result") ?? at(content, "tweetResult", "result");
}

function tweetReader(request: Request, items: Item[], reading: Reading): TweetReader {
  switch (request.operation) {
    case "conversation":
      return conversationReader(request, items, reading);
    case "notifications":
    case "legacy-notifications":
      return (tweet, { element }) => readPostNotice(tweet, element, reading);
    default: {
      const quoted = askedQuotes(request);
      return quoted === undefined
        ? (tweet) => readFeedTweet(tweet, reading)
        : (tweet) => readQuoting(tweet, quoted, reading);
    }
  }
}

/** A post in a feed: what its author did with it. */
function readFeedTweet(tweet: Tweet, reading: Reading): void {
  const { reposts, answers, quotes } = tweet;
  if (reposts) {
    // the words of a repost are those of the other post behind "RT @…"
    const { id, author: actor, at } = tweet;
    if (!reposts.tweet) return;
    reading.captures.push(compact<Capture>({ type: "share", id, actor, post: postOf(reposts.tweet), at }));
    readFeedTweet({ ...reposts.tweet, reposts: undefined }, reading);
  } else if (answers) reading.captures.push(answerBy(tweet, answers));
  else {
    if (quotes) reading.captures.push(quoteBy(tweet, quotes));
    reading.posts.push(postOf(tweet));
  }
}

/** A result of the search for quotes of one post. */
function readQuoting(tweet: Tweet, quoted: string, reading: Reading): void {
  const quotes = tweet.quotes ?? { id: quoted, tweet: undefined };
  if (quotes.id === quoted) reading.captures.push(quoteBy(tweet, quotes));
}

/** The page of a post: those of its conversation, whatever else the body recommends. */
function conversationReader(request: Request, items: Item[], reading: Reading): TweetReader {
  const focus = askedPost(request)?.id;
  const conversation = conversationOf(items, focus);
  return (tweet) => {
    const { id, answers, quotes } = tweet;
    const begins = !answers && (tweet.conversation ?? id) === id;
    if (conversation !== undefined && (tweet.conversation ?? id) !== conversation) return;
    if (answers) reading.captures.push(answerBy(tweet, answers));
    if (id === focus || (begins && conversation !== undefined)) reading.posts.push(postOf(tweet));
    if (!answers && quotes && id === focus) reading.captures.push(quoteBy(tweet, quotes));
  };
}

/** The conversation of the post asked for; later pages of answers do not hold that post again. */
function conversationOf(items: Item[], focus: string | undefined): string | undefined {
  for (const item of items) {
    const result = resultOf(item);
    const tweet = at(result, "tweet") ?? result;
    if (focus !== undefined && digits(tweet?.["rest_id"]) === focus)
      return digits(at(tweet, "legacy")?.["conversation_id_str"]) ?? focus;
  }
  return undefined;
}
