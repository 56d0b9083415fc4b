/** An account in a payload. */
import type { Account } from "../../../model/capture";
import { tidyName, tidyText } from "../../dom";
import { accountOf, fullAvatar } from "../post";
import { countAt, idAt, textAt } from "./json";

/** The handle at the first of the paths that holds a text. */
export function handleAt(value: unknown, ...paths: string[]): string | undefined {
  return textAt(value, ...paths)?.match(/^\w{1,20}$/)?.[0];
}

/**
 * The account in a `user_results.result`. The fields moved out of `legacy` in 2025-06; payloads from before, and stray
 * objects since, still have them there. Undefined where no handle is told.
 */
export function userOf(result: unknown): Account | undefined {
  const handle = handleAt(result, "core.screen_name", "legacy.screen_name");
  if (!handle) return undefined;
  const bio = textAt(result, "profile_bio.description", "legacy.description") ?? "";
  return accountOf(handle, {
    id: idAt(result, "rest_id"),
    name: tidyName(textAt(result, "core.name", "legacy.name")),
    avatar: fullAvatar(textAt(result, "avatar.image_url", "legacy.profile_image_url_https")),
    headline: tidyText(bio.slice(0, 5000)) || undefined,
    followers: countAt(result, "relationship_counts.followers") ?? countAt(result, "legacy.followers_count"),
  });
}
