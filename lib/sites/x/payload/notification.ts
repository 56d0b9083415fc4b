/** Notifications in a payload. */
import type { Post } from "../../../model/capture";
import type { Reading } from "../../site";
import { type Act, actBy, type Engagement, postRef, wholeSecond } from "../post";
import type { Item } from "./items";
import { at, idAt, list, textAt, timeAt } from "./json";
import { answerTo, isTweet, type Tweet, tweetOf } from "./tweet";
import { userOf } from "./user";

/** What grouped notifications are about, by the site's own words for them, or for their icons. */
const acts: readonly (readonly [word: RegExp, act: Act])[] = [
  [/_liked_|^heart_/, "reaction"],
  [/_retweeted_|^retweet_/, "share"],
  [/_followed_|^follow_|^person_/, "follow"],
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
  return id ? [postRef({ id })] : [];
}

/** What a notification that is a whole post says of it. Without the site's word for it, what the post is decides. */
export function noticeOf(tweet: Tweet, word = ""): Engagement | undefined {
  const { answers, quotes } = tweet;
  if (word.startsWith("device_follow")) return undefined;
  if (quotes && (word.includes("quote") || !answers)) return { type: "quote", post: quotes };
  const answer = answers && answerTo(answers, tweet);
  return answer && !word.includes("mention") ? answer : { ...answer, type: "mention" };
}
