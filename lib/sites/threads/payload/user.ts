/** An account in a payload. */
import type { Account } from "../../../model/capture";
import { compact, httpUrl, tidyName } from "../../dom";
import { elsewhere } from "../../elsewhere";
import { at, countAt, idAt, type Json, textAt } from "../../nodes";
import { accountOf } from "../addresses";

/** Undefined where nobody is named. */
export function userOf(user: unknown): Account | undefined {
  const account = accountOf(textAt(user, "username"));
  return (
    account &&
    compact<Account>({
      ...account,
      id: idAt(user, "pk", "id"),
      name: tidyName(textAt(user, "full_name")),
      avatar: httpUrl(textAt(user, "profile_pic_url") ?? textAt(user, "profile_picture_uri")),
    })
  );
}

/** The account of a profile, which also says something of itself. */
export function profileIn(value: Json): Account | undefined {
  // the same fields on Instagram, but for this one
  const isHere = typeof value["biography"] === "string" && "text_post_app_is_private" in value;
  const account = isHere ? userOf(value) : undefined;
  const followers = countAt(value, "follower_count");
  const bioLinks = at(value, "bio_links");
  const addresses = Array.isArray(bioLinks) ? bioLinks.map((link) => textAt(link, "url")) : [];
  return (
    account &&
    compact<Account>({
      ...account,
      headline: textAt(value, "biography")?.slice(0, 5000),
      links: elsewhere([...addresses], "threads.com"),
      followers,
    })
  );
}
