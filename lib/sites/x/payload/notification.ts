/** Notifications in a payload. */
import type { Capture, Post } from "../../../model/capture";
import type { Reading } from "../../site";
import { type Act, actBy, captureOf, postRef, wholeSecond } from "../post";
import type { Item } from "./items";
import { at, idAt, list, textAt, timeAt } from "./json";
import { answerBy, isTweet, quoteBy, type Tweet, tweetOf } from "./tweet";
import { userOf } from "./user";

/** What grouped notifications are about, by the site's own words for them, or for their icons. */
const acts: readonly (readonly [word: RegExp, act: Act])[] = [
  [/^users?_liked_|^heart_icon$/, "reaction"],
  [/^users?_retweeted_|^retweet_icon$/, "share"],
  [/^users?_followed_you|^follow_from_recommended_user|^person_icon$/, "follow"],
];

/** A grouped notification: one capture for each person it names. Sign-ins, advice and the like are passed over. */
export function readGroup({ content, element }: Item, reading: Reading, now: number): void {
  const word = element ?? textAt(content, "notification_icon") ?? "";
  const type = acts.find(([pattern]) => pattern.test(word))?.[1];
  if (!type) return;
  const actors = list(at(content, "template.from_users")).flatMap(
    (user) => userOf(at(user, "user_results.result")) ?? [],
  );
  const targets = list(at(content, "template.target_objects")).flatMap((target) =>
    targetOf(at(target, "tweet_results.result"), now),
  );
  const time = wholeSecond(timeAt(content, "timestamp_ms"));
  if (actors.length === 0) reading.problems.push({ kind: "no-author", detail: "notification" });
  const isMany = actors.length > 1;
  // the time of the group is that of its latest act
  const weak: "at"[] | undefined = time && isMany ? ["at"] : undefined;
  // several people and several posts: who did what to which is not told
  const isUnclear = type === "follow" || targets.length === 0 || (isMany && targets.length > 1);
  for (const actor of actors)
    for (const post of isUnclear ? [undefined] : targets)
      reading.captures.push(actBy(actor, type, { post, at: time, weak }));
}

function targetOf(result: unknown, now: number): Post[] {
  const tweet = tweetOf(result, now);
  if (isTweet(tweet)) return [isTweet(tweet.reposts) ? tweet.reposts.post : tweet.post];
  const id = idAt(result, "rest_id");
  return id ? [postRef({ id, handle: undefined })] : [];
}

/** A notification that is a whole post. Without the site's word for it, what the post is decides. */
export function readPostNotice(tweet: Tweet, word = "", { posts, captures }: Reading): void {
  const { answers, quotes } = tweet;
  if (word.startsWith("device_follow")) posts.push(tweet.post);
  else if (quotes && (word.includes("quote") || !answers)) captures.push(quoteBy(tweet, quotes));
  else if (answers && !word.includes("mention")) captures.push(answerBy(tweet, answers));
  else captures.push(mentionBy(tweet));
}

function mentionBy(tweet: Tweet): Capture {
  const { answers, conversation } = tweet;
  if (!answers || !conversation) return captureOf(tweet, { type: "mention" });
  return captureOf(tweet, {
    type: "mention",
    post: postRef({ id: conversation, handle: undefined }),
    ...(answers.id !== conversation && { parent: answers.id }),
  });
}
