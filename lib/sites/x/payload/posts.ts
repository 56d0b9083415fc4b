/** Posts of a payload as engagements, by the kind of list they stand in. */
import type { Reading } from "../../site";
import { actBy, postRef } from "../post";
import type { Item } from "./items";
import { at, idAt } from "./json";
import { readPostNotice } from "./notification";
import { askedPost, askedQuotes, type Request } from "./request";
import { answerBy, isTweet, quoteBy, type Tweet, tweetOf, unwrapped } from "./tweet";

type TweetReader = (tweet: Tweet, item: Item) => void;

/** Reads every post among the items. Withheld and deleted ones are passed over. */
export function postReader(request: Request, items: Item[], reading: Reading): (item: Item) => void {
  const readTweet = tweetReader(request, items, reading);
  return (item) => {
    const found = tweetOf(resultOf(item), request.now);
    if (isTweet(found)) readTweet(found, item);
    else if (found !== "nothing") reading.problems.push({ kind: found, detail: "tweet" });
  };
}

function resultOf({ content }: Item): unknown {
  return at(content, "tweet_results.result") ?? at(content, "tweetResult.result");
}

function tweetReader(request: Request, items: Item[], reading: Reading): TweetReader {
  const { operation } = request;
  if (operation === "conversation") return conversationReader(request, items, reading);
  if (operation === "notifications") return (tweet, { element }) => readPostNotice(tweet, element, reading);
  const quoted = askedQuotes(request);
  return (tweet) => (quoted ? readQuoting(tweet, quoted, reading) : readFeedTweet(tweet, reading));
}

/** A post in a feed: what its author did with it. */
function readFeedTweet(tweet: Tweet, reading: Reading): void {
  const { post, reposts, answers, quotes } = tweet;
  if (reposts) {
    // the words of a repost are those of the other post behind "RT @…"
    const { id, author: actor, at } = post;
    if (!isTweet(reposts)) return;
    reading.captures.push(actBy(actor, "share", { id, post: reposts.post, at }));
    readFeedTweet({ ...reposts, reposts: undefined }, reading);
  } else if (answers) reading.captures.push(answerBy(tweet, answers));
  else {
    if (quotes) reading.captures.push(quoteBy(tweet, quotes));
    reading.posts.push(post);
  }
}

/** A result of the search for quotes of one post. */
function readQuoting(tweet: Tweet, quoted: string, reading: Reading): void {
  const quotes = tweet.quotes ?? postRef({ id: quoted, handle: undefined });
  if (quotes.id === quoted) reading.captures.push(quoteBy(tweet, quotes));
}

/** The page of a post: those of its conversation, whatever else the body recommends. */
function conversationReader(request: Request, items: Item[], { captures, posts }: Reading): TweetReader {
  const focus = askedPost(request)?.id;
  // later pages of answers do not hold the post itself again
  const asked = items.map((item) => unwrapped(resultOf(item))).find((tweet) => idAt(tweet, "rest_id") === focus);
  const conversation = asked && (idAt(asked, "legacy.conversation_id_str") ?? focus);
  return (tweet) => {
    const { post, answers, quotes } = tweet;
    const own = tweet.conversation ?? post.id;
    if (conversation && own !== conversation) return;
    if (answers) captures.push(answerBy(tweet, answers));
    if (post.id === focus || (!answers && own === post.id && conversation)) posts.push(post);
    if (!answers && quotes && post.id === focus) captures.push(quoteBy(tweet, quotes));
  };
}
