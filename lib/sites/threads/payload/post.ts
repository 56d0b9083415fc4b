/** A post in a payload. */
import type { Account, Counts } from "../../../model/capture";
import { compact } from "../../dom";
import { at, countAt, idAt, secondAt, textAt } from "../../nodes";
import { postOf } from "../addresses";
import type { Authored } from "../engagement";
import { userOf } from "./user";

export interface Told {
  post: Authored;
  /** it answers another post */
  isReply: boolean;
  /** whom it answers; the payload names no post */
  answers: Account | undefined;
  /** who began the conversation */
  beginner: string | undefined;
  quotes: Authored | undefined;
  reposts: Authored | undefined;
}

/** Undefined for a post that cannot be shown. */
export function toldOf(value: unknown): Told | undefined {
  const post = at(value, "text_post_app_info") ? postIn(value) : undefined;
  const info = "text_post_app_info";
  const shared = `${info}.share_info`;
  return (
    post && {
      post,
      isReply: at(value, `${info}.is_reply`) === true,
      answers: userOf(at(value, `${info}.reply_to_author`)),
      beginner: idAt(value, `${info}.root_post_author.pk`, `${info}.root_post_author.id`),
      quotes: postIn(at(value, `${shared}.quoted_post`)) ?? postIn(at(value, `${shared}.quoted_attachment_post`)),
      reposts: postIn(at(value, `${shared}.reposted_post`)),
    }
  );
}

function postIn(value: unknown): Authored | undefined {
  const id = idAt(value, "pk", "id");
  const author = userOf(at(value, "user"));
  if (!id || !author) return undefined;
  const info = "text_post_app_info";
  const isHidden = at(value, "like_and_view_counts_disabled") === true;
  const counts = compact<Counts>({
    comments: countAt(value, `${info}.direct_reply_count`),
    reactions: isHidden ? undefined : countAt(value, "like_count"),
    shares: countAt(value, `${info}.repost_count`),
    quotes: countAt(value, `${info}.quote_count`),
  });
  return compact<Authored>({
    ...postOf(id, author),
    author,
    text: textAt(value, "caption.text"),
    at: secondAt(value, "taken_at"),
    counts,
  });
}
