/** Accounts and statuses as the API gives them. */
import type { Account, Counts, Post } from "../../../model/capture";
import { compact, httpUrl, tidyName } from "../../dom";
import { isoMoment } from "../../time";
import { handleOf, idMoment } from "../addresses";
import type { Seen } from "../page/status";
import { count, record, text } from "./json";
import { wordsOf } from "./html";

/** Who an account is; undefined where it does not say. `host`: of the server that answered. */
export function accountFrom(value: unknown, host: string): Account | undefined {
  const account = record(value);
  const handle = handleOf(text(account.acct), host);
  if (handle === undefined) return undefined;
  const avatar = text(account.avatar);
  return compact<Account>({
    handle,
    id: text(account.id)?.slice(0, 64),
    url: httpUrl(text(account.url)),
    // whoever has no name is called by the handle
    name: tidyName(text(account.display_name)),
    avatar: avatar?.includes("missing.png") ? undefined : httpUrl(avatar),
    headline: wordsOf(text(account.note))?.slice(0, 5000),
    followers: count(account.followers_count),
  });
}

/** A status with what it answers. */
export interface Status extends Seen {
  answers: string | undefined;
  counts: Counts;
  quoted: Post | undefined;
}

/** Undefined for what only followers or the people named may see, and for what names no author. */
export function statusFrom(value: unknown, page: URL, now: number, host = page.host): Status | undefined {
  const status = record(value);
  const author = accountFrom(status.account, host);
  const id = text(status.id);
  if (!author || id === undefined || id.length > 64 || !/^(?:public|unlisted)$/.test(text(status.visibility) ?? ""))
    return undefined;
  const acct = text(record(status.account).acct) ?? "";
  const quoted = record(status.quote).quoted_status;
  return {
    ...compact<Seen>({
      id,
      url: `https://${host}/@${encodeURI(acct)}/${encodeURIComponent(id)}`,
      author,
      text: wordsOf(text(status.content)),
      at: isoMoment(text(status.created_at)) ?? idMoment(id, now),
    }),
    answers: text(status.in_reply_to_id),
    counts: compact<Counts>({
      comments: count(status.replies_count),
      reactions: count(status.favourites_count),
      shares: count(status.reblogs_count),
      quotes: count(status.quotes_count),
    }),
    quoted: quoted == null ? undefined : postOf(statusFrom(quoted, page, now, host)),
  };
}

/** The status as a post, with its totals. */
export function postOf(status: Status): Post;
export function postOf(status: Status | undefined): Post | undefined;
export function postOf(status: Status | undefined): Post | undefined {
  if (!status) return undefined;
  const { id, url, author, text: words, at, counts } = status;
  return compact<Post>({
    id,
    url,
    author,
    text: words,
    at,
    counts: Object.keys(counts).length > 0 ? counts : undefined,
  });
}
