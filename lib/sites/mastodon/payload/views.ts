/** Accounts and statuses as the API gives them. */
import type { Account, Counts, Post } from "../../../model/capture";
import { compact, httpUrl, tidyName } from "../../dom";
import { elsewhere } from "../../elsewhere";
import { isoMoment } from "../../time";
import { handleOf, idMoment } from "../addresses";
import { postFrom, type Seen } from "../page/status";
import { count, list, record, text } from "./json";
import { hrefsOf, wordsOf } from "./html";

/** Who an account is; undefined where it does not say. `host`: of the server that answered. */
export function accountFrom(value: unknown, host: string): Account | undefined {
  const account = record(value);
  const handle = handleOf(text(account.acct), host);
  const avatar = text(account.avatar);
  const fields = list(account.fields).map(record);
  const linked = (all: typeof fields) => all.flatMap(({ value }) => hrefsOf(text(value)));
  return handle === undefined
    ? undefined
    : compact<Account>({
        handle,
        id: text(account.id)?.slice(0, 64),
        url: httpUrl(text(account.url)),
        name: tidyName(text(account.display_name)),
        avatar: avatar?.includes("missing.png") ? undefined : httpUrl(avatar),
        headline: wordsOf(text(account.note))?.slice(0, 5000),
        links: elsewhere([...linked(fields), ...hrefsOf(text(account.note))], host),
        verified: elsewhere(linked(fields.filter(({ verified_at: at }) => text(at))), host),
        followers: count(account.followers_count),
      });
}

/** A status with what it answers. */
export interface Status {
  seen: Seen;
  answers: string | undefined;
  post: Post;
  quoted: Post | undefined;
}

/** What else than its own words decides how a status is read. */
export interface Told {
  /** the server's name */
  host: string;
  /** ms since 1970 UTC */
  now: number;
  /** posts for followers only are read too */
  closed?: true | undefined;
}

/** Undefined for what only the people named or, without the switch, only followers may see, and for what names no author. */
export function statusFrom(value: unknown, told: Told): Status | undefined {
  const { host, now, closed } = told;
  const status = record(value);
  const author = accountFrom(status.account, host);
  const id = text(status.id)?.slice(0, 64);
  const seenBy = ["public", "unlisted", ...(closed ? ["private"] : [])];
  if (!author || !id || !seenBy.includes(text(status.visibility) ?? "")) return undefined;
  const seen = compact<Seen>({
    id,
    url: `https://${host}/@${encodeURI(text(record(status.account).acct)?.toWellFormed() ?? "")}/${encodeURIComponent(id.toWellFormed())}`,
    author,
    text: wordsOf(text(status.content)),
    at: isoMoment(text(status.created_at)) ?? idMoment(id, now),
  });
  const counts = compact<Counts>({
    comments: count(status.replies_count),
    reactions: count(status.favourites_count),
    shares: count(status.reblogs_count),
    quotes: count(status.quotes_count),
  });
  return {
    seen,
    answers: text(status.in_reply_to_id),
    post: postFrom(seen, counts),
    // Akkoma has the status itself there
    quoted:
      status.quote == null ? undefined : statusFrom(record(status.quote).quoted_status ?? status.quote, told)?.post,
  };
}
