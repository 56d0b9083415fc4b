/**
 * What a row of the notifications is about. The tab that is open tells it. Under "all" the row does: whether it leads to a
 * post, whether it holds words of theirs or repeats the reader's own, and whether there is room in it for several people,
 * as only likes and the like are gathered. Verbs of the languages most spoken there tell what that leaves open.
 */
import type { Capture } from "../../model/capture";

type Type = Capture["type"];

const typeOfTab: Record<string, Type> = {
  likes: "reaction",
  comments: "comment",
  mentions: "mention",
  followers: "follow",
};

/** Parts of verbs; "liked your repost" is a like. */
const like = /\blike|[sy]ukai|gust|curti|aim|gefällt|beğen|thích|нрав|أعجب|ถูกใจ|いいね|좋아|[赞讚]/i;
const mention = /mention|sebut|menandai|menci|erwähn|упом|أشار|メンション|언급|提[到及]/i;
const repost = /repost|republi|リポスト|轉發|转发/i;

/** What a row shows. */
export interface Shown {
  /** name of the open tab */
  tab: string | null | undefined;
  /** the sentence up to the words that it tells of */
  verb: string;
  words: string | undefined;
  /** the reader's own words, as repeated below */
  quoted: string | undefined;
  hasPost: boolean;
  /** the title is one person's link, not a line in which several stand */
  isLink: boolean;
}

export function typeOf({ tab, verb, words, quoted, hasPost, isLink }: Shown): Type | undefined {
  const known = typeOfTab[tab ?? ""];
  // rows of the tab before are still shown while this one loads
  if (known === "follow" && hasPost) return undefined;
  if (known && known !== "comment") return known;
  if (known || words) {
    if (!known && words === quoted) return "reaction";
    return mention.test(verb) ? "mention" : quoted ? "reply" : "comment";
  }
  if (!hasPost) return isLink ? "follow" : undefined;
  if (like.test(verb)) return "reaction";
  if (mention.test(verb)) return "mention";
  if (repost.test(verb)) return "share";
  return isLink ? undefined : "reaction";
}
