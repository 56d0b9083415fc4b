/** Posts of a payload as engagements, by the kind of list they stand in. */
import type { Reading } from "../../site";
import { actBy, captureOf, type Engagement, postRef } from "../post";
import type { Item } from "./items";
import { at, idAt } from "./json";
import { noticeOf } from "./notification";
import { askedPost, askedQuotes, type Request } from "./request";
import { answerTo, isTweet, type Tweet, tweetOf, unwrapped } from "./tweet";

/** Reads every post among the items. Withheld and deleted ones are passed over. */
export function postReader(request: Request, items: Item[], reading: Reading): (item: Item) => void {
  const { operation, now } = request;
  const { captures, posts, problems } = reading;
  const focus = askedPost(request)?.id;
  const quoted = askedQuotes(request);
  const conversation = conversationOf(items, focus);

  const file = (tweet: Tweet, engagement: Engagement | undefined, isSeen = !engagement): void => {
    if (isSeen) posts.push(tweet.post);
    if (engagement) captures.push(captureOf(tweet, engagement));
  };
  const readTweet = (tweet: Tweet, element?: string): void => {
    const { post, answers, quotes, reposts } = tweet;
    const answer = answers && answerTo(answers, tweet);
    const quote: Engagement | undefined = quotes && { type: "quote", post: quotes };
    if (operation === "notifications") file(tweet, noticeOf(tweet, element));
    else if (operation === "conversation") {
      const first = tweet.conversation ?? post.id;
      const isFocus = post.id === focus;
      const begins = !answer && first === conversation && first === post.id;
      // whatever else the body recommends is of other conversations
      if (first === (conversation ?? first)) file(tweet, answer ?? (isFocus ? quote : undefined), isFocus || begins);
    } else if (quoted) {
      if (quoted === (quotes?.id ?? quoted)) file(tweet, quote ?? { type: "quote", post: postRef({ id: quoted }) });
    } else if (isTweet(reposts)) {
      // the words of a repost are those of the other post behind "RT @…"
      captures.push(actBy(post.author, "share", { id: post.id, post: reposts.post, at: post.at }));
      readTweet(reposts);
    } else if (!reposts) file(tweet, answer ?? quote, !answer);
  };

  return (item) => {
    const found = tweetOf(resultOf(item), now);
    if (isTweet(found)) readTweet(found, item.element);
    else if (found !== "nothing") problems.push({ kind: found, detail: "tweet" });
  };
}

function resultOf({ content }: Item): unknown {
  return at(content, "tweet_results.result");
}

/** The conversation of the post asked for; undefined for later pages of answers, which do not hold that post again. */
function conversationOf(items: Item[], focus: string | undefined): string | undefined {
  const asked = items.map((item) => unwrapped(resultOf(item))).find((tweet) => idAt(tweet, "rest_id") === focus);
  return focus && (idAt(asked, "legacy.conversation_id_str") ?? idAt(asked, "rest_id"));
}
