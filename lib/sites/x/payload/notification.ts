/** Notifications in a payload. */
import type { Capture, Moment, Post } from "../../../model/capture";
import type { InteractionType } from "../../../model/engagement";
import { compact } from "../../dom";
import type { Reading } from "../../site";
import { postRef, wholeSecond } from "../post";
import type { Item } from "./items";
import { at, digits, list, text } from "./json";
import { answerBy, captureOf, postOf, quoteBy, readable, type Tweet, tweetOf } from "./tweet";
import { userOf } from "./user";

const acts: readonly (readonly [word: RegExp, act: InteractionType])[] = [
  [/^users?_liked_|^heart_icon$/, "reaction"],
  [/^users?_retweeted_|^retweet_icon$/, "share"],
  [/^users?_followed_you|^follow_from_recommended_user|^person_icon$/, "follow"],
];

/** What a grouped notification is about, by the site's own word for it; undefined for sign-ins, advice and the like. */
function actOf(item: Item): InteractionType | undefined {
  const word = item.element ?? text(item.content["notification_icon"]) ?? "";
  return acts.find(([pattern]) => pattern.test(word))?.[1];
}

/** A grouped notification: one capture for each person it names. */
export function readGroup(item: Item, reading: Reading, now: number): void {
  const type = actOf(item);
  if (type === undefined) return;
  const template = at(item.content, "template");
  const actors = list(template?.["from_users"]).map((user) => userOf(at(user, "user_results", "result")));
  const targets = list(template?.["target_objects"]).flatMap((target) =>
    targetOf(at(target, "tweet_results", "result"), now),
  );
  const time = timeOf(item.content["timestamp_ms"]);
  if (actors.every((actor) => actor === undefined))
    return void reading.problems.push({ kind: "no-author", detail: "notification" });

  // several people and several posts: who did what to which is not told
  const posts: (Post | undefined)[] = actors.length > 1 && targets.length > 1 ? [] : targets;
  for (const actor of actors)
    for (const post of posts.length > 0 && type !== "follow" ? posts : [undefined])
      if (actor)
        reading.captures.push(
          compact<Capture>({
            type,
            actor,
            post,
            reaction: type === "reaction" ? "like" : undefined,
            at: time,
            // the time of the group is that of its latest act
            weak: time && actors.length > 1 ? ["at"] : undefined,
          }),
        );
}

function targetOf(result: ReturnType<typeof at>, now: number): Post[] {
  const tweet = readable(tweetOf(result, now));
  if (tweet) return [postOf(tweet.reposts?.tweet ?? tweet)];
  const id = digits(result?.["rest_id"]);
  return id === undefined ? [] : [postRef({ id, handle: undefined })];
}

/** Both spellings are in use: ISO 8601 and milliseconds since 1970. */
function timeOf(value: unknown): Moment | undefined {
  const spelled = String(value);
  const ms = /^\d{12,14}$/.test(spelled)
    ? Number(spelled)
    : /^\d{4}-\d\d-\d\dT/.test(spelled)
      ? Date.parse(spelled)
      : NaN;
  return Number.isFinite(ms) && ms > 0 ? wholeSecond(ms) : undefined;
}

/** A notification that is a whole post. Without the site's word for it, what the post is decides. */
export function readPostNotice(tweet: Tweet, element: string | undefined, reading: Reading): void {
  const { answers, quotes } = tweet;
  const word = element ?? "";
  if (word.startsWith("device_follow")) reading.posts.push(postOf(tweet));
  else if (quotes && (/quote/.test(word) || !answers)) reading.captures.push(quoteBy(tweet, quotes));
  else if (answers && !/mention/.test(word)) reading.captures.push(answerBy(tweet, answers));
  else reading.captures.push(mentionBy(tweet));
}

function mentionBy(tweet: Tweet): Capture {
  const { answers, conversation } = tweet;
  const inThread = answers && conversation !== undefined ? conversation : undefined;
  return captureOf(
    tweet,
    compact<Pick<Capture, "type"> & Partial<Capture>>({
      type: "mention",
      post: inThread === undefined ? undefined : postRef({ id: inThread, handle: undefined }),
      parent: inThread !== undefined && answers?.id !== inThread ? answers?.id : undefined,
    }),
  );
}
