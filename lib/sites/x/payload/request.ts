/** What a request of the page asked for. */
import { type Operation, operationOf } from "../operations";
import { type PostRef, postOfPage } from "../urls";
import { digits, type Json, parseBody, text } from "./json";

export interface Request {
  operation: Operation;
  variables: Json;
  /** the page that asked */
  url: URL;
  /** ms since 1970 UTC */
  now: number;
}

/** Undefined for an operation that is not read. */
export function requestOf(requestUrl: URL, url: URL, now: number): Request | undefined {
  const operation = operationOf(requestUrl);
  const variables = parseBody(requestUrl.searchParams.get("variables") ?? "{}") ?? {};
  return operation && { operation, variables, url, now };
}

/** The post that was asked for: by the request's variables, which a POST does not show, else by the page. */
export function askedPost({ variables, url }: Request): PostRef | undefined {
  const page = postOfPage(url);
  const id = digits(variables["focalTweetId"]) ?? digits(variables["tweetId"]) ?? page?.id;
  return id === undefined ? undefined : { id, handle: page?.id === id ? page.handle : undefined };
}

/** The post whose quotes were asked for: they are found by a search. */
export function askedQuotes({ variables }: Request): string | undefined {
  return /^\s*quoted_tweet_id:(\d{1,20})\b/.exec(text(variables["rawQuery"]) ?? "")?.[1];
}
