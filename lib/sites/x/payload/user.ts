/** An account in a payload. */
import type { Account } from "../../../model/capture";
import { httpUrl, tidyName, tidyText } from "../../dom";
import { accountOf, fullAvatar } from "../post";
import { isHandle } from "../urls";
import { at, count, digits, type Json, text } from "./json";

/**
 * The account in a `user_results.result` or a bare user. The fields moved out of `legacy` in 2025-06; payloads from
 * before, and stray objects since, still have them there. Undefined where no handle is told.
 */
export function userOf(result: Json | undefined): Account | undefined {
  const legacy = at(result, "legacy");
  const handle = text(at(result, "core")?.["screen_name"]) ?? text(legacy?.["screen_name"]);
  if (!result || handle === undefined || !isHandle(handle)) return undefined;
  const picture = httpUrl(text(at(result, "avatar")?.["image_url"]) ?? text(legacy?.["profile_image_url_https"]));
  const bio = text(at(result, "profile_bio")?.["description"]) ?? text(legacy?.["description"]);
  return accountOf(handle, {
    id: digits(result["rest_id"]),
    name: tidyName(text(at(result, "core")?.["name"]) ?? text(legacy?.["name"])),
    avatar: picture === undefined || picture.includes("default_profile") ? undefined : fullAvatar(picture),
    headline: bio === undefined ? undefined : tidyText(bio.slice(0, 5000)) || undefined,
    followers: count(at(result, "relationship_counts")?.["followers"]) ?? count(legacy?.["followers_count"]),
  });
}

/** True when the account follows the person whose session it is. */
export function followsReader(result: Json | undefined): boolean {
  return (
    at(result, "relationship_perspectives")?.["followed_by"] === true || at(result, "legacy")?.["followed_by"] === true
  );
}
