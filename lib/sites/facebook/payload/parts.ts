/** People, times, texts and names of things, as all payloads write them. */
import type { Account, Moment } from "../../../model/capture";
import { compact, httpUrl, tidyName } from "../../dom";
import { accountOfHref, decodeId, profileUrl } from "../addresses";
import { countAt, type Json, objectAt, textAt } from "./json";

/**
 * The account of a person or page. To visitors the site gives some ids as "pfbid…", another one each time: no id, but
 * good as an address. Undefined where neither a number nor an address tells who it is.
 */
export function accountAt(actor: Json): Account | undefined {
  const link = accountOfHref(textAt(actor, "profile_url") ?? textAt(actor, "url"));
  const number = /^\d+$/.exec(textAt(actor, "id") ?? "")?.[0];
  const id = number ?? link?.id;
  if (!id && !link) return undefined;
  const picture = ["profile_picture_depth_0", "profile_picture"].map((key) => textAt(objectAt(actor, key), "uri"));
  return compact<Account>({
    id,
    handle: link?.handle,
    url: link?.handle || !id ? link?.url : profileUrl(id),
    name: tidyName(textAt(actor, "name")),
    avatar: httpUrl(picture.find(Boolean)),
  });
}

/** A time in seconds. */
export function secondsAt(value: Json, key: string): Moment | undefined {
  const seconds = countAt(value, key);
  return seconds !== undefined && seconds > 0 && seconds < 1e11 ? { at: seconds * 1000, precision: "s" } : undefined;
}

/** What an id is of: "feedback:<post>", "feedback:<post>_<comment>", in base64. */
export function feedbackOf(id: string | undefined): { post: string; comment: string | undefined } | undefined {
  const [, post, comment] = /^feedback:(\d+)(?:_(\d+))?$/.exec(decodeId(id)) ?? [];
  return post ? { post, comment } : undefined;
}

/** The reactions, by the number that all languages and sources have for them. */
const reactions: Record<string, string> = {
  "1635855486666999": "like",
  "1678524932434102": "love",
  "613557422527858": "care",
  "115940658764963": "haha",
  "478547315650144": "wow",
  "908563459236466": "sad",
  "444813342392137": "angry",
};

export function reactionAt(edge: Json): string | undefined {
  return reactions[textAt(objectAt(edge, "feedback_reaction_info"), "id") ?? ""];
}
