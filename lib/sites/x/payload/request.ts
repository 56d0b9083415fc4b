/** What a request of the page asked for. */
import { type PostRef, postOfHref } from "../links";
import { idAt, type Json, parseBody, textAt } from "./json";

/** What responses hold, by the operation named last in their address. The first that fits decides. */
const operations = {
  conversation: /^(TweetDetail|ModeratedTimeline)$/,
  profile: /^UserByScreenName$/,
  shares: /^Retweeters$/,
  reactions: /^Favoriters$/,
  followers: /Followers$/,
  following: /^Following$/,
  notifications: /^Notifications/,
  feed: /Timeline$|^UserTweets/,
};

export type Operation = keyof typeof operations;

export interface Request {
  operation: Operation;
  variables: Json;
  /** the page that asked */
  url: URL;
  /** ms since 1970 UTC */
  now: number;
}

/** Undefined for an operation that is not read. */
export function requestOf({ pathname, searchParams }: URL, url: URL, now: number): Request | undefined {
  const name = pathname.split("/").at(-1) ?? "";
  const kinds = Object.keys(operations) as Operation[];
  const operation = kinds.find((kind) => operations[kind].test(name));
  return operation && { operation, variables: parseBody(searchParams.get("variables") ?? "") ?? {}, url, now };
}

/** The post that was asked for: by the request's variables, which a POST does not show, else by the page. */
export function askedPost({ variables, url }: Request): PostRef | undefined {
  const page = postOfHref(url.href);
  const id = idAt(variables, "focalTweetId") ?? idAt(variables, "tweetId") ?? page?.id;
  return id === undefined ? undefined : { id, handle: page?.id === id ? page.handle : undefined };
}

/** The post whose quotes were asked for: they are found by a search. */
export function askedQuotes({ variables }: Request): string | undefined {
  return /^\s*quoted_tweet_id:(\d{1,20})\b/.exec(textAt(variables, "rawQuery") ?? "")?.[1];
}
