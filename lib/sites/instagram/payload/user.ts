/** An account in a payload. */
import type { Account } from "../../../model/capture";
import { compact, httpUrl, tidyName } from "../../dom";
import { elsewhere } from "../../elsewhere";
import { at, countAt, idAt, type Json, textAt } from "../../nodes";
import { accountOf } from "../addresses";

/** Undefined where nobody is named. */
export function userOf(user: unknown): Account | undefined {
  const account = accountOf(textAt(user, "username"));
  const picture = at(user, "profile_pic_url");
  return (
    account &&
    compact<Account>({
      ...account,
      id: idAt(user, "pk", "pk_id", "strong_id__", "id"),
      name: tidyName(textAt(user, "full_name")),
      avatar: typeof picture === "string" ? httpUrl(picture) : undefined,
    })
  );
}

/** The account of a profile, which also says something of itself. */
export function profileIn(value: Json): Account | undefined {
  const account = typeof value["biography"] === "string" ? userOf(value) : undefined;
  const followers = countAt(value, "follower_count") ?? countAt(value, "edge_followed_by.count");
  const bioLinks = at(value, "bio_links");
  const addresses = Array.isArray(bioLinks) ? bioLinks.map((link) => textAt(link, "url")) : [];
  return (
    account &&
    compact<Account>({
      ...account,
      headline: textAt(value, "biography")?.slice(0, 5000),
      links: elsewhere([...addresses, textAt(value, "external_url")], "instagram.com"),
      followers,
    })
  );
}
