/** An account in a payload. */
import type { Account } from "../../../model/capture";
import { tidyName, tidyText } from "../../dom";
import { elsewhere } from "../../elsewhere";
import { accountOf, fullAvatar } from "../post";
import { at, countAt, idAt, list, textAt } from "./json";

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
  const urls = ["profile_bio", "legacy"].flatMap((root) =>
    ["url", "description"].flatMap((part) => list(at(result, `${root}.entities.${part}.urls`))),
  );
  const short = new Map(urls.map((url) => [textAt(url, "url") ?? "", textAt(url, "expanded_url") ?? ""]));
  // with links as the page shows them
  const bio = textAt(result, "profile_bio.description", "legacy.description")?.replace(
    /https:\/\/t\.co\/\w+/g,
    (link) => short.get(link) || link,
  );
  return accountOf(handle, {
    id: idAt(result, "rest_id"),
    name: tidyName(textAt(result, "core.name", "legacy.name")),
    avatar: fullAvatar(textAt(result, "avatar.image_url", "legacy.profile_image_url_https")),
    headline: tidyText(bio?.slice(0, 5000) ?? "") || undefined,
    links: elsewhere(short.values(), "x.com"),
    followers: countAt(result, "relationship_counts.followers") ?? countAt(result, "legacy.followers_count"),
  });
}
