/** A post, wherever it was read: on the page, in the data the page brings along, or as it stands there without scripts. */
import type { Account, Capture, Moment, Post } from "../../model/capture";
import { compact, readText } from "../dom";
import { addressOf, keyOf, type Place, topicKey } from "./addresses";
import type { Visit } from "./visit";

export interface Written {
  place: Place;
  /** the post's own id, where that is told */
  id?: string | undefined;
  author?: Account;
  /** what holds its words */
  words?: Element | null | undefined;
  at?: Moment | undefined;
  counts?: Post["counts"];
  /** what it is, where its place does not tell */
  type?: Capture["type"] | undefined;
  /** id of the post it answers: "" where that can't be told, undefined where it answers none but the first */
  parent?: string | undefined;
  weak?: Capture["weak"];
}

/** Words of others in a post (quotes, previews of links), and what the page adds to it. */
const notWords = 'aside, button, .meta, .clicks, img:not([alt^=":"])';

export function postOf({ place, id, author, words, at, counts }: Written, page: URL): Post {
  return compact<Post>({
    id: keyOf(page, place, id),
    url: addressOf(page, `/t/${place.topic}/${place.number}`),
    text: (words && readText(words, notWords, "p, li, pre, blockquote, h1, h2, h3, td").text) || undefined,
    at,
    author,
    counts,
  });
}

/** Takes the first post of a topic as the topic's, any other as what somebody did. */
export function take(written: Written, { page, into }: Visit): void {
  const { place, parent, type, weak } = written;
  const first = topicKey(page, place);
  const post = postOf(written, page);
  if (post.id === first && !type) return void into.posts.push(post);
  const { author: actor = {}, counts: _, ...seen } = post;
  into.captures.push(
    compact<Capture>({
      ...seen,
      type: type ?? (parent === undefined || parent === first ? "comment" : "reply"),
      actor,
      post: { id: first },
      parent: parent === first ? undefined : parent || undefined,
      weak,
    }),
  );
}

/** The time in an attribute, ms since 1970. */
export function timeIn(box: Element | null | undefined): Moment | undefined {
  const at = Number(box?.querySelector("[data-time]")?.getAttribute("data-time"));
  return at > 1e11 ? { at, precision: "ms" } : undefined;
}

/** The id of the one other post of its topic that a post quotes. `find`: the post's own id, by its number. */
export function quotedIn(
  words: Element | null | undefined,
  { topic, number: own }: Place,
  page: URL,
  find?: (number: string) => string | undefined,
): string | undefined {
  const numbers = new Set<string>();
  for (const quote of words?.querySelectorAll(`aside[data-topic="${topic}"]:not(aside aside)`) ?? [])
    numbers.add(quote.getAttribute("data-post") ?? "");
  const [number] = numbers;
  return number && number !== own && numbers.size === 1 ? keyOf(page, { topic, number }, find?.(number)) : undefined;
}
