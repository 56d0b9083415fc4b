/**
 * What a row of the notifications is about. The tab that is open tells it. Under "all" the row does: whether it leads to a
 * post, and whether it holds words of theirs or repeats the reader's own. Where that leaves two, the verb decides between
 * them; a verb that is not known never makes a like.
 */
import type { Capture } from "../../model/capture";

type Type = Capture["type"];

const typeOfTab: Record<string, Type> = {
  likes: "reaction",
  comments: "comment",
  mentions: "mention",
  followers: "follow",
};

/** Beginnings of verbs, in the languages most spoken there; "liked your repost" is a like. */
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
  /** the name is a link by itself, as of those who did it to the reader rather than to a post */
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
  return like.test(verb) ? "reaction" : mention.test(verb) ? "mention" : repost.test(verb) ? "share" : undefined;
}
